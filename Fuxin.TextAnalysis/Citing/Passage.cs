namespace Fuxin.TextAnalysis.Citing;

/// <summary>A passage of a document and what is known of the document: what a citation is made of. Immutable.</summary>
public sealed record Passage
{
    /// <summary>Where it stands.</summary>
    public required PassageAddress Address { get; init; }

    /// <summary>Its words.</summary>
    public required string Text { get; init; }

    /// <summary>The document's title; null if it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet or body that published it; null if not known.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it; null if not known.</summary>
    public string? Author { get; init; }

    /// <summary>The date of publication; null if not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The kind of document (<c>meeting-news</c>, <c>law</c> ...); null if not known.</summary>
    public string? Kind { get; init; }

    /// <summary>The number of an official document; null if it has none.</summary>
    public string? Number { get; init; }

    /// <summary>The address on the web; null if not known.</summary>
    public string? Url { get; init; }

    /// <summary>The document's language.</summary>
    public Language Language { get; init; }

    /// <summary>A passage of a document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="language">Its language.</param>
    /// <param name="span">The passage.</param>
    /// <exception cref="ArgumentException">The span is empty or reaches beyond the text.</exception>
    public static Passage Of(SourceDocument source, Language language, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Passage
        {
            Address = PassageAddress.Of(source.Id, source.Text, span),
            Text = source.Text.Substring(span.Start, span.Length),
            Title = source.Title,
            Source = source.Source ?? source.IssuingBody,
            Author = source.Author,
            Date = source.Date,
            Kind = source.Kind,
            Number = source.Number,
            Url = source.Url,
            Language = language,
        };
    }
}
