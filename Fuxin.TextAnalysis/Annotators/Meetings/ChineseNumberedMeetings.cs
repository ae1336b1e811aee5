using System.Buffers;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>
/// Reads names by the ordinal of sessions in them, with the sides, states or organ that hold them: 中俄总理第二十四次定期会晤. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseNumberedMeetings
{
    private const int LongestNumbered = 25;
    private const int LongestCouncil = 22;

    private static readonly SearchValues<char> EndsCouncil = SearchValues.Create("，。、；：的了在与和对由加出席主开举行审议参于");

    private static readonly string[] Sides = ["总理", "外长", "防长", "元首", "领导人"];

    private static readonly string[] Deeds = ["召开", "举行", "举办", "参加", "出席"];

    private static readonly string[] Councils = ["理事会", "委员会", "联委会"];

    private readonly ChineseStates _states = ChineseStates.Default;

    public MeetingReading? Read(MeetingNoun noun)
    {
        var (text, tokens, floor) = (noun.Text, noun.Tokens, noun.Floor);
        var session = Ordinal(text, noun.At, floor);
        if (session >= 0 && FirstBefore(text, session, Councils) is { } council && Council(noun, session - council.Length) is var meets and >= 0)
        {
            return noun.From(meets, "meeting.numbered", 0.85);
        }

        if (Numbered(text, noun.At, floor) is not (var numbered and >= 0))
        {
            // 中拉论坛 + 第四届 + 部长级会议, 金砖国家领导人 + 第八次会晤
            var ofForum = session - 4 >= floor && HasBefore(text, session, "论坛") && _states.IsState(text[session - 3]) && _states.IsState(text[session - 4]);
            if (!ofForum && !(noun.IsTalk && session > floor && FirstBefore(text, session, Sides) is not null))
            {
                return null;
            }

            numbered = session;
        }

        if (HasBefore(text, numbered, "论坛"))
        {
            // 中拉论坛 + 第二届部长级会议
            numbered -= numbered - 4 >= floor && tokens.IsBoundary(numbered - 4) && (_states.IsCountry(text[numbered - 3]) || text[numbered - 3] is '非' or '拉' or '欧') ? 4 : 2;
        }

        // 中俄总理 + 第二十四次定期会晤
        foreach (var side in Sides)
        {
            var states = numbered - side.Length - 2;
            if (HasBefore(text, numbered, side) && states >= floor && _states.IsState(text[states]) && _states.IsState(text[states + 1]))
            {
                numbered = states;
                break;
            }
        }

        // 金砖国家领导人 + 第十二次会晤
        if (HasBefore(text, numbered, "领导人") && tokens.IndexEndingAt(numbered - 3) is var group and >= 0 && tokens.Span(group).Start >= floor)
        {
            numbered = HasBefore(text, numbered - 3, "金砖国家") ? numbered - 7 : noun.Bodies.StartOf(numbered - 3, floor) is var members and >= 0 ? members : numbered - 3;
        }

        // 中央 + 第七次西藏工作座谈会
        numbered = HasBefore(text, numbered, "中央") && numbered - 2 >= floor ? numbered - 2 : numbered;
        // 十九届 + 中央第六轮巡视工作动员部署会: the term of the Committee.
        if (Has(text, numbered, "中央") && numbered - 2 >= floor && text[numbered - 1] == '届')
        {
            var term = HanNumeralsStart(text, numbered - 1, floor);
            numbered = term < numbered - 1 ? term : numbered;
        }

        // 亚太经合组织 + 第十一届能源部长会议
        return noun.From(noun.Bodies.StartOf(numbered, floor) is var host and >= 0 ? host : numbered, "meeting.numbered", 0.85);
    }

    /// <summary>第二十一次 + 会议: where the ordinal begins that stands right before the noun; -1 if none does.</summary>
    private static int Ordinal(string text, int at, int floor)
    {
        var number = NumeralsStart(text, at - 1, floor);
        return at - 1 > floor && text[at - 1] is '次' or '届' && number < at - 1 && number > floor && text[number - 1] == '第' ? number - 1 : -1;
    }

    /// <summary>苏州工业园区 + 联合协调理事会, 中俄 + 投资合作委员会: the first place or pair of states that the name can begin with; -1 if there is none.</summary>
    private int Council(MeetingNoun noun, int at)
    {
        var first = -1;
        for (var i = at - 1; i >= Math.Max(noun.Floor, at - LongestCouncil) && !EndsCouncil.Contains(noun.Text[i]); i--)
        {
            var isPair = i + 1 < at && _states.IsState(noun.Text[i]) && _states.IsState(noun.Text[i + 1]) && noun.Tokens.IsBoundary(i);
            first = isPair || noun.Places.EndOf(i) is var place && place > i && place <= at || noun.Bodies.EndOf(i) is var body && body > i && body <= at ? i : first;
        }

        return first;
    }

    /// <summary>（“16+1”）: marks inside brackets.</summary>
    private static bool InBrackets(string text, int at) =>
        text[at] is '“' or '”' or '+' && text.LastIndexOf('（', at, Math.Min(at, 8)) is var open and >= 0 && text.IndexOf('）', open, Math.Min(text.Length - open, 10)) > at;

    /// <summary>第三轮中美工商领袖对话会: where the ordinal of sessions begins that opens the name; -1 if none does.</summary>
    private static int Numbered(string text, int at, int floor)
    {
        for (var i = at - 1; i > Math.Max(floor, at - LongestNumbered); i--)
        {
            // 首届全国高校思想政治理论课建设高端论坛
            if (text[i] == '届' && text[i - 1] == '首' && (at - i >= 3 || HasBefore(text, i - 1, "论坛")))
            {
                return i - 1;
            }

            if (text[i] is '轮' or '届' or '次' && (IsHanNumeral(text[i - 1]) || IsDigit(text[i - 1])))
            {
                var ordinal = Math.Max(NumeralsStart(text, i, floor) - 1, floor);
                // 党中央第一次召开全国…会议: how often, no number of the meeting.
                return text[ordinal] == '第' && FirstAt(text, i + 1, Deeds) is null && (at - i > 3 || (at - i == 3 && text[i] == '届')) && (ordinal == floor || text[ordinal - 1] is not ('党' or '会')) ? ordinal : -1;
            }

            if (Has(text, i, "包括"))
            {
                return -1;
            }

            if (!IsHan(text[i]) && !char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('—' or '―' or '－' or '-' or '（' or '）' or '·') && !InBrackets(text, i) || text[i] is '的' or '在' or '将')
            {
                return -1;
            }
        }

        return -1;
    }
}
