namespace Fuxin.TextAnalysis.Benchmarks;

/// <summary>The documents of the corpus, joined: the same text on every machine.</summary>
internal static class CorpusText
{
    public static string Chinese() => Join("zh-*.txt");

    public static string English() => Join("en-*.txt");

    private static string Join(string pattern)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "corpus", "documents")))
        {
            folder = folder.Parent;
        }

        var documents = Path.Combine(
            folder?.FullName ?? throw new InvalidOperationException("Run the benchmarks inside the repository: they read its corpus."), "corpus", "documents");
        return string.Join('\n', Directory.GetFiles(documents, pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }
}
