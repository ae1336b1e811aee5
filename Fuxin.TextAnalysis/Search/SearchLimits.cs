namespace Fuxin.TextAnalysis.Search;

/// <summary>What a single search may cost. Beyond a limit it ends with a <see cref="SearchLimitException"/> that names it; raise it there. Immutable.</summary>
public sealed record SearchLimits
{
    /// <summary>The limits of a search that names none.</summary>
    public static SearchLimits Default { get; } = new();

    /// <summary>How many different words a pattern may fit.</summary>
    public int MostPatternWords { get; init; } = 20_000;

    /// <summary>How many different words of the index are compared with a pattern: all of them, if it begins with * or is fuzzy.</summary>
    public int MostComparedWords { get; init; } = 20_000_000;

    /// <summary>How many concordance lines are sorted by their context at most, as that reads the text of them all.</summary>
    public int MostSortedLines { get; init; } = 500_000;

    /// <summary>How many different things (words, n-grams, pairs) a statistic counts at most, as it holds them all in memory.</summary>
    public int MostCountedValues { get; init; } = 5_000_000;
}

/// <summary>A search would cost more than its limits allow; the message says which limit, and what to do.</summary>
public sealed class SearchLimitException : InvalidOperationException
{
    /// <summary>Creates the error.</summary>
    /// <param name="limit">The name of the property of <see cref="SearchLimits"/>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="message">What was too much, and what to do.</param>
    public SearchLimitException(string limit, long value, string message)
        : base($"{message} (limit {limit} = {value}; raise it, or ask for less)")
    {
        Limit = limit;
        Value = value;
    }

    /// <summary>The name of the property of <see cref="SearchLimits"/>.</summary>
    public string Limit { get; }

    /// <summary>Its value.</summary>
    public long Value { get; }
}
