using Fuxin.TextAnalysis.Documents.Plain;

namespace Fuxin.TextAnalysis.Documents;

/// <summary>
/// An opened file on its way through a reader: what it is called, its bytes, and the limits that hold. Belongs to one reading; not thread-safe.
/// </summary>
public sealed class DocumentFile
{
    private const int ShiftToMebibytes = 20;

    /// <summary>Creates the file around an open stream.</summary>
    /// <param name="path">What messages call the file; a file of an archive is <c>archive.zip!/inner.txt</c>.</param>
    /// <param name="content">The bytes; need not be seekable.</param>
    /// <param name="maximumBytes">The most bytes that one document may have.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public DocumentFile(
        string path, Stream content, long maximumBytes = DocumentLoader.DefaultMaximumBytes, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumBytes);
        Path = path;
        Content = content;
        MaximumBytes = Math.Min(maximumBytes, Array.MaxLength);
        Cancellation = cancellation;
    }

    /// <summary>What messages call the file.</summary>
    public string Path { get; }

    /// <summary>The file's name without folder and extension: the id of its document, and the stem of its records' ids.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The bytes.</summary>
    public Stream Content { get; }

    /// <summary>The most bytes that one document may have.</summary>
    public long MaximumBytes { get; }

    /// <summary>Ends the reading early.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="DocumentReadException">The file is larger than <see cref="MaximumBytes"/>.</exception>
    public byte[] ReadAllBytes()
    {
        if (Content.CanSeek && Content.Length > MaximumBytes)
        {
            throw TooLarge($"{Content.Length >> ShiftToMebibytes} MiB");
        }

        using var buffer = new MemoryStream(Content.CanSeek ? (int)Content.Length : 0);
        var chunk = new byte[1 << 16];
        int count;
        while ((count = Content.Read(chunk)) > 0)
        {
            Cancellation.ThrowIfCancellationRequested();
            if (buffer.Length + count > MaximumBytes)
            {
                throw TooLarge("more bytes");
            }

            buffer.Write(chunk, 0, count);
        }

        return buffer.Capacity == buffer.Length ? buffer.GetBuffer() : buffer.ToArray();
    }

    /// <summary>Reads the whole file as text; its encoding is detected.</summary>
    /// <exception cref="DocumentReadException">The file is too large, or no text in an encoding that is known.</exception>
    public string ReadText() => TextDecoder.Decode(ReadAllBytes(), Path);

    private DocumentReadException TooLarge(string size) => new(
        Path, $"{size} in one document, more than the limit of {InMebibytes(MaximumBytes)}. Split it, or raise the limit (--max-size).");

    internal static string InMebibytes(long bytes) =>
        bytes >= 1 << ShiftToMebibytes ? $"{bytes >> ShiftToMebibytes} MiB" : $"{bytes} bytes";
}
