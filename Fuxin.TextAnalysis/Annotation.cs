namespace Fuxin.TextAnalysis;

/// <summary>
/// A stretch of the text and what it names. Immutable; annotations of a document are one flat list and may overlap
/// (省委 inside 省委书记).
/// </summary>
/// <remarks>The kinds of this library are the sealed records beside this one; derive a record of your own for a kind of your own.</remarks>
public abstract record Annotation
{
    /// <summary>Where it stands in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text it covers: always <c>document.Text.Substring(Span.Start, Span.Length)</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The rule or model that made it, such as <c>post.before-name</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the rule is, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The id of the thing it names (<c>goal:six-stabilities</c>); null if it is not linked.</summary>
    public string? Entity { get; init; }

    /// <summary>The name of its kind, in lower case, as files and queries write it: <c>person</c>, <c>post</c> ...</summary>
    public abstract string Type { get; }
}

/// <summary>A personal name, without title: 郝鹏, Zhou Pengju.</summary>
public sealed record PersonMention : Annotation
{
    /// <inheritdoc/>
    public override string Type => "person";
}

/// <summary>A post as written, with the body glued to it: 省委书记, Deputy Secretary of the Municipal Party Committee.</summary>
public sealed record PostMention : Annotation
{
    /// <inheritdoc/>
    public override string Type => "post";
}

/// <summary>A specific organisation or organ: 国务院, the Municipal Party Committee.</summary>
public sealed record BodyMention : Annotation
{
    /// <summary>
    /// Why the mention of an organ (市委) is not linked: which divisions it may be of, or that the document names none; null if it is linked or
    /// nothing is known of the name.
    /// </summary>
    public string? Doubt { get; init; }

    /// <inheritdoc/>
    public override string Type => "body";
}

/// <summary>Whether a goal's name holds a quantity.</summary>
public enum GoalKind
{
    /// <summary>A numeral stands for a list or bundle: 六地, 两个确立, three-year action.</summary>
    Numbered,

    /// <summary>A proper name without quantity: 乡村振兴战略, Chinese modernization.</summary>
    Named,
}

/// <summary>A goal phrase: a slogan, strategy, programme or campaign that is named as one.</summary>
public sealed record GoalMention : Annotation
{
    /// <inheritdoc/>
    public override string Type => "goal";

    /// <summary>Whether its name holds a quantity.</summary>
    public required GoalKind Kind { get; init; }
}

/// <summary>A named meeting, session or congress: 省委十三届六次全会, the 20th CPC National Congress.</summary>
public sealed record MeetingMention : Annotation
{
    /// <inheritdoc/>
    public override string Type => "meeting";
}

/// <summary>A cited document, law or book: 《…》 with its brackets, 国发〔2023〕5号, a title in English quotes.</summary>
public sealed record DocumentMention : Annotation
{
    /// <inheritdoc/>
    public override string Type => "document";
}

/// <summary>A named place: 辽宁省, 东北, Fuxin.</summary>
public sealed record PlaceMention : Annotation
{
    /// <inheritdoc/>
    public override string Type => "place";
}

/// <summary>A calendar date or period that the document lets one resolve: 11月9日, 昨日, November 9.</summary>
public sealed record DateMention : Annotation
{
    /// <inheritdoc/>
    public override string Type => "date";

    /// <summary>
    /// Its value in ISO 8601: a day (<c>2023-11-09</c>), a month (<c>2023-11</c>), a year (<c>2023</c>) or an interval of these
    /// (<c>2025-01/2025-11</c>); null if the document does not settle it.
    /// </summary>
    public string? Value { get; init; }
}
