using System.Buffers;
using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>Recognises villages, communities and townships that no gazetteer holds: 滨河社区, 后砬山村, 亚曼苏柯尔克孜族乡. Immutable and thread-safe.</summary>
internal sealed class ChineseSettlements
{
    private const int LongestEthnic = 12;

    // A verb that a corpus of a million words holds this often is hardly the name of a township.
    private const int CommonVerb = 20;

    private static readonly string[] Settlements = ["自然村", "行政村", "街道", "社区", "小区", "新村", "村", "镇", "乡"];
    private static readonly SearchValues<char> NounStarts = SearchValues.Create([.. Settlements.Select(s => s[0])]);
    private static readonly string[] Organs = ["党工委", "党委", "党总支", "党支部", "办事处", "政府", "人大", "居委会", "综治"];

    private readonly ChinesePlaceNouns _nouns = ChinesePlaceNouns.Default;

    /// <summary>
    /// 滨河社区, 后砬山村, 三舍自然村: two to four characters and the noun of a settlement, where such a name may stand: after a place, a mark or
    /// a word of going there.
    /// </summary>
    public int At(string text, ChineseTokens tokens, int at, TextSpan sentence, bool chained)
    {
        if (!chained && at > sentence.Start && IsHan(text[at - 1]) && !Arrives(text, tokens, at))
        {
            return 0;
        }

        for (var length = 2; length <= 4 && at + length < sentence.End && IsHan(text[at + length - 1]); length++)
        {
            // 省市县 + 乡: the levels.
            if ("省市县区".Contains(text[at], StringComparison.Ordinal) && "市县区乡镇".Contains(text[at + 1], StringComparison.Ordinal))
            {
                return 0;
            }

            // 两新联万村: a slogan.
            if (text[at + length - 1] is '万' or '千' or '百')
            {
                return 0;
            }

            // 一名 + 社区工作者: counted.
            if (IsHanNumeral(text[at]) && text[at + 1] is '名' or '个' or '位' or '家' or '户' or '座' or '所' or '条' or '处')
            {
                return 0;
            }

            foreach (var noun in NounStarts.Contains(text[at + length]) ? Settlements : [])
            {
                var end = at + length + noun.Length;
                if (!Has(text, at + length, noun) || end > sentence.End || !tokens.IsBoundary(end))
                {
                    continue;
                }

                // 夏官营镇、城关镇: one more in a list of such.
                var listed = (noun is "镇" or "乡" or "村" or "街道" or "社区") && length <= 3 && IsListed(text, at, end, noun, sentence) && !IsStop(text, at) && !ChinesePlaceNouns.IsKind(text.AsSpan(at, length)) && !HoldsVerb(text, tokens, at, at + length) && text[at + length - 1] is not ('乡' or '城' or '各' or '个' or '级');
                if (listed && EmbeddedLexicons.Chinese.Find(text.AsSpan(at, length)) < 0)
                {
                    return end;
                }

                // 和平街道 + 党工委: only one that is real has such an organ, whatever its name means.
                var governed = (noun is "街道" or "社区" or "镇" or "乡" || (noun == "村" && chained)) && FirstAt(text, end, Organs) is not null;
                if (governed && chained && !IsStop(text, at) && !ChinesePlaceNouns.IsKind(text.AsSpan(at, length)) && !HoldsVerb(text, tokens, at, at + length))
                {
                    return end;
                }

                // 义县 + 高台子镇: right after a county a township may be called by any words.
                if (chained && noun is "镇" or "乡" && length >= 2 && at > 0 && text[at - 1] is '县' or '市' or '区' or '旗' or '州' && text[at + length - 1] is not ('小' or '城' or '乡' or '集' or '重' or '古' or '市' or '个' or '各')
                    && !(end < sentence.End && text[end] is '镇' or '村') && !IsStop(text, at) && !ChinesePlaceNouns.IsKind(text.AsSpan(at, length)) && !ChinesePlaceNouns.IsKind(text.AsSpan(at, 2)) && !HoldsVerb(text, tokens, at, at + length))
                {
                    return end;
                }

                var whole = noun == "村" || tokens.IsBoundary(at + length) || tokens.IndexAt(at) == tokens.IndexAt(end - 1);
                var ordinary = (chained && noun is "社区" or "街道" or "村") || governed;
                if (whole && (IsSettlementName(text, tokens, at, at + length, noun.Length == 1, ordinary, anyWord: ordinary && noun.Length == 2) || (chained && length == 2 && noun == "村" && IsRareName(text, at))))
                {
                    return end;
                }
            }

            // 来到马道枢纽, 走进云谷产业园
            var site = _nouns.LongestAt(text.AsSpan(at + length, sentence.End - at - length));
            var tail = at + length + site.Length;
            if (site.Length >= 2 && _nouns.ClassOf(site) == "site" && !ChineseSites.IsNeverBare(text[(at + length)..tail]) && tokens.IsBoundary(tail) && tokens.IsBoundary(at + length)
                && (chained || Arrives(text, tokens, at)) && IsSettlementName(text, tokens, at, at + length, single: false))
            {
                return tail;
            }
        }

        return 0;
    }

    /// <summary>True if another settlement of the same kind stands right before or behind, with 、 between.</summary>
    private static bool IsListed(string text, int at, int end, string noun, TextSpan sentence) =>
        (at - 1 > sentence.Start && text[at - 1] == '、' && at - 2 - noun.Length >= sentence.Start && HasBefore(text, at - 1, noun) && IsHan(text[at - 2 - noun.Length]))
        || (end < sentence.End && text[end] == '、' && text.IndexOf(noun, end + 1, Math.Min(sentence.End - end - 1, 4 + noun.Length), StringComparison.Ordinal) is var next && next >= end + 3 && !text.AsSpan(end + 1, next - end - 1).Contains('、'));

    /// <summary>赋予街道, 把乡镇: something is done to it.</summary>
    private static bool HoldsVerb(string text, ChineseTokens tokens, int at, int end)
    {
        for (var index = tokens.IndexAt(at); index >= 0 && index < tokens.Count && tokens.Span(index).Start < end; index++)
        {
            if (tokens.Tag(index) is "p" or "d" or "r" or "u" || (tokens.Tag(index) is "v" && IsCommon(text, tokens.Span(index))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCommon(string text, TextSpan span) =>
        span.Length > 1 && EmbeddedLexicons.Chinese.Find(text.AsSpan(span.Start, span.Length)) is var word and >= 0 && EmbeddedLexicons.Chinese.Entries[word].Frequency >= CommonVerb;

    /// <summary>各社区, 驻村: no name begins so.</summary>
    private static bool IsStop(string text, int at) => "各每该某本这那个所名座条第的驻全我其多大小老新".Contains(text[at], StringComparison.Ordinal);

    /// <summary>连樟村 right after a county: no word begins or runs through the two characters, whatever the tagger made of them.</summary>
    private static bool IsRareName(string text, int at) =>
        EmbeddedLexicons.Chinese.Find(text.AsSpan(at, 2)) < 0 && EmbeddedLexicons.Chinese.Find(text.AsSpan(at, 3)) < 0 && !ChinesePhrases.Default.Opens(text.AsSpan(at, 1))
        && !"各每该某本这那个所名座条第的驻全我其多大小老新有要是把被将中城山".Contains(text[at], StringComparison.Ordinal) && !"个的各全新老大小多等是和农贫".Contains(text[at + 1], StringComparison.Ordinal) && !IsHanNumeral(text[at]);

    private static bool Arrives(string text, ChineseTokens tokens, int at)
    {
        var index = tokens.IndexEndingAt(at);
        return index >= 0 && (text.AsSpan(tokens.Span(index).Start, tokens.Span(index).Length) is
            "在" or "到" or "来到" or "走进" or "走访" or "前往" or "抵达" or "位于" or "深入" or "赴" or "去" or "为" or "和" or "与" or "从" or "参观" or "考察" or "察看" or "调研" or "进" or "了" or "据" or "对" or "向" or "经" or "于" or "让" or "被" or "由");
    }

    /// <summary>No word of its own (贫困, 美丽) and no function word; before one character such as 村 no known longer word.</summary>
    private static bool IsSettlementName(string text, ChineseTokens tokens, int at, int end, bool single, bool ordinary = false, bool anyWord = false)
    {
        if (ChinesePlaceNouns.IsKind(text.AsSpan(at, end - at)) || IsHanNumeral(text[at]) && !single && !anyWord || !anyWord && EmbeddedLexicons.Chinese.Find(text.AsSpan(at, end - at)) is var word and >= 0
            && EmbeddedLexicons.Chinese.Entries[word] is { Frequency: >= 3 } entry && entry.Tag is not ("ns" or "nr" or "nz" or "nrt"))
        {
            return false;
        }

        var odd = false;
        for (var offset = at; offset < end;)
        {
            var index = tokens.IndexAt(offset);
            if (index < 0)
            {
                return false;
            }

            var span = tokens.Span(index);
            var text2 = text.AsSpan(span.Start, span.Length);
            // 震中磨西镇, 完善村: a word of its own is no part of such a name.
            var own = !ordinary && span.Length >= 2 && span.End <= end && tokens.Tag(index) is not ("ns" or "nr" or "nz" or "x") && EmbeddedLexicons.Chinese.Contains(text.AsSpan(span.Start, span.Length));
            if (own || tokens.Tag(index) is "p" or "u" or "c" or "d" or "r" or "w" or "q" or "t" || (tokens.Tag(index) == "s" && !anyWord) || (tokens.Tag(index) is "v" && (span.Length > 1 || end - at != 2)) || ChinesePlaceNouns.IsKind(text2) || ChinesePhrases.Default.Opens(text2) || IsStop(text, offset) && span.Length == 1 && offset == at && !(text[at] is '小' or '大' or '新' or '老' && end - at >= 3))
            {
                return false;
            }

            odd |= ordinary || tokens.Tag(index) is "ns" or "nr" or "nz" or "Ag" or "Ng" or "g" or "x" || span.Length == 1 || span.End > end;
            offset = Math.Max(span.End, offset + 1);
        }

        return odd;
    }

    /// <summary>亚曼苏柯尔克孜族乡: after a county, up to the level of an ethnic township whatever its name.</summary>
    public static int Ethnic(string text, ChineseTokens tokens, int at, int limit)
    {
        for (var i = at; i + 1 < Math.Min(limit, at + LongestEthnic) && IsHan(text[i]) && text[i] is not ('的' or '和' or '在' or '等' or '是' or '有' or '各'); i++)
        {
            if (i - at >= 2 && text[i] == '族' && text[i + 1] is '乡' or '镇' && (tokens.IsBoundary(i + 2) || text[i + 1] == '乡' && i + 2 < limit && text[i + 2] is not ('镇' or '亲' or '村')))
            {
                return i + 2;
            }
        }

        return 0;
    }
}
