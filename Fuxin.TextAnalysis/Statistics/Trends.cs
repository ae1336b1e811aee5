using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>The length of the periods of a trend.</summary>
public enum TrendPeriod
{
    /// <summary>Calendar years: <c>2023</c>.</summary>
    Year,

    /// <summary>Calendar months: <c>2023-11</c>.</summary>
    Month,
}

/// <summary>Where and how a trend is counted. Immutable.</summary>
public sealed record TrendOptions
{
    /// <summary>How many queries are compared at most.</summary>
    public const int MostQueries = 8;

    /// <summary>The documents: they make the denominators.</summary>
    public Selection Selection { get; init; } = Selection.All;

    /// <summary>The length of the periods.</summary>
    public TrendPeriod Period { get; init; }
}

/// <summary>How often queries are met over time, by date of publication. Immutable.</summary>
public sealed record TrendResult
{
    /// <summary>Where it was counted.</summary>
    public required SelectionSize Size { get; init; }

    /// <summary>The periods from the first to the last with a document, without a gap, each with its denominators.</summary>
    public required ImmutableArray<TrendDenominator> Periods { get; init; }

    /// <summary>Documents without a date: they are in no period.</summary>
    public required LabelledCount Undated { get; init; }

    /// <summary>One series for each query, in the order asked for.</summary>
    public required ImmutableArray<TrendSeries> Series { get; init; }
}

/// <summary>A period and how much text the selection has in it. Immutable.</summary>
/// <param name="Period">The year or month in ISO 8601.</param>
/// <param name="Documents">How many documents.</param>
/// <param name="Words">How many words.</param>
public sealed record TrendDenominator(string Period, int Documents, long Words);

/// <summary>One query over time. Immutable.</summary>
public sealed record TrendSeries
{
    /// <summary>The query as it was understood.</summary>
    public required Query Query { get; init; }

    /// <summary>One point for each of <see cref="TrendResult.Periods"/>.</summary>
    public required ImmutableArray<TrendPoint> Points { get; init; }

    /// <summary>At how many places it is met in dated documents.</summary>
    public required LabelledCount Places { get; init; }

    /// <summary>In how many dated documents.</summary>
    public required LabelledCount Documents { get; init; }

    /// <summary>In how many documents without a date, which are in no period.</summary>
    public required LabelledCount UndatedDocuments { get; init; }
}

/// <summary>What was counted of a query in a period. Immutable.</summary>
/// <param name="Period">The year or month in ISO 8601.</param>
/// <param name="Places">At how many places; 0 for a query that has none, such as one of titles.</param>
/// <param name="PerMillion">Places in a million words of the period; null if it has no words.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="PercentOfDocuments">In how many of a hundred documents of the period; null if it has none.</param>
public sealed record TrendPoint(string Period, long Places, double? PerMillion, int Documents, double? PercentOfDocuments);
