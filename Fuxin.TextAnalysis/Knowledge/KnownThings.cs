using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// A goal of the knowledge base. The first name in each language is the canonical one; the presence of a word of <c>Context</c>
/// in a document speaks for this one of several goals of the same name.
/// </summary>
internal sealed record KnownGoal(
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
