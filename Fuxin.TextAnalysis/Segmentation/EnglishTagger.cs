using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Gives each word of an English sentence its part of speech (Universal Dependencies) and its dictionary form: from left to right, by a linear
/// model over the word, its endings, its neighbours and the tags before it. Immutable and thread-safe.
/// </summary>
internal sealed class EnglishTagger
{
    private const string Resource = "en-tagger.model.br";
    private static readonly Lazy<EnglishTagger> LazyDefault = new(LoadDefault);

    private readonly EnglishTaggerModel _model;

    public EnglishTagger(EnglishTaggerModel model) => _model = model;

    /// <summary>The tagger with the model that ships inside the library.</summary>
    public static EnglishTagger Default => LazyDefault.Value;

    /// <summary>Fills tag and lemma of <paramref name="words"/>; words that are white space are passed over.</summary>
    public void Tag(ReadOnlySpan<char> text, Span<Word> words)
    {
        var described = new EnglishTagWord[words.Length];
        var index = new int[words.Length];
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsWhiteSpace(text[words[i].Start]))
            {
                index[count] = i;
                described[count++] = EnglishTagFeatures.Describe(text, words[i].Start, words[i].Length, _model.Habits);
            }
        }

        Tag(text, words, described.AsSpan(0, count), index);
    }

    private void Tag(ReadOnlySpan<char> text, Span<Word> words, ReadOnlySpan<EnglishTagWord> described, int[] index)
    {
        Span<int> places = stackalloc int[EnglishTagFeatures.Count];
        int before = 0, beforeThat = 0;
        for (var i = 0; i < described.Length; i++)
        {
            var word = text.Slice(described[i].Start, described[i].Length);
            var tag = _model.KnownTag(word);
            if (tag < 0)
            {
                EnglishTagFeatures.Write(text, described, i, before, beforeThat, places);
                tag = _model.Best(places);
            }

            words[index[i]] = words[index[i]] with { Tag = EnglishTaggerModel.Tags[tag], Lemma = _model.Lemmas.Of(word, tag) };
            beforeThat = before;
            before = tag + 1;
        }
    }

    private static EnglishTagger LoadDefault()
    {
        using var resource = EmbeddedResource.OpenCompressed(Resource);
        return new EnglishTagger(EnglishTaggerModel.Read(resource));
    }
}
