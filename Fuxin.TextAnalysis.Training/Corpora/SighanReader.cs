namespace Fuxin.TextAnalysis.Training.Corpora;

/// <summary>Reads a segmented corpus in the format of the SIGHAN bakeoffs: a paragraph a line, words separated by white space.</summary>
internal static class SighanReader
{
    /// <summary>The words of each line.</summary>
    public static List<string[]> Read(string path) =>
        [.. File.ReadLines(path).Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 0)];
}
