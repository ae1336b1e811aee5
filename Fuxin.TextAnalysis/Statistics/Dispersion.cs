using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Into which parts a corpus is cut.</summary>
public enum CorpusPart
{
    /// <summary>Years of publication.</summary>
    Year,

    /// <summary>Months of publication.</summary>
    Month,

    /// <summary>Publishers.</summary>
    Source,

    /// <summary>Kinds of document.</summary>
    Kind,

    /// <summary>Single documents.</summary>
    Document,
}

/// <summary>Where, and over which parts, dispersion is measured. Immutable.</summary>
public sealed record DispersionOptions
{
    /// <summary>The documents.</summary>
    public Selection Selection { get; init; } = Selection.All;

    /// <summary>The parts. Documents that belong to none (undated ones, for years) are left out and counted in <see cref="DispersionResult.Without"/>.</summary>
    public CorpusPart Part { get; init; }

    /// <summary>How many parts to list at most, in order of their names; all are measured.</summary>
    public int Take { get; init; } = 1000;
}

/// <summary>How evenly the places of a query are spread over the parts of a selection. Immutable.</summary>
public sealed record DispersionResult
{
    /// <summary>Where it was counted.</summary>
    public required SelectionSize Size { get; init; }

    /// <summary>The query as it was understood.</summary>
    public required Query Query { get; init; }

    /// <summary>At how many places it is met, in documents that belong to a part.</summary>
    public required LabelledCount Places { get; init; }

    /// <summary>How many documents belong to no part.</summary>
    public required LabelledCount Without { get; init; }

    /// <summary>How many parts there are.</summary>
    public required LabelledCount Parts { get; init; }

    /// <summary>In how many of them the query is met.</summary>
    public required LabelledCount PartsWith { get; init; }

    /// <summary>See <see cref="DispersionMeasures.DeviationOfProportions"/>; null if the query is met nowhere.</summary>
    public required double? DeviationOfProportions { get; init; }

    /// <summary>See <see cref="DispersionMeasures.NormalizedDeviationOfProportions"/>.</summary>
    public required double? NormalizedDeviationOfProportions { get; init; }

    /// <summary>See <see cref="DispersionMeasures.JuillandD"/>.</summary>
    public required double? JuillandD { get; init; }

    /// <summary>The parts, by name.</summary>
    public required ImmutableArray<DispersionPart> Rows { get; init; }
}

/// <summary>A part of a corpus. Immutable.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Documents">How many documents it has.</param>
/// <param name="Words">How many words.</param>
/// <param name="Places">At how many places the query is met in it.</param>
/// <param name="PerMillion">How many that are in a million words; null if it has none.</param>
public sealed record DispersionPart(string Part, int Documents, long Words, long Places, double? PerMillion);
