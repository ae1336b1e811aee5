using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>What a text lists as standing behind a number, and where.</summary>
/// <param name="Members">The members, in order.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="IsExplicit">True if the text says that these are the members; false if they only stand where members would.</param>
internal sealed record MemberList(ImmutableArray<string> Members, TextSpan Span, bool IsExplicit = true);
