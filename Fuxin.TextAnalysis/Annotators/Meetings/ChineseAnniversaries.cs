using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>Reads the names of meetings that remember something: 庆祝中国共产党成立100周年大会.</summary>
internal static class ChineseAnniversaries
{
    private const int LongestName = 40;
    private const int ShortestTheme = 4;
    private const int LongestSubject = 16;

    private static readonly string[] Beginnings = ["建立", "成立", "诞辰", "发表", "创刊", "创建", "建校", "建交", "胜利", "解放", "回归", "逝世", "颁布", "实施", "建军", "建党"];

    /// <summary>
    /// 纪念列宁 + 诞辰150周年研讨会, 庆祝… + 成立60周年大会, 深圳经济特区建立 + 40周年庆祝大会: a name that tells an anniversary begins with what is
    /// done or with what is remembered; -1 if it is none.
    /// </summary>
    public static int Start(MeetingNoun noun, int start)
    {
        var (text, at, floor) = (noun.Text, noun.At, noun.Floor);
        if (at - floor < ShortestTheme || text.LastIndexOf("周年", at - 1, Math.Min(at - floor, LongestName), StringComparison.Ordinal) is not (var year and >= 0) || year < start - LongestSubject || text.AsSpan(year, at - year).Contains('，'))
        {
            return -1;
        }

        for (var i = Math.Min(start, year); i >= Math.Max(floor, year - LongestName) && (IsHan(text[i]) || text[i] == '·' || IsDigit(text[i])) && text[i] is not ('在' or '是' or '将'); i--)
        {
            if (Has(text, i, "纪念") || Has(text, i, "庆祝"))
            {
                return i;
            }
        }

        var number = NumeralsStart(text, year, floor);
        if (number == year || FirstBefore(text, number, Beginnings) is not { } beginning)
        {
            return -1;
        }

        var subject = number - beginning.Length;
        var first = ChinesePhrases.Default.Start(noun.Document, noun.Tokens, subject, floor, LongestSubject);
        first = noun.Places.ChainStart(first);
        return first >= floor && first < subject ? first : -1;
    }
}
