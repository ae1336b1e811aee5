using System.Text;

namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>Joins the lines of a page layout to the paragraphs that they were broken from.</summary>
internal sealed class LineJoiner
{
    // Shares of the type size.
    private const double Indent = 0.8;
    private const double Slack = 0.6;
    private const double SizeChange = 0.15;
    private const double WiderPitch = 1.25;

    private readonly IReadOnlyList<PdfLine> _lines;
    private readonly Hyphens _hyphens;
    private readonly Dictionary<(int Page, int Column), (double Left, double Right)> _margins;
    private readonly double _pitch;
    private readonly double _size;
    private readonly bool _indents;

    private LineJoiner(IReadOnlyList<PdfLine> lines)
    {
        _lines = lines;
        _hyphens = new Hyphens(lines.Select(l => l.Text));
        _margins = lines.GroupBy(l => (l.Page, l.Column)).ToDictionary(g => g.Key, g => (Usual(g.Select(l => l.Left)), g.Max(l => l.Right)));
        _pitch = PitchOf(lines);
        _size = lines.GroupBy(l => Math.Round(l.Size, 1)).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;
        _indents = lines.Count(IsIndented) * 20 > lines.Count;
    }

    public static string Join(IReadOnlyList<PdfLine> lines) => lines.Count == 0 ? "" : new LineJoiner(lines).Join();

    private string Join()
    {
        var text = new StringBuilder(_lines[0].Text);
        for (var i = 1; i < _lines.Count; i++)
        {
            PdfLine last = _lines[i - 1], next = _lines[i];
            if (!Continues(last, next))
            {
                text.Append('\n').Append(next.Text);
                continue;
            }

            if (_hyphens.IsSplit(last.Text, next.Text))
            {
                text.Length--;
            }
            else if (NeedsSpace(last.Text, next.Text))
            {
                text.Append(' ');
            }

            text.Append(next.Text);
        }

        return text.ToString();
    }

    /// <summary>True if the next line goes on with the paragraph of the last: it had no room there, and nothing says that another begins.</summary>
    private bool Continues(PdfLine last, PdfLine next)
    {
        var right = _margins[(last.Page, last.Column)].Right;
        var isFull = last.Right + next.FirstWordWidth + (NeedsSpace(last.Text, next.Text) ? last.Size / 4 : 0) > right - (Slack * last.Size);
        if (!isFull || IsIndented(next) || Math.Abs(last.Size - next.Size) > SizeChange * last.Size || last.Text.Contains('\t') || next.Text.Contains('\t'))
        {
            return false;
        }

        var isSameColumn = last.Page == next.Page && last.Column == next.Column;
        if (isSameColumn && last.Baseline - next.Baseline > WiderPitch * _pitch * Math.Max(1, last.Size / _size))
        {
            return false;
        }

        return _indents || !HanText.EndsSentence(last.Text) || !HanText.IsWide(last.Text[^1]);
    }

    private bool IsIndented(PdfLine line) => line.Left - _margins[(line.Page, line.Column)].Left > Indent * line.Size;

    private static bool NeedsSpace(string last, string next) =>
        last[^1] != '-' && last[^1] != '/' && !HanText.IsWide(last[^1]) && !HanText.IsWide(next[0])
        && !(char.IsAsciiDigit(last[^1]) && char.IsAsciiDigit(next[0]) && HanText.IsMostlyWide(last));

    /// <summary>The left margin: the leftmost place at which a fair share of lines begins.</summary>
    private static double Usual(IEnumerable<double> lefts)
    {
        var sorted = lefts.Order().ToList();
        foreach (var left in sorted)
        {
            if (sorted.Count(l => Math.Abs(l - left) < 2) * 5 >= sorted.Count)
            {
                return left;
            }
        }

        return sorted[0];
    }

    /// <summary>The usual distance from one baseline to the next.</summary>
    private static double PitchOf(IReadOnlyList<PdfLine> lines)
    {
        var distances = Enumerable.Range(1, lines.Count - 1)
            .Where(i => lines[i - 1].Page == lines[i].Page && lines[i - 1].Column == lines[i].Column)
            .Select(i => Math.Round(lines[i - 1].Baseline - lines[i].Baseline, 1)).Where(d => d > 0).ToList();
        return distances.Count == 0 ? double.MaxValue : distances.GroupBy(d => d).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
    }
}
