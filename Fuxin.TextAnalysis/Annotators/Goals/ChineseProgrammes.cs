using System.Buffers;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>
/// Finds unquoted programmes by what one does with them and the noun they end with: 实施重点产业链高质量发展行动, 打好…攻坚战;
/// and visions made of a topic and a place: 平安云南, 法治中国建设. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseProgrammes(ChineseGoalWords words)
{
    private const int LongestName = 28;

    private static readonly string[] Tails =
        ["三年行动计划", "三年行动方案", "五年行动计划", "专项行动", "攻坚行动", "行动计划", "三年行动", "五年行动", "行动", "工程", "攻坚战", "保卫战", "阻击战", "歼灭战", "战略", "计划", "倡议", "运动", "专项整治", "专项斗争", "学习教育", "主题教育"];

    private static readonly SearchValues<char> TailStarts = SearchValues.Create([.. Tails.Select(t => t[0])]);

    private static readonly string[] Generic =
        ["专项", "重大", "重点", "具体", "统一", "实际", "一致", "联合", "集体", "集中", "采取", "自觉", "军事", "系统", "民生", "建设", "生产", "工作", "年度", "学习", "思想", "发展", "扩张", "投资", "国家", "全球", "品牌", "对外", "开展", "基础", "五年", "总体", "长远", "一系列", "这一", "各项", "主题", "志愿", "示范", "惠民", "配套", "在建", "水利", "交通", "土建", "续建", "隐蔽", "系列", "演习", "搜救", "救援", "体育", "劳动", "招生", "教学", "产业", "关键", "标志性", "新"];

    /// <summary>The programme whose last noun ends at <paramref name="end"/> and begins at <paramref name="tail"/>, if something is done with it.</summary>
    public GoalMention? EndingWith(AnalyzedDocument document, ChineseTokens tokens, int tail, int end, int floor)
    {
        var text = document.Text;
        var start = tail;
        while (start > floor && tail - start < LongestName)
        {
            var index = tokens.IndexEndingAt(start);
            if (index < 0 || text[start - 1] is '，' or '。' or '；' or '：' or '、')
            {
                return Follows(text, end) && tail - start >= 4 ? Accept(text, start, tail, end, tokens) : null;
            }

            var span = tokens.Span(index);
            var word = text.Substring(span.Start, span.Length);
            if (words.IsProgrammeVerb(word) && tail - start >= 3)
            {
                return Accept(text, start, tail, end, tokens);
            }

            // 产业创新工程和新技术…行动: two programmes with one verb.
            if (word is "和" or "与" or "及" && tail - start >= 4 && Tails.Any(t => HasBefore(text, span.Start, t)))
            {
                return Accept(text, start, tail, end, tokens);
            }

            if (!IsHan(word[0]) || word is "的" or "了" or "等" or "在" or "以" or "对" or "这" or "各" or "该" or "个" or "项" || tokens.Tag(index) is "r" or "q" or "p" or "nr" || (tokens.Tag(index) == "d" && word.Length < 3))
            {
                return null;
            }

            start = span.Start;
        }

        return null;
    }

    /// <summary>…行动深入开展, …工程扎实推进: what is done stands behind.</summary>
    private static bool Follows(string text, int end)
    {
        foreach (var word in Done)
        {
            if (Has(text, end, word))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] Done = ["深入开展", "扎实开展", "扎实推进", "深入推进", "全面推进", "启动实施", "全面启动", "加快推进", "有序推进", "深入实施", "全面实施", "顺利推进", "稳步推进", "成效显著", "取得显著", "取得明显"];

    /// <summary>Where a tail noun of programmes ends that begins at <paramref name="at"/>; 0 if none does.</summary>
    public static int TailEnd(string text, int at, int limit, ChineseTokens tokens)
    {
        if (!TailStarts.Contains(text[at]))
        {
            return 0;
        }

        foreach (var tail in Tails)
        {
            var end = at + tail.Length;
            if (Has(text, at, tail) && end <= limit && tokens.IsBoundary(end))
            {
                // 战略资源, 战略支撑: an attribute, not the end of a name.
                return tail == "战略" && end < limit && IsHan(text[end]) && tokens.Tag(tokens.IndexAt(end)) is "n" or "vn" or "b" ? 0 : end;
            }
        }

        return 0;
    }

    private static GoalMention? Accept(string text, int start, int tail, int end, ChineseTokens tokens)
    {
        var name = text[start..tail];
        var loose = text[tail..end] is "计划" or "战略" or "运动" or "倡议";
        if (Generic.Contains(name) || tokens.Span(tokens.IndexAt(start)).Length == 1 || name.Contains('把') || (loose && (text[tail..end] is "运动" || name.Length < 5 || name.EndsWith("发展", StringComparison.Ordinal) || name.EndsWith("培训", StringComparison.Ordinal) || name.EndsWith('型') || name.EndsWith("国家", StringComparison.Ordinal))))
        {
            return null;
        }

        var kind = ChineseQuantities.Holds(text.AsSpan(start, end - start)) && HoldsCount(text[start..end]) ? GoalKind.Numbered : GoalKind.Named;
        return ChineseQuotedGoals.Mention(text, start, end, kind, "goal.programme", 0.75);
    }

    /// <summary>三年行动 counts; 双 or 千 inside a longer word (千亿斤) counts too, ordinals do not.</summary>
    private static bool HoldsCount(string name) => !name.Contains("第二", StringComparison.Ordinal);
}
