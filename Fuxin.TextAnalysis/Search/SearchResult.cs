using System.Collections.Immutable;
using System.Globalization;

namespace Fuxin.TextAnalysis.Search;

/// <summary>How a number was come by.</summary>
public enum CountKind
{
    /// <summary>Everything was counted.</summary>
    Exact,

    /// <summary>A sample was counted and scaled up.</summary>
    Sampled,

    /// <summary>Counting stopped here; there are at least so many.</summary>
    Capped,
}

/// <summary>A number and how it was come by. Immutable.</summary>
/// <param name="Value">The number.</param>
/// <param name="Kind">How it was come by.</param>
public readonly record struct LabelledCount(long Value, CountKind Kind = CountKind.Exact)
{
    /// <summary>The number with its label: <c>1234 (exact)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} ({Kind.ToString().ToLowerInvariant()})");
}

/// <summary>The documents a search found. Immutable.</summary>
public sealed record SearchResult
{
    /// <summary>The query as it was understood.</summary>
    public required Query Query { get; init; }

    /// <summary>How many documents match.</summary>
    public required LabelledCount Total { get; init; }

    /// <summary>The documents asked for, in order.</summary>
    public required ImmutableArray<SearchHit> Hits { get; init; }
}

/// <summary>A document that a search found. Immutable.</summary>
public sealed record SearchHit
{
    /// <summary>The document's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title; null if it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Its date of publication; null if not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who published it; null if not known.</summary>
    public string? Source { get; init; }

    /// <summary>What kind of document it is; null if not known.</summary>
    public string? Kind { get; init; }

    /// <summary>Its language.</summary>
    public required Language Language { get; init; }

    /// <summary>How well it matches (BM25): comparable only to other hits of the same search; 0 if the query names only conditions.</summary>
    public double Score { get; init; }

    /// <summary>At how many places of the text the query is met.</summary>
    public int Occurrences { get; init; }

    /// <summary>The first of these places, in order; they may overlap. What is only negated, or met in title or metadata, has none.</summary>
    public ImmutableArray<TextSpan> Highlights { get; init; } = [];
}

/// <summary>Lines of a concordance. Immutable.</summary>
public sealed record ConcordanceResult
{
    /// <summary>The query as it was understood.</summary>
    public required Query Query { get; init; }

    /// <summary>How many documents match.</summary>
    public required LabelledCount Documents { get; init; }

    /// <summary>How many lines there are in all.</summary>
    public required LabelledCount Total { get; init; }

    /// <summary>How many of them were drawn as a sample, from which <see cref="Lines"/> come; null if all were looked at.</summary>
    public LabelledCount? Sampled { get; init; }

    /// <summary>The lines asked for, in order.</summary>
    public required ImmutableArray<ConcordanceLine> Lines { get; init; }
}

/// <summary>A place that meets a query, with the text around it as it stands, line breaks included. Immutable.</summary>
public sealed record ConcordanceLine
{
    /// <summary>The document's id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Its date of publication; null if not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where <see cref="Hit"/> stands in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text before it.</summary>
    public required string Left { get; init; }

    /// <summary>The text that meets the query.</summary>
    public required string Hit { get; init; }

    /// <summary>The text after it.</summary>
    public required string Right { get; init; }
}
