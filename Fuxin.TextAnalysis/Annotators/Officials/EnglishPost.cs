namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>A post as the grammar reads it, by tokens of its sentence.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Head">The token of its noun.</param>
internal readonly record struct EnglishPost(int Start, int End, int Head)
{
    /// <summary>The first token of the noun with what qualifies it (Deputy Secretary), without the body or place before it.</summary>
    public int NounStart { get; init; }

    /// <summary>The body it belongs to; null if none is written in it.</summary>
    public BodyMention? Body { get; init; }

    /// <summary>True if a body, place or field says which post it is, so that it can stand for an unnamed holder.</summary>
    public bool IsSpecific { get; init; }

    /// <summary>True if the noun names a post only together with a body (member, representative).</summary>
    public bool IsWeak { get; init; }

    /// <summary>In what way the post is held, as far as words at the post itself say so.</summary>
    public OfficialRole Role { get; init; }
}
