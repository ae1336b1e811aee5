using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Classification;

/// <summary>What kind of document it is, and what it is about. Immutable.</summary>
public sealed record DocumentClass
{
    /// <summary>The most likely kind; null if the model knows no kinds.</summary>
    public required string? Kind { get; init; }

    /// <summary>Every kind with its probability, the likeliest first; they add up to 1.</summary>
    public required ImmutableArray<LabelProbability> Kinds { get; init; }

    /// <summary>The domains the document belongs to, the likeliest first: all that are more likely than not, three at most, but at least one.</summary>
    public required ImmutableArray<string> Domains { get; init; }

    /// <summary>Every domain with its own probability, the likeliest first; they do not add up to 1, since several may hold.</summary>
    public required ImmutableArray<LabelProbability> AllDomains { get; init; }
}
