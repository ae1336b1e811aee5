using System.Buffers;
using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Recognises names of bodies by the noun they end with (中国法学会, 红豆集团, 河北迁安市中医院): what stands before the noun must make it
/// one particular body, not a kind of bodies (民营企业, 有关部门). Immutable and thread-safe.
/// </summary>
internal sealed class ChineseNamedBodies
{
    private const int LongestName = 30;
    private const int ShortestTheme = 4;
    private const int LongestCoordinate = 8;
    private const int LongestMark = 5;
    private const string Levels = "省市县区州旗镇乡";

    // A theme of several words before these makes a name without any place or proper noun: 古城保护利用工作领导小组.
    private static readonly HashSet<string> Themed =
    [
        "领导小组", "工作领导小组", "协调小组", "指挥部", "工作专班", "研究会", "促进会", "基金会", "学会", "协会", "联合会", "组委会", "执委会", "筹委会",
        "创新中心", "制造业创新中心", "技术创新中心", "全国重点实验室", "实验室", "有限公司", "股份有限公司", "有限责任公司", "专业合作社",
    ];

    // 梁赞州境内一处炼油厂, 全市首家商圈党委: one of a kind or somewhere, not by name.
    private static readonly SearchValues<string> s_oneOfMany = SearchValues.Create(["境内", "一处", "一家", "一座", "一所", "首家", "首个"], StringComparison.Ordinal);

    private readonly Lexicon _tails;
    private readonly HashSet<string> _generic;
    private readonly Lexicon _anchors;
    private readonly HashSet<char> _states;
    private readonly HashSet<string> _building;
    private readonly Lexicon _provinces = Lexicon.Create(ChineseDivisions.All.Where(d => d.Code.Length == 2).Select(d => new LexiconEntry(ChineseDivisions.ShortName(d.Name) ?? d.Name, 1, "")));
    private readonly HashSet<string> _stateNames;

    public ChineseNamedBodies(ClassedWords organs, ClassedWords context, ClassedWords places)
    {
        _states = [.. places.Words("abbreviation").Where(w => w.Length == 1).Select(w => w[0]), '中'];
        _stateNames = [.. places.Words("country")];
        _tails = organs.Lexicon("sub", "free");
        _generic = [.. context.Words("generic")];
        _building = [.. context.Words("building")];
        _anchors = Lexicon.Create(context.Words("anchor").Where(w => w.Length >= 2).Select(w => new LexiconEntry(w, 1, "")));
    }

    /// <summary>The start of the body whose last noun begins at <paramref name="at"/>, and its end; an end of 0 if there is none.</summary>
    public (int Start, int End, double Confidence) At(
        AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence, ChineseSpans places, ChineseSpans bodies)
    {
        var text = document.Text;
        var end = Tail(text, tokens, at, sentence.End, out var isSub);
        if (end == 0)
        {
            return default;
        }

        // The noun may be the end of a longer word (师范学院/n); the name then goes on from where that word begins.
        var word = tokens.IsBoundary(at) ? at : Math.Max(tokens.Span(tokens.IndexAt(at)).Start, sentence.Start);
        var noun = text[at..end];
        var loose = noun.EndsWith("公司", StringComparison.Ordinal) || noun.EndsWith("集团", StringComparison.Ordinal);
        var left = ChinesePhrases.Default.Start(document, tokens, word, sentence.Start, LongestName, loose, nominal: isSub);
        // 天台县 + 浙江银轮机械股份有限公司: where a company sits is no part of a name that begins with its province.
        left = _provinces.LongestAt(text.AsSpan(left)).Length > 0 ? left : Math.Max(places.ChainStart(left), sentence.Start);
        if (loose && word - left == 1 && left - 1 > sentence.Start && text[left - 1] == '和' && places.StartOf(left - 1) >= sentence.Start)
        {
            // 盘锦 + 和运公司: one character is no name, so 和 belongs to it.
            left = Math.Max(places.ChainStart(left - 1), sentence.Start);
        }

        // 美国私营企业 + 太空探索技术公司: what kind of firm, and then its name.
        if (loose && AfterKind(text, tokens, left, at) is var firmName && firmName > left)
        {
            return at - firmName >= 2 ? (firmName, end, 0.75) : default;
        }

        if (loose && Firm(text, tokens, left, sentence.Start, places) is var firm and >= 0)
        {
            return (firm, end, 0.8);
        }

        // 协鑫集团、远景科技集团: one more in a list of such names.
        if (loose && at - left >= 2 && left - 1 > sentence.Start && text[left - 1] == '、' && bodies.StartOf(left - 1) >= sentence.Start && !_generic.Contains(text[left..at]))
        {
            return (left, end, 0.75);
        }

        if (Mission(text, left, sentence.Start, places) is var sender and >= 0)
        {
            return (sender, end, 0.88);
        }

        // 日中友好协会: two states, each by one character.
        if (left - 2 >= sentence.Start && _states.Contains(text[left - 1]) && _states.Contains(text[left - 2]) && tokens.IsBoundary(left - 2) && at - left >= 2)
        {
            return (left - 2, end, 0.85);
        }

        left = bodies.StartOf(left) is var before && before >= sentence.Start ? before : left;
        var anchor = Anchor(text, tokens, left, at, places, bodies);
        if (anchor > left && Mission(text, anchor, sentence.Start, places) is var state and >= 0)
        {
            return (state, end, 0.88);
        }

        if (anchor > left && (text[anchor - 1] is '(' or '（' || (loose && anchor - left <= 4 && tokens.Tag(tokens.IndexAt(left)) is not ("m" or "v" or "b" or "n"))))
        {
            // 某某(中国)有限公司, 东岭路桥建设公司: the place inside is not where the name begins.
            anchor = left;
        }

        // 北京 + 清华工业开发研究院
        if (anchor > sentence.Start && anchor < at && bodies.EndOf(anchor) is var inner && inner > anchor && inner < at && inner - anchor <= 2 && places.StartOf(anchor) is var seat && seat >= sentence.Start)
        {
            anchor = seat;
        }

        // 中央党校 + 党建部, 党中央 + 全面从严治党, 国有企业 + 党的建设: no party.
        if (noun == "党" && (Has(text, end, "的建设") || HasBefore(text, at, "企业") || (anchor >= 0 && bodies.EndOf(anchor) > 0) || (end < text.Length && text[end] is '建' or '委' or '组' or '校' or '风' or '纪' or '章' or '性' or '群' or '内' or '外' or '史' or '课')))
        {
            return default;
        }

        if (anchor >= 0 && anchor < at && IsParticular(text, anchor, at, noun) && !IsBuilt(text, tokens, anchor, places, bodies))
        {
            return (anchor, end, 0.9);
        }

        if (anchor >= 0 && anchor < at && !IsParticular(text, anchor, at, noun))
        {
            return default;
        }

        if (anchor < 0 && Coordinated(document, tokens, left, at, sentence.Start, places) is var start && start >= 0)
        {
            return (start, end, 0.8);
        }

        // 宣传部, 办公室 alone, and attributes that only sort: 医疗机构, 民营企业.
        if (anchor == at || isSub || at - left < 2)
        {
            return default;
        }

        if (noun is "党" or "中心")
        {
            return default;
        }

        if (_generic.Contains(text[left..at]))
        {
            return default;
        }

        // 12个核酸检测方舱实验室, 3D打印实验室: counted or called by what they do; 第24届冬奥会工作领导小组 is one.
        if (text.AsSpan(left, at - left).ContainsAnyInRange('0', '9') && text[left] != '第')
        {
            return default;
        }

        if (at - left >= ShortestTheme + (left > 0 && text[left - 1] == '、' ? 2 : 0) && Themed.Contains(noun))
        {
            return (left, end, 0.7);
        }

        if (noun == "政府")
        {
            // 特朗普政府: the name right before it, no more.
            var leader = tokens.IndexEndingAt(at);
            return leader >= 0 && tokens.Tag(leader) is "nr" or "nrt" or "nrf" && tokens.Span(leader).Length >= 2 ? (tokens.Span(leader).Start, end, 0.7) : default;
        }

        // 商业银行, 公立医院: one ordinary word, noun and all.
        if (tokens.IndexAt(left) == tokens.IndexAt(end - 1) && tokens.Tag(tokens.IndexAt(left)) is not ("nt" or "nz" or "ns"))
        {
            return default;
        }

        // 习近平 + 检阅 + 仪仗队: somebody does something to it.
        if (tokens.IndexAt(left) is var actor and >= 0 && tokens.Tag(actor) is "nr" && tokens.Span(actor).End is var deed && deed < at && tokens.IndexAt(deed) is var action and >= 0
            && tokens.Tag(action) is "v" && tokens.Span(action).Length == 2)
        {
            return default;
        }

        while (left < at && tokens.IndexAt(left) is var verb and >= 0 && tokens.Tag(verb) is "v" or "m" && tokens.Span(verb).Start == left)
        {
            left = tokens.Span(verb).End;
        }

        while (left < at && tokens.IndexAt(left) is var first and >= 0 && _generic.Contains(text.Substring(tokens.Span(first).Start, tokens.Span(first).Length)))
        {
            left = tokens.Span(first).End;
        }

        return at - left >= 2 && text.AsSpan(left, at - left).IndexOfAny("0123456789".AsSpan()) < 0 && HasProperPart(text, tokens, left, at) ? (left, end, 0.75) : default;
    }

    private static int AfterKind(string text, ChineseTokens tokens, int left, int at)
    {
        for (var offset = at; offset > left && tokens.IndexEndingAt(offset) is var index and >= 0; offset = tokens.Span(index).Start)
        {
            if (text.AsSpan(tokens.Span(index).Start, tokens.Span(index).Length) is "企业" or "厂商" or "开发商" or "供应商" or "运营商" or "巨头" or "制造商")
            {
                return offset;
            }
        }

        return left;
    }

    /// <summary>东莞市 + 科磊得 + 数码光电科技公司: a made-up word between a place and what the firm does; where the place begins, -1 if there is none.</summary>
    private static int Firm(string text, ChineseTokens tokens, int left, int floor, ChineseSpans places)
    {
        for (var at = left - 2; at >= Math.Max(floor, left - LongestMark) && IsHan(text[at]) && IsHan(text[at + 1]); at--)
        {
            if (places.StartOf(at) is not (var place and >= 0) || place < floor)
            {
                continue;
            }

            for (var index = tokens.IndexAt(at); index >= 0 && index < tokens.Count && tokens.Span(index).Start < left; index++)
            {
                var span = tokens.Span(index);
                if (tokens.Tag(index) is "p" or "u" or "w" or "c" or "r" or "m" or "q" or "t" || ChinesePhrases.Default.Opens(text.Substring(span.Start, span.Length)) || (tokens.Tag(index) is "v" or "d" && span.Length > 1))
                {
                    return -1;
                }
            }

            return Math.Max(places.ChainStart(at), floor);
        }

        return -1;
    }

    /// <summary>中国驻奥什总领馆: where the state begins that sends the mission whose seat begins at <paramref name="seat"/>; -1 if it is none.</summary>
    public static int Mission(string text, int seat, int floor, ChineseSpans places) =>
        seat - 1 > floor && text[seat - 1] == '驻' && places.StartOf(seat - 1) is var sender && sender >= floor ? sender : -1;

    /// <summary>建强国家实验室, 创建区域科技创新中心: what is yet to be built or comes in numbers is a kind, if no place names it.</summary>
    private bool IsBuilt(string text, ChineseTokens tokens, int anchor, ChineseSpans places, ChineseSpans bodies) =>
        places.EndOf(anchor) < 0 && bodies.EndOf(anchor) < 0 && (Has(text, anchor, "国家") || Has(text, anchor, "区域") || Has(text, anchor, "国际") || Has(text, anchor, "全国"))
        && tokens.IndexEndingAt(anchor) is var before and >= 0 && _building.Contains(text.Substring(tokens.Span(before).Start, tokens.Span(before).Length));

    /// <summary>新一届政府 is the government at any time; 国际金融中心 is a role of a city; 市中心 is a place.</summary>
    private bool IsParticular(string text, int anchor, int at, string noun)
    {
        var inside = text.AsSpan(anchor, at - anchor);
        if (inside.IndexOfAny("0123456789".AsSpan()) >= 0 || inside.ContainsAny(s_oneOfMany) || inside.Contains("党和", StringComparison.Ordinal) || inside.Contains("上市", StringComparison.Ordinal) || inside.Contains("成员国", StringComparison.Ordinal)
            || (inside.Contains("特色", StringComparison.Ordinal) && !(noun.Contains("研究", StringComparison.Ordinal) || noun is "基地" or "中心")) || inside.EndsWith("一流") || inside.Contains("中央企业", StringComparison.Ordinal))
        {
            return false;
        }

        // 世界五十大石油公司: a number of them.
        for (var i = 0; i + 1 < inside.Length; i++)
        {
            if (inside[i + 1] is '大' or '家' or '所' or '个' && IsHanNumeral(inside[i]) && !IsHanNumeral(inside[0]))
            {
                return false;
            }
        }

        // 上海科技创新中心 is what a city is to become; 8家全国重点实验室 are counted.
        if ((noun.EndsWith("创新中心", StringComparison.Ordinal) && inside.EndsWith("科技")) || (noun == "中心" && (inside.EndsWith("人才") || inside is "国际交往" or "国家医学" || inside.EndsWith("辐射") || inside.EndsWith("联运")))
            || (anchor > 1 && text[anchor - 1] is '家' or '个' or '所' or '支' or '批' && (IsDigit(text[anchor - 2]) || IsHanNumeral(text[anchor - 2]) || text[anchor - 2] is '多' or '余')))
        {
            return false;
        }

        // 县三级政府 are many, 南美购买农场 is what somebody does there.
        if ((noun == "政府" && inside.EndsWith("级") && inside.Length >= 2 && IsHanNumeral(inside[^2])) || (noun is "农场" or "工厂" or "煤矿" or "学校" or "医院" && inside.EndsWith("购买") || inside.EndsWith("收购") || inside.EndsWith("检阅")) || (noun is "大学" && inside.EndsWith("办")) || (noun == "宣讲团" && text.AsSpan(0, anchor).EndsWith("党的")))
        {
            return false;
        }

        // 中国公司 are those of a country.
        if (noun is "公司" or "企业" && _stateNames.Contains(inside.ToString()))
        {
            return false;
        }

        // 中法两国政府 are two; 全球孔子学院 are many; 越南党 is said in passing.
        if ((noun == "政府" && (inside.EndsWith("两国") || inside.EndsWith("三国") || inside.EndsWith("各国"))) || (noun == "党" && (inside.Length is <= 3 or > 14 || inside.Contains("社区", StringComparison.Ordinal) || inside.EndsWith("宣传") || inside[^1] == '政'))
            || ((inside is "全球" or "全国" or "世界" || inside.StartsWith("全球")) && (noun.EndsWith("学院", StringComparison.Ordinal) || noun is "大学" or "学校" or "医院" or "公司" or "企业" or "集团" or "中心")))
        {
            return false;
        }

        return !inside.Contains("届", StringComparison.Ordinal)
            && !(noun == "中心" && (inside.EndsWith("金融") || inside.EndsWith("政治") || inside.EndsWith("航运") || inside.EndsWith("贸易") || inside.EndsWith("创新") || inside.EndsWith("经济") || inside.EndsWith("文化") || inside.EndsWith("市") || inside.EndsWith("国际") || inside.EndsWith("消费")));
    }

    private int Tail(string text, ChineseTokens tokens, int at, int limit, out bool isSub)
    {
        isSub = false;
        if (tokens.IndexAt(at) < 0)
        {
            return 0;
        }

        var best = 0;
        foreach (var tail in _tails.MatchesAt(text.AsSpan(at, limit - at)))
        {
            // 国家中心城市: the noun goes on.
            if ((tokens.IsBoundary(at + tail.Length) && !(text[at + tail.Length - 1] == '心' && Has(text, at + tail.Length, "城")) && !(text[at + tail.Length - 1] == '学' && (Has(text, at + tail.Length, "生") || Has(text, at + tail.Length, "园") || Has(text, at + tail.Length, "城")))) || at + tail.Length >= limit)
            {
                best = at + tail.Length;
                isSub = _tails.Entries[tail.Index].Tag == "sub";
            }
        }

        return best;
    }

    /// <summary>The leftmost place, body, level or word such as 中国, 国家 from which the name may begin; -1 if there is none.</summary>
    private int Anchor(string text, ChineseTokens tokens, int left, int at, ChineseSpans places, ChineseSpans bodies)
    {
        for (var offset = left; offset < at;)
        {
            if (bodies.EndOf(offset) is var body and > 0 && body <= at)
            {
                return offset;
            }

            if (places.EndOf(offset) is var place and > 0 && place <= at)
            {
                return offset;
            }

            var index = tokens.IndexAt(offset);
            if (index < 0)
            {
                offset++;
                continue;
            }

            var span = tokens.Span(index);
            if (span.Start == offset && span.End < at && (_anchors.LongestAt(text.AsSpan(span.Start, at - span.Start)).Length > 0 || IsLevel(text, tokens, span, left)))
            {
                return offset;
            }

            offset = Math.Max(span.End, offset + 1);
        }

        return -1;
    }

    /// <summary>市 in 市中心医院: a level that opens the phrase, not 全市 or 各市.</summary>
    private static bool IsLevel(string text, ChineseTokens tokens, TextSpan span, int left) =>
        span.Length == 1 && span.Start == left && Levels.Contains(text[span.Start], StringComparison.Ordinal)
        && (left == 0 || !IsHan(text[left - 1]) || (tokens.IndexEndingAt(left) is var verb and >= 0 && tokens.Tag(verb) == "v" && tokens.Span(verb).Length == 2) || text[left - 1] is '立' or '由' or '在' or '报' or '向' or '与' or '经' or '对' or '到' or '后' or '从');

    /// <summary>市水利和湖泊局, 广西文化和旅游厅: the name goes on before 和 up to a level or place close by; -1 if it does not.</summary>
    private static int Coordinated(AnalyzedDocument document, ChineseTokens tokens, int left, int at, int floor, ChineseSpans places)
    {
        var text = document.Text;
        if (left - 1 <= floor || text[left - 1] is not ('和' or '与') || at - left > LongestCoordinate)
        {
            return -1;
        }

        if (text[at] is not ('局' or '厅' or '委' or '部' or '管'))
        {
            return Association(document, tokens, left, at, floor, places);
        }

        var first = ChinesePhrases.Default.Start(document, tokens, left - 1, floor, LongestCoordinate);
        for (var offset = first; offset < left - 2; offset++)
        {
            if (places.EndOf(offset) is var place && place > offset && place < left - 1)
            {
                return offset;
            }

            if (Levels.Contains(text[offset], StringComparison.Ordinal) && offset == first && tokens.AreBoundaries(offset, offset + 1))
            {
                return offset;
            }
        }

        return -1;
    }

    /// <summary>中国 + 物流与采购 + 联合会: two fields of one association; the country or 全国 stands before both.</summary>
    private static int Association(AnalyzedDocument document, ChineseTokens tokens, int left, int at, int floor, ChineseSpans places)
    {
        var text = document.Text;
        if (at - left < 2 || !(Has(text, at, "联合会") || Has(text, at, "协会") || Has(text, at, "学会") || Has(text, at, "研究会") || Has(text, at, "研究院") || Has(text, at, "研究所") || Has(text, at, "促进会") || Has(text, at, "研究中心") || Has(text, at, "基金会")))
        {
            return -1;
        }

        var first = ChinesePhrases.Default.Start(document, tokens, left - 1, floor, LongestCoordinate, nominal: true);
        for (var offset = first; offset < left - 3; offset++)
        {
            var place = places.EndOf(offset);
            place = place > 0 ? place : Has(text, offset, "全国") || Has(text, offset, "国际") || Has(text, offset, "世界") ? offset + 2 : 0;
            if (place - offset >= 2 && left - 1 - place >= 2 && tokens.IsBoundary(place))
            {
                return offset;
            }
        }

        return -1;
    }

    /// <summary>A name or an unknown word among the attributes: 红豆 in 红豆集团.</summary>
    private bool HasProperPart(string text, ChineseTokens tokens, int left, int at)
    {
        for (var offset = left; offset < at;)
        {
            var index = tokens.IndexAt(offset);
            if (index < 0)
            {
                offset++;
                continue;
            }

            var span = tokens.Span(index);
            if (tokens.Tag(index) is "nr" or "ns" or "nz" or "nt" or "nrt" or "nrfg" or "x" && !_generic.Contains(text.Substring(span.Start, span.Length)))
            {
                return true;
            }

            offset = Math.Max(span.End, offset + 1);
        }

        return false;
    }
}
