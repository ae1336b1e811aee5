using System.Buffers;
using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>Reads the members of a Chinese list, A、B和C: where one ends, and where the first begins behind the verb that governs them all. Stateless.</summary>
internal static class ChineseList
{
    /// <summary>The longest member, in UTF-16 units.</summary>
    public const int LongestMember = 40;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。；！？\n");

    // Words that stand before the first member of a list that runs up to the name.
    private static readonly string[] Openings =
        ["通过", "按照", "建立", "实现", "走出了一条", "制定", "经过", "探索", "推行", "开展", "以", "把", "将", "用", "从", "在", "与", "由", "对", "有效", "充分", "鼓励", "支持", "聘任", "指导", "设置", "培养", "梳理出", "形成", "构筑了包括", "推荐", "梳理", "提出了", "提出", "具有", "坚决", "积极", "发挥", "健全", "深入", "打造成为", "打造成", "建设成为", "建设成", "建成", "打造", "成为", "做好", "抓好", "聚焦", "围绕", "实施", "推进", "落实", "坚持", "加快", "构建", "统筹", "建设", "突出", "做到", "打好", "打赢", "开展", "推动", "深化", "强化", "紧盯", "紧扣", "把握", "坚守", "守住", "完善", "提升", "增强", "树牢", "加强", "践行", "贯彻", "解决", "创建"];

    // Verbs that are never part of a member.
    private static readonly string[] Sayings = ["提出", "明确", "确立", "总结", "概括"];

    /// <summary>What numbers the members of a list.</summary>
    public static readonly string[][] Ordinals =
    [
        ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"],
        ["第一，", "第二，", "第三，", "第四，", "第五，", "第六，", "第七，", "第八，", "第九，", "第十，"],
        ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）", "（八）", "（九）", "（十）"],
        ["（1）", "（2）", "（3）", "（4）", "（5）", "（6）", "（7）", "（8）", "（9）", "（10）"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"],
    ];

    /// <summary>The list that begins at <paramref name="start"/> and has <paramref name="count"/> members; null if none does.</summary>
    public static MemberList? ListAt(string text, int start, int count, bool allowCommas, bool allowAnd = true)
    {
        if (start >= text.Length || Ordinals.Any(o => string.CompareOrdinal(text, start, o[0], 0, o[0].Length) == 0))
        {
            return null;
        }

        var end = text.AsSpan(start).IndexOfAny(Ends) is >= 0 and var stop ? start + stop : text.Length;
        end = ClosingBracket(text, start, end);
        var comma = text.IndexOf('，', start, end - start);
        return ListIn(text, start, comma < 0 ? end : comma, count, '、', allowAnd)
            ?? (allowCommas ? ListIn(text, start, end, count, '，', allowAnd) ?? Semicolons(text, start, count) : null);
    }

    private static MemberList? Semicolons(string text, int start, int count)
    {
        var end = text.AsSpan(start).IndexOfAny('。', '\n') is >= 0 and var stop ? start + stop : text.Length;
        return ListIn(text, start, ClosingBracket(text, start, end), count, '；');
    }

    /// <summary>Where a bracket closes that opened before the list; else <paramref name="end"/>.</summary>
    private static int ClosingBracket(string text, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += text[i] is '（' or '(' ? 1 : text[i] is '）' or ')' ? -1 : 0;
            if (depth < 0)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>The list between two places, if it has as many members as wanted.</summary>
    public static MemberList? ListIn(string text, int start, int end, int count, char separator, bool allowAnd = true)
    {
        var parts = Split(text, start, end, c => c == separator);
        if (allowAnd && parts.Count == count - 1)
        {
            var last = parts[^1];
            var and = text.IndexOfAny(['和', '与', '及'], last.Start, last.Length);
            if (and <= last.Start || and + 1 >= last.End)
            {
                return null;
            }

            parts[^1] = TextSpan.FromBounds(last.Start, and);
            parts.Add(TextSpan.FromBounds(and + 1, last.End));
        }

        if (parts.Count != count || parts.Exists(p => p.Length is 0 or > LongestMember))
        {
            return null;
        }

        var members = parts.Select((p, i) => Member(text.AsSpan(p.Start, p.Length), isLast: i == count - 1)).ToImmutableArray();
        members = members.SetItem(0, WithoutOpening(members));
        return members.All(m => m.Length > 0) ? new MemberList(members, TextSpan.FromBounds(start, end)) : null;
    }

    /// <summary>The first member without the verb that governs them all: 推行 of 推行备料、修渠、育苗.</summary>
    private static string WithoutOpening(ImmutableArray<string> members)
    {
        var first = members[0];
        foreach (var saying in Sayings.Where(s => first.StartsWith(s, StringComparison.Ordinal) && first.Length > s.Length + 1))
        {
            first = first[saying.Length..].TrimStart('了');
        }

        if (MemberShape.FirstLikeTheOthers(members.SetItem(0, first)) is { } alike)
        {
            return alike;
        }

        var shortest = members.Skip(1).Min(m => m.Length);
        while (first.Length > shortest
            && Openings.FirstOrDefault(o => first.Length >= o.Length + 2 && first.StartsWith(o, StringComparison.Ordinal) && !members.Skip(1).Any(m => m.StartsWith(o[0]))) is { } opening)
        {
            first = first[opening.Length..].TrimStart('了', '起', '好');
        }

        return first.Length > members.Skip(1).Max(m => m.Length) ? AfterOpening(first) : first;
    }

    /// <summary>Behind the last 打造, 做好 ... within a first member that holds the whole clause before it.</summary>
    private static string AfterOpening(string first)
    {
        var best = 0;
        foreach (var opening in Openings.Where(o => o.Length > 1))
        {
            var at = first.LastIndexOf(opening, StringComparison.Ordinal);
            best = at < 0 || opening == "建设" || at + opening.Length + 2 > first.Length ? best : Math.Max(best, at + opening.Length);
        }

        return first[best..];
    }

    /// <summary>开展A、推进B、加强农村集体“三资”管理: a verb at the head of the last part alone has the name for its object.</summary>
    public static bool GovernsName(MemberList list) =>
        Openings.Any(o => o.Length > 1 && list.Members[^1].StartsWith(o, StringComparison.Ordinal) && !list.Members[0].StartsWith(o, StringComparison.Ordinal) && !list.Members[1].StartsWith(o, StringComparison.Ordinal));

    /// <summary>A member without quotes; the last one without 等 and what follows it.</summary>
    private static string Member(ReadOnlySpan<char> part, bool isLast)
    {
        var end = isLast ? part.IndexOf('等') : -1;
        var member = (end > 1 ? part[..end] : part).Trim(" 　");
        var isQuoted = member is ['“', .., '”'] && member[1..].IndexOf('”') == member.Length - 2;
        return (isQuoted ? member.Slice(1, member.Length - 2) : member.TrimStart('”').TrimEnd('“')).ToString();
    }

    private static List<TextSpan> Split(string text, int start, int end, Func<char, bool> isSeparator)
    {
        var parts = new List<TextSpan>();
        int depth = 0, from = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || (depth == 0 && isSeparator(text[i])))
            {
                parts.Add(TextSpan.FromBounds(from, i));
                from = i + 1;
            }
            else
            {
                depth += text[i] is '（' or '《' or '“' ? 1 : text[i] is '）' or '》' or '”' ? -1 : 0;
            }
        }

        return parts;
    }
}
