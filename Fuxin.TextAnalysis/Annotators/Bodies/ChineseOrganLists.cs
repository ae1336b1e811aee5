using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Reads the departments that follow in a list and share the head of the first one: 市委组织部 + 、宣传部、统战部, 县公安局 + 、民政局.
/// Immutable and thread-safe.
/// </summary>
internal sealed class ChineseOrganLists
{
    private const int ShortestOrgan = 3;
    private const int ShortestRow = 3;
    private const int LongestCommittee = 14;

    private readonly Lexicon _departments;

    public ChineseOrganLists(ClassedWords organs)
    {
        // 委组织部 stands after a level; in a list the department is 组织部.
        var names = organs.Words("local").Select(w => w[0] == '委' && w.Length > ShortestOrgan ? w[1..] : w).Concat(organs.Words("sub"))
            .Where(w => w is "团委" or "妇联" or "法院" || (w.Length >= ShortestOrgan && !w.EndsWith("支部", StringComparison.Ordinal) && !w.EndsWith("党委", StringComparison.Ordinal) && w[^1] is '部' or '局' or '厅' or '办' or '院' or '室' or '委'));
        _departments = Lexicon.Create(names.Distinct().Select(w => new LexiconEntry(w, 1, "")));
    }

    /// <summary>The end of the department that begins at <paramref name="at"/> right after <paramref name="previous"/> and a mark of enumeration; 0 if none does.</summary>
    public int EndAt(string text, ChineseTokens tokens, int at, int limit, BodyMention previous)
    {
        if (text[at - 1] != '、' || previous.Span.End != at - 1)
        {
            return 0;
        }

        // 街道党工委 + 、办事处
        if (HasBefore(text, at - 1, "工委") && FirstAt(text, at, StreetOffices) is { } office && at + office.Length <= limit)
        {
            return at + office.Length;
        }

        // 北京大学马克思主义学院 + 、历史学院
        if (FirstBefore(text, at - 1, Colleges) is not null && College(text, tokens, at, limit) is var college and > 0)
        {
            return college;
        }

        if (!IsOrgan(previous))
        {
            return 0;
        }

        // 全国人大民族委员会 + 、法律委员会、教育科学文化卫生委员会
        if (HasBefore(text, at - 1, "委员会") && previous.Rule is "body.unit" or "body.listed")
        {
            for (var i = at; i < Math.Min(limit, at + LongestCommittee) && IsHan(text[i]) && text[i] is not ('的' or '在' or '由' or '对'); i++)
            {
                if (i - at >= 2 && Has(text, i, "委员会") && i + 3 <= limit)
                {
                    return i + 3;
                }
            }
        }

        return Department(text, tokens, at, limit);
    }

    private static readonly string[] StreetOffices = ["街道办事处", "办事处"];
    private static readonly string[] Colleges = ["学院", "研究院", "研究所"];
    private const int LongestCollege = 10;

    private static int College(string text, ChineseTokens tokens, int at, int limit)
    {
        for (var i = at; i < Math.Min(limit, at + LongestCollege) && IsHan(text[i]) && text[i] is not ('的' or '等' or '在' or '和'); i++)
        {
            if (i - at >= 2 && FirstAt(text, i, Colleges) is { } noun && i + noun.Length <= limit && tokens.IsBoundary(i + noun.Length))
            {
                return i + noun.Length;
            }
        }

        return 0;
    }

    /// <summary>
    /// 纪委监委 + 、党委办公室、组织部、宣传部: the end of the first of three departments and more in a row that no level stands before, since
    /// the text has one administration in mind; 0 if no such row begins here.
    /// </summary>
    public int FirstEndAt(string text, ChineseTokens tokens, int at, int limit)
    {
        if (!tokens.IsBoundary(at) || (at > 0 && (text[at - 1] is '各' or '级' or '地' or '的' or '、' or '个' or '家' or '和')))
        {
            return 0;
        }

        var first = Department(text, tokens, at, limit);
        var end = first;
        for (var more = 1; more < ShortestRow && end > 0; more++)
        {
            end = Has(text, end, "、") ? Department(text, tokens, end + 1, limit) : 0;
        }

        return end > 0 ? first : 0;
    }

    private int Department(string text, ChineseTokens tokens, int at, int limit)
    {
        var end = at < limit ? at + _departments.LongestAt(text.AsSpan(at, limit - at)).Length : at;
        return end > at && tokens.IsBoundary(end) && !Has(text, end, "门") ? end : 0;
    }

    private static bool IsOrgan(BodyMention body) =>
        body.Rule is "body.listed" or "body.division-organ" or "body.local" or "body.unit" or "body.bureau" && body.Text[^1] is '部' or '局' or '厅' or '办' or '院' or '室' or '委' or '会' or '联';
}
