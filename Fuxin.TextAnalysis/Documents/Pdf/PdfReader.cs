using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>
/// Reads PDF: lines in reading order, joined to the paragraphs they were broken from, radicals that stand for ideographs mended, running heads
/// and page numbers dropped. Text that does not run from left to right (watermarks) is left out. Thread-safe.
/// </summary>
public sealed class PdfReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public IEnumerable<LoadedDocument> Read(DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var problems = new List<LoadedDocument>();
        var text = LineJoiner.Join(LinesOf(file, problems));
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DocumentReadException(
                file.Path, problems.Count > 0
                    ? "none of its pages can be read. Fetch it again, or print it to a new PDF."
                    : "the document holds no text. If it holds pictures of pages, it needs character recognition first.");
        }

        return [.. problems, LoadedDocument.Of(file.Path, new SourceDocument { Id = file.Name, Text = text, Path = file.Path })];
    }

    private static List<PdfLine> LinesOf(DocumentFile file, List<LoadedDocument> problems)
    {
        using var document = Open(file);
        var pages = new List<List<PdfLine>>();
        var heights = new List<double>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            try
            {
                var page = document.GetPage(number);
                pages.Add([.. Columns.Order(LineBuilder.Build(page.Letters)).Select(l => l with { Page = number })]);
                heights.Add(page.Height);
            }
            catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
            {
                problems.Add(LoadedDocument.Failed(
                    file.Path, $"page {number}: cannot be read ({broken.Message.TrimEnd('.')}); the document is without it. Fetch it again, or print it to a new PDF."));
                pages.Add([]);
                heights.Add(0);
            }
        }

        return [.. RunningLines.Drop(pages, heights).SelectMany(p => p)];
    }

    private static PdfDocument Open(DocumentFile file)
    {
        var bytes = file.ReadAllBytes();
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = BoundedFilters.Instance });
        }
        catch (PdfDocumentEncryptedException locked)
        {
            throw new DocumentReadException(file.Path, "protected by a password. Save it without one.", locked);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            throw new DocumentReadException(
                file.Path, $"no PDF, or a damaged or truncated one ({broken.Message.TrimEnd('.')}). Fetch it again, or print it to a new PDF.", broken);
        }
    }
}
