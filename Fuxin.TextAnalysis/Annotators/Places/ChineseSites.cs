using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>
/// Recognises what is named after the place before it: 鄂尔多斯 + 国家现代煤化工产业示范区, 上海 + 港, 合肥市 + 新站高新区. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseSites
{
    private const int LongestName = 18;
    private const int LongestLink = 5;

    // 加沙地带难民营 is a camp in Gaza, not its name.
    private static readonly HashSet<string> NeverBare = ["海", "核设施", "难民营", "基地", "教堂", "清真寺", "口岸", "广场", "公园", "遗址", "故居", "旧址", "码头", "渡口", "堤", "走廊", "港口", "农贸市场", "批发市场", "自由贸易区"];
    private static readonly HashSet<string> NeverLinked = ["地区", "山区", "景区",  "林区", "牧区", "矿区", "库区", "口岸", "省", "基地", "港", "走廊", "流域", "平原", "海", "湾", "山", "城墙", "王国", "共和国"];

    private static readonly HashSet<string> Built = [.. ClassedWords.Embedded("zh-context.tsv").Words("building"), "建成", "推进", "推动", "成为", "形成", "迈向", "融入", "助力", "争创"];
    private static readonly string[] Institutes = ["设计院", "研究院", "医院"];
    private static readonly string[] StateLevel = ["国家级新区", "国家级经", "国家级高", "国家级自然"];
    private static readonly string[] NamedAfter = ["社区", "小区", "街道", "村", "镇", "乡"];

    private readonly ChinesePlaceNouns _nouns = ChinesePlaceNouns.Default;

    /// <summary>True for nouns that make no name right after a place.</summary>
    public static bool IsNeverBare(string noun) => NeverBare.Contains(noun);

    /// <summary>Up to a few nominal words after a place and a noun of sites: 国家现代煤化工产业示范区.</summary>
    public int After(string text, ChineseTokens tokens, int at, int limit, bool bare)
    {
        var end = at;
        var verbs = false;
        var shown = false;
        for (var words = 0; words < 6 && end < limit && end - at < LongestName; words++)
        {
            var index = tokens.IndexAt(end);
            if (index < 0 || !IsHan(text[end]))
            {
                return 0;
            }

            var noun = _nouns.LongestAt(text.AsSpan(end, limit - end));
            var tail = end + noun.Length;
            // 重庆 + 磁器口古镇, 岭南 + 花卉市场: a place within a place, by its own name.
            if (bare && words > 0 && noun.Length > 0 && text[end..tail] is "古镇" or "古村" or "古城" or "老街" or "殡仪馆")
            {
                return 0;
            }

            if (words > 0 && noun.Length > 0 && text[end..tail] is "走廊" or "地区" or "口岸" or "山区" or "港口" or "景区" or "基地" or "遗址")
            {
                return 0;
            }

            // 合肥市 + 新站高新区 are two places; only a long theme makes one name with a division (兴安盟现代畜牧业试验区).
            var divided = bare && words > 0 && end - at < 5 && !Has(text, end, "特大桥") && ("省市县区州盟旗".Contains(text[at - 1], StringComparison.Ordinal) || (noun.Length == 3 && Has(text, end, "经济区")) || text[at - 1] is '江' or '河');
            if (!divided && (!shown || text[tail - 1] == '馆') && noun.Length >= (words == 0 ? 1 : verbs ? 3 : 2) && tokens.IsBoundary(tail) && (words > 0 || (bare && !IsNeverBare(text[end..tail]) && IsSiteNoun(noun, text, end, tail))))
            {
                // 甘井子区 + 机场街道: another level follows at once.
                return Has(text, tail, "街道") || Has(text, tail, "社区") || Has(text, tail, "小区") ? 0 : tail;
            }

            if (tokens.Span(index).Start != end || Has(text, end, "工程") || Has(text, end, "项目") || text[end] is '第' or '四' or '五' or '两' or '各' || tokens.Tag(index) is not ("n" or "b" or "vn" or "j" or "l" or "nz" or "a" or "t" or "ns" or "an" or "v") && text.AsSpan(end, tokens.Span(index).Length) is not ("内陆" or "沿海" or "沿江") || ChinesePhrases.Default.Opens(text.AsSpan(tokens.Span(index).Start, tokens.Span(index).Length)))
            {
                return 0;
            }

            // 山西 + 电力设计院: a body.
            if (FirstBefore(text, tokens.Span(index).End, Institutes) is not null)
            {
                return 0;
            }

            // 上海 + 国家级…科创中心
            if (words == 0 && Has(text, end, "国家级") && FirstAt(text, end, StateLevel) is null)
            {
                return 0;
            }

            // 印度 + 东西海岸
            if (words == 0 && text.AsSpan(end, tokens.Span(index).Length) is "东西" or "南北")
            {
                return 0;
            }

            // 粤港澳大湾区 + 加快建成世界级城市群: what is done there.
            if (tokens.Tag(index) is "v" && Built.Contains(text.Substring(end, tokens.Span(index).Length)))
            {
                return 0;
            }

            verbs |= tokens.Tag(index) is "v";
            // 甘南 + 退化草原: what has happened to it is no part of a name.
            if (words == 0 && tokens.Tag(index) is "v" or "vn" && (Has(text, tokens.Span(index).End, "草原") || Has(text, tokens.Span(index).End, "森林") || Has(text, tokens.Span(index).End, "湿地")))
            {
                return 0;
            }

            // 济南 + 英雄山 + 烈士陵园: a place of its own begins here.
            if (words == 0 && bare && tokens.Span(index).Length >= 3 && text[tokens.Span(index).End - 1] is '山' or '湖' or '河' or '江' && tokens.Tag(index) is "nz" or "nr" or "ns" or "n")
            {
                return 0;
            }

            // 扬州 + 中国大运河博物馆: what a museum shows.
            shown |= words == 0 && bare && Has(text, end, "中国") && !Has(text, end, "中国人民") && !Has(text, end, "中国国家") && !Has(text, end, "中国共产党");
            if (words == 0 && bare && !shown && tokens.Tag(index) == "ns")
            {
                // 吉林 + 龙山滑雪场: a place of its own begins here.
                return 0;
            }

            end = tokens.Span(index).End;
        }

        return 0;
    }

    /// <summary>Directly after a known place only nouns that are not levels of another place make one name: 上海 + 港.</summary>
    private bool IsSiteNoun(WordMatch noun, string text, int start, int end) =>
        _nouns.ClassOf(noun) != "level" || text[start..end] is "地区" or "库区" or "林区"
        || (text[start..end] is "社区" or "小区" or "社居" or "街道" && !"省市县区州盟旗国镇".Contains(text[start - 1], StringComparison.Ordinal));

    /// <summary>A short unknown name and a level or site after a known place: 合肥市 + 新站 + 高新区.</summary>
    public int Link(string text, ChineseTokens tokens, int at, int limit)
    {
        for (var length = 1; length <= LongestLink && at + length < limit && IsHan(text[at + length - 1]); length++)
        {
            var noun = _nouns.LongestAt(text.AsSpan(at + length, limit - at - length));
            var end = at + length + noun.Length;
            if (noun.Length > 0 && tokens.IsBoundary(end) && !NeverLinked.Contains(text[(at + length)..end]) && !EmbeddedLexicons.Chinese.Contains(text.AsSpan(at, end - at)) && MayLink(text, tokens, at, at + length) && !(length == 1 && text[(at + 1)..end] is "社区" or "小区") && (length + noun.Length >= 3 || noun.Length == 1 && length >= 1))
            {
                // 亲水湾 + 社区, 双龙湖 + 街道: the settlement is named after the feature.
                var settlement = _nouns.ClassOf(noun) == "nature" ? Array.Find(NamedAfter, n => Has(text, end, n) && end + n.Length <= limit && tokens.IsBoundary(end + n.Length)) : null;
                return end + (settlement?.Length ?? 0);
            }
        }

        return 0;
    }

    private bool MayLink(string text, ChineseTokens tokens, int at, int end)
    {
        if (ChinesePlaceNouns.IsKind(text.AsSpan(at, end - at)) || _nouns.IsLevel(text.AsSpan(at, 1)) || (IsHanNumeral(text[at]) && (end - at == 1 || text[at + 1] is '个' or '大' or '条' or '家' or '级' or '类' or '处' or '座' or '所' or '片' or '些')) || (text[at - 1 + (end - at)] is '个' or '大') || text[at] is '各' or '全' or '多' || (text[at] is '新' && end - at == 1))
        {
            return false;
        }

        for (var offset = at; offset < end;)
        {
            var index = tokens.IndexAt(offset);
            if (index < 0)
            {
                return false;
            }

            var span = tokens.Span(index);
            if (tokens.Tag(index) is "p" or "u" or "c" or "d" or "r" or "w" || ChinesePhrases.Default.Opens(text.AsSpan(span.Start, span.Length)) || (span.Length >= 2 && tokens.Tag(index) is not ("ns" or "nr" or "nz" or "j" or "x" or "nrt" or "nrfg" or "m") && !(tokens.Tag(index) is "n" or "b" or "a" or "an" && span.Length == 2 && span.Start == at && span.End == end && end < text.Length && text[end] is '寺' or '塔' or '庙' or '山' or '湖' or '岛' && !ChinesePlaceNouns.IsKind(text.AsSpan(at, end - at)))) || text[span.Start] is '驻' or '各' or '第' or '主' or '城' or '大' or '周' or '辖' or '军' or '校' or '老' or '段' or '设' or '临' or '沿' or '麦')
            {
                return false;
            }

            offset = Math.Max(span.End, offset + 1);
        }

        return true;
    }
}
