namespace Fuxin.TextAnalysis.Training.Corpora;

/// <summary>A paragraph of a corpus with words and tags.</summary>
/// <param name="Id">As the corpus numbers it; its first eight digits are the day.</param>
/// <param name="Words">The words in order.</param>
/// <param name="Names">The names of several words that the corpus brackets.</param>
internal sealed record TaggedParagraph(string Id, IReadOnlyList<TaggedWord> Words, IReadOnlyList<NamedSpan> Names)
{
    /// <summary>The paragraph without word boundaries.</summary>
    public string Text { get; } = string.Concat(Words.Select(w => w.Text));

    /// <summary>Whether <see cref="Names"/> holds all names; else words with a name's tag are names as well.</summary>
    public bool NamesAreComplete { get; init; }

    /// <summary>The day of the month.</summary>
    public int Day => int.Parse(Id.AsSpan(6, 2), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A word and its part of speech.</summary>
internal readonly record struct TaggedWord(string Text, string Tag);

/// <summary>A name that may be several words long: words <paramref name="First"/> up to but not including <paramref name="End"/>.</summary>
internal readonly record struct NamedSpan(int First, int End, string Kind);
