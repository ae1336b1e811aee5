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

    /// <summary>How many highlights to return per hit at most; their number is counted in full all the same.</summary>
    public int MostHighlights { get; init; } = 100;
}

/// <summary>Which concordance lines are wanted, and how wide. Immutable.</summary>
public sealed record ConcordanceOptions
{
    /// <summary>How much text to show on each side, in UTF-16 code units.</summary>
    public int Window { get; init; } = 40;

    /// <summary>The order of the documents; lines of one document come in the order of the text.</summary>
    public ResultOrder Order { get; init; } = ResultOrder.OldestFirst;

    /// <summary>How many lines to pass over; any number, there is no wall.</summary>
    public int Skip { get; init; }

    /// <summary>How many lines to return at most; 0 only counts.</summary>
    public int Take { get; init; } = 50;
}
