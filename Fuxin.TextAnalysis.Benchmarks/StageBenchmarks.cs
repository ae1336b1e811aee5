using System.Text;
using BenchmarkDotNet.Attributes;
using Fuxin.TextAnalysis.Classification;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Evaluation;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Benchmarks;

/// <summary>The stages that have no page of their own: reading, metadata, classification, queries, the notation. The Chinese documents of the corpus.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private string _text = "";
    private SourceDocument _source = new() { Id = "text", Text = "" };
    private AnalyzedDocument? _document;
    private string _marked = "";
    private DocumentFile? _file;

    [GlobalSetup]
    public void Analyse()
    {
        _text = CorpusText.Chinese();
        _source = new SourceDocument { Id = "text", Text = _text };
        _document = TextAnalyzer.Default.Analyze(_text);
        _marked = AnnotatedText.Of(_document).ToString();
        _ = DocumentClassifier.Default;
    }

    [Benchmark]
    public int Reading_a_file_in_memory()
    {
        _file = new DocumentFile("text.txt", new MemoryStream(Encoding.UTF8.GetBytes(_text)));
        return new Documents.Plain.PlainTextReader().Read(_file).Count();
    }

    [Benchmark]
    public SourceDocument Metadata() => MetadataReader.Complete(_source);

    [Benchmark]
    public DocumentClass Classification() => DocumentClassifier.Default.Classify(_document!);

    [Benchmark]
    public Query Parsing_a_query() => QueryParser.Parse("goal:六地 AND (official:\"Hu Tao\" OR 粮食安全) NOT 智造强省");

    [Benchmark]
    public AnnotatedText Reading_the_notation() => AnnotatedText.Parse(_marked);
}
