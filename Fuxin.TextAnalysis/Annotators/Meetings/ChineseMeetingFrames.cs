using System.Buffers;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>
/// Reads names that what stands around them shows whole, whatever their words: in quotes, in 在……上, behind a verb of holding, at the head of a report.
/// </summary>
internal static class ChineseMeetingFrames
{
    private const int LongestName = 40;
    private const int LongestOpening = 36;
    private const int ShortestTheme = 4;
    private const int LongestDate = 24;
    private const int LongestHeld = 56;

    private static readonly SearchValues<string> Doing = SearchValues.Create(["传达", "审议", "听取"], StringComparison.Ordinal);
    private static readonly SearchValues<char> EndsClause = SearchValues.Create("的在将，、由：“");
    private static readonly string[] Wide = ["世界", "全国", "中国", "全球", "国际"];
    private static readonly string[] Holding = ["召开的", "举行的", "举办的", "主办的", "承办的", "召开", "举行", "举办"];
    private static readonly string[] Speaking = [.. Holding, "出席"];

    public static MeetingReading? Framed(MeetingNoun noun) =>
        Framed(noun.Text, noun.At, noun.End, noun.Floor) is var start && start >= 0 && noun.At - start >= 2 ? noun.From(start, "meeting.framed", 0.88) : null;

    public static MeetingReading? Held(MeetingNoun noun) =>
        !noun.IsTalk && Held(noun.Text, noun.At, noun.Floor) is var start and >= 0 ? noun.From(start, "meeting.held", 0.72) : null;

    public static MeetingReading? Opening(MeetingNoun noun) =>
        Opening(noun.Text, noun.Tokens, noun.At, noun.End, noun.Floor) is var start and >= 0 ? noun.From(start, "meeting.opening", 0.8) : null;

    /// <summary>文化强国建设高峰论坛21日在深圳开幕: the sentence opens with the name, and when or where it is held follows; -1 if not.</summary>
    private static int Opening(string text, ChineseTokens tokens, int at, int end, int floor)
    {
        // 9月17日，世界公众科学素质促进大会在北京召开: after a comma only what takes in the world or the country.
        var comma = at > floor ? text.LastIndexOf('，', at - 1, at - floor) : -1;
        if (comma >= 0 && FirstAt(text, comma + 1, Wide) is not null)
        {
            floor = comma + 1;
        }

        // 11月12日，学雷锋和志愿服务座谈会在抚顺召开: what is told of a day begins with its subject.
        var dated = comma > floor && comma - floor <= LongestDate && (text[comma - 1] is '日' or '天' or '前' || text[comma - 1] == '）');
        if (dated && text[end - 1] == '会' && text[at..end] is not ("会议" or "全会" or "例会") && (Has(text, end, "在") || Has(text, end, "召开") || Has(text, end, "举行")) && at - comma - 1 is >= ShortestTheme and <= LongestOpening
            && !text.AsSpan(comma + 1, at - comma - 1).ContainsAny(EndsClause))
        {
            return comma + 1;
        }

        if (at - floor is < ShortestTheme or > LongestOpening || end >= text.Length || !(IsDigit(text[end]) || text[end] is '在' or '于' or '今' or '昨' || Has(text, end, "开幕") || Has(text, end, "日前") || Has(text, end, "近日"))
            || text[at..end] is not ("论坛" or "高峰论坛" or "大会" or "博览会" or "峰会" or "年会" or "研讨会" or "对话会" or "洽谈会" or "交易会" or "推进会")
            || (floor > 0 && floor != comma + 1 && text[floor - 1] is not ('。' or '：' or '\n' or ' ' or '　' or '！' or '）')))
        {
            return -1;
        }

        var first = tokens.IndexAt(floor);
        if (first < 0 || tokens.Tag(first) is "t" or "v" or "p" or "r" or "d" || ChinesePhrases.Default.Opens(text.AsSpan(floor, tokens.Span(first).Length)))
        {
            return -1;
        }

        for (var i = floor; i < at; i++)
        {
            if (!IsHan(text[i]) && !char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('“' or '”') || text[i] is '的' or '在' or '将')
            {
                return -1;
            }
        }

        return floor;
    }

    /// <summary>
    /// Where the name begins if its frame shows it whole: “……研讨会”, 在……座谈会上; -1 without such a frame.
    /// </summary>
    private static int Framed(string text, int at, int end, int floor)
    {
        // 向 + 江西省对接粤港澳大湾区投资合作推介会 + 的举行 + 表示祝贺
        if ((Has(text, end, "的举行") || Has(text, end, "的召开")) && text.LastIndexOf('向', at - 1, Math.Min(at - floor, LongestName)) is var greeted && greeted >= floor && greeted + 1 < at && text[greeted + 1] is not ('本' or '此' or '该' or '这') && !text.AsSpan(greeted, at - greeted).ContainsAny(EndsClause))
        {
            return greeted + 1;
        }

        if (end >= text.Length || text[end] is not ('”' or '上'))
        {
            return -1;
        }

        var open = text[end] == '”' ? '“' : '在';
        for (var i = at - 1; i >= Math.Max(floor, at - LongestName); i--)
        {
            if (text[i] == open && (open == '“' || (i + 1 < at && !IsInside(text, i))) && text[i + 1] is not ('此' or '这' or '本' or '该' or '一' or '每' or '各'))
            {
                return open == '在' ? AfterHolding(text, i + 1, at) : i + 1;
            }

            // 在某街道某社区党员学习会议上: held every week.
            if (open == '在' && HasBefore(text, at, "学习") && at - 2 == i)
            {
                return -1;
            }

            if (text[i] is '。' or '，' or '；' or '：' || (open == '在' ? text[i] == '、' || (text[i] == '的' && !HasBefore(text, i, "党")) : text[i] is '”'))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>近日主持召开 + 经济社会领域专家座谈会: what is said of holding it is no part of the name.</summary>
    private static int AfterHolding(string text, int start, int at)
    {
        foreach (var verb in Speaking)
        {
            if (text.LastIndexOf(verb, at - 1, at - start, StringComparison.Ordinal) is var held and >= 0)
            {
                return held + verb.Length;
            }
        }

        return start;
    }

    /// <summary>
    /// 主办的 + 纪念“列宁诞辰150周年”学术研讨会, 在京召开 + 2020年党建工作会议: whatever its words, the name is all that stands between the verb of
    /// holding and its last noun, if that is a phrase of some length; -1 if it is not.
    /// </summary>
    private static int Held(string text, int at, int floor)
    {
        var quoted = false;
        for (var i = at - 1; i >= Math.Max(floor, at - LongestHeld); i--)
        {
            quoted = text[i] == '”' || (quoted && text[i] != '“');
            if (!quoted && text[i] is '，' or '。' or '；' or '：' or '！' or '？' or '\n')
            {
                return -1;
            }

            foreach (var verb in Holding)
            {
                if (!quoted && HasBefore(text, i, verb))
                {
                    var theme = at - i;
                    var attributive = verb[^1] == '的';
                    if (text.AsSpan(i, theme).ContainsAny(Doing))
                    {
                        // 召开党组会传达学习全会精神: another meeting, and what it did.
                        return -1;
                    }

                    var listed = !attributive && text.AsSpan(i, theme).Contains('、') && text[i] != '“';
                    return theme >= ShortestTheme + 1 && !listed && (attributive || text.IndexOf('的', i, theme) is var of && (of < 0 || Has(text, of - 1, "党的"))) && !IsPassing(text, i) ? i : -1;
                }
            }
        }

        return -1;
    }

    /// <summary>召开了一次…, 召开的关于…: how often or about what, no name.</summary>
    private static bool IsPassing(string text, int at) =>
        text[at] is '了' or '过' or '一' or '两' or '首' or '关' or '由' or '这' or '此' or '本' or '该' or '各' or '多' or '有' or '之' or '期' or '时' or '、' or '和' or '与' or '第' || (text[at] == '全' && !Has(text, at, "全面")) || Has(text, at, "部分") || (IsDigit(text[at]) && !(at + 4 < text.Length && text[at + 4] == '年')) || Has(text, at, "专题") || Has(text, at, "紧急") || Has(text, at, "定期") || Has(text, at, "视频");

    /// <summary>现在, 存在, 在建: 在 as part of a word.</summary>
    private static bool IsInside(string text, int at) => (at > 0 && text[at - 1] is '现' or '存' or '正' or '实' or '所' or '潜') || text[at + 1] is '建' or '线' or '于' or '内';
}
