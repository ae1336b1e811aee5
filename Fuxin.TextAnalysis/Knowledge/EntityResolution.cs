using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// Decides which thing each annotation names and writes its id on it, so that the same thing has one id across documents and languages;
/// then lists the goals the document speaks of. Immutable and thread-safe.
/// </summary>
internal sealed class EntityResolution(KnowledgeBase knowledge)
{
    public AnalyzedDocument Resolve(AnalyzedDocument document)
    {
        var persons = new PersonMentions(document);
        var senses = new GoalSenses(knowledge, document);
        var bodies = new BodyResolution(knowledge, document);
        var annotations = document.Annotations.Select(annotation => annotation switch
        {
            { Entity: not null } => annotation,
            PersonMention => annotation with { Entity = persons.EntityOf(annotation.Text) },
            GoalMention goal => annotation with { Entity = senses.EntityOf(goal) },
            BodyMention body => bodies.Resolve(body),
            PlaceMention => annotation with { Entity = bodies.PlaceEntity(annotation.Text) },
            _ => annotation,
        }).ToImmutableArray();
        var officials = document.Officials.Select(fact => fact with
        {
            PersonEntity = fact.PersonEntity ?? persons.EntityOf(fact.Person),
            BodyEntity = fact.BodyEntity ?? bodies.EntityOf(fact),
        });
        return document.WithAnnotations(annotations).WithOfficials(officials).WithGoals(senses.Goals(annotations));
    }
}
