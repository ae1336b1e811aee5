using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Weighs what stands before and after a personal name: posts, verbs of saying, honorifics, marks of a list. Immutable and thread-safe.</summary>
internal sealed class ChineseNameContext
{
    /// <summary>The evidence of a post right before; enough for a name that is otherwise unlikely.</summary>
    public const float Post = 8;

    /// <summary>The evidence of a word for a person right before: 村民, 民警.</summary>
    public const float Human = 2.6f;

    private const int LongestSeer = 5;

    private readonly Lexicon _saying;
    private readonly Lexicon _address;
    private readonly Lexicon _honorific;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _before;
    private readonly HashSet<char> _surnames;
    private readonly string[] _whereabouts;
    private readonly string[] _eponyms;

    public ChineseNameContext(ClassedWords context, ClassedWords posts, ClassedWords surnames)
    {
        _surnames = [.. surnames.Words("common").Select(w => w[0])];
        _saying = context.Lexicon("saying");
        _before = context.Words("before").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _whereabouts = [.. context.Words("whereabouts")];
        _eponyms = [.. context.Words("eponym")];
        _address = posts.Lexicon("address");
        _honorific = posts.Lexicon("verbs");
    }

    /// <summary>Evidence from the left: a post that ends here weighs most.</summary>
    public float Before(string text, int at, int floor, ChineseTokens tokens, ChineseSpans posts)
    {
        if (posts.StartOf(at) >= 0)
        {
            return Post;
        }

        if (at <= floor)
        {
            return 1;
        }

        if (text[at - 1] is ' ' or '　' && (HasBefore(text, at - 1, "记者") || HasBefore(text, at - 1, "通讯员")))
        {
            return Post - 1;
        }

        if (PostBeforeBlank(text, at, posts))
        {
            return 5;
        }

        // 72岁的钱宝英
        if (HasBefore(text, at, "岁的"))
        {
            return 4;
        }

        // 一张清秀的脸: a measure word.
        if (text[at] == '张' && text[at - 1] is '一' or '两' or '几' or '数' or '这' or '那' or '每' or '三' or '百')
        {
            return -8;
        }

        // 当代雷锋, 活雷锋: someone else is likened to the name.
        if (HasBefore(text, at, "当代") || HasBefore(text, at, "当代“") || HasBefore(text, at, "活"))
        {
            return -6;
        }

        if (text[at - 1] is '，' or '。' or '：' or '“' or '；' or '、' or '（' or '(' or '　' or '\t' or ' ')
        {
            return 1;
        }

        // “党员志愿者”任小立: what somebody is called stands in quotes.
        if (text[at - 1] == '”' && tokens.IndexEndingAt(at - 1) is var called && called >= 0 && _before.Contains(text.AsSpan(tokens.Span(called).Start, tokens.Span(called).Length)) && tokens.Tag(called) == "n")
        {
            return Human;
        }

        // After a preposition of place a place is more likely: 在阿夫杰耶夫卡.
        if (text[at - 1] is '在' or '从' or '至' or '往' or '赴' or '抵')
        {
            return -3;
        }

        var index = tokens.IndexEndingAt(at);
        if (index < 0)
        {
            return -1.5f;
        }

        var word = text.AsSpan(tokens.Span(index).Start, tokens.Span(index).Length);
        // 学雷锋: what one does after him.
        if (word is "学")
        {
            return -6;
        }

        return word is "记者" or "通讯员" or "教授" or "院士" or "研究员" ? 5 : _before.Contains(word) ? word.Length > 1 && tokens.Tag(index) == "n" ? Human : 2.5f : tokens.Tag(index) is "n" or "v" or "vn" ? 0 : 0.3f;
    }

    /// <summary>Evidence from the right.</summary>
    public float After(string text, int end, ChineseTokens tokens, ChineseSpans posts)
    {
        if (end >= text.Length)
        {
            return 2;
        }

        if (posts.EndOf(end) > 0 && _address.MatchesAt(text.AsSpan(end)) is var post && Any(post))
        {
            return 4;
        }

        // 免去蔡武 + 的文化部部长职务
        if (text[end] == '的' && posts.EndOf(end + 1) is var removed && removed > 0 && Has(text, removed, "职务"))
        {
            return 6;
        }

        // 在董某看来
        if (Has(text, end, "看来") && text.LastIndexOf('在', end - 1, Math.Min(end, LongestSeer)) >= 0)
        {
            return 6;
        }

        // A résumé: 祝南星，男，汉族.
        if (Has(text, end, "，男，") || Has(text, end, "，女，") || Has(text, end, "（女") || Has(text, end, "(女"))
        {
            return 7;
        }

        if (Any(_honorific.MatchesAt(text.AsSpan(end, Math.Min(4, text.Length - end)))))
        {
            return 5;
        }

        foreach (var word in _whereabouts)
        {
            if (Has(text, end, word) || Has(text, end - 1, word))
            {
                return -8;
            }
        }

        foreach (var word in _eponyms)
        {
            if (Has(text, end, word))
            {
                return -8;
            }
        }

        if (!IsHan(text[end]))
        {
            // 栗战书16日在京会见…
            var day = end;
            while (day < text.Length && IsDigit(text[day]))
            {
                day++;
            }

            if (day > end && day < text.Length && text[day] is '日' or '月' or '号')
            {
                return 1.5f;
            }

            return text[end] is '、' or '，' or '）' or ')' or '。' or '　' or ' ' or '\t' or '\n' or '\r' or '；' or '：' ? 2 : 0.5f;
        }

        // 张天任，: an appointment would name the post, so 任 belongs to the name.
        if (text[end] is '任' && end + 1 < text.Length && !IsHan(text[end + 1]))
        {
            return -3;
        }

        // 院长金勤献，: no verb of one character ends the clause here, so it belongs to the name.
        if (end + 1 < text.Length && text[end + 1] is '，' or ',' or '。' or '、' or '；' or ' ' or '　' && !"说称等摄文图绘讲问道答译编著写作书任和与及间中上下里前后时".Contains(text[end], StringComparison.Ordinal))
        {
            return -2;
        }

        // 罗富和等: 和 joins nothing here, so it belongs to the name.
        if (text[end] is '和' && end + 1 < text.Length && (text[end + 1] == '等' || !IsHan(text[end + 1]) || (posts.EndOf(end + 1) < 0 && !_surnames.Contains(text[end + 1]) && ChineseNameModel.ForeignCharacter(text[end + 1]) < 0)))
        {
            return -1;
        }

        foreach (var match in _saying.MatchesAt(text.AsSpan(end, Math.Min(6, text.Length - end))))
        {
            if (tokens.IsBoundary(end + match.Length) || match.Length >= 2)
            {
                return match.Length >= 2 ? 3 : 1.5f;
            }
        }

        // Any verb of two characters may follow a name.
        var next = tokens.IndexAt(end);
        return tokens.IsBoundary(end) ? (tokens.Span(next).Length >= 2 && tokens.Tag(next) is "v" or "d" or "ad" or "vd" ? 1 : 0) : -1;
    }

    /// <summary>True if the word that ends here is one for a person: 村民, 工作人员.</summary>
    public bool IsHuman(string text, int end, ChineseTokens tokens) =>
        tokens.IndexEndingAt(end) is var index and >= 0 && tokens.Span(index).Length >= 2 && _before.Contains(text.AsSpan(tokens.Span(index).Start, tokens.Span(index).Length)) && tokens.Tag(index) == "n";

    /// <summary>代市长　骆其芳, 组长：翟昂.</summary>
    private static bool PostBeforeBlank(string text, int at, ChineseSpans posts)
    {
        var before = at;
        while (before > 0 && at - before < 4 && text[before - 1] is ' ' or '　' or '\t' or '\n' or '\r' or '：')
        {
            before--;
        }

        return before < at && posts.StartOf(before) >= 0;
    }

    private static bool Any(WordMatches matches) => matches.MoveNext();
}
