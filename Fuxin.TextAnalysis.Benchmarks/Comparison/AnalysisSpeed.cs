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
            Print($"documents of {characters} characters", [.. Pieces(Joined(all, characters), characters)]);
        }

        Pair([.. Pieces(Joined(all, 340), 340)], [.. Pieces(Joined(all, 3_400_000), 3_400_000)]);
    }

    private static string Joined(string all, int characters)
    {
        var joined = new StringBuilder();
        while (joined.Length < Math.Max(characters, 340_000))
        {
            joined.Append(all, 0, Math.Min(all.Length, Math.Max(characters, 340_000) - joined.Length));
        }

        return joined.ToString();
    }

    /// <summary>One document of 10 MB against documents of 1 KB, in turns, because a shared machine is not as fast from one minute to the next.</summary>
    private static void Pair(string[] small, string[] large)
    {
        var ratios = new List<double>();
        for (var round = 0; round < 1 + Rounds; round++)
        {
            ratios.Add(Speed(large) / Speed(small));
        }

        var measured = ratios.Skip(1).Order().ToList();
        IndexComparison.Print("one document of 10 MB, speed against 1 KB", $"{measured[Rounds / 2]:F2} times ({measured[0]:F2} to {measured[^1]:F2}), {Rounds} rounds in turns");
    }

    private static void Print(string what, string[] texts)
    {
        var speeds = new List<double>();
        for (var round = 0; round < WarmUpRounds + Rounds; round++)
        {
            speeds.Add(Speed(texts));
        }

        var measured = speeds.Skip(WarmUpRounds).Order().ToList();
        IndexComparison.Print(what, $"{measured[Rounds / 2]:F2} MB/s ({measured[0]:F2} to {measured[^1]:F2}), {texts.Length} documents, {Megabytes(texts):F1} MB");
    }

    private static double Megabytes(string[] texts) => texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t)) / 1e6;

    private static double Speed(string[] texts)
    {
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var before = process.TotalProcessorTime;
        foreach (var text in texts)
        {
            TextAnalyzer.Default.Analyze(text);
        }

        process.Refresh();
        return Megabytes(texts) / (process.TotalProcessorTime - before).TotalSeconds;
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
