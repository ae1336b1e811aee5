namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>A stretch that reads as a post; whether it is one depends on who stands beside it.</summary>
/// <param name="Span">The post with the body or place glued to it.</param>
/// <param name="HeadStart">Where its own noun begins, with rank (副, 常务) and without role (前, 原).</param>
/// <param name="Body">The body inside it; null if none is written.</param>
/// <param name="HasPlace">True if a division or state is glued to it.</param>
/// <param name="Role">In what way it is held, by the words inside or before it.</param>
internal sealed record PostCandidate(TextSpan Span, int HeadStart, TextSpan? Body, bool HasPlace, OfficialRole Role)
{
    /// <summary>True if the body, found as 部, shares its last character with the post (部长).</summary>
    public bool SharesCharacter { get; init; }

    /// <summary>The text that states the post in a fact.</summary>
    public string FactText(string text) =>
        Role is OfficialRole.Former && RoleInside(text) ? text[HeadStart..Span.End] : text[Span.Start..Span.End];

    private bool RoleInside(string text) => HeadStart > Span.Start && text[HeadStart - 1] is '前' or '原' or '任';
}
