using System.Buffers;
using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// Reads in a Chinese text what stands behind a number: “六个地”，即A、B、C；分别是A、B、C；（A、B、C）；打造成为A、B、C; a list before the
/// name; 一是…二是… after it. A list counts only if it has as many members as the name says. Stateless.
/// </summary>
internal static class ChineseMemberLists
{
    private const int LongestLead = 60;
    private const int LongestNumbered = 900;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九两");
    private static readonly SearchValues<char> MemberEnds = SearchValues.Create("，。；：、”");

    // What introduces the members right after the name.
    private static readonly string[] Leads =
        ["分别是", "分别为", "是指", "指的是", "就是", "主要包括", "包括", "包含", "主要是", "具体为", "即", "也就是", "：", "——", "（", "("];

    // What one turns a place into, where the name stands in the clause before or behind.
    private static readonly string[] Makings = ["打造成为", "打造成", "建设成为", "建设成", "建成", "成为", "打造", "建设", "锻造"];

    private static readonly string[] Tails = ["为主要内容的", "为重点的", "为主体的", "为主要内容", "为核心的", "为主的", "这", "的"];

    /// <summary>The members of the goal named at <paramref name="mention"/>; null if the text lists none.</summary>
    public static MemberList? Read(string text, TextSpan mention, int count, TextSpan sentence) =>
        Before(text, mention, count, sentence) ?? Behind(text, mention, count) ?? InMaking(text, mention, count, sentence)
        ?? Repeated(text, mention, count) ?? Numbered(text, mention, count);

    /// <summary>“两个确立”，即……、……</summary>
    private static MemberList? Behind(string text, TextSpan mention, int count)
    {
        var at = mention.End;
        var limit = Math.Min(text.Length, at + LongestLead);
        while (at < limit && text[at] is '”' or '，' or ' ')
        {
            at++;
        }

        // The noun behind quotes may stand between: “三大工程”建设，即……
        for (var skipped = 0; skipped <= 8 && at + skipped < text.Length && (skipped == 0 || text[at + skipped - 1] is not ('。' or '；' or '\n')); skipped++)
        {
            var lead = Leads.FirstOrDefault(l => string.CompareOrdinal(text, at + skipped, l, 0, l.Length) == 0);
            if (lead is not null)
            {
                var start = at + skipped + lead.Length;
                while (start < text.Length && text[start] is '：' or '，' or '“' && lead != "：")
                {
                    if (text[start] == '“')
                    {
                        break;
                    }

                    start++;
                }

                // （即……）: a second word of introduction inside the brackets.
                if (Leads.FirstOrDefault(l => l.Length <= 3 && l is not ("：" or "——" or "（" or "(") && string.CompareOrdinal(text, start, l, 0, l.Length) == 0) is { } second)
                {
                    start += second.Length;
                }

                foreach (var word in (ReadOnlySpan<string>)["即", "实现", "要", "做"])
                {
                    start += string.CompareOrdinal(text, start, word, 0, word.Length) == 0 ? word.Length : 0;
                }

                // A and B are two of anything, unless the text says outright that they are meant.
                var allowAnd = count > 2 || lead.EndsWith('是') || lead is "即" or "分别为" or "是指";
                if (count == 2 && !allowAnd && lead is not ("（" or "(" or "包括"))
                {
                    return null;
                }

                return ChineseList.ListAt(text, start, count, allowCommas: true, allowAnd) is { } list && Even(list) ? list : null;
            }
        }

        return null;
    }

    /// <summary>农业、农村、农民“三农”: the list runs up to the name.</summary>
    private static MemberList? Before(string text, TextSpan mention, int count, TextSpan sentence)
    {
        var end = mention.Start;
        while (end > sentence.Start && text[end - 1] is '“' or '（' or ' ')
        {
            end--;
        }

        if (end == mention.Start || end <= sentence.Start)
        {
            return null;
        }

        var start = StartOfList(text, sentence.Start, end);
        if (text.AsSpan(start, end - start).EndsWith("等"))
        {
            return null;
        }

        end -= Tails.FirstOrDefault(t => text.AsSpan(start, end - start).EndsWith(t))?.Length ?? 0;
        var isQuoted = mention.Start > 0 && text[mention.Start - 1] == '“';
        if (end > start && text[end - 1] == '”' && QuotedList(text, start, end, count) is { } quoted)
        {
            return quoted;
        }

        return ChineseList.ListIn(text, start, end, count, '、', allowAnd: count > 2) is { } list && VeryEven(list) && !list.Members[^1].Contains('的', StringComparison.Ordinal)
            && (isQuoted || MemberShape.AreAlike(list.Members)) && !IsPivoted(list) && !ChineseList.GovernsName(list) && FitsName(list, text.AsSpan(mention.Start, mention.Length)) ? list : null;
    }

    /// <summary>“送政策、送温暖、送服务”的“三送”: the list stands in quotes of its own.</summary>
    private static MemberList? QuotedList(string text, int start, int end, int count)
    {
        var depth = 0;
        for (var open = end - 1; open >= start; open--)
        {
            depth += text[open] == '”' ? 1 : text[open] == '“' ? -1 : 0;
            if (depth == 0)
            {
                return ChineseList.ListIn(text, open + 1, end - 1, count, '、') is { } list && Even(list) ? list : null;
            }
        }

        return null;
    }

    /// <summary>A name made of several numbers, 两代表一委员, shares words with what it counts; what else stands before it is no list of its members.</summary>
    private static bool FitsName(MemberList list, ReadOnlySpan<char> name)
    {
        if (name.Length - name.TrimStart("一二三四五六七八九十两双").Length != 1 || name[1..].IndexOfAny(Numerals) < 0)
        {
            return true;
        }

        foreach (var member in list.Members)
        {
            if (member.AsSpan().IndexOfAny(name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a list that ends at <paramref name="end"/> may begin at the earliest: behind the last stop that stands in no quotes.</summary>
    private static int StartOfList(string text, int from, int end)
    {
        var depth = 0;
        var at = end;
        while (at > from)
        {
            var c = text[at - 1];
            depth += c == '”' ? 1 : c == '“' ? -1 : 0;
            if (depth < 0 || (depth == 0 && c is '，' or '。' or '；' or '：' or '\n'))
            {
                return at;
            }

            at--;
        }

        return at;
    }

    /// <summary>打造成为A、B、C in the sentence of the name or the next.</summary>
    private static MemberList? InMaking(string text, TextSpan mention, int count, TextSpan sentence)
    {
        if (count < 3)
        {
            return null;
        }

        var next = text.IndexOf('。', Math.Min(sentence.End, text.Length - 1));
        var limit = next < 0 ? text.Length : next;
        limit = Math.Min(limit, mention.End + 400);
        for (var at = sentence.Start; at < limit; at++)
        {
            var making = Makings.FirstOrDefault(m => string.CompareOrdinal(text, at, m, 0, m.Length) == 0);
            if (making is null || (at < mention.End && at + making.Length > mention.Start))
            {
                continue;
            }

            if (ChineseList.ListAt(text, at + making.Length, count, allowCommas: false) is { } list && Even(list) && Alike(list, text[mention.End - 1]) && !list.Span.Overlaps(mention))
            {
                return list with { IsExplicit = false };
            }
        }

        return null;
    }

    /// <summary>一是……；二是……: each up to the end of its clause.</summary>
    private static MemberList? Numbered(string text, TextSpan mention, int count)
    {
        var limit = Math.Min(text.Length, mention.End + LongestNumbered);
        foreach (var ordinals in ChineseList.Ordinals.Where(o => count <= o.Length))
        {
            var members = ImmutableArray.CreateBuilder<string>(count);
            int first = -1, at = mention.End, end = at;
            for (var i = 0; i < count; i++)
            {
                at = text.IndexOf(ordinals[i], at, limit - at, StringComparison.Ordinal);
                // The list begins soon after the name.
                if (at < 0 || (i == 0 && at > mention.End + LongestLead))
                {
                    break;
                }

                first = i == 0 ? at : first;
                at += ordinals[i].Length;
                end = text.AsSpan(at, limit - at).IndexOfAny("，。；：\n") is >= 0 and var stop ? at + stop : limit;
                if (end - at is < 2 or > ChineseList.LongestMember)
                {
                    break;
                }

                members.Add(text[at..end]);
                at = end;
            }

            if (members.Count == count && !(count < ordinals.Length && end < limit && text.IndexOf(ordinals[count], end, limit - end, StringComparison.Ordinal) is >= 0 and var more && more < end + (2 * (end - first) / count)))
            {
                // What one does about a known goal is often numbered, too.
                return new MemberList(members.ToImmutable(), TextSpan.FromBounds(first, end), IsExplicit: false);
            }
        }

        return null;
    }

    /// <summary>“四个讲清楚”，讲清楚……，讲清楚……: what the number counts is said again before each member.</summary>
    private static MemberList? Repeated(string text, TextSpan mention, int count)
    {
        var word = text[mention.Start..mention.End].TrimStart([.. "一二三四五六七八九十两个"]);
        if (word.Length is < 2 or > 4 || mention.Length - word.Length < 1)
        {
            return null;
        }

        var paragraph = text.IndexOf('\n', mention.End) is >= 0 and var stop ? stop : text.Length;
        var limit = Math.Min(paragraph, mention.End + LongestNumbered);
        var starts = new List<int>();
        for (var at = mention.End; at < limit && (at = text.IndexOf(word, at, limit - at, StringComparison.Ordinal)) >= 0; at += word.Length)
        {
            if (text[at - 1] is '，' or '、' or '；' or '：' or '。' or '“' or '—' or '即' or '是' or '要')
            {
                starts.Add(at);
            }
        }

        if (starts.Count != count || starts[0] > mention.End + LongestLead)
        {
            return null;
        }

        var members = ImmutableArray.CreateBuilder<string>(count);
        var end = 0;
        for (var i = 0; i < count; i++)
        {
            end = text.AsSpan(starts[i], limit - starts[i]).IndexOfAny(MemberEnds) is >= 0 and var length ? starts[i] + length : limit;
            if (end - starts[i] <= word.Length || end - starts[i] > ChineseList.LongestMember + word.Length || i > 0 && starts[i] - starts[i - 1] > 3 * ChineseList.LongestMember)
            {
                return null;
            }

            members.Add(text[starts[i]..end]);
        }

        return new MemberList(members.ToImmutable(), TextSpan.FromBounds(starts[0], end));
    }

    /// <summary>考核与A、B和C“三挂钩”: what stands before 与 is tied to the others and is none of them.</summary>
    private static bool IsPivoted(MemberList list) => list.Members[0].AsSpan(1).ContainsAny('与', '同', '跟') && !list.Members[1].AsSpan().ContainsAny('与', '同', '跟');

    /// <summary>True if all members but one end like the name: 支撑地、策源地、先行地 of 六地.</summary>
    private static bool Alike(MemberList list, char last) => list.Members.Count(m => m[^1] == last) >= list.Members.Length - 1;

    /// <summary>As <see cref="Even"/>, for a list that nothing but its place makes one.</summary>
    private static bool VeryEven(MemberList list)
    {
        int shortest = list.Members.Min(m => m.Length), longest = list.Members.Max(m => m.Length);
        return list.Members.Length == 2 ? longest <= 8 && longest - shortest <= 2 : longest <= Math.Max(5, (2 * shortest) + 1);
    }

    /// <summary>Members of a list are alike in length; a part that holds half a sentence shows that it is none.</summary>
    private static bool Even(MemberList list) =>
        list.Members.Max(m => m.Length) <= Math.Max(8, 4 * list.Members.Min(m => m.Length)) && list.Members.All(m => !m.Contains('…', StringComparison.Ordinal) && (!m.Contains('的', StringComparison.Ordinal) || m.Length > 4));
}
