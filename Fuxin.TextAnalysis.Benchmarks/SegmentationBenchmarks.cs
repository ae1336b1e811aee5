using System.Buffers;
using BenchmarkDotNet.Attributes;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Benchmarks;

/// <summary>Words per second and bytes per word, on the Chinese documents of the corpus.</summary>
[MemoryDiagnoser]
public class SegmentationBenchmarks
{
    private readonly ArrayBufferWriter<Word> _words = new(1 << 16);
    private string _text = "";

    [GlobalSetup]
    public void ReadText() => _text = CorpusText.Chinese();

    [Benchmark(Baseline = true)]
    public int Words() => Count(ChineseSegmenter.WordsOnly);

    [Benchmark]
    public int Words_and_tags() => Count(ChineseSegmenter.Default);

    [Benchmark]
    public int English() => Count(EnglishSegmenter.Default);

    private int Count(ISegmenter segmenter)
    {
        _words.ResetWrittenCount();
        segmenter.Segment(_text, _words);
        return _words.WrittenCount;
    }
}
