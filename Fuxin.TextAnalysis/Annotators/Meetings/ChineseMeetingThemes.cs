using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>
/// Reads names by the organ, the place or the theme before their last noun: 中央外事工作会议, 世界人工智能大会. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseMeetingThemes
{
    private const int LongestName = 40;
    private const int ShortestTheme = 4;
    private const int LongestSide = 16;
    private const int LongestQuotation = 48;

    private static readonly string[] Levels = ["全国", "全省", "全市", "全区", "全县", "全军"];
    private static readonly string[] Scopes = ["世界", "全球", "国际", "中央", .. Levels];
    private static readonly string[] Coordinating = ["全国", "全省", "世界", "国际", "全球"];
    private static readonly string[] PartyFields = ["党的建设", "组织人事", "组织建设"];
    private static readonly string[] Fields = ["建设", "投资", "合作", "交流", "联系", "协调"];
    private static readonly string[] Driving = ["全面推动", "深入推动", "进一步推动", "深入推进", "推动"];
    private static readonly string[] Recurring = ["历年", "历届", "历次", "每次", "每届"];
    private static readonly string[] NamedByAnchor = ["培训班", "研讨班", "读书班", "例会", "会议", "大会", "年会", "全会", "视频会议"];
    private static readonly string[] NamedByNumber = ["代表大会", "表彰大会", "大会", "会议"];

    private readonly HashSet<string> _stops = [.. ClassedWords.Embedded("zh-meetings.tsv").Words("stop")];

    /// <summary>中央外事工作会议: the words before the noun, back to the organ or place they begin with.</summary>
    public MeetingReading? Read(MeetingNoun noun)
    {
        // 二十国集团 + 领导人 + 应对新冠肺炎特别峰会
        if (noun.At > noun.Floor && noun.Noun.EndsWith("峰会") && noun.Text.LastIndexOf("领导人", noun.At - 1, Math.Min(noun.At - noun.Floor, LongestSide), StringComparison.Ordinal) is var leaders && leaders > noun.Floor && noun.Bodies.StartOf(leaders, noun.Floor) is var union and >= 0)
        {
            return noun.From(union, "meeting.organ", 0.88);
        }

        var (start, anchored) = Walk(noun);
        var sided = WithSides(noun, start);
        anchored |= sided != start;
        start = sided;
        if (ChineseAnniversaries.Start(noun, start) is var remembered and >= 0)
        {
            return noun.From(remembered, "meeting.anniversary", 0.88);
        }

        start = Trim(noun, start, anchored);
        // 全面推动 + 长江经济带发展座谈会
        if (noun.Noun is "座谈会" && FirstBefore(noun.Text, start, Driving) is { } driving && start - driving.Length >= noun.Floor)
        {
            start -= driving.Length;
        }

        if (IsNone(noun, start, anchored))
        {
            return MeetingReading.None;
        }

        // 中央和 + 国家机关警示教育大会
        if (Has(noun.Text, start, "国家机关") && HasBefore(noun.Text, start, "中央和") && start - 3 >= noun.Floor)
        {
            start -= 3;
        }

        var theme = noun.At - start;
        var shortest = ShortestTheme - (noun.Noun is "论坛" or "峰会" || noun.Noun.EndsWith("博览会") ? 1 : 0);
        var listed = theme >= 2 && noun.Noun is "大会" or "论坛" or "峰会" or "年会" && IsListed(noun, start);
        return theme >= shortest || listed || (anchored && theme >= 2)
            ? noun.From(start, anchored ? "meeting.organ" : "meeting.theme", anchored ? 0.88 : 0.45)
            : MeetingReading.None;
    }

    /// <summary>Word by word to the left, to the first organ; true if an organ, a place or a scope was met.</summary>
    private (int Start, bool Anchored) Walk(MeetingNoun noun)
    {
        var (text, anchored) = (noun.Text, false);
        // 全国 + 组织部/长会议: the noun begins within a word.
        var start = noun.Tokens.IsBoundary(noun.At) || noun.Bodies.StartOf(noun.End) >= 0 ? noun.At : Math.Max(noun.Tokens.Span(noun.Tokens.IndexAt(noun.At)).Start, noun.Floor);
        while (start > noun.Floor)
        {
            if (noun.Titles.StartOf(start, noun.Floor) is var title and >= 0)
            {
                (start, anchored) = (title, true);
                continue;
            }

            if (noun.Bodies.StartOf(start, noun.Floor) is var body and >= 0)
            {
                // The organ begins the name; only another organ or place right before it may still belong.
                (start, anchored) = (body, true);
                if (noun.Bodies.StartOf(start) < 0 && !(noun.Places.StartOf(start) >= 0 && "省市县区州盟旗".Contains(text[start - 1], StringComparison.Ordinal)))
                {
                    break;
                }

                continue;
            }

            // 中央军委 + 党的建设会议, 中国建设银行 + 组织人事工作会议
            if (FirstBefore(text, start, PartyFields) is { } field && start - field.Length >= noun.Floor)
            {
                start -= field.Length;
                continue;
            }

            var phrase = Step(noun, start);
            if (phrase == start || (noun.End - phrase > LongestName && text[phrase] != '“'))
            {
                break;
            }

            anchored |= noun.Places.EndOf(phrase) > 0 || text[phrase] is '“' or '第' || FirstAt(text, phrase, Scopes) is not null;
            start = phrase;
        }

        return (start, anchored);
    }

    /// <summary>中国—东盟商务 + 与 + 投资峰会: the sides and the coordinated parts before the name; <paramref name="start"/> if there are none.</summary>
    private static int WithSides(MeetingNoun noun, int start)
    {
        var text = noun.Text;
        if (start - 4 > noun.Floor && text[start - 1] is '与' or '和' && noun.Bodies.StartOf(start - 3) is var union && union > noun.Floor && IsDash(text[union - 1]) && IsHan(text[start - 2]))
        {
            start = union;
        }

        return Coordinated(text, noun.Tokens, start, noun.Floor, noun.Places, noun.Bodies) is var wider && wider >= 0 && noun.End - wider <= LongestName ? wider : start;
    }

    /// <summary>Leaves off what is done with the meeting or thought of it.</summary>
    private static int Trim(MeetingNoun noun, int start, bool anchored)
    {
        var (text, tokens, at) = (noun.Text, noun.Tokens, noun.At);

        // Without organ or place the name begins with a noun: 办好…博览会.
        while (!anchored && start < at && tokens.IndexAt(start) is var first and >= 0 && tokens.Tag(first) is "v" or "m" or "q"
            && !(tokens.Span(first).End < at && text[tokens.Span(first).End] is '届' or '次'))
        {
            start = Math.Min(tokens.Span(first).End, at);
        }

        // 相信 + 中国—中亚峰会: what one thinks of it.
        while (anchored && start < at && tokens.IndexAt(start) is var thought and >= 0 && tokens.Span(thought).Start == start && tokens.Tag(thought) == "v" && tokens.Span(thought).End is var thing && thing < at && (noun.Places.EndOf(thing) > 0 || noun.Bodies.EndOf(thing) > 0 || text[thing] == '第' || FirstAt(text, thing, Scopes) is not null))
        {
            start = thing;
        }

        // 办好第二十五届…: a single character before the ordinal belongs to the verb.
        if (start + 1 < at && text[start + 1] == '第' && IsHan(text[start]))
        {
            start++;
        }

        // 承办3届 + 中国户外运动产业大会: so many of them.
        if (NumeralsEnd(text, start, at) is var counted && counted > start && counted + 1 < at && text[counted] == '届')
        {
            start = counted + 1;
        }

        // 我省 + 全国…表彰会议: whose delegates meet.
        if (start + 2 < at && text[start] == '我' && text[start + 1] is '省' or '市' or '国' or '区' or '县')
        {
            start += 2;
        }

        // “……会” quoted as a whole: the name is what the quotes hold.
        return start < at && text[start] == '“' && noun.End < text.Length && text[noun.End] == '”' ? start + 1 : start;
    }

    /// <summary>世界制造业大会、 + 徽商大会: one more in a list of meetings.</summary>
    private static bool IsListed(MeetingNoun noun, int start) => start == noun.Floor + 1 && noun.Floor > 0 && noun.Text[noun.Floor] == '、';

    /// <summary>True for what has the form of a name and is none.</summary>
    private static bool IsNone(MeetingNoun noun, int start, bool anchored)
    {
        var (text, at) = (noun.Text, noun.At);
        var theme = text[start..at];

        // 党的全国代表大会, 全国表彰大会: without number or theme one of a kind.
        if (Array.IndexOf(Levels, theme) >= 0 && Array.IndexOf(NamedByNumber, noun.Noun.ToString()) >= 0)
        {
            return true;
        }

        if (start < at && (text[start] is '此' or '这' or '本' or '该' or '各' || (IsHanNumeral(text[start]) && text[start + 1] is '场' or '次' or '个')))
        {
            return true;
        }

        // 资源深度解读 + 峰会: a clause, no name.
        if (!anchored && HoldsVerb(noun.Tokens, start, at))
        {
            return true;
        }

        // 主席团会议: of the presidium, at any time; 全国性会议 are many.
        if (theme is "主席团" or "全国性" or "国际性")
        {
            return true;
        }

        // 历年峰会 are many.
        return Array.Exists(Recurring, r => theme.Contains(r, StringComparison.Ordinal))
            || Has(text, noun.End, "办公室")
            || (!anchored && Array.IndexOf(NamedByAnchor, noun.Noun.ToString()) >= 0 && !(start > noun.Floor && text[start - 1] == '暨') && !IsListed(noun, start));
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
            if (start - 1 - i >= 6 && tokens.IsBoundary(i) && FirstAt(text, i, Coordinating) is not null)
            {
                widest = i;
            }
        }

        return widest >= 0 && !HoldsVerb(tokens, widest, start - 1) ? widest : -1;
    }

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

    /// <summary>One word, or one quoted part, further to the left; the same place if none belongs to the name.</summary>
    private int Step(MeetingNoun noun, int at)
    {
        var (document, tokens, floor, text) = (noun.Document, noun.Tokens, noun.Floor, noun.Text);
        if (text[at - 1] == '”' && text.LastIndexOf('“', at - 1, Math.Min(at - floor, LongestQuotation)) is var quoted and >= 0 && text.IndexOf('”', quoted) == at - 1)
        {
            return quoted;
        }

        var longest = text[at - 1] is '”' or '）' or ')' ? LongestName : 12;
        var start = ChinesePhrases.Default.Start(document, tokens, at, floor, longest);
        var index = tokens.IndexEndingAt(at);
        // 精神文明 + 建设 + 表彰大会: a verb that names a field after a noun.
        if (start == at && index > 0 && FirstBefore(text, at, Fields) is not null && tokens.Span(index).Length == 2 && tokens.Span(index).Start > floor && tokens.Tag(tokens.IndexEndingAt(at - 2)) is "n" or "vn" or "j" or "nz" or "ns" or "c")
        {
            return at - 2;
        }

        if (start < at && text[at - 1] is '”' or '）' or ')')
        {
            return Math.Max(start, LastOpening(text, start, at));
        }

        return start < at && index >= 0 && tokens.Tag(index) is not ("nr" or "t") && !(tokens.Tag(index) is "a" or "d" && tokens.Span(index).Length == 1) && (tokens.Tag(index) != "q" || text[at - 1] is '届' or '次' or '轮') && !_stops.Contains(text.Substring(tokens.Span(index).Start, tokens.Span(index).Length)) ? tokens.Span(index).Start : at;
    }

    private static int LastOpening(string text, int start, int end) =>
        text.LastIndexOf(text[end - 1] switch { '”' => '“', '）' => '（', _ => '(' }, end - 1, end - start) is var open && open >= 0 ? open : start;
}
