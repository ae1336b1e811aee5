using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Search;

/// <summary>What documents can be counted by.</summary>
public enum FacetField
{
    /// <summary>The persons named in them.</summary>
    Official,

    /// <summary>The posts named in them.</summary>
    Post,

    /// <summary>The bodies named in them.</summary>
    Body,

    /// <summary>The goals named in them.</summary>
    Goal,

    /// <summary>The meetings named in them.</summary>
    Meeting,

    /// <summary>The documents cited in them.</summary>
    Document,

    /// <summary>The places named in them.</summary>
    Place,

    /// <summary>The kind of document.</summary>
    Kind,

    /// <summary>What they are about.</summary>
    Domain,

    /// <summary>Who published them.</summary>
    Source,

    /// <summary>Their language.</summary>
    Language,

    /// <summary>The year of publication.</summary>
    Year,

    /// <summary>The month of publication: <c>2023-11</c>.</summary>
    Month,
}

/// <summary>A condition on documents: a value of a facet that they must have, or must not. Immutable.</summary>
/// <param name="Field">The facet.</param>
/// <param name="Value">The value, as <see cref="FacetValue.Value"/> has it.</param>
/// <param name="IsExcluded">True if the documents must not have it.</param>
public sealed record FacetFilter(FacetField Field, string Value, bool IsExcluded = false);

/// <summary>Which facets are wanted. Immutable.</summary>
public sealed record FacetOptions
{
    /// <summary>The facets.</summary>
    public ImmutableArray<FacetField> Fields { get; init; } = [.. Enum.GetValues<FacetField>()];

    /// <summary>How many values of each to return at most, the commonest first; their number is counted in full all the same.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Values that the documents must have, or must not.</summary>
    public ImmutableArray<FacetFilter> Filters { get; init; } = [];
}

/// <summary>The documents of a query, counted by several facets. Immutable.</summary>
public sealed record FacetsResult
{
    /// <summary>The query as it was understood.</summary>
    public required Query Query { get; init; }

    /// <summary>How many documents match, filters included.</summary>
    public required LabelledCount Documents { get; init; }

    /// <summary>The facets, in the order asked for.</summary>
    public required ImmutableArray<FacetResult> Facets { get; init; }
}

/// <summary>
/// The documents of a query, counted by one facet. <see cref="DocumentsWith"/> and <see cref="DocumentsWithout"/> add up to the documents
/// of the query; the counts of <see cref="Values"/> and <see cref="RestCount"/> add up to <see cref="Assignments"/>. Immutable.
/// </summary>
public sealed record FacetResult
{
    /// <summary>The facet.</summary>
    public required FacetField Field { get; init; }

    /// <summary>The commonest values; of equally common ones the first in the order of characters.</summary>
    public required ImmutableArray<FacetValue> Values { get; init; }

    /// <summary>How many different values there are.</summary>
    public required LabelledCount DistinctValues { get; init; }

    /// <summary>How many documents have any value.</summary>
    public required LabelledCount DocumentsWith { get; init; }

    /// <summary>How many documents have none.</summary>
    public required LabelledCount DocumentsWithout { get; init; }

    /// <summary>How many pairs of document and value there are: more than documents where one has several values.</summary>
    public required LabelledCount Assignments { get; init; }

    /// <summary>How many of these pairs belong to values that are not shown.</summary>
    public required LabelledCount RestCount { get; init; }
}

/// <summary>A value of a facet. Immutable.</summary>
/// <param name="Value">What is counted: an entity's id, <c>=name</c> for a name without one, or the plain value.</param>
/// <param name="Label">How to show it: for an entity the name that most documents use.</param>
/// <param name="Documents">How many documents have it.</param>
public sealed record FacetValue(string Value, string Label, long Documents);
