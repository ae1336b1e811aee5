using AngleSharp.Html.Parser;
using Fuxin.TextAnalysis.Documents.Plain;

namespace Fuxin.TextAnalysis.Documents.Web;

/// <summary>
/// Reads the main content of web pages: paragraphs, table rows and list items, one a line; without scripts, navigation and page furniture.
/// Thread-safe.
/// </summary>
public sealed class HtmlReader : IDocumentReader
{
    // The deepest real pages have some eighty levels.
    private const int MaximumDepth = 1024;

    // A title stands within this much of the start of a text.
    private const int TitleWithin = 400;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml", ".shtml"];

    /// <inheritdoc/>
    public IEnumerable<LoadedDocument> Read(DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = file.ReadAllBytes();
        return ReadPages(TextDecoder.Decode(bytes, file.Path, DeclaredEncoding.Of(bytes)), file);
    }

    /// <summary>Reads the pages of a file whose text is known.</summary>
    internal static IEnumerable<LoadedDocument> ReadPages(string text, DocumentFile file)
    {
        var isOne = SavedPages.Split(text).Take(2).Count() == 1;
        var number = 0;
        foreach (var (html, url) in SavedPages.Split(text))
        {
            file.Cancellation.ThrowIfCancellationRequested();
            number++;
            yield return ReadPage(html, url, isOne ? file.Name : $"{file.Name}#{number}", isOne ? "" : $"page {number}: ", file);
        }
    }

    private static LoadedDocument ReadPage(string html, string? url, string id, string place, DocumentFile file)
    {
        if (TagDepth.Of(html) > MaximumDepth)
        {
            return LoadedDocument.Failed(file.Path, $"{place}elements nested more than {MaximumDepth} deep, which no real page has. Save the page as text.");
        }

        using var page = new HtmlParser().ParseDocument(html);
        if (TagDepth.Of(page) > MaximumDepth)
        {
            return LoadedDocument.Failed(file.Path, $"{place}elements nested more than {MaximumDepth} deep, which no real page has. Save the page as text.");
        }

        var facts = PageFacts.Of(page);
        var text = WithTitle(MainContent.Of(page, url ?? facts.Url), facts.Heading);
        return string.IsNullOrWhiteSpace(text)
            ? LoadedDocument.Failed(file.Path, $"{place}the page holds no text outside scripts and navigation. If a script fills it, save it from the browser as a whole.")
            : LoadedDocument.Of(file.Path, new SourceDocument
            {
                Id = id,
                Text = text,
                Title = facts.Title,
                Date = facts.Date,
                Source = facts.Source,
                Author = facts.Author,
                Url = url ?? facts.Url,
                Path = file.Path,
            });
    }

    /// <summary>The heading over an article often stands outside of what counts as the article; readers see it on top of it.</summary>
    private static string WithTitle(string text, string? heading)
    {
        if (string.IsNullOrWhiteSpace(text) || heading is null)
        {
            return text;
        }

        var start = text.AsSpan(0, Math.Min(text.Length, TitleWithin + heading.Length));
        return start.Contains(heading, StringComparison.Ordinal) ? text : $"{heading}\n{text}";
    }
}
