using System.Text;

namespace Fuxin.TextAnalysis.Documents;

/// <summary>Reads plain text and Markdown in UTF-8, or in UTF-16 with a byte order mark. Thread-safe.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".md"];

    /// <inheritdoc/>
    public IEnumerable<SourceDocument> Read(Stream stream, string path)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var text = Decode(stream, path);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DocumentReadException(path, "the file holds no text.");
        }

        return [new SourceDocument { Id = System.IO.Path.GetFileNameWithoutExtension(path), Text = text, Path = path }];
    }

    private static string Decode(Stream stream, string path)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var reader = new StreamReader(stream, strict, detectEncodingFromByteOrderMarks: true);
        string text;
        try
        {
            text = reader.ReadToEnd();
        }
        catch (DecoderFallbackException broken)
        {
            throw new DocumentReadException(
                path, $"not text in UTF-8 ({broken.Message.TrimEnd('.')}). Save it as UTF-8, or leave it out if it is no text file.", broken);
        }

        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new DocumentReadException(path, "a binary file (it holds NUL characters), not text. Leave it out or convert it to text first.")
            : text;
    }
}
