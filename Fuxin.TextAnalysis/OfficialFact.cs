namespace Fuxin.TextAnalysis;

/// <summary>In what way a person holds a post.</summary>
public enum OfficialRole
{
    /// <summary>Holds it; the ordinary case.</summary>
    Incumbent,

    /// <summary>Held it before: 原, 前, 时任, former.</summary>
    Former,

    /// <summary>Holds it for the time being: 代, 代理, acting.</summary>
    Acting,

    /// <summary>Holds it beside another: 兼, concurrently.</summary>
    Concurrent,

    /// <summary>Is proposed or elected and not yet in it: 候任, 候选人, designate.</summary>
    Candidate,
}

/// <summary>What a document states of a person: which post, of which body, according to which sentence. Immutable.</summary>
public sealed record OfficialFact
{
    /// <summary>The fullest form of the person's name in the document.</summary>
    public required string Person { get; init; }

    /// <summary>The post as written.</summary>
    public required string Post { get; init; }

    /// <summary>The body the post belongs to, in its fullest form in the document; null if none is written.</summary>
    public string? Body { get; init; }

    /// <summary>In what way the post is held.</summary>
    public OfficialRole Role { get; init; }

    /// <summary>Where the name stands.</summary>
    public required TextSpan PersonSpan { get; init; }

    /// <summary>Where the post stands.</summary>
    public required TextSpan PostSpan { get; init; }

    /// <summary>The sentence that says so.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>The id of the person; null if not linked.</summary>
    public string? PersonEntity { get; init; }

    /// <summary>The id of the body; null if not linked.</summary>
    public string? BodyEntity { get; init; }

    /// <summary>The rule or model that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the rule is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
