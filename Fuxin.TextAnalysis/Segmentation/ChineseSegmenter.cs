using System.Buffers;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Cuts Chinese text into words with a linear model. Immutable and thread-safe; takes time linear in the text and allocates
/// nothing per word.
/// </summary>
public sealed class ChineseSegmenter : ISegmenter
{
    private static readonly Lazy<ChineseSegmenter> s_default = new(() => new ChineseSegmenter(EmbeddedModels.ReadSegmentation(), PosTagger.Default));
    private static readonly Lazy<ChineseSegmenter> s_wordsOnly = new(() => new ChineseSegmenter(Default._model, null));
    private readonly SegmentationModel _model;
    private readonly PosTagger? _tagger;

    internal ChineseSegmenter(SegmentationModel model, PosTagger? tagger)
    {
        _model = model;
        _tagger = tagger;
    }

    /// <summary>The segmenter with the embedded model; loaded when first asked for.</summary>
    public static ChineseSegmenter Default => s_default.Value;

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, IBufferWriter<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var buffers = ChunkBuffers.Rent();
        try
        {
            new TextCutter(_model, _tagger, buffers, text, words).Run();
        }
        finally
        {
            ChunkBuffers.Return(buffers);
        }
    }
}
