using System.Text;
using UglyToad.PdfPig.Content;

namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>Puts the letters of a page together to lines, and lines with wide gaps in them to pieces: cells or columns.</summary>
internal static class LineBuilder
{
    // Shares of the type size. A space in type is a quarter; a gap of two is no longer within a sentence.
    private const double SameBaseline = 0.45;
    private const double SpaceGap = 0.22;
    private const double PieceGap = 2.2;
    private const double DoublePrint = 0.18;

    /// <summary>The lines from top to bottom, each cut into pieces from left to right.</summary>
    public static List<List<PdfLine>> Build(IEnumerable<Letter> letters)
    {
        var glyphs = letters
            .Where(l => l.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrEmpty(l.Value))
            .Select(l => new Glyph(RadicalFolding.Fold(l.Value), l.StartBaseLine.X, Math.Max(l.EndBaseLine.X, l.StartBaseLine.X), l.StartBaseLine.Y, SizeOf(l)))
            .OrderByDescending(g => g.Baseline)
            .ToList();
        var lines = new List<List<PdfLine>>();
        for (var start = 0; start < glyphs.Count;)
        {
            var end = start + 1;
            var size = glyphs[start].Size;
            while (end < glyphs.Count && glyphs[start].Baseline - glyphs[end].Baseline <= SameBaseline * Math.Max(size, glyphs[end].Size))
            {
                size = Math.Max(size, glyphs[end].Size);
                end++;
            }

            var pieces = Cut(glyphs[start..end].OrderBy(g => g.Left));
            if (pieces.Count > 0)
            {
                lines.Add(pieces);
            }

            start = end;
        }

        return lines;
    }

    private static double SizeOf(Letter letter) => letter.PointSize > 1 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);

    private static List<PdfLine> Cut(IEnumerable<Glyph> glyphs)
    {
        var pieces = new List<PdfLine>();
        var piece = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            var isBlank = string.IsNullOrWhiteSpace(glyph.Text);
            if (IsPrintedAgain(piece, glyph))
            {
                continue;
            }

            if (piece.Count > 0 && !isBlank && piece.FindLast(g => !g.IsBlank) is { Text: not null } last
                && glyph.Left - Math.Max(last.Right, BlankRunEnd(piece)) > PieceGap * glyph.Size)
            {
                Flush(piece, pieces);
            }

            piece.Add(glyph with { IsBlank = isBlank });
        }

        Flush(piece, pieces);
        return pieces;
    }

    private static double BlankRunEnd(List<Glyph> piece) => piece[^1].IsBlank ? piece[^1].Right : double.MinValue;

    /// <summary>Bold is often made by printing a letter twice, a hair apart.</summary>
    private static bool IsPrintedAgain(List<Glyph> piece, Glyph glyph)
    {
        for (var i = piece.Count - 1; i >= Math.Max(0, piece.Count - 3); i--)
        {
            if (piece[i].Text == glyph.Text && Math.Abs(piece[i].Left - glyph.Left) < DoublePrint * glyph.Size
                && Math.Abs(piece[i].Baseline - glyph.Baseline) < DoublePrint * glyph.Size)
            {
                return true;
            }
        }

        return false;
    }

    private static void Flush(List<Glyph> piece, List<PdfLine> pieces)
    {
        var first = piece.FindIndex(g => !g.IsBlank);
        if (first >= 0)
        {
            var last = piece.FindLastIndex(g => !g.IsBlank);
            var glyphs = piece[first..(last + 1)];
            pieces.Add(new PdfLine(
                TextOf(glyphs), glyphs[0].Left, glyphs[^1].Right, glyphs[0].Baseline,
                glyphs.Where(g => !g.IsBlank).Select(g => g.Size).Order().ElementAt(glyphs.Count(g => !g.IsBlank) / 2), FirstWordWidth(glyphs)));
        }

        piece.Clear();
    }

    private static string TextOf(List<Glyph> glyphs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (i > 0 && !glyph.IsBlank && !glyphs[i - 1].IsBlank && glyph.Left - glyphs[i - 1].Right > SpaceGap * glyph.Size
                && !HanText.IsWide(glyphs[i - 1].Text[^1]) && !HanText.IsWide(glyph.Text[0]))
            {
                text.Append(' ');
            }

            text.Append(glyph.Text);
        }

        return text.ToString();
    }

    /// <summary>Chinese may break after any character, but a mark that ends something may not begin a line; English breaks at spaces and hyphens.</summary>
    private static double FirstWordWidth(List<Glyph> glyphs)
    {
        var end = 1;
        var isWide = HanText.IsWide(glyphs[0].Text[0]);
        while (end < glyphs.Count && !glyphs[end].IsBlank
            && (isWide ? HanText.MayNotBegin(glyphs[end].Text[0]) || HanText.MayNotEnd(glyphs[end - 1].Text[^1])
                : !HanText.IsWide(glyphs[end].Text[0]) && glyphs[end - 1].Text[^1] != '-'))
        {
            end++;
        }

        return glyphs[end - 1].Right - glyphs[0].Left;
    }

    private readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, bool IsBlank = false);
}
