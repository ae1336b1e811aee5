using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>The bodies that are known by name, with the ids of those that have one. Immutable and thread-safe.</summary>
internal sealed class KnownBodies
{
    private static readonly string[] Fighters = ["人员", "分子"];
    private static readonly string[] Economy = ["工业", "产业", "行业", "市场", "企业"];
    private static readonly string[] KindsOfArmy = ["现代化", "强大的", "战区"];

    private readonly Lexicon _names;
    private readonly Lexicon _posts = ClassedWords.Embedded("zh-posts.tsv").Lexicon("head");

    private KnownBodies(Lexicon names) => _names = names;

    /// <summary>The bodies that ship with the library.</summary>
    public static KnownBodies Default { get; } = Load();

    /// <summary>The longest known body at <paramref name="at"/> that is not cut out of a longer word.</summary>
    public (int End, string? Entity) EndAt(string text, int at, int limit, ChineseTokens tokens)
    {
        var best = default((int End, string? Entity));
        foreach (var match in _names.MatchesAt(text.AsSpan(at, limit - at)))
        {
            var end = at + match.Length;
            // A name of four characters and more is hardly ever part of another word; a shorter one must be words.
            if (IsHan(text[at]) ? (match.Length >= 4 || tokens.IsBoundary(at)) && (match.Length >= 4 || tokens.IsBoundary(end) || BeforePost(text, end, limit)) : IsWholeLatin(text, at, end))
            {
                best = (end, _names.Entries[match.Index].Tag is { Length: > 0 } id ? id : null);
            }
        }

        // 兵团日报 + 社: the house of the paper.
        if (best.End > 0 && best.End < limit && text[best.End] == '社' && text[best.End - 1] == '报')
        {
            return (best.End + 1, null);
        }

        return best.End > 0 && best.End < limit && IsLongerWord(text, at, best.End) ? default : best;
    }

    /// <summary>国务院总理, 外交部副部长, 人社部党组: one word for a segmenter that knows posts.</summary>
    private bool BeforePost(string text, int end, int limit) =>
        end < limit && (text[end] is '长' or '副' || Has(text, end, "党组") || Has(text, end, "党委") || _posts.LongestAt(text.AsSpan(end, limit - end)).Length > 0);

    /// <summary>APEC, but not inside another word of Latin letters.</summary>
    private static bool IsWholeLatin(string text, int at, int end) =>
        !(at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) && !(end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.'));

    /// <summary>陆军 in 大陆军…, 海军 in 海军节, 华为 in 华为此; 共产党人 are persons, but 中国共产党人 names their party.</summary>
    private static bool IsLongerWord(string text, int at, int end) =>
        Has(text, end, "广场") || (Has(text, at, "现代汽车") && FirstAt(text, end, Trades) is not null) || (Has(text, at, "伊斯兰国") && Has(text, end, "家")) || (text[end - 1] == '装' && FirstAt(text, end, Fighters) is not null) || (text[end - 1] == '部' && text[end] == '门') || (Has(text, at, "人民党") && text[end] == '建') || (end - at == 2 && Has(text, at, "军委") && Has(text, end, "主席")) || (Has(text, at, "中国") && end - at == 4 && FirstAt(text, end, Economy) is not null) || (end - at == 2 && text[end - 1] == '军' && FirstBefore(text, at, KindsOfArmy) is not null) || (text[end - 1] == '委' && Has(text, end, "员会")) || IsTransliteration(text, at, end)
        || (end - at == 2 ? text[end] is '们' or '式' or '节' or '人' : text[end - 1] == '党' && text[end] == '人' && !Has(text, at, "中国共产党") && !Has(text, end, "人民") && !Has(text, end, "人数"));

    /// <summary>海尔 in 海尔马里亚姆: the letters of a foreign name go on.</summary>
    private static bool IsTransliteration(string text, int at, int end)
    {
        if (end - at != 2 || end + 2 > text.Length)
        {
            return false;
        }

        for (var i = at; i < end + 2; i++)
        {
            if (!IsHan(text[i]) || ChineseNameFigures.Default.Foreign(text[i]) - ChineseNameFigures.Default.Anywhere(text[i]) < 1)
            {
                return false;
            }
        }

        return true;
    }

    private static readonly string[] Trades = ["产业", "工业", "制造", "服务", "城"];

    private static KnownBodies Load()
    {
        var entries = new List<LexiconEntry>();
        var table = ClassedWords.Embedded("zh-bodies.tsv");
        foreach (var name in new[] { "central", "state", "army", "media", "party", "company", "university", "world", "latin" })
        {
            entries.AddRange(table.Words(name).Select(word => new LexiconEntry(word, 1, "")));
        }

        entries.AddRange(TableReader.ReadResource("bodies.tsv")
            .SelectMany(row => row.List("zh").Select(name => new LexiconEntry(name, 1, row["id"]))));
        return new KnownBodies(Lexicon.Create(entries.Where(e => e.Word.Length >= 2 && (IsHan(e.Word[0]) || e.Tag.Length == 0))));
    }
}
