namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>Finds goal phrases in English sentences, numbered and named. Immutable and thread-safe.</summary>
internal sealed class EnglishGoalAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<Annotation>();
        foreach (var line in EnglishLine.Of(document))
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (EnglishGoals.Read(line, i) is not { } goal)
                {
                    continue;
                }

                var span = line.Span(goal.Start, goal.End);
                found.Add(new GoalMention
                {
                    Span = span,
                    Text = document.TextOf(span),
                    Rule = "goal.en-" + goal.Rule,
                    Confidence = goal.Confidence,
                    Kind = goal.Kind,
                    Entity = goal.Id,
                });
                i = goal.End - 1;
            }
        }

        return found.Count == 0 ? document : document.AddAnnotations(found);
    }
}
