using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// A goal of the knowledge base. The first name in each language is the canonical one; the presence of a word of <see cref="Context"/>
/// in a document speaks for this one of several goals of the same name. Immutable.
/// </summary>
/// <param name="Id">Its id: <c>goal:liaoning-2023-six-places</c>.</param>
/// <param name="Kind">Whether its name holds the number of its members.</param>
/// <param name="ChineseNames">Its names in Chinese.</param>
/// <param name="EnglishNames">Its names in English.</param>
/// <param name="ChineseMembers">Its members in Chinese, in order; empty if they are not known.</param>
/// <param name="EnglishMembers">The same in English.</param>
/// <param name="SetBy">Who set it; null if that is not known.</param>
/// <param name="Date">When it was set, a year, month or day in ISO 8601; null if that is not known.</param>
/// <param name="Context">Words that speak for it.</param>
public sealed record KnownGoal(
    string Id,
    GoalKind Kind,
    ImmutableArray<string> ChineseNames,
    ImmutableArray<string> EnglishNames,
    ImmutableArray<string> ChineseMembers,
    ImmutableArray<string> EnglishMembers,
    string? SetBy,
    string? Date,
    ImmutableArray<string> Context);

/// <summary>A body of the knowledge base with its full and short names in both languages.</summary>
internal sealed record KnownBody(string Id, ImmutableArray<string> Names);

/// <summary>A goal or a body that a user adds; <c>Force</c> means that its names mean nothing else.</summary>
internal sealed record UserThing(KnownGoal? Goal, KnownBody? Body, bool Force);
