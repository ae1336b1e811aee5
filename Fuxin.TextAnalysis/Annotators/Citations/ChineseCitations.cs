using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Citations;

/// <summary>
/// Finds cited documents in Chinese text: titles in 《…》, nested and across lines, and document numbers (国发〔2023〕5号, 国务院令第394号).
/// Immutable and thread-safe.
/// </summary>
internal sealed class ChineseCitations : IAnnotator
{
    // A title of a regulation with its subtitle stays below this; a mark that never closes must not swallow the text.
    private const int LongestTitle = 300;

    // What may stand between the number of a resolution and its noun: 制裁.
    private const int LongestResolution = 7;

    private static readonly string[] Orders = ["主席令", "总统令", "令", "文件"];

    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        var text = document.Text;
        var found = new List<Annotation>();
        for (var at = text.IndexOf('《', StringComparison.Ordinal); at >= 0;)
        {
            var end = Closing(text, at);
            if (end > 0 && ChineseMedia.EndAt(text, at) == 0 && document.SentenceAt(at)?.Language != Language.English)
            {
                found.Add(Mention(text, at, end, "document.title", 0.98));
            }

            at = text.IndexOf('《', end > 0 ? end : at + 1);
        }

        for (var at = text.IndexOf('号', StringComparison.Ordinal); at >= 0; at = text.IndexOf('号', at + 1))
        {
            var start = NumberStart(text, at);
            if (start >= 0)
            {
                found.Add(Mention(text, start, at + 1, "document.number", 0.97));
            }
            else if (Numbered(text, at) is { Length: > 0 } order)
            {
                found.Add(Mention(text, order.Start, order.End, "document.number", 0.9));
            }
        }

        return document.AddAnnotations(found);
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, open + LongestTitle);
        for (var i = open; i < limit; i++)
        {
            depth += text[i] == '《' ? 1 : text[i] == '》' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        // An opening mark typed twice: the first closing mark ends the title.
        var close = text.IndexOf('》', open, limit - open);
        return close > 0 ? close + 1 : 0;
    }

    /// <summary>The start of a document number that ends before its 号; -1 if it is none.</summary>
    private static int NumberStart(string text, int end)
    {
        var at = end;
        while (at > 0 && (IsDigit(text[at - 1]) || text[at - 1] == '第'))
        {
            at--;
        }

        if (at == end || at == 0)
        {
            return -1;
        }

        if (text[at] == '第' && (text[at - 1] == '令' || HasBefore(text, at, "公告") || HasBefore(text, at, "决议")))
        {
            return OrderStart(text, at - 1);
        }

        if (text[at - 1] is not ('〕' or '］' or ']' or '】' or '）'))
        {
            return -1;
        }

        var year = at - 1;
        while (year > 0 && IsDigit(text[year - 1]))
        {
            year--;
        }

        if (at - 1 - year != 4 || year == 0 || text[year - 1] is not ('〔' or '［' or '[' or '【' or '（'))
        {
            return -1;
        }

        var start = year - 1;
        while (start > 0 && IsHan(text[start - 1]) && year - 1 - start < 8 && !"的和与及按照据由见《".Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        return start < year - 1 ? start : -1;
    }

    /// <summary>第18号主席令, 第2087号制裁决议, 公安部123号令: the kind of the document stands behind its number.</summary>
    private static TextSpan Numbered(string text, int mark)
    {
        var kind = FirstAt(text, mark + 1, Orders) is { } order ? mark + 1 + order.Length
            : text.IndexOf("决议", mark, Math.Min(text.Length - mark, LongestResolution), StringComparison.Ordinal) is var resolution and > 0 && Array.TrueForAll(text[(mark + 1)..resolution].ToCharArray(), IsHan) ? resolution + 2 : 0;
        var number = NumeralsStart(text, mark, 0);
        if (kind == 0 || number == mark)
        {
            return default;
        }

        if (number > 0 && text[number - 1] == '第')
        {
            return TextSpan.FromBounds(number - 1, kind);
        }

        var issuer = OrderStart(text, number);
        return issuer >= 0 && number - issuer >= 3 ? TextSpan.FromBounds(issuer, kind) : default;
    }

    /// <summary>国务院令, 主席令, 省政府令: the issuer is the run of characters before it, cut at what cannot belong to it.</summary>
    private static int OrderStart(string text, int order)
    {
        var start = order;
        while (start > 0 && IsHan(text[start - 1]) && order - start < 16 && !"以经的和由据按在及（，日年月号".Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        return start < order ? start : -1;
    }

    private static DocumentMention Mention(string text, int start, int end, string rule, double confidence) =>
        new() { Span = TextSpan.FromBounds(start, end), Text = text[start..end], Rule = rule, Confidence = confidence };
}
