namespace Fuxin.TextAnalysis.Evaluation;

/// <summary>An annotation as the notation writes it. Immutable.</summary>
/// <param name="Span">Where it stands in <see cref="AnnotatedText.Text"/>.</param>
/// <param name="Type">Its type, with the kind of a goal: <c>person</c>, <c>goal:numbered</c>.</param>
/// <param name="Value">The ISO value of a date or the entity id of another annotation; null if none is given.</param>
public readonly record struct MarkedSpan(TextSpan Span, string Type, string? Value = null)
{
    /// <summary>The types that the notation knows.</summary>
    public static IReadOnlyList<string> Types { get; } =
        ["person", "post", "body", "goal:numbered", "goal:named", "meeting", "document", "place", "date"];

    /// <summary>The annotation as the notation writes it.</summary>
    public static MarkedSpan Of(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return annotation switch
        {
            GoalMention goal => new(goal.Span, goal.Kind == GoalKind.Numbered ? "goal:numbered" : "goal:named", goal.Entity),
            DateMention date => new(date.Span, date.Type, date.Value),
            _ => new(annotation.Span, annotation.Type, annotation.Entity),
        };
    }
}

/// <summary>An official fact as the notation writes it. Immutable.</summary>
/// <param name="Person">The person's name.</param>
/// <param name="Post">The post.</param>
/// <param name="Body">The body; null if none is written.</param>
/// <param name="Role">In what way the post is held.</param>
public readonly record struct MarkedOfficial(string Person, string Post, string? Body, OfficialRole Role);
