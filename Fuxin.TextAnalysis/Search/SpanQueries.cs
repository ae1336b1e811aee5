namespace Fuxin.TextAnalysis.Search;

/// <summary>A part of a text that a query can look inside.</summary>
public enum TextPart
{
    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A paragraph: a run of text without a line break.</summary>
    Paragraph,
}

/// <summary>Every sentence, or every paragraph; useful as the scope of <see cref="WithinQuery"/> and <see cref="ContainingQuery"/>.</summary>
/// <param name="Part">Which.</param>
public sealed record PartQuery(TextPart Part) : Query
{
    /// <inheritdoc/>
    public override string ToString() => Part switch
    {
        TextPart.Sentence => "SENTENCE",
        TextPart.Paragraph => "PARAGRAPH",
        _ => throw new InvalidOperationException($"{Part} is not a part of a text."),
    };
}

/// <summary>Two things close to each other: every pair of places with at most <see cref="Distance"/> words or Chinese characters between them.</summary>
public sealed record NearQuery : Query
{
    /// <summary>The largest distance.</summary>
    public const int LongestDistance = 1000;

    /// <summary>Creates the query.</summary>
    /// <exception cref="ArgumentException">A part has no places of its own, or the distance is out of range.</exception>
    public NearQuery(Query left, Query right, int distance, bool isOrdered = false)
    {
        Left = SpanQuery.Checked(left);
        Right = SpanQuery.Checked(right);
        ArgumentOutOfRangeException.ThrowIfNegative(distance);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(distance, LongestDistance);
        Distance = distance;
        IsOrdered = isOrdered;
    }

    /// <summary>The one.</summary>
    public Query Left { get; }

    /// <summary>The other.</summary>
    public Query Right { get; }

    /// <summary>How many words of an alphabet, Chinese characters or marks may stand between them.</summary>
    public int Distance { get; }

    /// <summary>True if <see cref="Left"/> must come first.</summary>
    public bool IsOrdered { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{SpanQuery.InBrackets(Left)} {(IsOrdered ? "BEFORE" : "NEAR")}/{Distance} {SpanQuery.InBrackets(Right)}";
}

/// <summary>
/// What meets <see cref="Part"/> inside one span of <see cref="Scope"/>: <c>official:胡涛 AND goal:六地</c> within one sentence.
/// Each span is looked at on its own, so that NOT means "not in this span".
/// </summary>
public sealed record WithinQuery : Query
{
    /// <summary>Creates the query.</summary>
    /// <exception cref="ArgumentException">The scope has no places.</exception>
    public WithinQuery(Query part, Query scope)
    {
        ArgumentNullException.ThrowIfNull(part);
        Part = part;
        Scope = SpanQuery.Checked(scope);
    }

    /// <summary>What is looked for.</summary>
    public Query Part { get; }

    /// <summary>Where: sentences, paragraphs, goals, any query that has places.</summary>
    public Query Scope { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{SpanQuery.InBrackets(Part)} WITHIN {SpanQuery.InBrackets(Scope)}";
}

/// <summary>The spans of <see cref="Scope"/> in which <see cref="Part"/> is met: a paragraph containing a goal.</summary>
public sealed record ContainingQuery : Query
{
    /// <summary>Creates the query.</summary>
    /// <exception cref="ArgumentException">The scope has no places.</exception>
    public ContainingQuery(Query scope, Query part)
    {
        ArgumentNullException.ThrowIfNull(part);
        Scope = SpanQuery.Checked(scope);
        Part = part;
    }

    /// <summary>The spans.</summary>
    public Query Scope { get; }

    /// <summary>What they must contain.</summary>
    public Query Part { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{SpanQuery.InBrackets(Scope)} CONTAINING {SpanQuery.InBrackets(Part)}";
}

/// <summary>What the queries over spans share.</summary>
internal static class SpanQuery
{
    public static Query Checked(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return HasPlaces(query) ? query : throw new ArgumentException(
            $"{query} is not one thing with a place in the text; give a word, a phrase, a field of things in the text, or alternatives of these.");
    }

    /// <summary>True if a match of the query is one place; AND has several, NOT and conditions on documents have none.</summary>
    public static bool HasPlaces(Query query) => query switch
    {
        TextQuery or PartQuery or NearQuery or ContainingQuery or NamedDateQuery => true,
        FieldQuery { Field: var field } => !QueryFields.IsOfDocument(field),
        PatternQuery { Field: var field } => !QueryFields.IsOfDocument(field),
        WithinQuery { Part: var part } => HasPlaces(part),
        OrQuery { Parts: var parts } => parts.All(HasPlaces),
        _ => false,
    };

    /// <summary>The query as a part of one over spans.</summary>
    public static string InBrackets(Query query) => NeedsBrackets(query) ? $"({query})" : query.ToString()!;

    public static bool NeedsBrackets(Query query) =>
        query is AndQuery or OrQuery or NotQuery or NearQuery or WithinQuery or ContainingQuery;
}
