using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Fuxin.TextAnalysis.Documents.Web;

/// <summary>The text of elements as a reader sees it: one line for each paragraph, heading, list item and table row, cells apart by tabs.</summary>
internal sealed partial class PageText
{
    private static readonly HashSet<string> NoText = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "select", "option", "button", "textarea", "canvas", "audio", "video", "map",
    };

    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase) { "nav", "header", "footer", "aside", "form" };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark",
        "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p", "st1:chsdate",
    };

    private readonly StringBuilder _text = new();
    private readonly bool _withFurniture;
    private bool _hasSpace;
    private int _cell;

    private PageText(bool withFurniture) => _withFurniture = withFurniture;

    /// <summary>The text under a node.</summary>
    /// <param name="root">The node.</param>
    /// <param name="withFurniture">False to leave out navigation, page headers, footers and forms.</param>
    public static string Of(INode root, bool withFurniture)
    {
        var text = new PageText(withFurniture);
        text.Walk(root);
        return text._text.ToString().Trim('\n', '\t', ' ');
    }

    /// <summary>Without recursion: how deep a page is nested is up to its author.</summary>
    private void Walk(INode root)
    {
        var node = root;
        while (true)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Leave(node);
            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                Leave(node);
            }

            if (node == root)
            {
                return;
            }

            node = node.NextSibling!;
        }
    }

    /// <summary>True if what is inside is wanted.</summary>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data, isPreformatted: text.ParentElement?.LocalName == "pre");
            return false;
        }

        if (node is not IElement element)
        {
            return node is IDocument or IDocumentFragment;
        }

        var name = element.LocalName;
        if (NoText.Contains(name) || IsHidden(element) || (!_withFurniture && IsFurniture(element)))
        {
            return false;
        }

        if (name == "br")
        {
            EndLine();
        }
        else if (name is "td" or "th")
        {
            if (_cell++ > 0)
            {
                _hasSpace = false;
                _text.Append('\t');
            }
        }
        else if (_cell == 0 && !Inline.Contains(name))
        {
            EndLine();
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        var name = element.LocalName;
        if (name == "tr")
        {
            _cell = 0;
            EndLine();
        }
        else if (_cell > 0 && name is "p" or "div" or "li")
        {
            // The lines of a cell stay on the line of its row.
            _hasSpace = _text.Length > 0 && _text[^1] is not ('\t' or '\n');
        }
        else if (_cell == 0 && name != "br" && !Inline.Contains(name))
        {
            EndLine();
        }
    }

    private static bool IsFurniture(IElement element) =>
        Furniture.Contains(element.LocalName)
        || (element.LocalName is "div" or "ul" or "ol" or "table" or "section" or "p"
            && (FurnitureName().IsMatch(element.ClassName ?? "") || FurnitureName().IsMatch(element.Id ?? "")));

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private void EndLine()
    {
        _hasSpace = false;
        if (_cell == 0 && _text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    /// <summary>Runs of white space are one space, as in a browser; an ideographic or no-break space is a character like others.</summary>
    private void Append(string data, bool isPreformatted)
    {
        foreach (var c in data)
        {
            if (isPreformatted && c == '\n')
            {
                EndLine();
                continue;
            }

            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _hasSpace = _text.Length > 0 && _text[^1] is not ('\n' or '\t');
                continue;
            }

            if (_hasSpace)
            {
                _text.Append(' ');
                _hasSpace = false;
            }

            _text.Append(c);
        }
    }

    // What the makers of pages call navigation and the like, as one part of a name: top-nav, mainMenu, footer_links.
    [GeneratedRegex(@"(^|[ _-])(top|main|sub|left|right|side|site|page|global)?[_-]?(nav|navi|navbar|navigation|menu|menus|header|footer|foot|breadcrumbs?|crumbs?|sidebar|share|copyright|search|searchbox|toolbar|login|banner|friendlinks?|pagination)([ _-]|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex FurnitureName();
}
