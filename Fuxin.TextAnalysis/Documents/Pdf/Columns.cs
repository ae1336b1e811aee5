namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>Puts the pieces of a page's lines in reading order: where two columns of text stand side by side, the left one first; else row by row.</summary>
internal static class Columns
{
    private const int FewestLines = 5;

    // The cells of a table are shorter than the lines of a column.
    private const int FewestCharacters = 8;

    public static IEnumerable<PdfLine> Order(List<List<PdfLine>> lines)
    {
        if (GutterOf(lines) is not { } gutter)
        {
            return lines.Select(row => Row(row, 0));
        }

        var ordered = new List<PdfLine>();
        var column = 0;
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end < lines.Count && !lines[end].Any(p => Crosses(p, gutter)))
            {
                end++;
            }

            if (end - start >= FewestLines && lines[start..end].Count(l => IsPair(l, gutter)) >= FewestLines)
            {
                ordered.AddRange(SideOf(lines[start..end], p => p.Right <= gutter, ++column));
                ordered.AddRange(SideOf(lines[start..end], p => p.Left >= gutter, ++column));
                column++;
                start = end;
                continue;
            }

            for (end = Math.Max(end, start + 1); start < end; start++)
            {
                ordered.Add(Row(lines[start], column));
            }
        }

        return ordered;
    }

    /// <summary>The height line that lies in the gap of the most lines of two pieces; null if there are too few.</summary>
    private static double? GutterOf(List<List<PdfLine>> lines)
    {
        var gaps = lines.Where(l => l.Count == 2 && l.All(p => p.Text.Length >= FewestCharacters)).Select(l => (From: l[0].Right, To: l[1].Left)).ToList();
        if (gaps.Count < FewestLines)
        {
            return null;
        }

        var best = gaps.Select(g => g.From).MaxBy(x => gaps.Count(g => g.From <= x && x < g.To));
        var through = gaps.Where(g => g.From <= best && best < g.To).ToList();
        return through.Count >= FewestLines && through.Count * 3 >= lines.Count ? (through.Max(g => g.From) + through.Min(g => g.To)) / 2 : null;
    }

    private static bool Crosses(PdfLine piece, double x) => piece.Left < x && piece.Right > x;

    private static bool IsPair(List<PdfLine> line, double gutter) => line.Any(p => p.Right <= gutter) && line.Any(p => p.Left >= gutter);

    private static IEnumerable<PdfLine> SideOf(IEnumerable<List<PdfLine>> lines, Func<PdfLine, bool> isOnSide, int column) =>
        lines.Select(l => l.Where(isOnSide).ToList()).Where(l => l.Count > 0).Select(l => Row(l, column));

    private static PdfLine Row(List<PdfLine> row, int column) => row[0] with
    {
        Text = string.Join('\t', row.Select(p => p.Text)),
        Right = row[^1].Right,
        Column = column,
    };
}
