using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Within what two things have to be named to go together.</summary>
public enum NetworkScope
{
    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A document.</summary>
    Document,
}

/// <summary>By what edges are sorted.</summary>
public enum NetworkOrder
{
    /// <summary>How often the two are named together.</summary>
    Weight,

    /// <summary>How sure it is that they go together (G2).</summary>
    LogLikelihood,

    /// <summary>How much more often than by chance (normalised mutual information).</summary>
    NormalizedMutualInformation,
}

/// <summary>Which things are joined to a network, and how. Immutable.</summary>
public sealed record NetworkOptions
{
    /// <summary>The documents.</summary>
    public Selection Selection { get; init; } = Selection.All;

    /// <summary>The types of things: <c>person</c>, <c>body</c>, <c>goal</c>, <c>place</c>, <c>meeting</c>.</summary>
    public ImmutableArray<string> Types { get; init => field = value.IsDefault ? [] : value; } = ["person", "body", "goal"];

    /// <summary>Within what they have to be named together.</summary>
    public NetworkScope Scope { get; init; }

    /// <summary>Leave out names that are not linked to a thing.</summary>
    public bool LinkedOnly { get; init; } = true;

    /// <summary>Only edges of the thing with this id; null for all.</summary>
    public string? Around { get; init; }

    /// <summary>Edges of a lower weight are left out.</summary>
    public long MinimumWeight { get; init; } = 3;

    /// <summary>By what edges are sorted.</summary>
    public NetworkOrder Order { get; init; }

    /// <summary>How many edges to return at most.</summary>
    public int Take { get; init; } = 200;

    /// <summary>A sentence, paragraph or document that names more things is passed over: lists of names would join everybody to everybody.</summary>
    public int MostNames { get; init; } = 60;
}

/// <summary>Things that are named together. Immutable.</summary>
public sealed record NetworkResult
{
    /// <summary>Where it was counted.</summary>
    public required SelectionSize Size { get; init; }

    /// <summary>How many sentences, paragraphs or documents were looked at: n of the measures.</summary>
    public required LabelledCount Units { get; init; }

    /// <summary>How many of them were passed over, as they name too many things.</summary>
    public required LabelledCount PassedOver { get; init; }

    /// <summary>How many edges reach the lowest weight.</summary>
    public required LabelledCount EdgesInAll { get; init; }

    /// <summary>The ends of <see cref="Edges"/>, the most named first.</summary>
    public required ImmutableArray<NetworkNode> Nodes { get; init; }

    /// <summary>The edges asked for, in order.</summary>
    public required ImmutableArray<NetworkEdge> Edges { get; init; }
}

/// <summary>A thing in a network. Immutable.</summary>
/// <param name="Id">The id of the thing, or its name if it has none.</param>
/// <param name="Label">How to show it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Units">In how many sentences, paragraphs or documents it is named.</param>
/// <param name="Degree">How many of the edges returned it has.</param>
public sealed record NetworkNode(string Id, string Label, string Type, long Units, int Degree);

/// <summary>Two things that are named together; it has no direction. Immutable.</summary>
/// <param name="From">The id of one.</param>
/// <param name="FromLabel">How to show it.</param>
/// <param name="To">The id of the other.</param>
/// <param name="ToLabel">How to show it.</param>
/// <param name="Weight">In how many sentences, paragraphs or documents both are named.</param>
/// <param name="Documents">In how many documents that happens.</param>
/// <param name="Expected">In how many units it would by chance.</param>
/// <param name="LogLikelihood">See <see cref="AssociationMeasures.LogLikelihood"/>.</param>
/// <param name="MutualInformation">See <see cref="AssociationMeasures.MutualInformation"/>.</param>
/// <param name="NormalizedMutualInformation">See <see cref="AssociationMeasures.NormalizedMutualInformation"/>.</param>
public sealed record NetworkEdge(
    string From, string FromLabel, string To, string ToLabel, long Weight, int Documents, double Expected, double LogLikelihood,
    double MutualInformation, double NormalizedMutualInformation);
