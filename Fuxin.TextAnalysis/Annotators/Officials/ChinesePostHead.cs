namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>The noun of a post with its rank and role, and what stands around it. Immutable.</summary>
/// <param name="Document">The document.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Bodies">Its bodies.</param>
/// <param name="Places">Its places.</param>
/// <param name="Floor">Where the post before it ends, or the sentence begins: no post reaches farther left.</param>
internal sealed record ChinesePostHead(AnalyzedDocument Document, ChineseTokens Tokens, ChineseSpans Bodies, ChineseSpans Places, int Floor)
{
    /// <summary>Where the noun itself begins: 市长 in 原常务副市长.</summary>
    public required int At { get; init; }

    /// <summary>Where its rank begins: 常务副市长.</summary>
    public required int Start { get; init; }

    /// <summary>Where the word begins that says in what way it is held: 原常务副市长.</summary>
    public required int RoleStart { get; init; }

    /// <summary>Where the post ends.</summary>
    public required int End { get; init; }

    public required OfficialRole Role { get; init; }

    public string Text => Document.Text;

    /// <summary>The post's own words, without role.</summary>
    public ReadOnlySpan<char> Words => Text.AsSpan(Start, End - Start);

    /// <summary>The post with what stands before it, which is no body: a state, a village, a title.</summary>
    public PostCandidate From(int start) => new(TextSpan.FromBounds(start, End), Start, null, true, Role);

    /// <summary>The post with the body before it.</summary>
    public PostCandidate Of(int body, int bodyEnd) => new(TextSpan.FromBounds(body, End), Start, TextSpan.FromBounds(body, bodyEnd), false, Role);

    /// <summary>The post alone, of no body that is written beside it.</summary>
    public PostCandidate Alone(int start) => new(TextSpan.FromBounds(start, End), Start, null, false, Role);
}
