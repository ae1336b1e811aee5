namespace Fuxin.TextAnalysis.Benchmarks;

/// <summary>The documents of the corpus, joined: the same text on every machine.</summary>
internal static class CorpusText
{
    public static string Chinese() => Join("zh-*.txt");

    public static string English() => Join("en-*.txt");

    /// <summary>The root of the repository that the benchmarks run in.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "corpus", "documents")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run the benchmarks inside the repository: they read its corpus.");
    }

    private static string Join(string pattern) => string.Join(
        '\n', Directory.GetFiles(Path.Combine(Repository(), "corpus", "documents"), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText));
}
