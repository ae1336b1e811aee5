using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>What the documents of an index say of one goal. Immutable.</summary>
public sealed record GoalProfile
{
    /// <summary>Where it was looked for.</summary>
    public required SelectionSize Size { get; init; }

    /// <summary>The goal.</summary>
    public required string Goal { get; init; }

    /// <summary>How to show it.</summary>
    public required string Label { get; init; }

    /// <summary>Whether its name holds a quantity; null if no document says.</summary>
    public GoalKind? Kind { get; init; }

    /// <summary>In how many documents it is named.</summary>
    public required LabelledCount Documents { get; init; }

    /// <summary>How often it is named.</summary>
    public required LabelledCount Mentions { get; init; }

    /// <summary>When first seen; null if no document has a date.</summary>
    public DateOnly? First { get; init; }

    /// <summary>When last seen.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The first document; null if none names it.</summary>
    public string? FirstDocument { get; init; }

    /// <summary>Who set it, as most documents have it; null if not known.</summary>
    public string? SetBy { get; init; }

    /// <summary>When it was set, in ISO 8601, as most documents have it; null if not known.</summary>
    public string? SetOn { get; init; }

    /// <summary>How it is written, the commonest first.</summary>
    public required ImmutableArray<GoalWording> Wordings { get; init; }

    /// <summary>The lists of members that are given of it, in each language, the commonest first.</summary>
    public required ImmutableArray<GoalMemberList> MemberLists { get; init; }
}

/// <summary>A wording of a goal. Immutable.</summary>
/// <param name="Text">As written.</param>
/// <param name="Language">The language of the sentence.</param>
/// <param name="Count">How often.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="First">When first seen; null if no document has a date.</param>
public sealed record GoalWording(string Text, Language Language, int Count, int Documents, DateOnly? First);

/// <summary>A list of the members of a goal. Immutable.</summary>
/// <param name="Members">The members.</param>
/// <param name="Documents">In how many documents the goal has this list.</param>
/// <param name="ListedIn">How many of these list the members themselves; the rest know them from elsewhere.</param>
/// <param name="FirstDocument">The first of those that list them, else the first of all.</param>
/// <param name="Evidence">Where that document lists them; null if it does not.</param>
public sealed record GoalMemberList(ImmutableArray<string> Members, int Documents, int ListedIn, string FirstDocument, TextSpan? Evidence);
