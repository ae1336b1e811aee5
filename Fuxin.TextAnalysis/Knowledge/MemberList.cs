using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>What a text lists as standing behind a number, and where.</summary>
internal sealed record MemberList(ImmutableArray<string> Members, TextSpan Span);
