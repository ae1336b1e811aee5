using System.Buffers;

namespace Fuxin.TextAnalysis.Documents.Web;

/// <summary>Several web pages in one file, as crawlers dump them: each begins anew with its document type or its root element.</summary>
internal static class SavedPages
{
    private static readonly string[] Beginnings = ["<!doctype html", "<html"];

    private const string Close = "</html>";

    private static readonly SearchValues<char> AfterUrl = SearchValues.Create(" \t\r\n]\"'<>");

    // A page begins within the first lines of its file; prose about HTML comes to it later.
    private const int LookAhead = 1024;

    /// <summary>True if a text is in truth web pages.</summary>
    public static bool AreIn(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, LookAhead));
        return Beginnings.Any(b => text.AsSpan(0, Math.Min(text.Length, LookAhead)).Contains(b, StringComparison.OrdinalIgnoreCase))
            && (start.TrimStart().StartsWith("<") || start.TrimStart().StartsWith("[url:", StringComparison.Ordinal));
    }

    /// <summary>The pages, each with the address that a line before it gives, if one does.</summary>
    public static IEnumerable<(string Html, string? Url)> Split(string text)
    {
        var start = NextPage(text, 0);
        if (start < 0)
        {
            yield return (text, null);
            yield break;
        }

        var url = UrlIn(text.AsSpan(0, start));
        while (true)
        {
            var close = text.IndexOf(Close, start, StringComparison.OrdinalIgnoreCase);
            var next = close < 0 ? -1 : NextPage(text, close);
            yield return (next < 0 ? text[start..] : text[start..(close + Close.Length)], url);
            if (next < 0)
            {
                yield break;
            }

            url = UrlIn(text.AsSpan(close, next - close));
            start = next;
        }
    }

    private static int NextPage(string text, int from)
    {
        var found = Beginnings.Select(b => text.IndexOf(b, from, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).ToList();
        return found.Count == 0 ? -1 : found.Min();
    }

    private static string? UrlIn(ReadOnlySpan<char> between)
    {
        var start = between.LastIndexOf("http", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var end = between[start..].IndexOfAny(AfterUrl);
        return (end < 0 ? between[start..] : between.Slice(start, end)).ToString();
    }
}
