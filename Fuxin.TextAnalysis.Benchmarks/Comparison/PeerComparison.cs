using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Fuxin.TextAnalysis.Benchmarks.Comparison.Peers;
using Fuxin.TextAnalysis.Evaluation;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>
/// Our segmentation beside every peer that the registries have, on the same text, in turn within each round, with F1 on a gold standard:
/// <c>dotnet run -c Release --project Fuxin.TextAnalysis.Benchmarks -- peers GOLD [--rounds N] [--to docs/benchmarks.md]</c>. GOLD holds a sentence a line,
/// words separated by spaces. A peer that is not installed is named as such. Times are of whole passes, loading excluded.
/// </summary>
internal static class PeerComparison
{
    // The text several times over, so that a pass takes long enough to be timed.
    private const int Copies = 8;

    private const int WarmUpRounds = 2;

    public static void Run(string[] arguments)
    {
        var gold = File.ReadAllLines(arguments[0]).Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 0).ToArray();
        var once = gold.Select(words => string.Concat(words)).ToArray();
        string[] lines = [.. Enumerable.Repeat(once, Copies).SelectMany(l => l)];
        var rounds = Arguments.Number(arguments, "--rounds", 7);
        var absent = new List<string>();
        var peers = StartPeers(lines, absent);
        using var smartCn = new SmartCnPeer();
        List<Contender> contenders =
        [
            new("Fuxin, words", Version, () => Time(lines, l => Cut(ChineseSegmenter.WordsOnly, l)), () => WordsOf(ChineseSegmenter.WordsOnly, once)),
            new("Fuxin, words and tags", Version, () => Time(lines, l => Cut(ChineseSegmenter.Default, l)), () => WordsOf(ChineseSegmenter.Default, once)),
            .. peers.Select(p => new Contender(p.Name, p.Version, p.Seconds, p.Words)),
            new("Lucene.NET SmartCn", SmartCnPeer.Version, () => Time(lines, smartCn.Count), () => [.. once.Select(smartCn.Words)]),
        ];
        for (var round = 0; round < WarmUpRounds + rounds; round++)
        {
            foreach (var contender in contenders)
            {
                var seconds = contender.Seconds();
                if (round >= WarmUpRounds)
                {
                    contender.Times.Add(seconds);
                }
            }
        }

        var text = Page(arguments[0], gold, lines, rounds, contenders, absent);
        peers.ForEach(p => p.Dispose());
        var to = Array.IndexOf(arguments, "--to");
        if (to >= 0)
        {
            File.WriteAllText(arguments[to + 1], text);
        }
        else
        {
            Console.Write(text);
        }
    }

    private static string Version { get; } =
        typeof(TextAnalyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static List<SegmentationPeer> StartPeers(string[] lines, List<string> absent)
    {
        var peers = new List<SegmentationPeer>();
        foreach (var (name, _) in SegmentationPeer.All)
        {
            try
            {
                peers.Add(SegmentationPeer.Start(name, lines));
            }
            catch (InvalidOperationException problem)
            {
                absent.Add(problem.Message);
            }
        }

        return peers;
    }

    private static string Page(string path, string[][] gold, string[] lines, int rounds, List<Contender> contenders, List<string> absent)
    {
        var megabytes = lines.Sum(l => Encoding.UTF8.GetByteCount(l) + 1) / 1e6;
        var page = new StringBuilder();
        page.Append("# Benchmarks\n\n");
        page.Append("Written by `dotnet run -c Release --project Fuxin.TextAnalysis.Benchmarks -- peers GOLD --to docs/benchmarks.md`; not edited by hand.\n\n");
        page.Append(Format($"- when: {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, commit {Git("rev-parse", "--short", "HEAD")}{(Git("status", "--porcelain").Length > 0 ? " with changes" : "")}\n"));
        page.Append(Format($"- machine: {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}, .NET {Environment.Version}, load of the machine {Load()} (a busy machine makes all slower: read the ratios)\n"));
        page.Append(Format($"- text: {Path.GetFileName(path)}, {gold.Length} lines, {gold.Sum(g => g.Length)} words, {megabytes / Copies:F2} MB of UTF-8; {Copies} copies a pass, {rounds} passes after {WarmUpRounds} to warm up, one thread, every contender in turn in each round\n\n"));
        page.Append("## Segmentation beside the peers\n\n");
        page.Append("| | version | MB/s, median (slowest to fastest) | ours is so many times as fast | precision | recall | F1 |\n|---|---|---|---|---|---|---|\n");
        foreach (var contender in contenders)
        {
            var score = Score(gold, contender.Words());
            var ratio = Median([.. contender.Times.Zip(contenders[0].Times, (theirs, ours) => theirs / ours)]);
            page.Append(Format($"| {contender.Name} | {contender.Version} | {megabytes / Median(contender.Times):F1} ({megabytes / contender.Times.Max():F1} to {megabytes / contender.Times.Min():F1}) | {ratio:F1} | {score.Precision:P1} | {score.Recall:P1} | {score.F1:P1} |\n"));
        }

        page.Append("\nRatios are medians of the rounds' own ratios. Peers outside .NET are timed inside their own process, words as strings of their language; ours are offsets.\n");
        page.Append("F1 is against the standard of the gold file; a peer made for another standard loses by that alone. Ours was trained on a corpus of the PKU standard ([models](models.md)).\n");
        absent.ForEach(a => page.Append(Format($"\nNot measured: {a}\n")));
        page.Append("\n## The whole analysis\n\nDocuments of the corpus, one thread, processor time, after a hundred passes to warm up.\n\n| | MB/s | bytes allocated for each KB of UTF-8 |\n|---|---|---|\n");
        AnalysisRow(page, "Chinese", CorpusText.Chinese());
        AnalysisRow(page, "English", CorpusText.English());
        page.Append("\nEach stage by itself: `dotnet run -c Release --project Fuxin.TextAnalysis.Benchmarks -- --filter '*'` (BenchmarkDotNet).\n");
        return page.ToString();
    }

    private static void AnalysisRow(StringBuilder page, string language, string text)
    {
        const int Passes = 20;
        var kilobytes = Encoding.UTF8.GetByteCount(text) / 1e3;
        var speeds = new List<double>();
        long allocated = 0;
        using var process = Process.GetCurrentProcess();
        for (var round = 0; round < 12; round++)
        {
            process.Refresh();
            var (time, bytes) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread());
            for (var pass = 0; pass < Passes; pass++)
            {
                TextAnalyzer.Default.Analyze(text);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
            process.Refresh();
            if (round >= 5)
            {
                speeds.Add(Passes * kilobytes / 1e3 / (process.TotalProcessorTime - time).TotalSeconds);
            }
        }

        page.Append(Format($"| {language}, {kilobytes:F0} KB | {Median(speeds):F1} | {allocated / kilobytes / Passes:N0} |\n"));
    }

    private static Score Score(string[][] gold, string[][] found)
    {
        int right = 0, extra = 0, missed = 0;
        foreach (var (ours, theirs) in gold.Zip(found))
        {
            var (expected, actual) = (Spans(ours), Spans(theirs));
            var both = expected.Count(actual.Contains);
            (right, extra, missed) = (right + both, extra + actual.Count - both, missed + expected.Count - both);
        }

        return new Score("words", right, extra, missed);
    }

    private static HashSet<(int, int)> Spans(string[] words)
    {
        var spans = new HashSet<(int, int)>();
        var start = 0;
        foreach (var word in words)
        {
            spans.Add((start, word.Length));
            start += word.Length;
        }

        return spans;
    }

    private static string[][] WordsOf(ChineseSegmenter segmenter, string[] lines)
    {
        var words = new ArrayBufferWriter<Word>();
        return [.. lines.Select(line =>
        {
            words.ResetWrittenCount();
            segmenter.Segment(line, words);
            return words.WrittenSpan.ToArray().Select(w => line.Substring(w.Start, w.Length)).ToArray();
        })];
    }

    private static readonly ArrayBufferWriter<Word> Buffer = new(1 << 16);

    private static void Cut(ChineseSegmenter segmenter, string line)
    {
        Buffer.ResetWrittenCount();
        segmenter.Segment(line, Buffer);
    }

    private static double Time(string[] lines, Action<string> cut)
    {
        var watch = Stopwatch.StartNew();
        foreach (var line in lines)
        {
            cut(line);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }

    private sealed record Contender(string Name, string Version, Func<double> Seconds, Func<string[][]> Words)
    {
        public List<double> Times { get; } = [];
    }
}
