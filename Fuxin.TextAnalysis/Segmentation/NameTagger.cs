using System.Buffers;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Finds names of persons, places and organisations in tagged words: evidence for the annotators that decide. Immutable, thread-safe.
/// </summary>
internal sealed class NameTagger(SequenceModel model) : SequenceTagger(model, NameFeatures.Count)
{
    private const ulong OutsideOnly = 1UL << NameLabels.Outside;
    private const ulong Anything = (1UL << NameLabels.Count) - 1;

    private static readonly Lazy<NameTagger> s_default = new(() => new NameTagger(EmbeddedModels.ReadSequence("names.model")));

    /// <summary>The tagger with the embedded model.</summary>
    public static NameTagger Default => s_default.Value;

    /// <summary>Appends the names among the words of <paramref name="text"/>, in order.</summary>
    /// <param name="text">The text that the words refer to.</param>
    /// <param name="words">Words with tags.</param>
    /// <param name="names">Receives the names.</param>
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<Word> words, IBufferWriter<NameSpan> names)
    {
        var buffers = TaggerBuffers.Rent();
        var shapes = buffers.ShapesFor(words.Length);
        shapes[0] = shapes[1] = shapes[^2] = shapes[^1] = WordShape.None;
        for (var i = 0; i < words.Length; i++)
        {
            var word = text.Slice(words[i].Start, words[i].Length);
            shapes[i + 2] = Shape(word, words[i].Tag);
            buffers.Candidates[i] = PartsNames(word) ? OutsideOnly : Anything;
        }

        Collect(words, Label(buffers, words.Length), names);
        TaggerBuffers.Return(buffers);
    }

    /// <summary>What the features see in a word.</summary>
    public WordShape Shape(ReadOnlySpan<char> word, string tag)
    {
        var shape = WordShape.Of(word);
        return shape with { Tag = WordShape.TagNumber(tag), Lists = (byte)Model.Candidates.Find(shape.Hash) };
    }

    /// <summary>Whether no name holds this word: line breaks, white space, the stops.</summary>
    public static bool PartsNames(ReadOnlySpan<char> word) =>
        char.IsWhiteSpace(word[0]) || (word.Length == 1 && word[0] is '，' or '。' or '；' or '：' or '！' or '？' or '、' or ',' or ';' or ':' or '!' or '?');

    /// <inheritdoc/>
    protected override void Fill(ReadOnlySpan<WordShape> shapes, int i, Span<ulong> features) => NameFeatures.Fill(shapes, i, features);

    private static void Collect(ReadOnlySpan<Word> words, ReadOnlySpan<byte> labels, IBufferWriter<NameSpan> names)
    {
        var first = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            first = NameLabels.Opens(labels[i]) ? i : first;
            if (NameLabels.Closes(labels[i]))
            {
                names.GetSpan(1)[0] = new NameSpan(words[first].Start, words[i].End - words[first].Start, NameLabels.KindOf(labels[i]));
                names.Advance(1);
            }
        }
    }
}
