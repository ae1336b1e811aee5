using System.Globalization;
using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>Drops what stands on the pages and not in the text: running heads and feet, page numbers.</summary>
internal static partial class RunningLines
{
    // How many lines from the head or foot of a page may belong to it, and on how many pages a line must come again.
    private const int Depth = 2;
    private const int FewestPages = 3;
    private const double FewestShare = 0.3;

    // The part of a page's height at its foot and head in which a lone number is a page number.
    private const double Margin = 0.1;

    public static List<List<PdfLine>> Drop(List<List<PdfLine>> pages, IReadOnlyList<double> heights)
    {
        var counts = pages
            .SelectMany((page, i) => Edges(page).Select(e => (Key: Key(e.Line, e.IsHead), Page: i)).Distinct())
            .GroupBy(e => e.Key)
            .ToDictionary(g => g.Key, g => g.Count());
        var enough = Math.Max(FewestPages, (int)Math.Ceiling(pages.Count * FewestShare));
        var kept = new List<List<PdfLine>>();
        for (var i = 0; i < pages.Count; i++)
        {
            var height = heights[i];
            var dropped = Edges(pages[i])
                .Where(e => counts[Key(e.Line, e.IsHead)] >= enough || IsPageNumber(e.Line, i + 1, height))
                .Select(e => e.Line).ToHashSet(ReferenceEqualityComparer.Instance);
            kept.Add([.. pages[i].Where(l => !dropped.Contains(l))]);
        }

        return kept;
    }

    private static IEnumerable<(PdfLine Line, bool IsHead)> Edges(List<PdfLine> page)
    {
        var byHeight = page.OrderByDescending(l => l.Baseline).ToList();
        return byHeight.Take(Depth).Select(l => (l, true)).Concat(byHeight.Skip(Math.Max(Depth, byHeight.Count - Depth)).Select(l => (l, false)));
    }

    /// <summary>Two lines run if they say the same at the same height, numbers apart.</summary>
    private static (string Text, bool IsHead, int Height) Key(PdfLine line, bool isHead) =>
        (Digits().Replace(line.Text, "#"), isHead, (int)Math.Round(line.Baseline / 4));

    private static bool IsPageNumber(PdfLine line, int page, double height)
    {
        var inMargin = line.Baseline < Margin * height || line.Baseline > (1 - Margin) * height;
        if (!inMargin || PageNumber().Match(line.Text) is not { Success: true } match)
        {
            return false;
        }

        // A bare number may be a figure of the text; that of the page itself, or one in dashes, is none.
        return match.Groups["mark"].Value.Length > 0
            || (int.TryParse(match.Groups["bare"].Value, CultureInfo.InvariantCulture, out var number) && number == page);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^((?<mark>[-—–·][ ]*[0-9]+[ ]*[-—–·]|第[ ]*[0-9]+[ ]*页([ ，,/]*共[ ]*[0-9]+[ ]*页)?|Page [0-9]+( of [0-9]+)?|[0-9]+[ ]*/[ ]*[0-9]+)|(?<bare>[0-9]+))$", RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
