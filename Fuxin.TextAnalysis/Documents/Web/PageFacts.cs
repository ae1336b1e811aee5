using AngleSharp.Html.Dom;
using Fuxin.TextAnalysis.Documents.Metadata;

namespace Fuxin.TextAnalysis.Documents.Web;

/// <summary>What the head of a page, its one main heading, and the lines around its title, say about it.</summary>
internal sealed record PageFacts(string? Title, string? Heading, DateOnly? Date, string? Source, string? Author, string? Url)
{
    // "来源：… 发布时间：…" stands close to the title, often outside of what counts as the article.
    private const int LinesAfterTitle = 8;
    private const int LongestLine = 120;

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\f'];
    // How the name of a site ends: it follows even a short title.
    private static readonly string[] SiteEnds = ["网", "网站", "门户", "政府", "部", "局", "委员会"];
    private static readonly string[] TitleNames = ["articletitle", "og:title", "title", "dc.title"];
    private static readonly string[] DateNames = ["pubdate", "article:published_time", "publishdate", "publish_date", "dc.date", "date", "firstpublishedtime", "weibo:article:create_at"];
    private static readonly string[] SourceNames = ["contentsource", "source", "og:site_name", "sitename"];
    private static readonly string[] AuthorNames = ["author", "article:author", "dc.creator"];

    public static PageFacts Of(IHtmlDocument page)
    {
        var metas = page.QuerySelectorAll("meta")
            .Select(m => (Name: (m.GetAttribute("name") ?? m.GetAttribute("property") ?? "").ToLowerInvariant(), Content: m.GetAttribute("content")?.Trim()))
            .Where(m => m.Name.Length > 0 && !string.IsNullOrEmpty(m.Content))
            .ToLookup(m => m.Name, m => m.Content!, StringComparer.Ordinal);
        string? Meta(string[] names) => names.SelectMany(n => metas[n]).FirstOrDefault();

        var heading = HeadingOf(page);
        var title = Meta(TitleNames) ?? heading ?? TitleElement(page);
        var near = LinesNear(PageText.Of(page.Body ?? page.DocumentElement, withFurniture: true), title);
        return new PageFacts(
            title,
            heading,
            (Meta(DateNames) is { } date ? DateNotation.Whole(date, "") : null) ?? PublicationDate.FindLabelled(near),
            Meta(SourceNames) ?? SourceLine.Find(near),
            Meta(AuthorNames),
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(["og:url"]));
    }

    private static string? HeadingOf(IHtmlDocument page)
    {
        var headings = page.QuerySelectorAll("h1").Select(h => OneLine(h.TextContent)).Where(t => t.Length > 0).ToList();
        return headings.Count == 1 ? headings[0] : null;
    }

    /// <summary>The title element without the name of the site, which follows the last separator.</summary>
    private static string? TitleElement(IHtmlDocument page)
    {
        var title = OneLine(page.Title ?? "");
        foreach (var separator in (string[])["_", " | ", " - ", " — ", "-", "—", "|"])
        {
            var at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at > title.Length / 3 || (at > 0 && SiteEnds.Any(e => title.EndsWith(e, StringComparison.Ordinal))))
            {
                return title[..at].Trim();
            }
        }

        return title.Length == 0 ? null : title;
    }

    private static List<string> LinesNear(string text, string? title)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var at = title is null ? -1 : lines.FindIndex(l => l.Contains(title, StringComparison.Ordinal));
        return [.. lines.Skip(Math.Max(0, at)).Take(LinesAfterTitle).Where(l => l.Length <= LongestLine)];
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));
}
