using BenchmarkDotNet.Attributes;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Benchmarks;

/// <summary>
/// Indexing and searching documents that are analysed already. The documents are one text in which the words that are searched
/// come up at known rates, so that runs on different machines compare.
/// </summary>
[MemoryDiagnoser]
public class IndexingBenchmarks
{
    private const int DocumentCount = 2000;

    private static readonly string[] Sentences =
    [
        "会议强调，要深入学习贯彻党的二十大精神，全力打造新时代“六地”。",
        "市委书记主持召开常委会会议，研究部署安全生产和乡村振兴工作。",
        "The meeting stressed the three-year action and the building of the six places.",
        "各地区各部门要压实责任，确保粮食安全、能源安全和产业链供应链稳定。",
        "阜新市要加快转型，推进数字辽宁、智造强省建设，2023年增长3.5%。",
    ];

    private readonly Query _term = QueryParser.Parse("meeting");
    private readonly Query _phrase = QueryParser.Parse("乡村振兴");
    private readonly Query _boolean = QueryParser.Parse("六地 AND (粮食安全 OR \"six places\") NOT 智造强省");
    private AnalyzedDocument[] _documents = [];
    private string _folder = "";
    private CorpusSearcher? _searcher;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _documents = [.. Enumerable.Range(0, DocumentCount).Select(i =>
            TextAnalyzer.Default.Analyze(string.Concat(Enumerable.Range(0, 12).Select(_ => Sentences[random.Next(Sentences.Length)])), $"d{i}"))];
        _folder = Directory.CreateTempSubdirectory("fuxin-benchmark-").FullName;
        Index();
        _searcher = CorpusSearcher.Open(_folder);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _searcher?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public void Index()
    {
        using var writer = DocumentIndexWriter.Create(_folder);
        foreach (var document in _documents)
        {
            writer.Add(document);
        }

        writer.Commit();
    }

    [Benchmark]
    public SearchResult Word() => _searcher!.Search(_term);

    [Benchmark]
    public SearchResult ChinesePhrase() => _searcher!.Search(_phrase);

    [Benchmark]
    public SearchResult Boolean() => _searcher!.Search(_boolean);

    [Benchmark]
    public ConcordanceResult ConcordanceFirstPage() => _searcher!.Concordance(_phrase);

    [Benchmark]
    public ConcordanceResult ConcordanceLatePage() => _searcher!.Concordance(_phrase, new ConcordanceOptions { Skip = 2000 });
}
