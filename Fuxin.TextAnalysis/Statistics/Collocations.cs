using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>By what collocates are sorted.</summary>
public enum CollocationOrder
{
    /// <summary>logDice: typical companions.</summary>
    LogDice,

    /// <summary>G2: the surest companions.</summary>
    LogLikelihood,

    /// <summary>Mutual information: exclusive companions, often rare.</summary>
    MutualInformation,

    /// <summary>How often they occur together.</summary>
    Count,
}

/// <summary>Which neighbours of the places of a query are counted. Immutable.</summary>
public sealed record CollocationOptions
{
    /// <summary>The documents.</summary>
    public Selection Selection { get; init; } = Selection.All;

    /// <summary>How many words before a place are looked at; punctuation does not count.</summary>
    public int Left { get; init; } = 5;

    /// <summary>How many words after a place are looked at.</summary>
    public int Right { get; init; } = 5;

    /// <summary>Whether the window goes on beyond the sentence.</summary>
    public bool AcrossSentences { get; init; }

    /// <summary>Which words can be collocates.</summary>
    public WordFilter Words { get; init; } = WordFilter.Content;

    /// <summary>Words that occur together less often are left out.</summary>
    public long MinimumCount { get; init; } = 5;

    /// <summary>By what to sort.</summary>
    public CollocationOrder Order { get; init; }

    /// <summary>How many rows to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many rows to return at most.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>
/// The words that stand near the places of a query more often than by chance. Co-occurrence is by surface (Evert 2008): each word near any place
/// counts once, also if it is near several; the sample is all words but those of the places themselves. Immutable.
/// </summary>
public sealed record CollocationResult
{
    /// <summary>Where it was counted.</summary>
    public required SelectionSize Size { get; init; }

    /// <summary>The query as it was understood.</summary>
    public required Query Query { get; init; }

    /// <summary>How many words before and after a place were looked at.</summary>
    public required (int Left, int Right) Window { get; init; }

    /// <summary>At how many places the query is met.</summary>
    public required LabelledCount Places { get; init; }

    /// <summary>How many words are near these places: the sum of the row of the contingency table.</summary>
    public required LabelledCount WordsNear { get; init; }

    /// <summary>How many words there are but for those of the places: n of the contingency table.</summary>
    public required LabelledCount WordsInAll { get; init; }

    /// <summary>How many collocates reach the lowest count and occur more often than expected.</summary>
    public required LabelledCount Values { get; init; }

    /// <summary>The rows asked for.</summary>
    public required ImmutableArray<Collocate> Rows { get; init; }
}

/// <summary>A word that stands near the places of a query. Immutable.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Tag">Its most frequent part of speech there.</param>
/// <param name="Observed">How often it stands near a place.</param>
/// <param name="Expected">How often it would by chance.</param>
/// <param name="Count">How often it occurs in the selection in all, inside the places left out.</param>
/// <param name="LogDice">See <see cref="AssociationMeasures.LogDice"/>, with the number of places as the first frequency.</param>
/// <param name="LogLikelihood">See <see cref="AssociationMeasures.LogLikelihood"/>.</param>
/// <param name="MutualInformation">See <see cref="AssociationMeasures.MutualInformation"/>.</param>
/// <param name="Before">How often it stands before the nearest place rather than after.</param>
/// <param name="Documents">In how many documents it stands near a place.</param>
public sealed record Collocate(
    string Word, string Tag, long Observed, double Expected, long Count, double LogDice, double LogLikelihood, double MutualInformation, long Before, int Documents);
