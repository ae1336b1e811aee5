using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Which words of two selections are compared. Immutable.</summary>
public sealed record KeynessOptions
{
    /// <summary>Which words are compared.</summary>
    public WordFilter Words { get; init; } = WordFilter.Content;

    /// <summary>Words that occur less often in both together are left out.</summary>
    public long MinimumCount { get; init; } = 10;

    /// <summary>Words that occur in fewer documents of the selection they are key to are left out: what one document repeats is no difference of corpora.</summary>
    public int MinimumDocuments { get; init; } = 3;

    /// <summary>The lowest log-likelihood; 15.13 is p &lt; 0.0001.</summary>
    public double MinimumLogLikelihood { get; init; } = 15.13;

    /// <summary>Sort by the size of the difference rather than by how sure it is.</summary>
    public bool ByEffect { get; init; }

    /// <summary>List the words that the study has less often, not more often.</summary>
    public bool Negative { get; init; }

    /// <summary>How many rows to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many rows to return at most.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>The words by which one selection differs from another. Immutable.</summary>
public sealed record KeynessResult
{
    /// <summary>The selection whose key words are wanted.</summary>
    public required SelectionSize Study { get; init; }

    /// <summary>What it is compared with: of the whole index, if nothing was named, what is not in the study.</summary>
    public required SelectionSize Reference { get; init; }

    /// <summary>How many documents are in both: they count on both sides.</summary>
    public required LabelledCount Shared { get; init; }

    /// <summary>How many words pass the lowest counts and likelihood.</summary>
    public required LabelledCount Values { get; init; }

    /// <summary>The rows asked for.</summary>
    public required ImmutableArray<KeyWord> Rows { get; init; }
}

/// <summary>A word that is more frequent in one selection. Immutable.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Count">How often it occurs in the study.</param>
/// <param name="PerMillion">How often in a million words of it.</param>
/// <param name="ReferenceCount">How often it occurs in the reference.</param>
/// <param name="ReferencePerMillion">How often in a million words of it.</param>
/// <param name="LogLikelihood">See <see cref="KeynessMeasures.LogLikelihood"/>.</param>
/// <param name="BayesFactor">See <see cref="KeynessMeasures.BayesFactor"/>.</param>
/// <param name="LogRatio">See <see cref="KeynessMeasures.LogRatio"/>.</param>
/// <param name="PercentDifference">See <see cref="KeynessMeasures.PercentDifference"/>; null if the reference has none.</param>
/// <param name="Documents">In how many documents of the study.</param>
/// <param name="ReferenceDocuments">In how many documents of the reference.</param>
public sealed record KeyWord(
    string Word, long Count, double? PerMillion, long ReferenceCount, double? ReferencePerMillion, double LogLikelihood, double BayesFactor,
    double LogRatio, double? PercentDifference, int Documents, int ReferenceDocuments);
