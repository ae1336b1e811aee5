using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>A sentence that says something, and where it stands.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Date">Its date; null if none is known.</param>
/// <param name="Sentence">The sentence, cut to a few hundred characters.</param>
public sealed record TenureEvidence(string DocumentId, DateOnly? Date, string Sentence);

/// <summary>
/// A person in a post of a body as the documents of a corpus show it: when seen first and last, not when it began and ended. Immutable.
/// </summary>
public sealed record Tenure
{
    /// <summary>The id of the person; of two persons of one name the less frequent gets a division or number behind it (<c>person:li-qiang/CN-3205</c>).</summary>
    public required string Person { get; init; }

    /// <summary>The name as most documents write it.</summary>
    public required string Name { get; init; }

    /// <summary>The post as most documents write it.</summary>
    public required string Post { get; init; }

    /// <summary>What kind of post it is, the same in both languages (<c>secretary</c>); null if not known.</summary>
    public string? PostId { get; init; }

    /// <summary>The body as most documents write it; null if none does.</summary>
    public string? Body { get; init; }

    /// <summary>The id of the body; null if it is not known or stays open.</summary>
    public string? BodyId { get; init; }

    /// <summary>In what way the post is held.</summary>
    public OfficialRole Role { get; init; }

    /// <summary>The date of the first document that says so; null if no document has a date.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The date of the last document that says so.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>How many documents say so.</summary>
    public int Documents { get; init; }

    /// <summary>The sentences of the first and of the last document, one if they are the same.</summary>
    public ImmutableArray<TenureEvidence> Evidence { get; init; } = [];
}
