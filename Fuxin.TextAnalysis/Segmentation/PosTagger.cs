namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>Gives words their part of speech in the PKU tag set. Immutable, thread-safe.</summary>
internal sealed class PosTagger(SequenceModel model) : SequenceTagger(model, TagFeatures.Count)
{
    /// <summary>The tag of white space, as of punctuation: no word of the language.</summary>
    public const string WhiteSpaceTag = "w";

    private readonly ulong _nameTag = PosCandidates.NameTag(model.Labels);

    private static readonly Lazy<PosTagger> s_default = new(() => new PosTagger(EmbeddedModels.ReadSequence("tagging.model")));

    /// <summary>The tagger with the embedded model.</summary>
    public static PosTagger Default => s_default.Value;

    /// <summary>Replaces the tags of successive words of <paramref name="text"/>.</summary>
    public void Tag(ReadOnlySpan<char> text, Span<Word> words)
    {
        var buffers = TaggerBuffers.Rent();
        var shapes = buffers.ShapesFor(words.Length);
        shapes[0] = shapes[1] = shapes[^2] = shapes[^1] = WordShape.None;
        var before = 0UL;
        for (var i = 0; i < words.Length; i++)
        {
            var shape = WordShape.Of(text.Slice(words[i].Start, words[i].Length));
            shapes[i + 2] = shape;
            var listed = Model.Candidates.Find(shape.Hash);
            listed = listed != 0 ? listed : Model.OpenLabels[shape.Kind & WordShape.TypeMask];
            buffers.Candidates[i] = PosCandidates.AfterSurname(listed, shape, before, _nameTag);
            before = listed;
        }

        var labels = Label(buffers, words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i] with { Tag = Model.Labels[labels[i]] };
        }

        TaggerBuffers.Return(buffers);
    }

    /// <inheritdoc/>
    protected override void Fill(ReadOnlySpan<WordShape> shapes, int i, Span<ulong> features) => TagFeatures.Fill(shapes, i, features);
}
