using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// A question to an index: made by <see cref="QueryParser"/> or put together from the records beside this one. Immutable and
/// thread-safe; two queries of the same parts are equal; <see cref="object.ToString"/> writes it as <see cref="QueryParser"/> reads it.
/// </summary>
public abstract record Query
{
    private protected Query()
    {
    }
}

/// <summary>Text as it stands in documents, a word, a phrase or any stretch of Chinese; case, width and quotation marks do not matter.</summary>
public sealed record TextQuery : Query
{
    /// <summary>Creates the query.</summary>
    /// <exception cref="ArgumentException">There is nothing in the text that could be found.</exception>
    public TextQuery(string text) => Text = QueryText.Checked(text);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => QueryText.Quoted(Text);
}

/// <summary>What a field of a document, or a thing named in it, is called.</summary>
public sealed record FieldQuery : Query
{
    /// <summary>Creates the query.</summary>
    /// <exception cref="ArgumentException">There is nothing in the value that could be found.</exception>
    public FieldQuery(QueryField field, string value)
    {
        Field = Enum.IsDefined(field) ? field : throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of a query.");
        Value = QueryText.Checked(value);
    }

    /// <summary>The field.</summary>
    public QueryField Field { get; }

    /// <summary>What it must be, or hold; see <see cref="QueryField"/>.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => QueryFields.NameOf(Field) + ":" + QueryText.Quoted(Value);
}

/// <summary>The language of a document.</summary>
/// <param name="Language">The language.</param>
public sealed record LanguageQuery(Language Language) : Query
{
    /// <inheritdoc/>
    public override string ToString() => "lang:" + QueryFields.CodeOf(Language);
}

/// <summary>When a document was published, both ends included.</summary>
public sealed record DateQuery : Query
{
    /// <summary>Creates the query.</summary>
    /// <param name="from">The first day; null for any.</param>
    /// <param name="to">The last day; null for any.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public DateQuery(DateOnly? from, DateOnly? to)
    {
        (From, To) = QueryDates.Checked(from, to);
    }

    /// <summary>The first day; null for any.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day; null for any.</summary>
    public DateOnly? To { get; }

    /// <inheritdoc/>
    public override string ToString() => "date:" + QueryDates.Write(From) + ".." + QueryDates.Write(To);
}

/// <summary>The documents that match every one of its parts.</summary>
public sealed record AndQuery : Query
{
    /// <summary>Creates the query.</summary>
    /// <exception cref="ArgumentException">There are fewer than two parts.</exception>
    public AndQuery(params IEnumerable<Query> parts) => Parts = QueryText.Checked(parts);

    /// <summary>The parts, two or more.</summary>
    public ImmutableArray<Query> Parts { get; }

    /// <inheritdoc/>
    public bool Equals(AndQuery? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => QueryText.HashOf(Parts, 1);

    /// <inheritdoc/>
    public override string ToString() => string.Join(" AND ", Parts.Select(p => p is NotQuery ? p.ToString() : SpanQuery.InBrackets(p)));
}

/// <summary>The documents of any of its parts.</summary>
public sealed record OrQuery : Query
{
    /// <summary>Creates the query.</summary>
    /// <exception cref="ArgumentException">There are fewer than two parts.</exception>
    public OrQuery(params IEnumerable<Query> parts) => Parts = QueryText.Checked(parts);

    /// <summary>The parts, two or more.</summary>
    public ImmutableArray<Query> Parts { get; }

    /// <inheritdoc/>
    public bool Equals(OrQuery? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => QueryText.HashOf(Parts, 2);

    /// <inheritdoc/>
    public override string ToString() => string.Join(" OR ", Parts.Select(p => p is AndQuery or NotQuery ? p.ToString() : SpanQuery.InBrackets(p)));
}

/// <summary>All documents but those of its part.</summary>
public sealed record NotQuery : Query
{
    /// <summary>Creates the query.</summary>
    public NotQuery(Query part)
    {
        ArgumentNullException.ThrowIfNull(part);
        Part = part;
    }

    /// <summary>What the documents must not match.</summary>
    public Query Part { get; }

    /// <inheritdoc/>
    public override string ToString() => "NOT " + (Part is NotQuery ? Part.ToString() : SpanQuery.InBrackets(Part));
}
