using System.Buffers;
using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>
/// Finds places that no gazetteer holds by the noun they end with: 双泾村, 努赛赖特难民营, and after a known place 合肥市 + 新站高新区,
/// 鄂尔多斯 + 国家现代煤化工产业示范区. Immutable and thread-safe.
/// </summary>
internal sealed class UnknownPlaces
{
    private static readonly string[] Memorials = ["烈士陵园", "烈士纪念馆", "纪念馆", "纪念堂", "纪念园", "纪念碑", "故居", "旧居", "墓"];
    private static readonly string[] StateTails = ["社会主义共和国", "人民民主共和国", "民主共和国", "人民共和国", "伊斯兰共和国", "联邦共和国", "合众国", "共和国", "王国", "大公国", "大陆"];
    private static readonly string[] Areas = ["自由贸易试验区", "自贸试验区", "自由贸易港", "经济走廊", "经济带", "城市群", "都市圈", "经济圈", "产业带", "发展带", "合作区"];
    private static readonly string[] Joint = ["工业园区", "工业园", "产业园区", "产业园", "经贸合作区", "合作区", "生态城", "科技园", "友谊大桥"];
    private static readonly string[] Reaches = ["中下游", "中上游", "上中游", "上游", "中游", "下游"];

    private readonly ChineseGazetteer _gazetteer = ChineseGazetteer.Default;
    private readonly ChinesePlaceNouns _nouns = ChinesePlaceNouns.Default;
    private readonly ChineseSettlements _settlements = new();
    private readonly ChineseSites _sites = new();
    private readonly ForeignPlaces _foreign = new();
    private readonly ChineseStates _states = ChineseStates.Default;

    /// <summary>The end of the place that begins at <paramref name="at"/>; 0 if there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">Where the place would begin.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="known">Where a known place that begins here ends; 0 if none does.</param>
    /// <param name="chained">True if a place ends here.</param>
    public int EndAt(AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence, int known, bool chained)
    {
        var text = document.Text;
        if (text[at] is '各' or '全' or '每' or '某' or '该' || Has(text, at, "高铁"))
        {
            return 0;
        }

        if (known > 0)
        {
            var longer = AfterKnown(text, tokens, at, known, sentence.End);
            // 英德市 + 连江口镇: a township that begins like another county.
            longer = chained && _settlements.At(text, tokens, at, sentence, chained) is var settlement && settlement > longer && (text[settlement - 1] is '镇' or '乡' || HasBefore(text, settlement, "街道") || text[settlement - 1] == '村' && settlement - known <= 3 && text[at - 1] is '镇' or '乡') && !"国省市县区州旗盟镇乡".Contains(text[known - 1], StringComparison.Ordinal) ? settlement : longer;
            return longer > known ? FirstLevel(text, Math.Max(at, known - 1), longer) : longer;
        }

        return Unknown(document, tokens, at, sentence, chained) is var unknown and > 0 ? FirstLevel(text, at, unknown) : 0;
    }

    /// <summary>A place that begins with no known one.</summary>
    private int Unknown(AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence, bool chained)
    {
        var text = document.Text;
        // 环 + 太湖科创圈, 沿 + 沪宁产业创新带
        if (text[at] is '环' or '沿' && _gazetteer.LongestAt(text.AsSpan(at + 1, sentence.End - at - 1)).Length is var round and > 0 && _sites.After(text, tokens, at + 1 + round, sentence.End, bare: true) is var zone and > 0 && text[zone - 1] is '圈' or '带' or '区' or '群')
        {
            return zone;
        }

        // 中白 + 工业园
        if (at + 4 <= sentence.End && _states.IsState(text[at]) && _states.IsState(text[at + 1]) && tokens.IsBoundary(at) && FirstAt(text, at + 2, Joint) is { } joint && at + 2 + joint.Length <= sentence.End)
        {
            return at + 2 + joint.Length;
        }

        if (Island(text, tokens, at, sentence.End) is var island and > 0)
        {
            return island;
        }

        if (Facility(text, tokens, at, sentence.End) is var facility and > 0)
        {
            return facility;
        }

        if (Token(text, tokens, at, sentence.End) is var token and > 0)
        {
            return token;
        }

        if (chained && ChineseSettlements.Ethnic(text, tokens, at, sentence.End) is var ethnic and > 0)
        {
            return ethnic;
        }

        if (chained && _sites.Link(text, tokens, at, sentence.End) is var link and > 0)
        {
            return link;
        }

        // 上钢新村 + 街道
        return _settlements.At(text, tokens, at, sentence, chained) is var settlement and > 0 ? HasBefore(text, settlement, "新村") && Has(text, settlement, "街道") && tokens.IsBoundary(settlement + 2) ? settlement + 2 : settlement : _foreign.EndAt(text, tokens, at, sentence.End);
    }

    /// <summary>乌丘屿, 东引岛: two characters that are no common word before the noun of an island.</summary>
    private static int Island(string text, ChineseTokens tokens, int at, int limit)
    {
        var end = at + 3;
        return end <= limit && text[end - 1] is '岛' or '屿' or '礁' && IsHan(text[at + 1]) && tokens.AreBoundaries(at, end) && !IsHanNumeral(text[at])
            && EmbeddedLexicons.Chinese.Find(text.AsSpan(at, 2)) is var word && (word < 0 || EmbeddedLexicons.Chinese.Entries[word] is { Tag: "ns" or "nr" or "nz" })
            && !ChinesePhrases.Default.Opens(text.AsSpan(at, 1)) && text[at] is not ('岛' or '位' or '各' or '该' or '全' or '大' or '小' or '登' or '上' or '离' or '环' or '群' or '海' or '本' or '多' or '座' or '个') && text[at + 1] is not ('人' or '半' or '群' or '列' or '海' or '座' or '个' or '全' or '小' or '大') ? end : 0;
    }

    /// <summary>白龙 + 核电 + 一期, 徐大堡 + 核电 + 3号机组: the plant, of which a part is spoken of.</summary>
    private static bool IsReactor(string text, int at)
    {
        if (!Has(text, at, "核电"))
        {
            return false;
        }

        var number = NumeralsEnd(text, at + 2, text.Length);
        return number > at + 2 && (Has(text, number, "期") || Has(text, number, "号机组"));
    }

    private static readonly string[] Facilities = ["水库", "灌区", "隧道", "蓄滞洪区", "水利枢纽", "抽水蓄能电站", "核电站", "水电站", "国家级自然保护区", "自然保护区"];

    /// <summary>官路水库, 关角隧道: two or three characters that are no word before the noun of a work of which each has a name of its own.</summary>
    private static int Facility(string text, ChineseTokens tokens, int at, int limit)
    {
        for (var length = 2; length <= 3; length++)
        {
            if (IsReactor(text, at + length) && at + length + 2 <= limit && tokens.IsBoundary(at) && IsHan(text[at + length - 1]) && !ChinesePhrases.Default.Opens(text.AsSpan(at, 1)) && EmbeddedLexicons.Chinese.Find(text.AsSpan(at, length)) is var word && (word < 0 || EmbeddedLexicons.Chinese.Entries[word].Tag.StartsWith('n')))
            {
                return at + length + 2;
            }

            if (FirstAt(text, at + length, Facilities) is not { } noun || at + length + noun.Length > limit)
            {
                continue;
            }

            var end = at + length + noun.Length;
            return tokens.IsBoundary(end) && !IsHanNumeral(text[at]) && EmbeddedLexicons.Chinese.Find(text.AsSpan(at, length)) < 0 && !ChinesePlaceNouns.IsKind(text.AsSpan(at, length)) && OfNames(text, tokens, at, at + length) ? end : 0;
        }

        return 0;
    }

    // 大型水库, 两座隧道, 新建水库: they sort or count, and name none.
    private const string Sorting = "大小中型座个条处新老旧各某该本建修的和与及或在从对为是有了其全多级类";

    /// <summary>True if only names and single characters stand here, none of which sorts or opens a phrase: no 加快, no 大型.</summary>
    private static bool OfNames(string text, ChineseTokens tokens, int at, int end)
    {
        // 新关角隧道, 大石峡水利枢纽: a name of two characters may have such a beginning.
        var core = end - at == 3 && text[at] is '新' or '大' or '小' or '老' ? at + 1 : at;
        if (text.AsSpan(core, end - core).IndexOfAny(Sorting.AsSpan()) >= 0 || !tokens.IsBoundary(at))
        {
            return false;
        }

        for (var index = tokens.IndexAt(at); index >= 0 && index < tokens.Count && tokens.Span(index).Start < end; index++)
        {
            var span = tokens.Span(index);
            var known = span.Length > 1 && !(span.Start == at && span.End >= end) && tokens.Tag(index) is not ("ns" or "nr" or "nz" or "x");
            if (known || ChinesePhrases.Default.Opens(text.AsSpan(span.Start, span.Length)))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly string[] Rivers = ["长江", "黄河", "珠江", "汉江", "淮河", "湘江", "赣江", "嘉陵江", "钱塘江"];
    private static readonly string[] Bridges = ["特大桥", "大桥"];
    private static readonly SearchValues<string> Trains = SearchValues.Create(["列车", "动车", "高铁", "旅客", "铁路", "乘车", "次车", "春运", "候车"], StringComparison.Ordinal);
    private const int AmongTrains = 40;

    private static int Bridge(string text, int at, int limit) =>
        FirstAt(text, at, Rivers) is { } river && FirstAt(text, at + river.Length, Bridges) is { } bridge && at + river.Length + bridge.Length <= limit ? at + river.Length + bridge.Length : 0;

    /// <summary>北京西 + 至 + 长沙南: from one to the other, and trains are spoken of close by.</summary>
    private static bool Station(string text, int at, int known)
    {
        var fromTo = text[known + 1] is '至' or '到' && !Has(text, known + 1, "到了") || at > 1 && text[at - 1] is '至' or '到' && text[known + 1] is '的' or '、' or '，' or '。' or '动' or '特' or '普' or '快' or '直';
        return fromTo && SpeaksOfTrains(text, at, known);
    }

    private static bool SpeaksOfTrains(string text, int at, int known) =>
        text.AsSpan(Math.Max(0, at - AmongTrains), Math.Min(text.Length, known + AmongTrains) - Math.Max(0, at - AmongTrains)).ContainsAny(Trains);

    private static readonly string[] Airports = ["国际机场", "机场"];
    private static readonly string[] KindsOfAirport = ["国际", "军用", "民用", "支线", "通用", "货运", "客运", "新建", "大型", "各", "某", "的", "等", "在", "开放", "附近"];

    /// <summary>双流机场: two or three characters and the noun, none of which sorts airports; 0 if they are none.</summary>
    private static int Airport(string text, ChineseTokens tokens, int at, int limit)
    {
        for (var length = 2; length <= 3; length++)
        {
            if (FirstAt(text, at + length, Airports) is { } noun && at + length + noun.Length <= limit && FirstAt(text, at, KindsOfAirport) is null && tokens.IsBoundary(at + length + noun.Length))
            {
                for (var i = at; i < at + length; i++)
                {
                    if (!IsHan(text[i]))
                    {
                        return 0;
                    }
                }

                return at + length + noun.Length;
            }
        }

        return 0;
    }

    /// <summary>洛峪镇 + 马河村: a chain of unknown places is split by level.</summary>
    private static int FirstLevel(string text, int at, int end)
    {
        for (var i = at + 2; i < end - 3; i++)
        {
            if (text[i] is '镇' or '乡')
            {
                return i + 1;
            }
        }

        return end;
    }

    /// <summary>哈尔科夫 + 州, 芬兰 + 共和国, 长江 + 中下游, 阿里什地区 over 阿里: a known place is the beginning of a longer one.</summary>
    private int AfterKnown(string text, ChineseTokens tokens, int at, int known, int limit)
    {
        if (known < limit && (text[known] is '州' or '省' or '市' or '县' or '镇' or '乡' || (text[known] == '村' && !"国省市县区州旗盟镇乡".Contains(text[known - 1], StringComparison.Ordinal) && text[at..known] != "城中")) && tokens.IsBoundary(known + 1) && !(text[known] == '省' && (text[known - 1] == '部' || _gazetteer.CodeOf(text[at..known]) is not null)) && !(text[known] == '省' && known + 1 < limit && text[known + 1] is '属' or '直' or '级' or '际'))
        {
            return known + 1;
        }

        // 尖扎 + 黄河特大桥, 北京 + 西 + 至: a bridge over a river, a station among trains.
        if (_gazetteer.CodeOf(text[at..known]) is { Length: <= 6 } && Bridge(text, known, limit) is var bridge and > 0)
        {
            return bridge;
        }

        if (known - at is 2 or 3 && known + 1 < limit && text[known] is '东' or '西' or '南' or '北' && Station(text, at, known))
        {
            return known + 1;
        }

        // 停靠在 + 武汉 + 站: a station, where trains are spoken of.
        if (known - at is 2 or 3 && known < limit && text[known] == '站' && tokens.IsBoundary(known + 1) && !Has(text, known, "站在") && !Has(text, known, "站台") && SpeaksOfTrains(text, at, known))
        {
            return known + 1;
        }

        // 成都 + 双流机场, 北京 + 西郊机场: the airport of a city.
        if (_gazetteer.CodeOf(text[at..known]) is not null && Airport(text, tokens, known, limit) is var airport and > 0)
        {
            return airport;
        }

        // 刁镇 + 街道
        if (text[known - 1] == '镇' && Has(text, known, "街道") && tokens.IsBoundary(known + 2) && !Has(text, known, "街道和") && !Has(text, known, "街道、"))
        {
            return known + 2;
        }

        if (Joined(text, tokens, known, limit) is var joined and > 0)
        {
            return joined;
        }

        // 朝阳 + 里社区: one character between a name and its settlement is part of the name.
        if (known + 3 <= limit && "里园湾苑路桥门庄东西南北中一二三四五六".Contains(text[known], StringComparison.Ordinal) && (Has(text, known + 1, "社区") || Has(text, known + 1, "小区")) && !"国省市县区州旗盟镇乡道".Contains(text[known - 1], StringComparison.Ordinal))
        {
            return known + 3;
        }

        // 芦山县 + 城, but not its 城区 or 城镇
        if (text[known - 1] == '县' && Has(text, known, "城") && tokens.IsBoundary(known + 1) && !(known + 1 < limit && text[known + 1] is '区' or '镇' or '关' or '乡' or '市' or '南' or '北' or '东' or '西'))
        {
            return known + 1;
        }

        // 新昌 + 江: the river of a county.
        if (known - at == 2 && text[known - 1] is not ('江' or '河' or '湖') && known < limit && text[known] is '江' or '溪' && (tokens.IsBoundary(known + 1) || Has(text, known + 1, "水")) && !Has(text, known + 1, "苏") && !Has(text, known + 1, "西") && !Has(text, known + 1, "南"))
        {
            return known + 1;
        }

        foreach (var tail in StateTails)
        {
            if (Has(text, known, tail) && known + tail.Length <= limit && tokens.IsBoundary(known + tail.Length))
            {
                return known + tail.Length;
            }
        }

        // 天山 + 北麓
        if (text[known - 1] == '山' && known + 2 <= limit && text[known] is '东' or '西' or '南' or '北' && Has(text, known + 1, "麓"))
        {
            return known + 2;
        }

        if (text[known - 1] is '江' or '河')
        {
            foreach (var reach in Reaches)
            {
                if (Has(text, known, reach) && known + reach.Length <= limit)
                {
                    var end = known + reach.Length;
                    return Has(text, end, "地区") && end + 2 <= limit ? end + 2 : end;
                }
            }
        }

        if (known - at <= 3 && !tokens.IsBoundary(known) && !Has(text, known + 2, "村") && _foreign.EndAt(text, tokens, at, limit) is var foreign && foreign > known)
        {
            return foreign;
        }

        if (IsReactor(text, known) && known + 2 <= limit && text[known - 1] is not ('省' or '市') && known - at <= 3)
        {
            return known + 2;
        }

        // 新疆 + 大石峡水利枢纽
        if (Facility(text, tokens, known, limit) > 0)
        {
            return known;
        }

        // 北京 + 人民大会堂, 泉州 + 泉港区, 阜新 + 海州露天矿: a place of its own begins here.
        var other = known;
        foreach (var match in _gazetteer.MatchesAt(text.AsSpan(known, limit - known)))
        {
            var kind = _gazetteer.ClassOf(match);
            other = match.Length >= 3 && kind is PlaceClass.Other or PlaceClass.Division ? known + match.Length
                : kind is PlaceClass.Short && tokens.AreBoundaries(known, known + match.Length) ? limit : other;
        }

        return _sites.After(text, tokens, known, limit, bare: true) is var site && site > other && !(HasBefore(text, site, "地区") && Has(text, site, "生产总值")) && !(Has(text, known, "国家") && (HasBefore(text, site, "物流枢纽") || HasBefore(text, site, "物流基地"))) ? site : known;
    }

    /// <summary>南宁 + —柳州—桂林经济走廊, 中国 + （甘肃）自由贸易试验区: an area named by several places; 0 if it is none.</summary>
    private int Joined(string text, ChineseTokens tokens, int at, int limit)
    {
        var end = at;
        if (end < limit && text[end] is '（' or '(')
        {
            var inside = _gazetteer.LongestAt(text.AsSpan(end + 1, limit - end - 1)).Length;
            var close = end + 1 + inside;
            return inside > 0 && close < limit && text[close] is '）' or ')' ? Area(text, tokens, close + 1, limit) : 0;
        }

        while (end < limit && IsDash(text[end]))
        {
            var next = end;
            while (next < limit && IsDash(text[next]))
            {
                next++;
            }

            var length = _gazetteer.LongestAt(text.AsSpan(next, limit - next)).Length;
            if (length == 0)
            {
                return 0;
            }

            end = next + length;
        }

        return end > at ? Area(text, tokens, end, limit) : 0;
    }

    private static bool IsDash(char c) => c is '—' or '－' or '-' or '–' or '―';

    private static int Area(string text, ChineseTokens tokens, int at, int limit) =>
        FirstAt(text, at, Areas) is { } area && at + area.Length <= limit && tokens.IsBoundary(at + area.Length) ? at + area.Length : 0;

    /// <summary>A word that the tagger took for a place and that ends in a noun of places: 小岗村/ns.</summary>
    private int Token(string text, ChineseTokens tokens, int at, int limit)
    {
        var index = tokens.IndexAt(at);
        if (index < 0 || tokens.Span(index) is not { Length: >= 2 } span || span.Start != at || tokens.Tag(index) is not ("ns" or "nr" or "nz"))
        {
            return 0;
        }

        // 漳河: a river of one character; 中村 is hardly told from a word.
        if (span.Length == 2 && tokens.Tag(index) == "ns" && text[span.Start + 1] is '江' or '河' or '湖' or '港' && span.End <= limit)
        {
            return text[at] == '沿' || ChinesePlaceNouns.IsKind(text.AsSpan(span.Start, 1)) ? 0 : span.End;
        }

        if (text.AsSpan(span.Start, span.Length).Contains('·') || text[span.Start..span.End] is "城郊区" or "近郊区" or "远郊区" or "老城区" or "新城区" or "主城区" or "中心城区")
        {
            return 0;
        }

        // 周恩来 + 纪念馆: the memorial of a person.
        if (tokens.Tag(index) == "nr" && span.Length >= 2 && Array.Find(Memorials, n => Has(text, span.End, n) && span.End + n.Length <= limit && tokens.IsBoundary(span.End + n.Length)) is { } memorial)
        {
            return span.End + memorial.Length;
        }

        for (var start = span.Start + 2; start < span.End && tokens.Tag(index) == "ns"; start++)
        {
            if (_nouns.LongestAt(text.AsSpan(start, span.End - start)).Length == span.End - start && !ChinesePlaceNouns.IsKind(text.AsSpan(span.Start, start - span.Start)))
            {
                return span.End;
            }
        }

        // 横沙/ns + 新洲现代农业产业园, 万绿/nz + 湖
        var noun = _nouns.LongestAt(text.AsSpan(span.End, limit - span.End));
        return noun.Length > 0 && tokens.Tag(index) == "ns" && tokens.IsBoundary(span.End + noun.Length) && !ChinesePlaceNouns.IsKind(text.AsSpan(at, span.End - at))
            ? span.End + noun.Length
            : tokens.Tag(index) == "ns" ? _sites.After(text, tokens, span.End, limit, bare: false) : 0;
    }
}
