using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Which words are counted. Immutable.</summary>
public sealed record WordFilter
{
    /// <summary>All words; punctuation and symbols are none.</summary>
    public static WordFilter All { get; } = new();

    /// <summary>Words with a meaning of their own: nouns, names, verbs, adjectives, set phrases; without numbers and the commonest verbs such as 是 and 有.</summary>
    public static WordFilter Content { get; } = new() { ContentOnly = true };

    /// <summary>Leave out function words, numbers and words for times.</summary>
    public bool ContentOnly { get; init; }

    /// <summary>
    /// The parts of speech that are counted, as <see cref="Token.Tag"/> has them; a star at the end stands for anything (<c>n*</c>). Empty for all.
    /// </summary>
    public ImmutableArray<string> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>True if the filter looks at more than the word itself.</summary>
    internal bool NeedsTags => ContentOnly || !Tags.IsEmpty;

    internal bool Accepts(string tag, ReadOnlySpan<char> word) => (!ContentOnly || WordClasses.IsContent(tag, word)) && (Tags.IsEmpty || Fits(tag));

    private bool Fits(string tag)
    {
        foreach (var wanted in Tags)
        {
            if (wanted.EndsWith('*') ? tag.StartsWith(wanted[..^1], StringComparison.Ordinal) : tag == wanted)
            {
                return true;
            }
        }

        return false;
    }
}
