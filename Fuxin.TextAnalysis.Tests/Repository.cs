namespace Fuxin.TextAnalysis.Tests;

/// <summary>Finds the repository's own files, wherever the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The corpus documents' ids, in order.</summary>
    public static IEnumerable<string> CorpusIds =>
        Directory.GetFiles(PathOf("corpus", "gold"), "*.gold").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static string CorpusText(string id) => File.ReadAllText(PathOf("corpus", "documents", id + ".txt"));

    public static string CorpusGold(string id) => File.ReadAllText(PathOf("corpus", "gold", id + ".gold"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fuxin.TextAnalysis.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
