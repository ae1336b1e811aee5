using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Cuts Chinese text into words with a linear model and tags them with the PKU tag set. Immutable and thread-safe; takes time
/// linear in the text and allocates nothing per word.
/// </summary>
public sealed class ChineseSegmenter : ISegmenter
{
    private static readonly Lazy<ChineseSegmenter> s_wordsOnly =
        new(() => new ChineseSegmenter(EmbeddedModels.ReadSegmentation(), null, null, Joiner(WordGranularity.Standard, null)));

    private static readonly Lazy<ChineseSegmenter> s_default =
        new(() => new ChineseSegmenter(WordsOnly._model, PosTagger.Default, null, Joiner(WordGranularity.Standard, null)));

    private readonly SegmentationModel _model;
    private readonly PosTagger? _tagger;
    private readonly UserEvidence? _user;
    private readonly UnitJoiner? _joiner;
    private readonly string _modelStamp;
    private readonly string _lexiconStamp;

    internal ChineseSegmenter(
        SegmentationModel model, PosTagger? tagger, UserEvidence? user = null, UnitJoiner? joiner = null, string modelStamp = "", string lexiconStamp = "")
    {
        _model = model;
        _tagger = tagger;
        _user = user;
        _joiner = joiner;
        _modelStamp = modelStamp;
        _lexiconStamp = lexiconStamp;
    }

    /// <summary>The segmenter with the embedded models, which gives words of the standard and their tags; loaded when first asked for.</summary>
    public static ChineseSegmenter Default => s_default.Value;

    /// <summary>The segmenter that leaves tags empty: several times faster, and it loads less.</summary>
    public static ChineseSegmenter WordsOnly => s_wordsOnly.Value;

    /// <summary>Names the model and the words that a user has put in, for fingerprints; empty if there are none.</summary>
    internal string Stamp => _modelStamp + _lexiconStamp;

    /// <summary>
    /// A segmenter with the model of a file that <c>fuxin model train</c> has made from your own corpus: words as that corpus cuts them, with
    /// tags of the embedded tagger. Read only files that you trust: the model is applied as it stands.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is no model of this release.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static ChineseSegmenter ReadModel(string path)
    {
        var bytes = File.ReadAllBytes(path);
        using var stream = new MemoryStream(bytes, writable: false);
        return new ChineseSegmenter(
            SegmentationModel.Read(stream), PosTagger.Default, modelStamp: Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>The same segmenter with a user's words in place of those it had.</summary>
    public ChineseSegmenter With(UserLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var user = lexicon.Words.Count == 0 ? null : new UserEvidence(lexicon, _model.Scale);
        return new ChineseSegmenter(
            _model, _tagger, user, _joiner is null ? null : Joiner(_joiner.Granularity, user), _modelStamp, StampOf(lexicon));
    }

    /// <summary>The same segmenter with words of another length. Units longer than words need tags, so it tags.</summary>
    public ChineseSegmenter With(WordGranularity granularity)
    {
        var tagger = granularity == WordGranularity.Coarse ? _tagger ?? PosTagger.Default : _tagger;
        return new ChineseSegmenter(_model, tagger, _user, Joiner(granularity, _user), _modelStamp, _lexiconStamp);
    }

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, IBufferWriter<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var buffers = ChunkBuffers.Rent();
        new TextCutter(_model, _tagger, _user, _joiner, buffers, text, words).Run();
        ChunkBuffers.Return(buffers);
    }

    /// <inheritdoc/>
    public void FindParts(ReadOnlySpan<char> word, IBufferWriter<Word> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (_joiner is null)
        {
            return;
        }

        // Without the joiner come the words that units were joined from.
        var cut = new ArrayBufferWriter<Word>(word.Length);
        var buffers = ChunkBuffers.Rent();
        new TextCutter(_model, null, _user, null, buffers, word, cut).Run();
        ChunkBuffers.Return(buffers);
        if (cut.WrittenCount > 1)
        {
            parts.Write(cut.WrittenSpan);
        }
    }

    /// <summary>
    /// Appends the shorter words inside a word, in order of start, then length: with them a search for 思想 finds
    /// 习近平新时代中国特色社会主义思想. Nothing is appended for a word that has none.
    /// </summary>
    /// <param name="text">The text that was segmented.</param>
    /// <param name="word">One of its words.</param>
    /// <param name="inner">Receives the inner words; they overlap and may leave gaps.</param>
    public void FindInnerWords(ReadOnlySpan<char> text, Word word, IBufferWriter<Word> inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        new InnerWords(_model, text.Slice(word.Start, word.Length), word.Start, inner).Find();
    }

    private static string StampOf(UserLexicon lexicon) => lexicon.Words.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', lexicon.Words.Select(w => $"{w.Text}\t{(int)w.Mode}\t{w.Tag}")))));

    private static UnitJoiner Joiner(WordGranularity granularity, UserEvidence? user) => new(granularity, UnitLexicon.Default, user);
}
