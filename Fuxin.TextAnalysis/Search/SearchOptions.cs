using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Search;

/// <summary>In which order documents come; ties are settled by id, so that the order is the same on every run.</summary>
public enum ResultOrder
{
    /// <summary>Best match first (BM25).</summary>
    Relevance,

    /// <summary>Latest date of publication first, undated documents last.</summary>
    NewestFirst,

    /// <summary>Earliest date of publication first, undated documents last.</summary>
    OldestFirst,
}

/// <summary>Which part of a result is wanted, and in which order. Immutable.</summary>
public sealed record SearchOptions
{
    /// <summary>The order of the hits.</summary>
    public ResultOrder Order { get; init; }

    /// <summary>How many hits to pass over; any number, there is no wall.</summary>
    public int Skip { get; init; }

    /// <summary>How many hits to return at most; 0 only counts.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Facet values that the documents must have, or must not.</summary>
    public ImmutableArray<FacetFilter> Filters { get; init; } = [];

    /// <summary>How many highlights to return per hit at most; their number is counted in full all the same.</summary>
    public int MostHighlights { get; init; } = 100;
}

/// <summary>In which order concordance lines come.</summary>
public enum LineOrder
{
    /// <summary>Document by document, in the order of the text.</summary>
    Text,

    /// <summary>By what stands before, the nearest word or character first.</summary>
    Left,

    /// <summary>By what stands after.</summary>
    Right,

    /// <summary>By the words that meet the query, then by what stands after.</summary>
    Hit,
}

/// <summary>Which concordance lines are wanted, and how wide. Immutable.</summary>
public sealed record ConcordanceOptions
{
    /// <summary>How much text to show on each side, in UTF-16 code units.</summary>
    public int Window { get; init; } = 40;

    /// <summary>The order of the documents; lines of one document come in the order of the text.</summary>
    public ResultOrder Order { get; init; } = ResultOrder.OldestFirst;

    /// <summary>The order of the lines; any but <see cref="LineOrder.Text"/> overrules <see cref="Order"/>.</summary>
    public LineOrder Sort { get; init; }

    /// <summary>Look only at so many lines, drawn at random from all of them; null for all.</summary>
    public int? Sample { get; init; }

    /// <summary>Which sample: the same seed draws the same lines from the same index, on any machine.</summary>
    public int Seed { get; init; }

    /// <summary>Facet values that the documents must have, or must not.</summary>
    public ImmutableArray<FacetFilter> Filters { get; init; } = [];

    /// <summary>How many lines to pass over; any number, there is no wall.</summary>
    public int Skip { get; init; }

    /// <summary>How many lines to return at most; 0 only counts.</summary>
    public int Take { get; init; } = 50;
}
