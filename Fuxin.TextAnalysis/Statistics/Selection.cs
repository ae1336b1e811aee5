using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>The documents that a statistic looks at: those of a query, further narrowed by facet values. Immutable.</summary>
public sealed record Selection
{
    /// <summary>The whole index.</summary>
    public static Selection All { get; } = new();

    /// <summary>What the documents must match.</summary>
    public Query Query { get; init; } = new AllQuery();

    /// <summary>Facet values that the documents must have, or must not.</summary>
    public ImmutableArray<FacetFilter> Filters { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The documents of a query.</summary>
    public static Selection Of(Query query) => new() { Query = query };

    internal CorpusView In(CorpusState state) => state.Select(Query, Filters);
}

/// <summary>How much a selection holds: the denominators of what was counted in it. Immutable.</summary>
public sealed record SelectionSize
{
    /// <summary>The selection.</summary>
    public required Selection Selection { get; init; }

    /// <summary>How many documents it has.</summary>
    public required LabelledCount Documents { get; init; }

    /// <summary>How many words they have; punctuation and symbols are none.</summary>
    public required LabelledCount Words { get; init; }

    internal static SelectionSize Of(Selection selection, CorpusView view) =>
        new() { Selection = selection, Documents = new(view.Documents.Length), Words = new(view.Words) };
}
