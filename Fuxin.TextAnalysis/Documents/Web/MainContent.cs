using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Fuxin.TextAnalysis.Documents.Web;

/// <summary>Finds the main content of a page: what SmartReader takes for the article, or all that is no furniture where it finds too little.</summary>
internal static class MainContent
{
    private const string AnyAddress = "https://page.invalid/";

    // Chinese says in 60 characters what English says in 200, and a notice may be no longer.
    private const int ShortestArticle = 60;

    public static string Of(IHtmlDocument page, string? url)
    {
        var all = PageText.Of(page.Body ?? page.DocumentElement, withFurniture: false);
        var address = url is not null && Uri.TryCreate(url, UriKind.Absolute, out _) ? url : AnyAddress;

        // SmartReader takes the tree apart, so it gets its own.
        using var reader = new Reader(address, page.DocumentElement.OuterHtml) { CharThreshold = ShortestArticle };
        var article = reader.GetArticle();
        if (article is not { IsReadable: true, Content: { Length: > 0 } content })
        {
            return all;
        }

        using var main = new HtmlParser().ParseDocument(content);
        var text = PageText.Of(main.Body!, withFurniture: true);
        return text.Length < ShortestArticle ? all : text;
    }
}
