using AngleSharp.Dom;

namespace Fuxin.TextAnalysis.Documents.Web;

/// <summary>How deep the elements of a page are nested: parsers and walkers of others recurse, and a hostile page would exhaust the stack.</summary>
internal static class TagDepth
{
    private static readonly string[] Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "td", "tr", "th", "dt", "dd", "option"];

    /// <summary>The depth as the tags tell, roughly and fast: elements that close by themselves are not counted.</summary>
    public static int Of(string html)
    {
        int depth = 0, deepest = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = Name(html.AsSpan(at + (closes ? 2 : 1)));
            if (name.IsEmpty || IsVoid(name))
            {
                continue;
            }

            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        // Tags that are never closed add up over a long careless page, so this is a guard against the absurd only.
        return deepest > 8192 ? deepest : 0;
    }

    /// <summary>The depth of the tree.</summary>
    public static int Of(IDocument page)
    {
        int depth = 0, deepest = 0;
        INode? node = page;
        while (node is not null)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                deepest = Math.Max(deepest, ++depth);
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }

        return deepest;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 16 && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(rest[0]) ? rest[..length] : [];
    }

    private static bool IsVoid(ReadOnlySpan<char> name)
    {
        foreach (var other in Void)
        {
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
