using System.Buffers;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>
/// Judges what stands in quotes: “两个维护” is a numbered goal, “种芯”工程 a named one by the noun behind it,
/// “五位一体” a bundle by its shape; “一箭双星” and “自己人” are none. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseQuotedGoals(ChineseGoalWords words)
{
    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create("，。；：、“”\n");

    private const int LongestPhrase = 18;
    private const int Threshold = 2;

    private static readonly string[] Qualifiers = ["专题", "系列", "品牌", "重点", "重大", "主题实践", "特色", "主题", "实践", "岗位", "网络", "阅读"];

    /// <summary>Adds the goals of one quoted stretch.</summary>
    public void Find(string text, int open, int close, List<GoalMention> found)
    {
        var after = close + 1;
        // “十四五”规划 keeps its quotes; the plan is the name.
        if (PlanEnd(text, open, close) is var plan and > 0)
        {
            found.Add(Mention(text, open, plan, GoalKind.Numbered, "goal.plan", 0.95));
            return;
        }

        if (close - open - 1 is < 2 or > 40)
        {
            return;
        }

        var head = HeadAt(text, after);
        // “两个平台、三个队伍、四个目标” are as many goals as parts, unless a noun behind them makes one name of all.
        if (head == 0 && Parts(text, open + 1, close, found))
        {
            return;
        }

        Judge(text, open + 1, close, head, found);
    }

    private void Judge(string text, int start, int end, int head, List<GoalMention> found)
    {
        var phrase = text[start..end];
        if (words.IsNoGoal(phrase) || words.RunsIntoNoGoal(text, start, end) || phrase.Contains("年度", StringComparison.Ordinal) || (IsDigit(phrase[0]) && phrase.Contains('年')))
        {
            return;
        }

        var known = words.Known.LongestAt(phrase);
        if (known.Length == phrase.Length)
        {
            found.Add(Mention(text, start, end, words.KindOf(known), "goal.quoted-known", 0.97));
            return;
        }

        // “互联网+政务服务” is a name of its own, made from a known one.
        if (known.Length > 0 && known.Length < phrase.Length && phrase[known.Length - 1] is '+' or '＋' or '×')
        {
            found.Add(Mention(text, start, end, GoalKind.Named, "goal.quoted-compound", 0.96));
            return;
        }

        var holds = ChineseQuantities.Holds(phrase);
        var score = 0;
        if (ChineseQuantities.IsCode(phrase))
        {
            score += head > 0 || NamesAnApproach(text, end + 1) ? 3 : 0;
        }
        else if (holds && !ChineseQuantities.IsMeasureOrRank(phrase) && phrase.Length <= (HasBefore(text, head, "倡议") ? 8 : LongestPhrase) && IsPhrase(phrase))
        {
            score += ChineseQuantities.Begins(phrase) ? 2 : 0;
            score += EndsInBundle(phrase) ? 1 : 0;
            score += head > 0 ? 2 : 0;
        }

        if (score >= Threshold && holds)
        {
            found.Add(Mention(text, start, end, GoalKind.Numbered, "goal.quoted-number", Math.Min(0.95, 0.7 + (score * 0.06))));
        }
        else if (head > 0 && IsProgramme(text, head) && !ChineseQuantities.IsMeasureOrRank(phrase) && phrase.Length <= (HasBefore(text, head, "倡议") ? 8 : LongestPhrase) && IsPhrase(phrase))
        {
            found.Add(Mention(text, start, end, holds ? GoalKind.Numbered : GoalKind.Named, "goal.quoted-programme", 0.8));
        }
    }

    private static bool Parts(string text, int start, int end, List<GoalMention> found)
    {
        var parts = new List<TextSpan>();
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || text[i] is '、')
            {
                parts.Add(TextSpan.FromBounds(from, i));
                from = i + 1;
            }
        }

        // “一条腿长、一条腿短” counts nothing.
        if (parts.Count < 2 || !parts.Exists(p => ChineseQuantities.Holds(text.AsSpan(p.Start, p.Length))) || !parts.All(p => p.Length >= 2 && ChineseQuantities.Begins(text.AsSpan(p.Start, p.Length)) && text[p.Start + 1] is '个' or '大' or '项' or '种' or '条'))
        {
            return false;
        }

        found.AddRange(parts.Select(p => Mention(text, p.Start, p.End, GoalKind.Numbered, "goal.quoted-list", 0.85)));
        return true;
    }

    /// <summary>The end of “十四五”规划 and “十四五”专项规划, read from its quotes; 0 if it is none.</summary>
    private static int PlanEnd(string text, int open, int close)
    {
        if (close - open - 1 is not (2 or 3) || text[close - 1] != '五' || text[open + 1] is not ('十' or '九' or '八' or '七' or '六'))
        {
            return 0;
        }

        foreach (var tail in new[] { "规划纲要", "规划", "专项规划", "发展规划" })
        {
            if (Has(text, close + 1, tail))
            {
                return close + 1 + tail.Length - (tail == "规划纲要" ? 2 : 0);
            }
        }

        return 0;
    }

    /// <summary>
    /// The end of the noun behind the quotes that makes the phrase a name (行动, 等主题活动); 0 if there is none. In a row of quoted phrases
    /// the noun behind the last one counts for all: “人工智能+”“数据要素×”行动.
    /// </summary>
    private int HeadAt(string text, int at)
    {
        for (var jumps = 0; jumps < 4 && at < text.Length; jumps++)
        {
            var open = text[at] == '、' ? at + 1 : at;
            if (open >= text.Length || text[open] != '“' || text.IndexOf('”', open, Math.Min(30, text.Length - open)) is not (> 0 and var close))
            {
                break;
            }

            at = close + 1;
        }

        at += at < text.Length && text[at] == '等' ? 1 : 0;
        foreach (var qualifier in Qualifiers)
        {
            at += Has(text, at, qualifier) ? qualifier.Length : 0;
        }

        return at < text.Length && words.Heads.LongestAt(text.AsSpan(at, Math.Min(8, text.Length - at))) is { Length: > 0 } head ? at + head.Length : 0;
    }

    private static bool IsProgramme(string text, int end) =>
        text.AsSpan(0, end) is var head && (head.EndsWith("行动") || head.EndsWith("工程") || head.EndsWith("计划") || head.EndsWith("战略") || head.EndsWith("攻坚战")
            || head.EndsWith("倡议") || head.EndsWith("活动") || head.EndsWith("改革") || head.EndsWith("大讨论") || head.EndsWith("教育"));

    /// <summary>Codes count as goals before words of method: “123”快速响应.</summary>
    private static bool NamesAnApproach(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(16, text.Length - at));
        rest = rest.IndexOfAny(PhraseEnds) is >= 0 and var stop ? rest[..stop] : rest;
        return rest.IndexOf("机制") >= 0 || rest.IndexOf("模式") >= 0 || rest.IndexOf("格局") >= 0 || rest.StartsWith("工作") || rest.StartsWith("预警") || rest.StartsWith("快速") || rest.StartsWith("体系") || rest.StartsWith("总体") || rest.StartsWith("思路");
    }

    private static bool IsPhrase(string phrase)
    {
        foreach (var c in phrase)
        {
            if (!IsHan(c) && c is not ('、' or '·' or '，' or '+' or '＋' or '×' or '—') && !IsDigit(c) && !char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private bool EndsInBundle(string phrase)
    {
        for (var length = 1; length <= Math.Min(4, phrase.Length - 1); length++)
        {
            if (words.Bundles.Contains(phrase.AsSpan(phrase.Length - length)))
            {
                return true;
            }
        }

        return false;
    }

    internal static GoalMention Mention(string text, int start, int end, GoalKind kind, string rule, double confidence) =>
        new() { Span = TextSpan.FromBounds(start, end), Text = text[start..end], Kind = kind, Rule = rule, Confidence = confidence };
}
