using System.Buffers;
using System.Diagnostics;
using System.Text;
using Fuxin.TextAnalysis.Benchmarks.Comparison.Peers;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>
/// Our segmentation beside <c>@node-rs/jieba</c> on the same lines, in turn within each round, loading excluded:
/// <c>dotnet run -c Release --project Fuxin.TextAnalysis.Benchmarks -- segmentation-comparison FOLDER [--megabytes N] [--rounds N]</c>.
/// The peer must be there: <c>npm ci</c> in the folder <c>Peers/node-rs-jieba</c>.
/// </summary>
internal static class SegmentationComparison
{
    public static void Run(string[] arguments)
    {
        Load();
        var lines = Lines(arguments[0], Arguments.Number(arguments, "--megabytes", 50) * 1_000_000L);
        var rounds = Arguments.Number(arguments, "--rounds", 7);
        using var peer = SegmentationPeer.Start("@node-rs/jieba", lines);
        var contenders = new (string Name, Func<double> Seconds)[]
        {
            ("words, 1 thread", () => Time(() => Cut(ChineseSegmenter.WordsOnly, lines, Buffer()))),
            ("words, 2 threads", () => Time(() => CutOnTwoThreads(ChineseSegmenter.WordsOnly, lines))),
            ("words and tags, 1 thread", () => Time(() => Cut(ChineseSegmenter.Default, lines, Buffer()))),
            ("@node-rs/jieba", peer.Seconds),
        };
        var times = contenders.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                var seconds = contenders[i].Seconds();
                if (round > 0)
                {
                    times[i].Add(seconds);
                }
            }
        }

        var megabytes = lines.Sum(l => Encoding.UTF8.GetByteCount(l) + 1) / 1e6;
        IndexComparison.Print("text", $"{megabytes:F1} MB of UTF-8 in {lines.Length} lines, {rounds} rounds after one to warm up");
        for (var i = 0; i < contenders.Length; i++)
        {
            var median = Median(times[i]);
            IndexComparison.Print(
                contenders[i].Name,
                $"{megabytes / median:F1} MB/s ({megabytes / times[i].Max():F1} to {megabytes / times[i].Min():F1}), {Ratio(times[^1], times[i]):F2} times the peer");
        }

        IndexComparison.Print("2 threads / 1 thread", $"{Ratio(times[0], times[1]):F2}");
        Linearity(string.Concat(lines));
        Allocation(lines);
        Resident("after the whole run, the text included");
    }

    private static void Load()
    {
        var watch = Stopwatch.StartNew();
        var segmenter = ChineseSegmenter.WordsOnly;
        IndexComparison.Print("cold load", $"{watch.Elapsed.TotalMilliseconds:F0} ms");
        segmenter.Segment("会议强调，要打造成为新时代六地。", new ArrayBufferWriter<Word>());
        IndexComparison.Print("cold load and one sentence", $"{watch.Elapsed.TotalMilliseconds:F0} ms");
        Resident("after one sentence");
    }

    /// <summary>The same characters as pieces of 1 KB and as one piece of 100 MB, without a line break.</summary>
    private static void Linearity(string text)
    {
        const int Small = 341;
        var large = new StringBuilder();
        while (large.Length < 100_000_000 / 3)
        {
            large.Append(text);
        }

        var whole = large.ToString(0, 100_000_000 / 3);
        var words = new ArrayBufferWriter<Word>(1 << 25);
        var ratios = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            var pieces = Time(() =>
            {
                for (var i = 0; i < whole.Length; i += Small)
                {
                    words.ResetWrittenCount();
                    ChineseSegmenter.WordsOnly.Segment(whole.AsSpan(i, Math.Min(Small, whole.Length - i)), words);
                }
            });
            words.ResetWrittenCount();
            ratios.Add(Time(() => ChineseSegmenter.WordsOnly.Segment(whole, words)) / pieces);
        }

        IndexComparison.Print("cost per character, 100 MB / 1 KB pieces", $"{Median(ratios):F2}");
    }

    private static void Allocation(string[] lines)
    {
        var words = Buffer();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Cut(ChineseSegmenter.Default, lines, words);
        IndexComparison.Print("bytes allocated", $"{GC.GetAllocatedBytesForCurrentThread() - before} for the text, words with tags");
    }

    private static string[] Lines(string folder, long bytes)
    {
        var lines = new List<string>();
        foreach (var document in PolicyCorpus.Read(folder))
        {
            foreach (var line in document.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                lines.Add(line);
                if ((bytes -= Encoding.UTF8.GetByteCount(line) + 1) <= 0)
                {
                    return [.. lines];
                }
            }
        }

        return [.. lines];
    }

    private static void Cut(ChineseSegmenter segmenter, ReadOnlySpan<string> lines, ArrayBufferWriter<Word> words)
    {
        foreach (var line in lines)
        {
            words.ResetWrittenCount();
            segmenter.Segment(line, words);
        }
    }

    private static void CutOnTwoThreads(ChineseSegmenter segmenter, string[] lines)
    {
        // Small blocks, so that neither thread waits long for the other.
        const int Block = 512;
        var next = 0;
        Parallel.Invoke(Work, Work);

        void Work()
        {
            var words = Buffer();
            for (int at; (at = Interlocked.Add(ref next, Block) - Block) < lines.Length;)
            {
                Cut(segmenter, lines.AsSpan(at, Math.Min(Block, lines.Length - at)), words);
            }
        }
    }

    private static ArrayBufferWriter<Word> Buffer() => new(1 << 16);

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    // Medians of the rounds' own ratios: a slow moment of the machine slows both sides of one round.
    private static double Ratio(List<double> slow, List<double> fast) => Median([.. slow.Zip(fast, (s, f) => s / f)]);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Resident(string when)
    {
        using var process = Process.GetCurrentProcess();
        IndexComparison.Print("resident " + when, $"{process.WorkingSet64 / 1e6:F0} MB");
    }
}
