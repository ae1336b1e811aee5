using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>What a frequency list counts.</summary>
public enum FrequencyUnit
{
    /// <summary>Words, with case, width and traditional characters made equal.</summary>
    Word,

    /// <summary>Dictionary forms; a Chinese word is its own.</summary>
    Lemma,

    /// <summary>Parts of speech.</summary>
    Tag,

    /// <summary>Words, each part of speech of a word for itself.</summary>
    WordAndTag,

    /// <summary>Mentions of one type, see <see cref="FrequencyOptions.MentionType"/>, by what they name.</summary>
    Mention,
}

/// <summary>What a frequency list counts, and which rows are wanted. Immutable.</summary>
public sealed record FrequencyOptions
{
    /// <summary>The documents.</summary>
    public Selection Selection { get; init; } = Selection.All;

    /// <summary>What is counted.</summary>
    public FrequencyUnit Unit { get; init; }

    /// <summary>With <see cref="FrequencyUnit.Mention"/>: <c>person</c>, <c>post</c>, <c>body</c>, <c>goal</c>, <c>meeting</c>, <c>document</c>, <c>place</c> or <c>date</c>.</summary>
    public string MentionType { get; init; } = "goal";

    /// <summary>Which words are counted; the denominator is all words all the same.</summary>
    public WordFilter Words { get; init; } = WordFilter.All;

    /// <summary>Rows of a lower count are left out; they are in <see cref="FrequencyResult.RestCount"/>.</summary>
    public long MinimumCount { get; init; } = 1;

    /// <summary>How many rows to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many rows to return at most.</summary>
    public int Take { get; init; } = 100;
}

/// <summary>How to count n-grams: runs of words with nothing but white space between them. Immutable.</summary>
public sealed record NGramOptions
{
    /// <summary>The shortest and longest n.</summary>
    internal const int Least = 2;

    /// <summary>The longest n.</summary>
    internal const int Most = 8;

    /// <summary>The documents.</summary>
    public Selection Selection { get; init; } = Selection.All;

    /// <summary>How many words, from 2 to 8.</summary>
    public int N { get; init; } = 2;

    /// <summary>Which words an n-gram may begin and end with; inside it any word may stand.</summary>
    public WordFilter Edges { get; init; } = WordFilter.Content;

    /// <summary>Rarer n-grams are left out. The higher it is, the less memory is needed.</summary>
    public long MinimumCount { get; init; } = 5;

    /// <summary>How many rows to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many rows to return at most.</summary>
    public int Take { get; init; } = 100;
}

/// <summary>A frequency list, the commonest first; of equally common ones the first in the order of characters. Immutable.</summary>
public sealed record FrequencyResult
{
    /// <summary>Where it was counted.</summary>
    public required SelectionSize Size { get; init; }

    /// <summary>The rows asked for.</summary>
    public required ImmutableArray<FrequencyRow> Rows { get; init; }

    /// <summary>How many different values reach the lowest count.</summary>
    public required LabelledCount Values { get; init; }

    /// <summary>How many things were counted in all: the sum of all counts, those below the lowest included.</summary>
    public required LabelledCount Total { get; init; }

    /// <summary>How many of them belong to values that are not in <see cref="Rows"/>.</summary>
    public required LabelledCount RestCount { get; init; }
}

/// <summary>A row of a frequency list. Immutable.</summary>
/// <param name="Value">What was counted: a word, or an entity's id; a name without an id stands for itself.</param>
/// <param name="Label">How to show it: for an entity the name that most documents use.</param>
/// <param name="Tag">Its part of speech, if that was asked for; else null.</param>
/// <param name="Count">How often it occurs.</param>
/// <param name="PerMillion">How often in a million words; null if there are none.</param>
/// <param name="Documents">In how many documents.</param>
public sealed record FrequencyRow(string Value, string Label, string? Tag, long Count, double? PerMillion, int Documents);
