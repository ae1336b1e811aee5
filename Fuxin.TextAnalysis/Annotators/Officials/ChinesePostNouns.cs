using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Reads the nouns of posts, with the rank and role before them and the aide or second title behind. Immutable and thread-safe.</summary>
internal sealed class ChinesePostNouns(ClassedWords posts)
{
    private static readonly string[] Ministers = ["部长", "副部长", "大臣", "厅长", "局长", "司令", "处长", "科长", "司长"];

    private readonly Lexicon _heads = posts.Lexicon("head", "fixed");
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _ranks = posts.Words("rank").Where(w => w.Length >= 2).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _organs = posts.Words("organ").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The post whose noun begins at <paramref name="at"/>, within <paramref name="part"/> of the sentence; null if none does.</summary>
    public ChinesePostHead? At(AnalyzedDocument document, ChineseTokens tokens, TextSpan part, int at, ChineseSpans bodies, ChineseSpans places)
    {
        var text = document.Text;
        var length = Longest(text, at, part.End, tokens, bodies, places);
        if (length == 0)
        {
            return null;
        }

        var end = WithSecondTitle(text, ChinesePostAides.EndWith(document, tokens, at, at + length, part.End), part.End);
        var start = WithRank(text, at, part.Start);
        var (roleStart, role) = WithRole(text, start, part.Start, tokens);
        // 密克罗尼西亚联邦 + 外交部长: the rank is the end of the state's name.
        if (start < at && places.StartOf(at) >= part.Start && places.StartOf(start) < part.Start)
        {
            start = roleStart = at;
        }

        return new(document, tokens, bodies, places, part.Start) { At = at, Start = start, RoleStart = roleStart, End = end, Role = role };
    }

    /// <summary>高等教育部长, 外交大臣, 陆军司令: the field before these belongs to the post.</summary>
    public static bool IsMinister(string text, int at) => FirstAt(text, at, Ministers) is not null;

    /// <summary>党委书记, 政法委书记: where the organ begins that stands bare before the post; -1 if none does.</summary>
    public int BareOrgan(string text, int at, int floor)
    {
        for (var length = 6; length >= 2; length--)
        {
            if (at - length >= floor && _organs.Contains(text.AsSpan(at - length, length)))
            {
                return at - length;
            }
        }

        return -1;
    }

    /// <summary>The length of the longest post noun here that is a word of its own; 0 if there is none.</summary>
    private int Longest(string text, int at, int limit, ChineseTokens tokens, ChineseSpans bodies, ChineseSpans places)
    {
        var best = 0;
        foreach (var match in _heads.MatchesAt(text.AsSpan(at, limit - at)))
        {
            var end = at + match.Length;
            var after = tokens.IsBoundary(end) || !CutsWord(text, tokens, end);
            var before = tokens.IsBoundary(at) || BareOrgan(text, at, 0) >= 0 || bodies.StartOf(at) >= 0 || places.StartOf(at) >= 0 || match.Length >= 3 || text[at] == '副' || (at > 0 && text[at - 1] is '前' or '原' or '副' or '代' or '任' or '兼');
            // 商业部长 as one word: the field belongs to the post.
            before |= IsMinister(text, at) && tokens.IndexAt(at) is var index and >= 0 && tokens.Span(index).End == end && (bodies.StartOf(at + 1) < 0 || places.StartOf(tokens.Span(index).Start) >= 0) && at - tokens.Span(index).Start is >= 2 and <= 6;
            // 王局长 as one word: the surname before the title.
            before |= tokens.IndexAt(at) is var called && called >= 0 && tokens.Span(called) is var name && name.Start == at - 1 && name.End == end && tokens.Tag(called).StartsWith("nr", StringComparison.Ordinal);
            // 日中 + 将于: no general.
            before &= !(match.Length == 2 && text[at + 1] == '将' && tokens.IsBoundary(at + 1));
            // “埃森海军上将”号: a ship.
            before &= !(Has(text, end, "”号") || Has(text, end, "号护卫舰") || Has(text, end, "队伍"));
            // 统一部 + 长官: the shorter 部长 is none.
            if (after && before && !(text[end - 1] == '长' && Has(text, end, "官")) && ChinesePostSenses.IsOffice(text, at, end, bodies))
            {
                best = match.Length;
            }
        }

        return best;
    }

    /// <summary>领导人 in 领导人民: a known word runs across the end.</summary>
    private static bool CutsWord(string text, ChineseTokens tokens, int end)
    {
        var span = tokens.Span(tokens.IndexAt(end));
        return EmbeddedLexicons.Chinese.Contains(text.AsSpan(span.Start, span.Length));
    }

    /// <summary>校长（院长）陈某: one office under two names, like the school it belongs to.</summary>
    private int WithSecondTitle(string text, int end, int limit)
    {
        if (end + 2 >= limit || text[end] is not ('（' or '('))
        {
            return end;
        }

        var close = end + 1 + _heads.LongestAt(text.AsSpan(end + 1, limit - end - 1)).Length;
        return close > end + 1 && close + 1 < limit && text[close] is '）' or ')' && IsHan(text[close + 1]) ? close + 1 : end;
    }

    private int WithRank(string text, int at, int floor)
    {
        for (var length = 2; length <= 4; length++)
        {
            // 执行总统指令: what is carried out, no executive president.
            if (at - length >= floor && _ranks.Contains(text.AsSpan(at - length, length)) && !(HasBefore(text, at, "执行") && (Has(text, at, "总统") || Has(text, at, "总理") || Has(text, at, "省") || Has(text, at, "市"))))
            {
                return at - length;
            }
        }

        return at;
    }

    private static (int Start, OfficialRole Role) WithRole(string text, int at, int floor, ChineseTokens tokens)
    {
        foreach (var (word, role) in Roles)
        {
            if (at - word.Length >= floor && HasBefore(text, at, word) && (word.Length > 1 || tokens.IsBoundary(at - 1)))
            {
                return (at - word.Length, role);
            }
        }

        return (at, OfficialRole.Incumbent);
    }

    private static readonly (string Word, OfficialRole Role)[] Roles =
    [
        ("时任", OfficialRole.Former), ("前任", OfficialRole.Former), ("曾任", OfficialRole.Former), ("代理", OfficialRole.Acting),
        ("看守", OfficialRole.Acting), ("临时", OfficialRole.Acting), ("过渡", OfficialRole.Acting), ("候任", OfficialRole.Candidate),
        ("当选", OfficialRole.Candidate), ("原", OfficialRole.Former), ("前", OfficialRole.Former), ("代", OfficialRole.Acting), ("兼", OfficialRole.Concurrent),
    ];
}
