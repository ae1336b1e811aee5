using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Departments between a body and its post, or before the post alone.</summary>
internal static class ChinesePostDepartments
{
    private const int LongestDepartment = 14;

    /// <summary>A department between body and post (…医院心血管内科主任), or before the post alone (政治工作部主任); null if there is none.</summary>
    public static PostCandidate? Before(ChinesePostHead head)
    {
        var (document, tokens, text, at, floor) = (head.Document, head.Tokens, head.Text, head.Start, head.Floor);
        var isMinister = ChinesePostNouns.IsMinister(text, at);
        // 商业部长 as one word: the field begins where the word does.
        var edge = tokens.IsBoundary(at) ? at : isMinister ? Math.Max(tokens.Span(tokens.IndexAt(at)).Start, floor) : -1;
        if (edge < 0)
        {
            return null;
        }

        var left = ChinesePhrases.Default.Start(document, tokens, edge, floor, LongestDepartment, nominal: true);
        if (left - 2 > floor && head.Bodies.EndOf(left) < 0 && text[left - 1] is '及' or '与' or '和')
        {
            // 心血管内科及肺病科主任, 外交与国际合作部部长: the department is named by two parts.
            var first = ChinesePhrases.Default.Start(document, tokens, left - 1, Math.Max(floor, left - 1 - LongestDepartment), LongestDepartment, nominal: true);
            left = first < left - 2 && (text[left - 1] == '及' || at - left <= 6) ? first : left;
        }

        for (var start = left; start < at; start++)
        {
            if (head.Bodies.StartOf(start, floor) is var body and >= 0)
            {
                return head.Of(body, start);
            }

            if (head.Bodies.EndOf(start) is var end && end > start && end <= at)
            {
                return head.Of(start, end);
            }
        }

        var unit = left;
        while (unit < at && head.Places.StartOf(unit) < 0 && head.Places.EndOf(unit) < 0)
        {
            unit++;
        }

        if (unit < at)
        {
            var start = Math.Max(head.Places.ChainStart(unit), floor);
            return isMinister || text[at - 1] is '部' or '处' or '科' or '室' or '办' or '局' or '院' or '所' or '心' or '队' or '会' or '组' or '司'
                ? head.From(start) with { Body = isMinister ? null : TextSpan.FromBounds(start, at) }
                : null;
        }

        // 公安部党委委员、反恐专员: an element of a chain of posts, whatever it is made of.
        if (left == floor + 1 && text[floor] == '、' && at - left is >= 2 and <= LongestDepartment && floor > 0 && text[left] is not ('副' or '原' or '前'))
        {
            // 联盟党领导人、现任总理默某: the word tells when, no more.
            left += Has(text, left, "现任") ? 2 : 0;
            return at > left ? head.Alone(left) : null;
        }

        if (isMinister && at - left is >= 2 and <= 8)
        {
            // 代理 + 交通部长: 代理 is part of the name of the post.
            return HasBefore(text, left, "代理") && left - 2 >= floor ? head.Alone(left - 2) with { Role = OfficialRole.Acting } : head.Alone(left);
        }

        // A department of its own: 政治工作部主任. One particular organ if it is more than the bare noun.
        return at - left >= 3 && text[at - 1] is '部' or '处' or '科' or '室' or '办' or '局' or '队' or '组' or '司' or '院' or '系' or '馆' or '社' or '连' or '营' or '股'
            ? head.Of(left, at)
            : null;
    }
}
