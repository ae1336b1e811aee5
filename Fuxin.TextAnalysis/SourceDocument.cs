namespace Fuxin.TextAnalysis;

/// <summary>
/// A document as it was read: its text, untouched, and what is known about it. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Every property but <see cref="Id"/> and <see cref="Text"/> may be left out;
/// <see cref="TextAnalyzer"/> then looks for it in the text itself.
/// </remarks>
public sealed record SourceDocument
{
    /// <summary>A name unique in its collection: a file's name without extension, or a record's own id.</summary>
    public required string Id { get; init; }

    /// <summary>The text. All spans of an analysis count its UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>The title; null if none is known.</summary>
    public string? Title { get; init; }

    /// <summary>The language; null if it is to be detected.</summary>
    public Language? Language { get; init; }

    /// <summary>The date of publication; null if none is known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The outlet or body that published the document (阜新日报, Xinhua); null if none is known.</summary>
    public string? Source { get; init; }

    /// <summary>The kind of document (<c>meeting-news</c>, <c>notice</c> ...); null if none is known.</summary>
    public string? Kind { get; init; }

    /// <summary>The file the document was read from; null if it was made from a string.</summary>
    public string? Path { get; init; }
}
