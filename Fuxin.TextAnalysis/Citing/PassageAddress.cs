using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Fuxin.TextAnalysis.Citing;

/// <summary>
/// The address of a passage: the document's id, the span, and a hash of the words that stand there. It does not depend on any index, so it survives
/// indexing anew; and it tells when the text has changed. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Written as <c>fuxin:ID#char=START,END;hash=HEX</c>, after the fragments of RFC 5147, but counted in UTF-16 code units; the id is percent-encoded as
/// in a URI. The hash is a polynomial over the code units modulo 2^61 - 1 (R. Karp and M. Rabin, "Efficient randomized pattern-matching algorithms",
/// IBM Journal of Research and Development 31(2), 1987, 249-260), so that a passage which has moved is found again in one walk over the text. It
/// guards against mistakes, not against forgery.
/// </remarks>
public sealed record PassageAddress
{
    private const string Scheme = "fuxin:";
    private const string CharPart = "#char=";
    private const string HashPart = ";hash=";

    private PassageAddress(string documentId, TextSpan span, ulong hash)
    {
        DocumentId = documentId;
        Span = span;
        Hash = hash;
    }

    /// <summary>The document's id.</summary>
    public string DocumentId { get; }

    /// <summary>Where the passage stood in the document's text.</summary>
    public TextSpan Span { get; }

    private ulong Hash { get; }

    /// <summary>The address of a passage of a text.</summary>
    /// <param name="documentId">The document's id.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="span">The passage.</param>
    /// <exception cref="ArgumentException">The id is empty, or the span is empty or reaches beyond the text.</exception>
    public static PassageAddress Of(string documentId, string text, TextSpan span)
    {
        ArgumentException.ThrowIfNullOrEmpty(documentId);
        ArgumentNullException.ThrowIfNull(text);
        if (span.Length == 0 || span.End > text.Length)
        {
            throw new ArgumentException($"A passage is one to {text.Length} characters of the text; this is {span}.", nameof(span));
        }

        return new PassageAddress(documentId, span, RollingHash.Of(text.AsSpan(span.Start, span.Length)));
    }

    /// <summary>Reads a written address.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static PassageAddress Parse(string address) => TryParse(address, out var read)
        ? read
        : throw new FormatException($"{address} is not the address of a passage; one looks like fuxin:some-document#char=120,180;hash=0f3a...");

    /// <summary>Reads a written address; false if it is none.</summary>
    public static bool TryParse(string? address, [NotNullWhen(true)] out PassageAddress? read)
    {
        read = null;
        var at = address?.LastIndexOf(CharPart, StringComparison.Ordinal) ?? -1;
        if (at < Scheme.Length + 1 || !address!.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = address[(at + CharPart.Length)..].Split(HashPart);
        var ends = rest[0].Split(',');
        if (rest.Length != 2 || ends.Length != 2
            || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end <= start
            || !ulong.TryParse(rest[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash))
        {
            return false;
        }

        read = new PassageAddress(Uri.UnescapeDataString(address[Scheme.Length..at]), TextSpan.FromBounds(start, end), hash);
        return true;
    }

    /// <summary>Looks for the passage in the document's text as it is now. Takes time linear in the length of the text.</summary>
    public PassageResolution Resolve(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Span.End <= text.Length && RollingHash.Of(text.AsSpan(Span.Start, Span.Length)) == Hash)
        {
            return new PassageResolution(PassageState.Unchanged, Span);
        }

        return RollingHash.NearestTo(text, Span.Length, Hash, Span.Start) is { } start
            ? new PassageResolution(PassageState.Moved, new TextSpan(start, Span.Length))
            : new PassageResolution(PassageState.Changed, null);
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Scheme}{Uri.EscapeDataString(DocumentId)}{CharPart}{Span.Start},{Span.End}{HashPart}{Hash:x16}");
}

/// <summary>What has become of a passage.</summary>
public enum PassageState
{
    /// <summary>The same words stand at the same place.</summary>
    Unchanged,

    /// <summary>The same words stand elsewhere in the document.</summary>
    Moved,

    /// <summary>These words are not in the document any more.</summary>
    Changed,
}

/// <summary>Where a passage is now. Immutable.</summary>
/// <param name="State">What has become of it.</param>
/// <param name="Span">Where it stands, of several places the one nearest to where it stood; null if it is there no more.</param>
public sealed record PassageResolution(PassageState State, TextSpan? Span);
