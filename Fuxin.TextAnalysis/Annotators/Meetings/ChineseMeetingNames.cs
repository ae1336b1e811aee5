using System.Buffers;
using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>
/// Finds where the name of a meeting begins whose last noun is known: with the organ, theme, ordinal, states or quotation before it, or by the frame
/// the name stands in. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseMeetingNames
{
    private const int LongestName = 40;
    private const int LongestNumbered = 25;
    private const int ShortestTheme = 4;
    private const int LongestSide = 16;
    private const int LongestDate = 24;
    private const int LongestQuotation = 48;
    private const int LongestHeld = 56;

    private static readonly SearchValues<char> EndsClause = SearchValues.Create("的在将，、由：“");
    private static readonly string[] Sides = ["总理", "外长", "防长", "元首", "领导人"];

    private readonly HashSet<string> _stops = [.. ClassedWords.Embedded("zh-meetings.tsv").Words("stop")];
    private readonly HashSet<char> _countries = [.. ClassedWords.Embedded("zh-places.tsv").Words("abbreviation").Where(w => w.Length == 1).Select(w => w[0])];

    /// <summary>The meeting whose last noun stands from <paramref name="at"/> to <paramref name="end"/>; an end of 0 if nothing before the noun names it.</summary>
    public (int Start, int End, string Rule, double Confidence) EndingWith(
        AnalyzedDocument document, ChineseTokens tokens, int at, int end, TextSpan sentence, ChineseSpans bodies, ChineseSpans places, ChineseSpans titles)
    {
        var text = document.Text;
        if (Framed(text, at, end, sentence.Start) is var framed && framed >= 0 && at - framed >= 2)
        {
            return (framed, end, "meeting.framed", 0.88);
        }

        // 第七轮中德政府磋商 has a number; others are held every day.
        var isTalk = text[at..end].EndsWith("磋商", StringComparison.Ordinal) || text[at..end] is "会谈" or "会晤";
        if (!isTalk && Held(text, at, sentence.Start) is var held and >= 0)
        {
            return (held, end, "meeting.held", 0.72);
        }

        if (Opening(text, tokens, at, end, sentence.Start) is var opening and >= 0)
        {
            return (opening, end, "meeting.opening", 0.8);
        }

        if (Numbered(text, at, sentence.Start) is var numbered and >= 0)
        {
            if (HasBefore(text, numbered, "论坛"))
            {
                // 中拉论坛 + 第二届部长级会议
                numbered -= numbered - 4 >= sentence.Start && tokens.IsBoundary(numbered - 4) && (_countries.Contains(text[numbered - 3]) || text[numbered - 3] is '非' or '拉' or '欧') ? 4 : 2;
            }

            // 中俄总理 + 第二十四次定期会晤
            foreach (var side in Sides)
            {
                var states = numbered - side.Length - 2;
                if (HasBefore(text, numbered, side) && states >= sentence.Start && IsState(text[states]) && IsState(text[states + 1]))
                {
                    numbered = states;
                    break;
                }
            }

            // 金砖国家领导人 + 第十二次会晤
            if (HasBefore(text, numbered, "领导人") && tokens.IndexEndingAt(numbered - 3) is var group and >= 0 && tokens.Span(group).Start >= sentence.Start)
            {
                numbered = HasBefore(text, numbered - 3, "金砖国家") ? numbered - 7 : bodies.StartOf(numbered - 3) is var members && members >= sentence.Start ? members : numbered;
            }

            // 中央 + 第七次西藏工作座谈会
            numbered = HasBefore(text, numbered, "中央") && numbered - 2 >= sentence.Start ? numbered - 2 : numbered;
            // 亚太经合组织 + 第十一届能源部长会议
            return (bodies.StartOf(numbered) is var host && host >= sentence.Start ? host : numbered, end, "meeting.numbered", 0.85);
        }

        if (isTalk)
        {
            return default;
        }

        // 国务院党组 + 会议: the noun begins within the name of the body.
        for (var inside = at + 1; inside < end && text[at] != '部'; inside++)
        {
            if (bodies.StartOf(inside) is var holder && holder >= sentence.Start && holder < at)
            {
                return (holder, end, "meeting.organ", 0.88);
            }
        }

        var start = at;
        var anchored = false;
        if (at - 2 >= sentence.Start && IsState(text[at - 1]) && IsState(text[at - 2]) && (_countries.Contains(text[at - 1]) || _countries.Contains(text[at - 2]) || text[at - 1] == '欧') && tokens.IsBoundary(at - 2)
            && !(at - 3 >= sentence.Start && text[at - 3] is '－' or '—' or '-'))
        {
            return (at - 2, end, "meeting.states", 0.85);
        }

        while (start > sentence.Start)
        {
            if (titles.StartOf(start) is var title && title >= sentence.Start)
            {
                (start, anchored) = (title, true);
                continue;
            }

            if (bodies.StartOf(start) is var body && body >= sentence.Start)
            {
                // The organ begins the name; only another organ or place right before it may still belong.
                (start, anchored) = (body, true);
                if (bodies.StartOf(start) < 0 && !(places.StartOf(start) >= 0 && "省市县区州盟旗".Contains(text[start - 1], StringComparison.Ordinal)))
                {
                    break;
                }

                continue;
            }

            var phrase = Step(document, tokens, start, sentence.Start);
            if (phrase == start || (end - phrase > LongestName && text[phrase] != '“'))
            {
                break;
            }

            anchored |= places.EndOf(phrase) > 0 || Has(text, phrase, "世界") || Has(text, phrase, "全球") || text[phrase] is '“' or '第' || Has(text, phrase, "全国") || Has(text, phrase, "全省") || Has(text, phrase, "全市") || Has(text, phrase, "国际") || Has(text, phrase, "中央");
            start = phrase;
        }

        // 中国—东盟商务 + 与 + 投资峰会
        if (start - 4 > sentence.Start && text[start - 1] is '与' or '和' && bodies.StartOf(start - 3) is var union && union > sentence.Start && IsDash(text[union - 1]) && IsHan(text[start - 2]))
        {
            start = union;
        }

        start = Coordinated(text, tokens, start, sentence.Start, places, bodies) is var wider && wider >= 0 && end - wider <= LongestName ? wider : start;
        anchored |= start == wider;
        if (Anniversary(document, tokens, start, at, sentence.Start, places) is var remembered and >= 0)
        {
            return (remembered, end, "meeting.anniversary", 0.88);
        }

        // Without organ or place the name begins with a noun: 办好…博览会.
        while (!anchored && start < at && tokens.IndexAt(start) is var first and >= 0 && tokens.Tag(first) is "v" or "m" or "q"
            && !(tokens.Span(first).End < at && text[tokens.Span(first).End] is '届' or '次'))
        {
            start = tokens.Span(first).End;
        }

        // 相信 + 中国—中亚峰会: what one thinks of it.
        while (anchored && start < at && tokens.IndexAt(start) is var thought and >= 0 && tokens.Span(thought).Start == start && tokens.Tag(thought) == "v" && tokens.Span(thought).End is var thing && thing < at && (places.EndOf(thing) > 0 || bodies.EndOf(thing) > 0))
        {
            start = thing;
        }

        // 办好第二十五届…: a single character before the ordinal belongs to the verb.
        if (start + 1 < at && text[start + 1] == '第' && IsHan(text[start]))
        {
            start++;
        }

        // “……会” quoted as a whole: the name is what the quotes hold.
        if (start < at && text[start] == '“' && end < text.Length && text[end] == '”')
        {
            start++;
        }

        // 党的全国代表大会, 全国表彰大会: without number or theme one of a kind.
        if (text.AsSpan(start, at - start) is "全国" or "全省" or "全市" && text[at..end] is "代表大会" or "表彰大会" or "大会" or "会议")
        {
            return default;
        }

        var theme = at - start;
        if (start < at && (text[start] is '此' or '这' or '本' or '该' or '各' || (IsHanNumeral(text[start]) && text[start + 1] is '场' or '次' or '个')))
        {
            return default;
        }

        if (!anchored && HoldsVerb(tokens, start, at))
        {
            return default;
        }

        // 历年峰会 are many.
        if (text.AsSpan(start, at - start).Contains("历年", StringComparison.Ordinal) || text.AsSpan(start, at - start).Contains("历届", StringComparison.Ordinal) || text.AsSpan(start, at - start).Contains("历次", StringComparison.Ordinal))
        {
            return default;
        }

        if (!anchored && text[at..end] is "培训班" or "研讨班" or "读书班" or "例会" or "会议" or "大会" or "年会" or "全会" or "视频会议")
        {
            return default;
        }

        return theme >= ShortestTheme - (text[at..end] is "论坛" or "峰会" || text[at..end].EndsWith("博览会", StringComparison.Ordinal) ? 1 : 0) || (anchored && theme >= 2)
            ? (start, end, anchored ? "meeting.organ" : "meeting.theme", anchored ? 0.88 : 0.45)
            : default;
    }

    /// <summary>
    /// 全国劳动模范和 + 先进工作者表彰大会, 中国— + 东盟博览会: what stands before 和 or a dash belongs to the name if it begins with the
    /// whole country or a place; -1 if it does not.
    /// </summary>
    private static int Coordinated(string text, ChineseTokens tokens, int start, int floor, ChineseSpans places, ChineseSpans bodies)
    {
        if (start - 3 < floor || !(text[start - 1] is '和' or '与' || IsDash(text[start - 1])))
        {
            return -1;
        }

        if (IsDash(text[start - 1]))
        {
            // 东盟 + -中国-海合会峰会: as many sides as there are.
            var side = -1;
            for (var at = start; at - 1 > floor && IsDash(text[at - 1]);)
            {
                var dash = IsDash(text[at - 2]) ? at - 2 : at - 1;
                var other = Math.Max(places.StartOf(dash), bodies.StartOf(dash));
                if (other < floor || other >= at)
                {
                    break;
                }

                (side, at) = (other, other);
            }

            return side;
        }

        var widest = -1;
        for (var i = start - 2; i >= Math.Max(floor, start - LongestSide) && IsHan(text[i]) && text[i] is not ('的' or '在' or '会' or '是' or '上'); i--)
        {
            if (start - 1 - i >= 6 && tokens.IsBoundary(i) && (Has(text, i, "全国") || Has(text, i, "全省") || Has(text, i, "世界") || Has(text, i, "国际")))
            {
                widest = i;
            }
        }

        return widest >= 0 && !HoldsVerb(tokens, widest, start - 1) ? widest : -1;
    }

    /// <summary>
    /// 纪念列宁 + 诞辰150周年研讨会, 庆祝… + 成立60周年大会, 深圳经济特区建立 + 40周年庆祝大会: a name that tells an anniversary begins with what is
    /// done or with what is remembered; -1 if it is none.
    /// </summary>
    private static int Anniversary(AnalyzedDocument document, ChineseTokens tokens, int start, int at, int floor, ChineseSpans places)
    {
        var text = document.Text;
        if (at - floor < ShortestTheme || text.LastIndexOf("周年", at - 1, Math.Min(at - floor, LongestName), StringComparison.Ordinal) is not (var year and >= 0) || year < start - LongestSide)
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

        var number = year;
        while (number > floor && (IsDigit(text[number - 1]) || IsHanNumeral(text[number - 1])))
        {
            number--;
        }

        if (number == year || Array.Find(Beginnings, b => HasBefore(text, number, b)) is not { } beginning)
        {
            return -1;
        }

        var subject = number - beginning.Length;
        var first = ChinesePhrases.Default.Start(document, tokens, subject, floor, LongestSide);
        first = places.ChainStart(first);
        return first >= floor && first < subject ? first : -1;
    }

    private static readonly string[] Beginnings = ["建立", "成立", "诞辰", "发表", "创刊", "创建", "建校", "建交", "胜利", "解放", "回归", "逝世", "颁布", "实施", "建军", "建党"];

    /// <summary>资源深度解读 + 峰会: a clause, no name.</summary>
    private static bool HoldsVerb(ChineseTokens tokens, int start, int end)
    {
        for (var index = tokens.IndexAt(start); index >= 0 && index < tokens.Count && tokens.Span(index).Start < end; index++)
        {
            if (tokens.Tag(index) is "v" or "d" or "vd")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDash(char c) => c is '—' or '－' or '-' or '―';

    private bool IsState(char c) => _countries.Contains(c) || c is '中' or '欧' or '非' or '拉';

    /// <summary>文化强国建设高峰论坛21日在深圳开幕: the sentence opens with the name, and when or where it is held follows; -1 if not.</summary>
    private static int Opening(string text, ChineseTokens tokens, int at, int end, int floor)
    {
        // 9月17日，世界公众科学素质促进大会在北京召开: after a comma only what takes in the world or the country.
        var comma = at > floor ? text.LastIndexOf('，', at - 1, at - floor) : -1;
        if (comma >= 0 && (Has(text, comma + 1, "世界") || Has(text, comma + 1, "全国") || Has(text, comma + 1, "中国") || Has(text, comma + 1, "全球") || Has(text, comma + 1, "国际")))
        {
            floor = comma + 1;
        }

        // 11月12日，学雷锋和志愿服务座谈会在抚顺召开: what is told of a day begins with its subject.
        var dated = comma > floor && comma - floor <= LongestDate && (text[comma - 1] is '日' or '天' or '前' || text[comma - 1] == '）');
        if (dated && text[end - 1] == '会' && text[at..end] is not ("会议" or "全会" or "例会") && (Has(text, end, "在") || Has(text, end, "召开") || Has(text, end, "举行")) && at - comma - 1 is >= ShortestTheme and <= LongestNumbered
            && !text.AsSpan(comma + 1, at - comma - 1).ContainsAny(EndsClause))
        {
            return comma + 1;
        }

        if (at - floor is < ShortestTheme or > LongestNumbered || end >= text.Length || !(IsDigit(text[end]) || text[end] is '在' or '于' or '今' or '昨' || Has(text, end, "开幕") || Has(text, end, "日前") || Has(text, end, "近日"))
            || text[at..end] is not ("论坛" or "高峰论坛" or "大会" or "博览会" or "峰会" or "年会" or "研讨会" or "对话会" or "洽谈会" or "交易会" or "推进会")
            || (floor > 0 && floor != comma + 1 && text[floor - 1] is not ('。' or '：' or '\n' or ' ' or '　' or '！')))
        {
            return -1;
        }

        var first = tokens.IndexAt(floor);
        if (first < 0 || tokens.Tag(first) is "t" or "v" or "p" or "r" or "d" || ChinesePhrases.Default.Opens(text.Substring(floor, tokens.Span(first).Length)))
        {
            return -1;
        }

        for (var i = floor; i < at; i++)
        {
            if (!IsHan(text[i]) && !char.IsAsciiLetterOrDigit(text[i]) || text[i] is '的' or '在' or '将')
            {
                return -1;
            }
        }

        return floor;
    }

    /// <summary>第三轮中美工商领袖对话会: where the ordinal of sessions begins that opens the name; -1 if none does.</summary>
    private static int Numbered(string text, int at, int floor)
    {
        for (var i = at - 1; i > Math.Max(floor, at - LongestNumbered); i--)
        {
            // 首届全国高校思想政治理论课建设高端论坛
            if (text[i] == '届' && text[i - 1] == '首' && at - i >= 3)
            {
                return i - 1;
            }

            if (text[i] is '轮' or '届' or '次' && (IsHanNumeral(text[i - 1]) || IsDigit(text[i - 1])))
            {
                var ordinal = i - 1;
                while (ordinal > floor && (IsHanNumeral(text[ordinal]) || IsDigit(text[ordinal])))
                {
                    ordinal--;
                }

                // 党中央第一次召开全国…会议: how often, no number of the meeting.
                return text[ordinal] == '第' && !Has(text, i + 1, "召开") && !Has(text, i + 1, "举行") && !Has(text, i + 1, "举办") && !Has(text, i + 1, "参加") && !Has(text, i + 1, "出席") && (at - i > 3 || (at - i == 3 && text[i] == '届')) && (ordinal == floor || text[ordinal - 1] is not ('党' or '会')) ? ordinal : -1;
            }

            if (!IsHan(text[i]) && !char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('—' or '―' or '－' or '-' or '（' or '）' or '·') || text[i] is '的' or '在' or '将')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// Where the name begins if its frame shows it whole: “……研讨会”, 在……座谈会上; -1 without such a frame.
    /// </summary>
    private static int Framed(string text, int at, int end, int floor)
    {
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

            if (text[i] is '。' or '，' or '；' or '：' || (open == '在' ? text[i] == '、' || (text[i] == '的' && text[i - 1] != '党') : text[i] is '”'))
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

    private static readonly string[] Holding = ["召开的", "举行的", "举办的", "主办的", "承办的", "召开", "举行", "举办"];
    private static readonly string[] Speaking = [.. Holding, "出席"];

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
                    var listed = !attributive && text.AsSpan(i, theme).Contains('、') && text[i] != '“';
                    return theme >= ShortestTheme + 1 && !listed && (attributive || text.IndexOf('的', i, theme) is var of && (of < 0 || Has(text, of - 1, "党的"))) && !IsPassing(text, i) ? i : -1;
                }
            }
        }

        return -1;
    }

    /// <summary>召开了一次…, 召开的关于…: how often or about what, no name.</summary>
    private static bool IsPassing(string text, int at) =>
        text[at] is '了' or '过' or '一' or '两' or '首' or '关' or '由' or '这' or '此' or '本' or '该' or '各' or '多' or '有' or '之' or '期' or '时' or '、' or '和' or '与' or '第' or '全' || Has(text, at, "部分") || (IsDigit(text[at]) && !(at + 4 < text.Length && text[at + 4] == '年')) || Has(text, at, "专题") || Has(text, at, "紧急") || Has(text, at, "定期") || Has(text, at, "视频");

    /// <summary>现在, 存在, 在建: 在 as part of a word.</summary>
    private static bool IsInside(string text, int at) => (at > 0 && text[at - 1] is '现' or '存' or '正' or '实' or '所' or '潜') || text[at + 1] is '建' or '线' or '于' or '内';

    /// <summary>One word, or one quoted part, further to the left; the same place if none belongs to the name.</summary>
    private int Step(AnalyzedDocument document, ChineseTokens tokens, int at, int floor)
    {
        var text = document.Text;
        if (text[at - 1] == '”' && text.LastIndexOf('“', at - 1, Math.Min(at - floor, LongestQuotation)) is var quoted and >= 0 && text.IndexOf('”', quoted) == at - 1)
        {
            return quoted;
        }

        var longest = text[at - 1] is '”' or '）' ? LongestName : 12;
        var start = ChinesePhrases.Default.Start(document, tokens, at, floor, longest);
        var index = tokens.IndexEndingAt(at);
        // 精神文明 + 建设 + 表彰大会: a verb that names a field after a noun.
        if (start == at && index > 0 && HasBefore(text, at, "建设") && tokens.Span(index).Length == 2 && tokens.Span(index).Start > floor && tokens.Tag(tokens.IndexEndingAt(at - 2)) is "n" or "vn" or "j" or "nz" or "ns")
        {
            return at - 2;
        }

        if (start < at && text[at - 1] is '”' or '）')
        {
            return Math.Max(start, LastOpening(text, start, at));
        }

        return start < at && index >= 0 && tokens.Tag(index) is not ("nr" or "t") && !(tokens.Tag(index) is "a" or "d" && tokens.Span(index).Length == 1) && (tokens.Tag(index) != "q" || text[at - 1] is '届' or '次' or '轮') && !_stops.Contains(text.Substring(tokens.Span(index).Start, tokens.Span(index).Length)) ? tokens.Span(index).Start : at;
    }

    private static int LastOpening(string text, int start, int end) =>
        text.LastIndexOf(text[end - 1] == '”' ? '“' : '（', end - 1, end - start) is var open && open >= 0 ? open : start;
}
