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

    private static readonly string[] Trades = ["电力", "供电", "石化", "新能源", "移动", "电信", "燃气"];
    private static readonly string[] NoNouns = ["中心腹地", "中心地带", "中心商业区", "中心商务区", "中心城区", "政府间"];
    private static readonly string[] EditorNouns = ["杂志社", "杂志编辑部", "编辑部", "报社", "月刊社"];

    private readonly Lexicon _tails;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _groups;
    private readonly ChineseStates _states = ChineseStates.Default;
    private readonly Lexicon _provinces = Lexicon.Create(ChineseDivisions.All.Where(d => d.Code.Length == 2).Select(d => new LexiconEntry(ChineseDivisions.ShortName(d.Name) ?? d.Name, 1, "")));
    private readonly ChineseFirmNames _firms;
    private readonly ChineseAnchoredNames _anchored;
    private readonly ChineseThemedNames _themed;

    public ChineseNamedBodies(ClassedWords organs, ClassedWords context, ClassedWords places)
    {
        _tails = organs.Lexicon("sub", "free");
        _groups = organs.Words("group").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _firms = new ChineseFirmNames(context);
        _anchored = new ChineseAnchoredNames(context, places);
        _themed = new ChineseThemedNames(context);
    }

    /// <summary>The body whose last noun begins at <paramref name="at"/>.</summary>
    public BodyReading At(AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence, ChineseSpans places, ChineseSpans bodies)
    {
        if (Subsidiary(document.Text, tokens, at, sentence.End, places) is var subsidiary and > 0)
        {
            return new(at, subsidiary, 0.85);
        }

        if (Editors(document.Text, at, sentence, bodies) is { End: > 0 } editors)
        {
            return editors;
        }

        // 中国 + 驻 + 世贸组织 + 代表团
        if (FirstAt(document.Text, at, Missions) is { } envoys && Math.Max(bodies.StartOf(at), places.StartOf(at)) is var host && host >= sentence.Start && Mission(document.Text, host, sentence.Start, places) is var state and >= 0)
        {
            return new(state, at + envoys.Length, 0.88);
        }

        if (Expedition(document.Text, at, sentence) is var expedition and >= 0)
        {
            return new(expedition, at + "考察队".Length, 0.88);
        }

        if (Share(document.Text, tokens, at, sentence) is var share and >= 0)
        {
            return new(share, at + 2, 0.8);
        }

        if (Phrase(document, tokens, at, sentence, places, bodies) is not { } phrase)
        {
            return BodyReading.None;
        }

        if (phrase.IsFirm && _firms.Read(phrase) is { } firm)
        {
            return firm;
        }

        if (Mission(phrase.Text, phrase.Left, sentence.Start, places) is var sender and >= 0)
        {
            return phrase.From(sender, 0.88);
        }

        // 日中友好协会: two states, each by one character.
        var (text, left) = (phrase.Text, phrase.Left);
        if (left - 2 >= sentence.Start && _states.IsNation(text[left - 1]) && _states.IsNation(text[left - 2]) && tokens.IsBoundary(left - 2) && at - left >= 2)
        {
            return phrase.From(left - 2, 0.85);
        }

        if (phrase.Noun == "委员会" && Joint(text, tokens, at, sentence.Start) is var joint and >= 0)
        {
            return phrase.From(joint, 0.85);
        }

        return (_anchored.Read(phrase) ?? _themed.Read(phrase)) is { End: > 0 } reading ? reading : ChineseCampusUnits.Read(document, tokens, at, sentence);
    }

    /// <summary>The noun at <paramref name="at"/> and the phrase before it; null if no such noun stands there.</summary>
    private BodyPhrase? Phrase(AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence, ChineseSpans places, ChineseSpans bodies)
    {
        var text = document.Text;
        var end = Tail(text, tokens, at, sentence.End, out var isSub);
        // 西南地区党校（行政学院）系统: the schools of a region.
        if (end == 0 || HasBefore(text, end, "党校") && (Has(text, end, "系统") || Has(text, end, "（行政学院）系统")))
        {
            return null;
        }

        // The noun may be the end of a longer word (师范学院/n); the name then goes on from where that word begins.
        var word = tokens.IsBoundary(at) ? at : Math.Max(tokens.Span(tokens.IndexAt(at)).Start, sentence.Start);
        var phrase = new BodyPhrase(document, tokens, sentence, places, bodies) { At = at, End = end, Left = word, IsSub = isSub };
        var left = ChinesePhrases.Default.Start(document, tokens, word, sentence.Start, LongestName, phrase.IsFirm, nominal: isSub);
        // 天台县 + 浙江银轮机械股份有限公司: where a company sits is no part of a name that begins with its province.
        left = _provinces.LongestAt(text.AsSpan(left)).Length > 0 ? left : Math.Max(places.ChainStart(left), sentence.Start);
        // 民营企业 + —— + 光线传媒股份有限公司
        while (phrase.IsFirm && left < word && text[left] is '—' or '－' or '–')
        {
            left++;
        }

        if (phrase.IsFirm && word - left == 1 && left - 1 > sentence.Start && text[left - 1] == '和' && places.StartOf(left - 1) >= sentence.Start)
        {
            // 盘锦 + 和运公司: one character is no name, so 和 belongs to it.
            left = Math.Max(places.ChainStart(left - 1), sentence.Start);
        }

        return phrase with { Left = left };
    }

    /// <summary>中国第42次南极 + 考察队: where an expedition to a pole begins; -1 if it is none.</summary>
    private static int Expedition(string text, int at, TextSpan sentence)
    {
        if (!Has(text, at, "考察队") || FirstBefore(text, at, Poles) is not { } pole)
        {
            return -1;
        }

        var start = at - pole.Length;
        if (start > sentence.Start && text[start - 1] == '次')
        {
            start = NumeralsStart(text, start - 1, sentence.Start);
            start = HasBefore(text, start, "第") ? start - 1 : at - pole.Length;
        }

        return HasBefore(text, start, "中国") && start - 2 >= sentence.Start ? start - 2 : start;
    }

    private static readonly string[] Poles = ["南极", "北极", "南极科学", "北极科学", "北冰洋"];
    private static readonly string[] Missions = ["使团", "代表团"];

    /// <summary>洋河 + 股份, before its committee or its head: where the name of the firm begins; -1 if it is none.</summary>
    private static int Share(string text, ChineseTokens tokens, int at, TextSpan sentence)
    {
        if (!Has(text, at, "股份") || FirstAt(text, at + 2, Holders) is null)
        {
            return -1;
        }

        var index = tokens.IndexEndingAt(at);
        if (index < 0)
        {
            return -1;
        }

        var start = tokens.Span(index).Start;
        return start >= sentence.Start && at - start is 2 or 3 or 4 && IsHan(text[start]) && tokens.Tag(index) is not ("v" or "vn" or "b" or "a" or "m" or "p") ? start : -1;
    }

    private static readonly string[] Holders = ["党委", "党支部", "董事长", "总经理", "总裁", "副总裁", "董秘"];

    /// <summary>国网 + 山西 + 电力: a group, a place and the trade; the end, 0 if it is none.</summary>
    private int Subsidiary(string text, ChineseTokens tokens, int at, int limit, ChineseSpans places)
    {
        if (at + 4 >= limit || !_groups.Contains(text.AsSpan(at, 2)))
        {
            return 0;
        }

        // 中铁 + 十七局
        var number = NumeralsEnd(text, at + 2, limit);
        if (number > at + 2 && Has(text, number, "局"))
        {
            return Has(text, number, "局集团") ? number + 3 : number + 1;
        }

        if (places.EndOf(at + 2) is not (var place and > 0))
        {
            return 0;
        }

        return FirstAt(text, place, Trades) is { } trade && place + trade.Length <= limit && tokens.IsBoundary(place + trade.Length) && !Has(text, place + trade.Length, "公司") ? place + trade.Length : 0;
    }

    /// <summary>《红旗文稿》 + 杂志社, 省委 + 《前线》 + 杂志社: a house named after a title, with its publisher.</summary>
    private static BodyReading Editors(string text, int at, TextSpan sentence, ChineseSpans bodies)
    {
        if (at - 1 <= sentence.Start || text[at - 1] != '》' || FirstAt(text, at, EditorNouns) is not { } noun || at + noun.Length > sentence.End
            || text.LastIndexOf('《', at - 1, at - sentence.Start) is not (var title and >= 0))
        {
            return BodyReading.None;
        }

        return new(bodies.StartOf(title, sentence.Start) is var publisher and >= 0 ? publisher : title, at + noun.Length, 0.88);
    }

    /// <summary>中国驻奥什总领馆: where the state begins that sends the mission whose seat begins at <paramref name="seat"/>; -1 if it is none.</summary>
    public static int Mission(string text, int seat, int floor, ChineseSpans places) =>
        seat - 1 > floor && text[seat - 1] == '驻' && places.StartOf(seat - 1, floor) is var sender and >= 0 ? sender : -1;

    /// <summary>中白 + 政府间合作委员会: where the two states stand, one of them ours, whatever the field between is called; -1 if they do not.</summary>
    private int Joint(string text, ChineseTokens tokens, int at, int floor)
    {
        for (var i = at - 4; i >= Math.Max(floor, at - LongestField); i--)
        {
            if (text[i] == '中' != (text[i + 1] == '中') && _states.IsNation(text[i]) && _states.IsNation(text[i + 1]) && tokens.IsBoundary(i) && FirstAt(text, i + 2, JointFields) is not null && !text.AsSpan(i, at - i).ContainsAny('、', '，', '的'))
            {
                return i;
            }
        }

        return -1;
    }

    private const int LongestField = 14;
    private static readonly string[] JointFields = ["政府间", "总理", "投资", "经贸", "合作", "能源", "友好", "人文", "科技", "战略", "高级别", "议会", "双边"];
    private static readonly string[] Halls = ["会议", "会展", "博览", "展览", "展示", "数据", "物流", "集结", "联运", "体育", "健身", "算力", "智算", "超算", "商务", "政务", "科创", "行政", "运动"];

    private int Tail(string text, ChineseTokens tokens, int at, int limit, out bool isSub)
    {
        isSub = false;
        if (tokens.IndexAt(at) < 0)
        {
            return 0;
        }

        // 国际会议 + 中心, 大数据 + 中心: a building.
        if (Has(text, at, "中心") && FirstBefore(text, at, Halls) is not null)
        {
            return 0;
        }

        // 以人民为 + 中心
        // 北京城市 + 副中心: a place.
        // 黄河三角洲 + 中心腹地: its middle.
        if (at > 0 && text[at - 1] is '为' or '副' && Has(text, at, "中心") || FirstAt(text, at, NoNouns) is not null)
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
}
