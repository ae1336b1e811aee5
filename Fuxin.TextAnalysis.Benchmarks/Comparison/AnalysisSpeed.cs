using System.Diagnostics;
using System.Text;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>
/// The whole analysis of real documents in megabytes of UTF-8 per second of processor time, one thread, and whether its cost grows with
/// the length of a document: <c>dotnet run -c Release --project Fuxin.TextAnalysis.Benchmarks -- analysis-speed FOLDER</c>.
/// Processor time, because a busy machine stretches the other.
/// </summary>
internal static class AnalysisSpeed
{
    private const int Rounds = 7;
    private const int WarmUpRounds = 4;

    public static void Run(string[] arguments)
    {
        // From the middle of the corpus, where the news items are.
        var news = PolicyCorpus.Read(arguments[0]).Skip(20_000).Take(3_000).Select(d => d.Text).ToArray();
        var english = PolicyCorpus.Read(arguments[0]).Where(d => d.Id.StartsWith("en-", StringComparison.Ordinal)).SelectMany(d => Pieces(d.Text, 6_000)).ToArray();
        Print("Chinese news", news);
        Print("English reports", english);
        var all = string.Join('\n', news);
        foreach (var characters in (int[])[340, 3_400, 34_000, 340_000, 3_400_000])
        {
            var joined = new StringBuilder();
            while (joined.Length < Math.Max(characters, 340_000))
            {
                joined.Append(all, 0, Math.Min(all.Length, Math.Max(characters, 340_000) - joined.Length));
            }

            Print($"documents of {characters} characters", [.. Pieces(joined.ToString(), characters)]);
        }
    }

    private static void Print(string what, string[] texts)
    {
        var megabytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t)) / 1e6;
        var speeds = new List<double>();
        using var process = Process.GetCurrentProcess();
        for (var round = 0; round < WarmUpRounds + Rounds; round++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            foreach (var text in texts)
            {
                TextAnalyzer.Default.Analyze(text);
            }

            process.Refresh();
            speeds.Add(megabytes / (process.TotalProcessorTime - before).TotalSeconds);
        }

        var measured = speeds.Skip(WarmUpRounds).Order().ToList();
        IndexComparison.Print(what, $"{measured[Rounds / 2]:F2} MB/s ({measured[0]:F2} to {measured[^1]:F2}), {texts.Length} documents, {megabytes:F1} MB");
    }

    /// <summary>Whole lines, as many as make up a length.</summary>
    private static IEnumerable<string> Pieces(string text, int length)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + length);
            var lineEnd = end < text.Length ? text.LastIndexOf('\n', end - 1, end - start) : -1;
            end = lineEnd > start ? lineEnd + 1 : end;
            yield return text[start..end];
            start = end;
        }
    }
}
