using System.Collections.Immutable;

namespace Fuxin.TextAnalysis;

/// <summary>A goal that a document speaks of, with what is behind its name. Immutable.</summary>
public sealed record Goal
{
    /// <summary>Its id, such as <c>goal:six-stabilities</c>; of a goal that only the document explains, <c>goal:</c> and its name.</summary>
    public required string Entity { get; init; }

    /// <summary>Its name in the document's language.</summary>
    public required string Name { get; init; }

    /// <summary>Whether its name holds a quantity.</summary>
    public required GoalKind Kind { get; init; }

    /// <summary>The list behind the number, in the document's language; empty if it is not known.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Where the document itself lists the members; null if it does not.</summary>
    public TextSpan? MembersEvidence { get; init; }

    /// <summary>Who set it; null if not known.</summary>
    public string? SetBy { get; init; }

    /// <summary>When it was set, in ISO 8601 (<c>2023-11</c>); null if not known.</summary>
    public string? Date { get; init; }
}
