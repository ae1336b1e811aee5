using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>Firms by a made-up word and their trade alone, as reports name the owners of projects: 国达化工60万吨钾肥、仕佳光子等项目. Stateless.</summary>
internal static class ChineseTradeNames
{
    private const int ShortestName = 2;
    private const int LongestName = 4;
    private const int LongestProject = 90;

    private static readonly string[] Trades =
    [
        "化工", "石化", "锂业", "铝业", "铝电", "重工", "矿业", "药业", "制药", "光电", "光子", "光伏", "储能", "储热", "卫星", "机器人", "能源", "钢铁", "锂电", "硅业", "盐业", "锂盐", "车业", "电子", "科技", "股份", "材料", "生物",
    ];

    private static readonly string[] Doing = ["推动", "推进", "支持", "加快", "建成", "布局", "实施", "提速", "完成", "抓好", "启动"];
    private static readonly string[] Projects = ["项目", "工程", "企业"];

    /// <summary>The end of the name that begins at <paramref name="at"/>; 0 if none does.</summary>
    public static int EndAt(string text, ChineseTokens tokens, int at, TextSpan sentence)
    {
        if (at <= sentence.Start || !tokens.IsBoundary(at) || !(text[at - 1] == '、' || FirstBefore(text, at, Doing) is not null))
        {
            return 0;
        }

        for (var length = ShortestName; length <= LongestName; length++)
        {
            if (FirstAt(text, at + length, Trades) is not { } trade || at + length + trade.Length >= sentence.End)
            {
                continue;
            }

            var end = at + length + trade.Length;
            return tokens.IsBoundary(end) && IsOwner(text, end, sentence.End) && IsMadeUp(text, tokens, at, at + length) ? end : 0;
        }

        return 0;
    }

    /// <summary>国达化工 + 60万吨, 恒力重工 + 二期, 天兵科技、…等商业航天企业: what is built there or that it is one firm of several.</summary>
    private static bool IsOwner(string text, int end, int limit)
    {
        var number = NumeralsEnd(text, end, limit);
        var counted = number > end && number < limit && text[number] is '万' or '亿' or '千' or '吨' or '期' or '兆' or '台' or '条' || Has(text, number - 1, "万吨");
        var rest = text.AsSpan(end, Math.Min(limit - end, LongestProject));
        var stop = rest.IndexOfAny("，。；");
        rest = stop < 0 ? rest : rest[..stop];
        return (counted || text[end] is '、' or '等' || rest.Contains("等", StringComparison.Ordinal) && rest.Contains(Projects[0], StringComparison.Ordinal)) && (rest.Contains(Projects[0], StringComparison.Ordinal) || rest.Contains(Projects[1], StringComparison.Ordinal) || rest.Contains("等", StringComparison.Ordinal) && rest.Contains(Projects[2], StringComparison.Ordinal));
    }

    /// <summary>国达, 蓝科: no word of the lexicon, nor one of its halves that stands whole.</summary>
    private static bool IsMadeUp(string text, ChineseTokens tokens, int start, int end)
    {
        if (EmbeddedLexicons.Chinese.Find(text.AsSpan(start, end - start)) is var word && word >= 0 && EmbeddedLexicons.Chinese.Entries[word].Tag is not ("nz" or "nr" or "nt"))
        {
            return false;
        }

        for (var index = tokens.IndexAt(start); index >= 0 && index < tokens.Count && tokens.Span(index).Start < end; index++)
        {
            var span = tokens.Span(index);
            if (!IsHan(text[span.Start]) || tokens.Tag(index) is "p" or "u" or "c" or "r" or "m" or "d" or "w" || span.Length >= 2 && tokens.Tag(index) is "n" or "v" or "vn" or "a" or "b" && EmbeddedLexicons.Chinese.Contains(text.AsSpan(span.Start, span.Length)) && span.End < end + 1)
            {
                return false;
            }
        }

        return true;
    }
}
