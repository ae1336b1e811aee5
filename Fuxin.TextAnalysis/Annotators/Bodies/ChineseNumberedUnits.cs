using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>Units of a body that are known by their number: 第二十届中央委员会, 第三党支部, 组织二科, 206所.</summary>
internal static class ChineseNumberedUnits
{
    private const int LongestUnit = 12;
    private const int LongestField = 2;
    private const int LongestNumber = 5;

    private static readonly HashSet<string> NumberedFields = ["组织", "干部", "秘书", "综合", "宣传", "办案", "审判", "审理", "督查", "信息", "调研", "人事", "行政", "执法", "监督", "纪检", "文电", "党建", "信访", "外事"];

    private static readonly string[] NumberedUnits = ["秘书科", "秘书处", "研究院", "研究所", "研究室", "研究部", "设计院", "工程局", "工程处", "分公司", "支队", "大队", "中队", "巡回法庭", "稽查局", "税务所", "派出所", "分局", "审判庭", "检察部", "监督检查室", "审查调查室", "纪检监察室", "监察室", "巡视组", "巡察组", "督察组", "指导组", "督导组", "巡回指导组", "巡回督导组", "检查组", "项目部", "科", "处", "室", "所", "院", "连", "营", "厂", "局", "司"];

    private static readonly string[] Terms = ["届中央委员会", "届中央常务委员会", "届中央纪律检查委员会", "届全国委员会", "届委员会", "届常务委员会", "届理事会", "届常务理事会", "届监事会", "届中央监督委员会", "党支部", "支部"];

    /// <summary>第二十届中央委员会, 第十二届中央常务委员会; 第二支部.</summary>
    public static int Term(string text, int at, int limit)
    {
        var end = NumeralsEnd(text, at + 1, limit);
        if (end == at + 1)
        {
            return 0;
        }

        foreach (var tail in Terms)
        {
            // 第十二届中央委员会第三次全体会议 is a meeting of the body before.
            if (end + tail.Length <= limit && Has(text, end, tail) && !Has(text, end + tail.Length, "第"))
            {
                return end + tail.Length;
            }
        }

        return 0;
    }

    /// <summary>第三党支部: the branch of a body that goes without saying; its end, 0 if there is none.</summary>
    public static int Branch(string text, int at, int limit) =>
        Term(text, at, limit) is var end and > 0 && (HasBefore(text, end, "支部") || HasBefore(text, end, "届理事会")) ? end : 0;

    /// <summary>组织二科, 第二研究院, 206所: a unit known by its number. Small numbers count things, too: 教育部三所高校.</summary>
    public static int EndAt(string text, ChineseTokens tokens, int at, int limit)
    {
        var number = at;
        while (number < limit && number - at < LongestField && IsHan(text[number]) && !IsHanNumeral(text[number]) && text[number] != '第')
        {
            number++;
        }

        // A field before the number only where a section or an office follows: 组织二科, 秘书一处.
        if (number > at && !NumberedFields.Contains(text[at..number]))
        {
            return 0;
        }

        var isOrdinal = number < limit && text[number] == '第';
        number += isOrdinal ? 1 : 0;
        var digits = NumeralsEnd(text, number, limit);
        if (isOrdinal && digits > number && digits < limit && Team(text, tokens, digits, limit) is var team and > 0)
        {
            return team;
        }

        if (digits == number || digits - number > LongestNumber || IsHanNumeral(text[number]) && IsDigit(text[digits - 1]))
        {
            return 0;
        }

        foreach (var unit in NumberedUnits)
        {
            var end = digits + unit.Length;
            if (Has(text, digits, unit) && end <= limit && (isOrdinal || digits - number >= 3 && IsDigit(text[number]) || unit.Length > 1 || number > at || EndsUnit(text, end, unit[0])))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>第一 + 大地测量队, 第二 + 离职干部休养所: nouns after the ordinal and what ends a unit.</summary>
    private static int Team(string text, ChineseTokens tokens, int at, int limit)
    {
        // 第45批 + 护航编队
        at += at < limit && text[at] == '批' ? 1 : 0;
        for (var index = tokens.IndexAt(at); index >= 0 && index < tokens.Count && tokens.Span(index).End <= Math.Min(limit, at + LongestUnit); index++)
        {
            var span = tokens.Span(index);
            if (text[span.End - 1] is '队' or '所' && span.End - at >= 3)
            {
                return span.End;
            }

            if (tokens.Tag(index) is not ("n" or "vn" or "b" or "j" or "nz" or "s" or "v") || ChinesePhrases.Default.Opens(text.AsSpan(span.Start, span.Length)))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>True if what stands behind 二科 or 三所 speaks of one unit, not of so many.</summary>
    private static bool EndsUnit(string text, int end, char unit) =>
        end < text.Length && !(text[end - 2] == '一' && unit is '处' or '组' or '队' or '部' or '团' or '院')
        && (Has(text, end, "党委") || Has(text, end, "党支部") || Has(text, end, "主任") || Has(text, end, "书记") || text[end] == '长' || text[end] == unit && Has(text, end + 1, "长") || text[end] is '（' or '(');
}
