using BenchmarkDotNet.Attributes;

namespace Fuxin.TextAnalysis.Benchmarks;

/// <summary>The whole analysis of the corpus documents of one language, and what it allocates.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private string _chinese = "";
    private string _english = "";

    [GlobalSetup]
    public void ReadText()
    {
        _chinese = CorpusText.Chinese();
        _english = CorpusText.English();
    }

    [Benchmark]
    public AnalyzedDocument Chinese() => TextAnalyzer.Default.Analyze(_chinese);

    [Benchmark]
    public AnalyzedDocument English() => TextAnalyzer.Default.Analyze(_english);
}
