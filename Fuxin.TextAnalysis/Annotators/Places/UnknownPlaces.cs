using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>
/// Finds places that no gazetteer holds by the noun they end with: 双泾村, 努赛赖特难民营, and after a known place 合肥市 + 新站高新区,
/// 鄂尔多斯 + 国家现代煤化工产业示范区. Immutable and thread-safe.
/// </summary>
internal sealed class UnknownPlaces
{
    private const int LongestName = 18;
    private const int LongestLink = 5;
    private const int LongestForeign = 11;
    private const int LongestEthnic = 12;

    // 加沙地带难民营 is a camp in Gaza, not its name; 各县, 贫困村 are kinds.
    private static readonly HashSet<string> NeverBare = ["难民营", "基地", "教堂", "清真寺", "口岸", "广场", "公园", "遗址", "故居", "旧址", "码头", "渡口", "堤", "走廊"];
    private static readonly HashSet<string> Kinds =
        ["贫困", "农村", "城市", "城镇", "乡镇", "中心", "全国", "国家", "老旧", "居民", "行政", "自然", "试点", "示范", "重点", "边境", "民族", "少数民族", "智慧", "美丽", "和美", "幸福", "文明", "特色", "历史", "传统", "古老", "红色", "革命", "国际", "现代", "新型", "大型", "部分", "周边", "沿海", "内陆", "相关", "有关", "深度", "搬迁", "安置", "移民", "旅游", "工业", "山区", "牧区", "农业", "产业", "高新", "经济", "主要", "森林", "科技", "学校", "领先", "未来", "绿色", "生态", "数字", "核心", "城市新", "新建", "小康", "平安", "法治", "文化", "教育", "所在", "本地", "当地", "附近", "多个", "一个", "两个", "偏远", "山", "样板", "保留", "专业", "普惠", "典型", "明星", "薄弱", "空心", "空壳", "落后", "脱贫", "帮扶", "富裕", "边远"];

    private static readonly HashSet<string> NeverLinked = ["地区", "山区", "景区", "林区", "牧区", "矿区", "库区", "口岸", "省", "基地", "港", "走廊", "流域", "平原", "海", "湾", "山", "城墙", "王国", "共和国"];

    private static readonly string[] Settlements = ["自然村", "行政村", "街道", "社区", "小区", "新村", "村", "镇", "乡"];
    private static readonly string[] NamedAfter = ["社区", "小区", "街道", "村", "镇", "乡"];
    private static readonly string[] Memorials = ["烈士陵园", "烈士纪念馆", "纪念馆", "纪念堂", "纪念园", "纪念碑", "故居", "旧居", "墓"];
    private static readonly string[] StateTails = ["共和国", "王国", "大公国", "大陆"];
    private static readonly string[] Reaches = ["中下游", "中上游", "上中游", "上游", "中游", "下游"];

    private readonly ChineseGazetteer _gazetteer = ChineseGazetteer.Default;
    private readonly Lexicon _levels = ClassedWords.Embedded("zh-place-nouns.tsv").Lexicon("level");
    private readonly Lexicon _nouns = ClassedWords.Embedded("zh-place-nouns.tsv").Lexicon("nature", "site", "level");

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
        if (text[at] is '各' or '全' or '每' or '某' or '该')
        {
            return 0;
        }

        if (known > 0)
        {
            return AfterKnown(text, tokens, at, known, sentence.End) is var longer && longer > known ? FirstLevel(text, at, longer) : longer;
        }

        return Unknown(document, tokens, at, sentence, chained) is var unknown and > 0 ? FirstLevel(text, at, unknown) : 0;
    }

    /// <summary>A place that begins with no known one.</summary>
    private int Unknown(AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence, bool chained)
    {
        var text = document.Text;
        if (Token(text, tokens, at, sentence.End) is var token and > 0)
        {
            return token;
        }

        if (chained && Ethnic(text, tokens, at, sentence.End) is var ethnic and > 0)
        {
            return ethnic;
        }

        if (chained && Link(text, tokens, at, sentence.End) is var link and > 0)
        {
            return link;
        }

        return Settlement(text, tokens, at, sentence, chained) is var settlement and > 0 ? settlement : Foreign(text, tokens, at, sentence.End);
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

    /// <summary>
    /// 滨河社区, 后砬山村, 三舍自然村: two to four characters and the noun of a settlement, where such a name may stand: after a place, a mark or
    /// a word of going there.
    /// </summary>
    private int Settlement(string text, ChineseTokens tokens, int at, TextSpan sentence, bool chained)
    {
        if (!chained && at > sentence.Start && IsHan(text[at - 1]) && !Arrives(text, tokens, at))
        {
            return 0;
        }

        for (var length = 2; length <= 4 && at + length < sentence.End && IsHan(text[at + length - 1]); length++)
        {
            foreach (var noun in Settlements)
            {
                var end = at + length + noun.Length;
                if (Has(text, at + length, noun) && end <= sentence.End && tokens.IsBoundary(end) && (noun == "村" || tokens.IsBoundary(at + length) || tokens.IndexAt(at) == tokens.IndexAt(end - 1)) && (IsSettlementName(text, tokens, at, at + length, noun.Length == 1, chained && noun is "社区" or "街道" or "村") || (chained && length == 2 && noun == "村" && IsRareName(text, at))))
                {
                    return end;
                }
            }

            // 来到马道枢纽, 走进云谷产业园
            var site = _nouns.LongestAt(text.AsSpan(at + length, sentence.End - at - length));
            var tail = at + length + site.Length;
            if (site.Length >= 2 && _nouns.Entries[site.Index].Tag == "site" && !NeverBare.Contains(text[(at + length)..tail]) && tokens.IsBoundary(tail) && tokens.IsBoundary(at + length)
                && (chained || Arrives(text, tokens, at)) && IsSettlementName(text, tokens, at, at + length, single: false))
            {
                return tail;
            }
        }

        return 0;
    }

    /// <summary>连樟村 right after a county: no word begins or runs through the two characters, whatever the tagger made of them.</summary>
    private static bool IsRareName(string text, int at) =>
        EmbeddedLexicons.Chinese.Find(text.AsSpan(at, 2)) < 0 && EmbeddedLexicons.Chinese.Find(text.AsSpan(at, 3)) < 0 && !ChinesePhrases.Default.Opens(text[at..(at + 1)])
        && !"各每该某本这那个所名座条第的驻全我其多大小老新有要是把被将中城山".Contains(text[at], StringComparison.Ordinal) && !"个的各全新老大小多等是和农贫".Contains(text[at + 1], StringComparison.Ordinal) && !IsHanNumeral(text[at]);

    private static bool Arrives(string text, ChineseTokens tokens, int at)
    {
        var index = tokens.IndexEndingAt(at);
        return index >= 0 && text.Substring(tokens.Span(index).Start, tokens.Span(index).Length) is
            "在" or "到" or "来到" or "走进" or "走访" or "前往" or "抵达" or "位于" or "深入" or "赴" or "去" or "为" or "和" or "与" or "从" or "参观" or "考察" or "察看" or "调研" or "进" or "了" or "由";
    }

    /// <summary>No word of its own (贫困, 美丽) and no function word; before one character such as 村 no known longer word.</summary>
    private static bool IsSettlementName(string text, ChineseTokens tokens, int at, int end, bool single, bool ordinary = false)
    {
        if (Kinds.Contains(text[at..end]) || IsHanNumeral(text[at]) && !single || EmbeddedLexicons.Chinese.Find(text.AsSpan(at, end - at)) is var word and >= 0
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
            var text2 = text.Substring(span.Start, span.Length);
            // 震中磨西镇, 完善村: a word of its own is no part of such a name.
            var own = !ordinary && span.Length >= 2 && span.End <= end && tokens.Tag(index) is not ("ns" or "nr" or "nz" or "x") && EmbeddedLexicons.Chinese.Contains(text.AsSpan(span.Start, span.Length));
            if (own || tokens.Tag(index) is "p" or "u" or "c" or "d" or "r" or "w" or "q" or "t" or "s" || (tokens.Tag(index) is "v" && (span.Length > 1 || end - at != 2)) || Kinds.Contains(text2) || ChinesePhrases.Default.Opens(text2) || "各每该某本这那个所名座条第的驻全我其多大小老新".Contains(text[offset], StringComparison.Ordinal) && span.Length == 1 && offset == at)
            {
                return false;
            }

            odd |= ordinary || tokens.Tag(index) is "ns" or "nr" or "nz" or "Ag" or "Ng" or "g" or "x" || span.Length == 1 || span.End > end;
            offset = Math.Max(span.End, offset + 1);
        }

        return odd;
    }

    /// <summary>哈尔科夫 + 州, 芬兰 + 共和国, 长江 + 中下游, 阿里什地区 over 阿里: a known place is the beginning of a longer one.</summary>
    private int AfterKnown(string text, ChineseTokens tokens, int at, int known, int limit)
    {
        if (known < limit && (text[known] is '州' or '省' or '市' or '县' or '镇' or '乡' || (text[known] == '村' && !"国省市县区州旗盟镇乡".Contains(text[known - 1], StringComparison.Ordinal) && text[at..known] != "城中")) && tokens.IsBoundary(known + 1) && !(text[known] == '省' && known + 1 < limit && text[known + 1] is '属' or '直' or '级' or '际'))
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

        if (known - at <= 3 && !tokens.IsBoundary(known) && Foreign(text, tokens, at, limit) is var foreign && foreign > known)
        {
            return foreign;
        }

        // 北京 + 人民大会堂: a place of its own begins here.
        var other = 0;
        foreach (var match in _gazetteer.MatchesAt(text.AsSpan(known, limit - known)))
        {
            other = match.Length >= 3 && _gazetteer.ClassOf(match) == PlaceClass.Other ? known + match.Length : other;
        }

        return Site(text, tokens, known, limit, bare: true) is var site && site > Math.Max(known, other) ? site : known;
    }

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
            return span.End;
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
            if (_nouns.LongestAt(text.AsSpan(start, span.End - start)).Length == span.End - start && !Kinds.Contains(text[span.Start..start]))
            {
                return span.End;
            }
        }

        // 横沙/ns + 新洲现代农业产业园, 万绿/nz + 湖
        var noun = _nouns.LongestAt(text.AsSpan(span.End, limit - span.End));
        return noun.Length > 0 && tokens.Tag(index) == "ns" && tokens.IsBoundary(span.End + noun.Length) && !Kinds.Contains(text[at..span.End])
            ? span.End + noun.Length
            : tokens.Tag(index) == "ns" ? Site(text, tokens, span.End, limit, bare: false) : 0;
    }

    /// <summary>亚曼苏柯尔克孜族乡: after a county, up to the level of an ethnic township whatever its name.</summary>
    private static int Ethnic(string text, ChineseTokens tokens, int at, int limit)
    {
        for (var i = at; i + 1 < Math.Min(limit, at + LongestEthnic) && IsHan(text[i]) && text[i] is not ('的' or '和' or '在' or '等' or '是' or '有' or '各'); i++)
        {
            if (i - at >= 2 && text[i] == '族' && text[i + 1] is '乡' or '镇' && tokens.IsBoundary(i + 2))
            {
                return i + 2;
            }
        }

        return 0;
    }

    /// <summary>Up to a few nominal words after a place and a noun of sites: 国家现代煤化工产业示范区.</summary>
    private int Site(string text, ChineseTokens tokens, int at, int limit, bool bare)
    {
        var end = at;
        var verbs = false;
        for (var words = 0; words < 6 && end < limit && end - at < LongestName; words++)
        {
            var index = tokens.IndexAt(end);
            if (index < 0 || !IsHan(text[end]))
            {
                return 0;
            }

            var noun = _nouns.LongestAt(text.AsSpan(end, limit - end));
            var tail = end + noun.Length;
            if (words > 0 && noun.Length > 0 && text[end..tail] is "走廊" or "地区" or "口岸" or "山区" or "港口" or "景区" or "基地" or "遗址")
            {
                return 0;
            }

            // 合肥市 + 新站高新区 are two places; only a long theme makes one name with a division (兴安盟现代畜牧业试验区).
            var divided = bare && words > 0 && end - at < 5 && "省市县区州盟旗".Contains(text[at - 1], StringComparison.Ordinal);
            if (!divided && noun.Length >= (words == 0 ? 1 : verbs ? 3 : 2) && tokens.IsBoundary(tail) && (words > 0 || (bare && !NeverBare.Contains(text[end..tail]) && IsSiteNoun(noun, text, end, tail))))
            {
                // 甘井子区 + 机场街道: another level follows at once.
                return Has(text, tail, "街道") || Has(text, tail, "社区") || Has(text, tail, "小区") ? 0 : tail;
            }

            if (tokens.Span(index).Start != end || Has(text, end, "工程") || Has(text, end, "项目") || text[end] is '第' or '四' or '五' or '两' or '各' || tokens.Tag(index) is not ("n" or "b" or "vn" or "j" or "l" or "nz" or "a" or "t" or "ns" or "an" or "v") || ChinesePhrases.Default.Opens(text.Substring(tokens.Span(index).Start, tokens.Span(index).Length)))
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

            if (words == 0 && bare && tokens.Tag(index) == "ns")
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
        _nouns.Entries[noun.Index].Tag != "level" || text[start..end] is "地区" or "库区" or "林区"
        || (text[start..end] is "社区" or "小区" or "社居" or "街道" && !"省市县区州盟旗国镇".Contains(text[start - 1], StringComparison.Ordinal));

    /// <summary>A short unknown name and a level or site after a known place: 合肥市 + 新站 + 高新区.</summary>
    private int Link(string text, ChineseTokens tokens, int at, int limit)
    {
        for (var length = 1; length <= LongestLink && at + length < limit && IsHan(text[at + length - 1]); length++)
        {
            var noun = _nouns.LongestAt(text.AsSpan(at + length, limit - at - length));
            var end = at + length + noun.Length;
            if (noun.Length > 0 && tokens.IsBoundary(end) && !NeverLinked.Contains(text[(at + length)..end]) && !EmbeddedLexicons.Chinese.Contains(text.AsSpan(at, end - at)) && MayLink(text, tokens, at, at + length) && (length + noun.Length >= 3 || noun.Length == 1 && length >= 1))
            {
                // 亲水湾 + 社区, 双龙湖 + 街道: the settlement is named after the feature.
                var settlement = _nouns.Entries[noun.Index].Tag == "nature" ? Array.Find(NamedAfter, n => Has(text, end, n) && end + n.Length <= limit && tokens.IsBoundary(end + n.Length)) : null;
                return end + (settlement?.Length ?? 0);
            }
        }

        return 0;
    }

    private bool MayLink(string text, ChineseTokens tokens, int at, int end)
    {
        if (Kinds.Contains(text[at..end]) || _levels.Contains(text.AsSpan(at, 1)) || (IsHanNumeral(text[at]) && (end - at == 1 || text[at + 1] is '个' or '大' or '条' or '家' or '级' or '类')) || (text[at - 1 + (end - at)] is '个' or '大') || text[at] is '各' or '全' or '多' || (text[at] is '新' && end - at == 1))
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
            if (tokens.Tag(index) is "p" or "u" or "c" or "d" or "r" or "w" || ChinesePhrases.Default.Opens(text.Substring(span.Start, span.Length)) || (span.Length >= 2 && tokens.Tag(index) is not ("ns" or "nr" or "nz" or "j" or "x" or "nrt" or "nrfg" or "m")) || text[span.Start] is '驻' or '各' or '第' or '主' or '城' or '大' or '周' or '辖' or '军' or '校' or '老' or '段' or '设' or '临' or '沿' or '麦')
            {
                return false;
            }

            offset = Math.Max(span.End, offset + 1);
        }

        return true;
    }

    /// <summary>Characters of transliteration and a noun of places: 苏梅州, 努赛赖特难民营.</summary>
    private int Foreign(string text, ChineseTokens tokens, int at, int limit)
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
