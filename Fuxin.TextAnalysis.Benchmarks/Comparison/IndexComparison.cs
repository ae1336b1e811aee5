using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>
/// Our index beside the bare engine on the same words of the same documents, in one run:
/// <c>dotnet run -c Release --project Fuxin.TextAnalysis.Benchmarks -- index-comparison FOLDER [--documents N]</c>.
/// Both index each batch in turn, so that a busy machine slows both.
/// </summary>
internal static class IndexComparison
{
    private const int BatchSize = 500;

    public static void Run(string[] arguments)
    {
        var most = Arguments.Number(arguments, "--documents", int.MaxValue);
        var folder = Directory.CreateTempSubdirectory("fuxin-comparison-").FullName;
        string ours = Path.Combine(folder, "ours"), bare = Path.Combine(folder, "bare");
        try
        {
            using var engine = new BareEngine(Directory.CreateDirectory(bare).FullName);
            Index(arguments[0], most, ours, engine);
            Print("index size, ours", $"{Size(ours) / 1e6:F1} MB");
            Print("index size, bare engine", $"{Size(bare) / 1e6:F1} MB");
            engine.OpenSearcher();
            using (var searcher = CorpusSearcher.Open(ours, TextAnalyzer.Default.Knowledge))
            {
                QueryComparison.Run(searcher, engine);
            }

            EndToEnd(arguments[0], Math.Min(most, Arguments.Number(arguments, "--end-to-end", 4000)), folder);
            Memory(arguments[0], Math.Min(most, Arguments.Number(arguments, "--memory", 4000)), folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Index(string corpus, int most, string folder, BareEngine engine)
    {
        var clock = new Dictionary<string, Stopwatch> { ["analysis"] = new(), ["ours"] = new(), ["bare"] = new() };
        long documents = 0, bytes = 0, words = 0;
        using var writer = DocumentIndexWriter.Create(folder, TextAnalyzer.Default.Fingerprint);
        foreach (var (batch, turn) in PolicyCorpus.Read(corpus).Take(most).Chunk(BatchSize).Select((b, i) => (b, i)))
        {
            AnalyzedDocument[] analyzed = [];
            Time("analysis", () => analyzed = [.. batch.AsParallel().AsOrdered().Select(TextAnalyzer.Default.Analyze)]);
            var cut = analyzed.Select(BareEngine.WordsOf).ToArray();
            Action bare = () => Time("bare", () =>
            {
                for (var i = 0; i < analyzed.Length; i++)
                {
                    engine.Add(analyzed[i].Id, analyzed[i].Text, cut[i]);
                }
            });
            Action ours = () => Time("ours", () => Array.ForEach(analyzed, d => writer.Add(d)));
            if (turn < 4)
            {
                // The first documents warm up the compiler; they are indexed, but not on the clock.
                ours();
                bare();
                clock.Values.ToList().ForEach(c => c.Reset());
                continue;
            }

            (turn % 2 == 0 ? ours : bare)();
            (turn % 2 == 0 ? bare : ours)();
            documents += batch.Length;
            bytes += batch.Sum(d => (long)Encoding.UTF8.GetByteCount(d.Text));
            words += cut.Sum(c => (long)c.Length);
        }

        Time("ours", writer.Commit);
        Time("bare", engine.Commit);
        var megabytes = bytes / 1e6;
        Print("documents on the clock", $"{documents}, {megabytes:F1} MB of UTF-8, {words} words");
        foreach (var (name, watch) in clock)
        {
            var seconds = watch.Elapsed.TotalSeconds;
            Print($"{name}, with commit", $"{seconds:F1} s, {documents / seconds:F0} documents/s, {megabytes / seconds:F2} MB/s");
        }

        Print("ours / bare engine", $"{clock["ours"].Elapsed / clock["bare"].Elapsed:F2}");
        var optimise = Stopwatch.StartNew();
        writer.Optimise();
        Print("optimise, ours", $"{optimise.Elapsed.TotalSeconds:F1} s");
        optimise.Restart();
        engine.Optimise();
        engine.Commit();
        Print("optimise, bare engine", $"{optimise.Elapsed.TotalSeconds:F1} s");

        void Time(string what, Action action)
        {
            clock[what].Start();
            action();
            clock[what].Stop();
        }
    }

    private static void EndToEnd(string corpus, int count, string folder)
    {
        // From the middle of the corpus, where the news items are.
        var sources = PolicyCorpus.Read(corpus).Skip(4000).Take(count).ToArray();
        var megabytes = sources.Sum(d => (long)Encoding.UTF8.GetByteCount(d.Text)) / 1e6;
        foreach (var threads in (int[])[1, 2])
        {
            var watch = Stopwatch.StartNew();
            using var writer = DocumentIndexWriter.Create(Path.Combine(folder, "end-to-end"));
            Parallel.ForEach(sources, new ParallelOptions { MaxDegreeOfParallelism = threads }, s => writer.Add(TextAnalyzer.Default.Analyze(s)));
            writer.Commit();
            var seconds = watch.Elapsed.TotalSeconds;
            Print($"end to end, {threads} threads", $"{sources.Length / seconds:F0} documents/s, {megabytes / seconds:F2} MB/s ({sources.Length} documents)");
        }
    }

    private static void Memory(string corpus, int count, string folder)
    {
        var documents = PolicyCorpus.Read(corpus).Skip(4000).Take(count).AsParallel().AsOrdered().Select(TextAnalyzer.Default.Analyze).ToArray();
        using var writer = DocumentIndexWriter.Create(Path.Combine(folder, "memory"));
        var managed = new List<string>();
        for (var round = 0; round < 10; round++)
        {
            foreach (var document in documents)
            {
                var source = document.Source with { Id = string.Create(CultureInfo.InvariantCulture, $"{document.Id}-{round}") };
                writer.Add(new AnalyzedDocument(source, document.Language, document.Sentences, document.Tokens)
                    .WithAnnotations(document.Annotations).WithOfficials(document.Officials).WithGoals(document.Goals));
            }

            writer.Commit();
            managed.Add(string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0}"));
        }

        Print("managed memory after each of 10 rounds", $"{string.Join(' ', managed)} MB ({count} documents a round)");
        using var process = Process.GetCurrentProcess();
        Print("peak working set of the whole run", $"{process.PeakWorkingSet64 / 1e6:F0} MB");
    }

    private static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length);

    internal static void Print(string what, FormattableString value) =>
        Console.WriteLine($"{what,-42} {value.ToString(CultureInfo.InvariantCulture)}");
}
