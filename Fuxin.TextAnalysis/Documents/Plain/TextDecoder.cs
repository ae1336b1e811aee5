using System.Text;

namespace Fuxin.TextAnalysis.Documents.Plain;

/// <summary>Turns bytes into text: detects the encoding, then decodes strictly, so that damage is said and not papered over.</summary>
internal static class TextDecoder
{
    // More tells the detector nothing that this much did not.
    private const int SampleBytes = 1 << 18;

    /// <summary>What a lenient decoder writes for bytes that are none of its characters: a code point that no text holds.</summary>
    public const char Undecodable = '\uFFFF';

    public static string Decode(byte[] bytes, string path, Encoding? declared = null)
    {
        var (encoding, preamble) = EncodingDetector.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, SampleBytes)), bytes.Length <= SampleBytes, declared);
        string text;
        try
        {
            text = Strict(encoding).GetString(bytes, preamble, bytes.Length - preamble);
        }
        catch (DecoderFallbackException broken)
        {
            throw Broken(bytes, preamble + Math.Max(0, broken.Index), encoding, path, broken);
        }

        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new DocumentReadException(path, "a binary file (it holds NUL characters), not text. Leave it out or convert it to text first.")
            : text;
    }

    /// <summary>Decodes a short piece, such as a file name; null if it is no text in an encoding that is known.</summary>
    public static string? TryDecode(byte[] bytes)
    {
        try
        {
            return Strict(EncodingDetector.Detect(bytes, isWhole: true).Encoding).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// The text of a stream, for files too large to hold: bytes that cannot be decoded become <see cref="Undecodable"/>, for the reader to
    /// find in its record.
    /// </summary>
    public static StreamReader OpenText(Stream stream)
    {
        var peeked = new PeekedStream(stream, SampleBytes);
        var (encoding, preamble) = EncodingDetector.Detect(peeked.Start, peeked.IsWhole);
        peeked.Skip(preamble);
        return new StreamReader(peeked, Lenient(encoding), detectEncodingFromByteOrderMarks: false, 1 << 16);
    }

    /// <summary>The stream's text as UTF-8 without a byte order mark; undecodable bytes of UTF-8 pass through.</summary>
    public static Stream OpenUtf8(Stream stream)
    {
        var peeked = new PeekedStream(stream, SampleBytes);
        var (encoding, preamble) = EncodingDetector.Detect(peeked.Start, peeked.IsWhole);
        peeked.Skip(preamble);
        return encoding is UTF8Encoding ? peeked : Encoding.CreateTranscodingStream(peeked, Lenient(encoding), new UTF8Encoding(false));
    }

    public static Encoding Lenient(Encoding encoding) => With(encoding, new DecoderReplacementFallback(Undecodable.ToString()));

    private static Encoding Strict(Encoding encoding) => With(encoding, DecoderFallback.ExceptionFallback);

    private static Encoding With(Encoding encoding, DecoderFallback fallback)
    {
        var changed = (Encoding)encoding.Clone();
        changed.DecoderFallback = fallback;
        return changed;
    }

    private static DocumentReadException Broken(byte[] bytes, int at, Encoding encoding, string path, Exception broken)
    {
        var line = bytes.AsSpan(0, Math.Min(at, bytes.Length)).Count((byte)'\n') + 1;
        return new DocumentReadException(
            path, $"line {line}: not text in {EncodingDetector.NameOf(encoding)}, which it seems to be meant for, at byte {at}. Save it as UTF-8, or leave it out if it is no text file.", broken);
    }
}
