using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

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

    /// <summary>
    /// The date of publication as written where nothing settles which day is meant (<c>11/10/2023</c>); null if there is none such.
    /// </summary>
    public string? UnsettledDate { get; init; }

    /// <summary>The day on which an official document was drawn up (成文日期); null if none is known.</summary>
    public DateOnly? WrittenDate { get; init; }

    /// <summary>The outlet or body that published the document (阜新日报, Xinhua); null if none is known.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it; null if none is known.</summary>
    public string? Author { get; init; }

    /// <summary>Who edited it (责任编辑); null if none is known.</summary>
    public string? Editor { get; init; }

    /// <summary>The number of an official document (<c>国发〔2023〕5号</c>); null if none is known.</summary>
    public string? Number { get; init; }

    /// <summary>The body that issued an official document; null if none is known.</summary>
    public string? IssuingBody { get; init; }

    /// <summary>The kind of document (<c>meeting-news</c>, <c>notice</c> ...); null if none is known.</summary>
    public string? Kind { get; init; }

    /// <summary>What the document is about (<c>agriculture</c>, <c>health</c> ...), the likeliest first; empty if it is not known.</summary>
    public ImmutableArray<string> Domains { get; init => field = value.IsDefaultOrEmpty ? [] : value; } = [];

    /// <summary>The file the document was read from; null if it was made from a string.</summary>
    public string? Path { get; init; }

    /// <summary>The address on the web that the document states for itself; null if none is known.</summary>
    public string? Url { get; init; }

    /// <summary>The chapters, articles and numbered headings, in the order of the text; empty if there are none or they were not looked for.</summary>
    public ImmutableArray<Section> Sections { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>SHA-256 of the text in UTF-8, in lower-case hexadecimal: equal for equal texts, whatever file they came in.</summary>
    public string ContentHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
