using Fuxin.TextAnalysis.Documents.Web;

namespace Fuxin.TextAnalysis.Documents.Plain;

/// <summary>
/// Reads plain text and Markdown, untouched, in UTF-8, UTF-16, GB18030 (with GBK and GB2312), Big5 or Windows-1252, detected. Thread-safe.
/// </summary>
/// <remarks>A text file that in truth holds web pages is read as those.</remarks>
public sealed class PlainTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".text"];

    /// <inheritdoc/>
    public IEnumerable<LoadedDocument> Read(DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var text = file.ReadText();
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DocumentReadException(file.Path, "the file holds no text.");
        }

        return SavedPages.AreIn(text)
            ? HtmlReader.ReadPages(text, file)
            : [LoadedDocument.Of(file.Path, new SourceDocument { Id = file.Name, Text = text, Path = file.Path })];
    }
}
