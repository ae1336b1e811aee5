using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>Recognises foreign places by the characters of transliteration before a noun of places: 苏梅州, 努赛赖特难民营. Immutable and thread-safe.</summary>
internal sealed class ForeignPlaces
{
    private const int LongestForeign = 11;

    private readonly ChinesePlaceNouns _nouns = ChinesePlaceNouns.Default;

    /// <summary>Characters of transliteration and a noun of places: 苏梅州, 努赛赖特难民营.</summary>
    public int EndAt(string text, ChineseTokens tokens, int at, int limit)
    {
        var score = 0f;
        var dots = 0;
        for (var end = at; end < Math.Min(limit, at + LongestForeign); end++)
        {
            var noun = end - at >= 2 ? _nouns.LongestAt(text.AsSpan(end, limit - end)) : default;
            // 廷迪塔斯 + 国际大桥
            var bridge = end - at >= 2 && Has(text, end, "国际大桥") && end + 4 <= limit;
            if (bridge && score > 1.6f * (end - at))
            {
                return end + 4;
            }

            // 西蒙·玻利瓦尔大桥: the dot of a full name.
            if (text[end] is '·' && end - at >= 2 && end + 2 < limit)
            {
                dots++;
                continue;
            }

            if (noun.Length > 0 && (dots == 0 || noun.Length >= 2) && score > 1.6f * (end - at - dots) && tokens.IsBoundary(end + noun.Length)
                && (noun.Length >= 2 || text[end] is '州' or '省' or '市' or '县' or '镇' or '岛' or '河' or '湖' or '山' or '湾' or '港') && !IsWord(text, tokens, at, end))
            {
                return end + noun.Length;
            }

            var letter = ChineseNameFigures.Default.Foreign(text[end]) - ChineseNameFigures.Default.Anywhere(text[end]);
            if (!IsHan(text[end]) || letter < -1)
            {
                return 0;
            }

            score += Math.Min(letter, 3);
        }

        return 0;
    }

    private static bool IsWord(string text, ChineseTokens tokens, int at, int end)
    {
        var words = EmbeddedLexicons.Chinese.Find(text.AsSpan(at, end - at));
        return words >= 0 && EmbeddedLexicons.Chinese.Entries[words].Tag is not ("ns" or "nr" or "nrt" or "nz") && tokens.AreBoundaries(at, end);
    }
}
