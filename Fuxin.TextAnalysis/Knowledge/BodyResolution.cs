namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>Decides which bodies and places the mentions of one document mean: known ones by name, organs of divisions by organ and jurisdiction.</summary>
internal sealed class BodyResolution(KnowledgeBase knowledge, AnalyzedDocument document)
{
    private readonly Jurisdictions _jurisdictions = new(document);

    /// <summary>The mention with its id, or with the reason why it has none.</summary>
    public BodyMention Resolve(BodyMention mention)
    {
        var (id, doubt) = EntityAt(mention.Text, mention.Span.Start);
        return mention with { Entity = id, Doubt = doubt };
    }

    /// <summary>The id of the body a fact speaks of: of the body it names, else of the organ that the post implies (市长).</summary>
    public string? EntityOf(OfficialFact fact)
    {
        if (fact.Body is not null)
        {
            return EntityAt(fact.Body, fact.PostSpan.Start).Id;
        }

        if (PostNames.Default.Read(fact.Post) is not { Organ: { } organ, Level: var level } post)
        {
            return null;
        }

        return organ.StartsWith("body:", StringComparison.Ordinal) ? organ : (post.Divisions is [var only] ? only : level is null ? null : _jurisdictions.DivisionAt(level, fact.PostSpan.Start).Division) is { } division
            ? new OrganName(organ, [], level).IdIn(division)
            : null;
    }

    /// <summary>The id of the division that a place's name means; null if it is none.</summary>
    public string? PlaceEntity(string name) => _jurisdictions.PlaceNamed(name) is { } division ? $"place:CN-{division.Code}" : null;

    private (string? Id, string? Doubt) EntityAt(string name, int offset) => knowledge.BodiesNamed(name) switch
    {
        [var only] => (only.Id, null),
        [] => _jurisdictions.OrganAt(name, offset),
        var several => (null, $"{several.Length} bodies have this name"),
    };
}
