using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Decides what right before a recognised body belongs to its name: the state (中国 + 全国人大), the group (国网 + 天津电力党校), the party
/// (民进 + 大同市委), the parent before the place of a branch (农行 + 辽宁锦州义县支行). Immutable and thread-safe.
/// </summary>
internal sealed class ChineseBodyStarts(ClassedWords organs)
{
    private const int LongestQuotation = 24;
    private const int LongestForeignParty = 12;
    private const int LongestBranch = 3;

    private static readonly string[] Parties = ["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟", "共青团"];
    private static readonly string[] Branches = ["支行", "分行", "分公司", "分社", "营业部", "储蓄所", "分校", "分院", "分会", "分中心"];

    // What stands between a group and the place of its subsidiary.
    private static readonly string[] Trades = ["置业", "地产", "物业", "建设", "投资", "电力", "能源", "物流", "建工"];

    private static readonly string[] Groups = ["领导小组", "指挥部", "工作专班"];

    // Organs of state whose own name does not tell the country, as one calls them abroad.
    private static readonly string[] StateTails = ["人大", "人大常委会", "政协", "国务院", "部", "委", "署", "局", "军", "银行", "法院", "检察院", "办公室", "中心", "总台"];

    private static readonly HashSet<string> Countries = [.. ClassedWords.Embedded("zh-places.tsv").Words("country").Where(c => c != "中国")];

    private static readonly string[] MilitaryDistricts = ["军分区", "警备区"];

    private readonly HashSet<string> _groups = [.. organs.Words("group")];

    /// <summary>Where the whole name begins; the start of <paramref name="body"/> if nothing before it belongs to it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="body">The body as recognised.</param>
    /// <param name="floor">Where the sentence begins.</param>
    /// <param name="places">The places of the document.</param>
    /// <param name="bodies">The bodies found so far.</param>
    public int Of(AnalyzedDocument document, ChineseTokens tokens, TextSpan body, int floor, ChineseSpans places, ChineseSpans bodies)
    {
        var text = document.Text;
        var start = body.Start;
        if (bodies.StartOf(start, floor) is var before and >= 0 && MakesOne(text, TextSpan.FromBounds(before, start), body))
        {
            return before;
        }

        // 58 + 集团: figures or letters right before the noun are the name.
        if (Has(text, start, "集团") || Has(text, start, "公司"))
        {
            while (start > floor && char.IsAsciiLetterOrDigit(text[start - 1]))
            {
                start--;
            }
        }

        // 中智 + 公司党委: the name of the firm.
        if ((Has(text, start, "公司党") || Has(text, start, "集团党")) && tokens.IndexEndingAt(start) is var firm and >= 0 && tokens.Span(firm) is { Length: 2 or 3 } name && name.Start >= floor && IsHan(text[name.Start])
            && tokens.Tag(firm) is "nz" or "nr" or "nt" or "j" or "x" && places.StartOf(start) < 0)
        {
            start = name.Start;
        }

        // 天津市 + 当代 + 中国马克思主义研究会, 中联部 + 当代 + 世界研究中心
        if (HasBefore(text, start, "当代") && (Has(text, start, "中国") || Has(text, start, "世界")) && start - 2 >= floor)
        {
            start = places.StartOf(start - 2, floor) is var seat and >= 0 ? seat : bodies.StartOf(start - 2, floor) is var owner and >= 0 ? owner : start - 2;
        }

        // 国网 + 天津电力党校: the group before the place of its subsidiary.
        if (places.EndOf(start) > 0 && start - 2 >= floor && _groups.Contains(text[(start - 2)..start]) && tokens.IsBoundary(start - 2) && bodies.StartOf(start) < 0)
        {
            start -= 2;
        }

        // 中铁 + 置业 + 北京公司
        if (places.EndOf(start) > 0 && start - 4 >= floor && FirstBefore(text, start, Trades) is not null && _groups.Contains(text[(start - 4)..(start - 2)]) && tokens.IsBoundary(start - 4))
        {
            start -= 4;
        }

        // 中共 + 国家税务总局党校: the Party's own.
        if (HasBefore(text, start, "中共") && start - 2 >= floor && (Has(text, body.End - 2, "党校") || Has(text, body.End - 2, "党组") || Has(text, body.End - 2, "党委")))
        {
            start -= 2;
        }

        // 大新镇 + 大中村党支部
        if (start > floor && text[start - 1] is '镇' or '乡' && places.StartOf(start, floor) is var town and >= 0 && text.AsSpan(start, body.End - start).Contains('村') && text[body.End - 1] is '部' or '委' or '会')
        {
            start = Math.Max(places.ChainStart(start), floor);
        }

        // 新疆克孜勒苏柯尔克孜自治州 + 阿图什市哈拉峻乡谢依特小学: the divisions above the one it begins with.
        if (places.EndOf(start) is var division && division > start && division < body.End && text[division - 1] is '市' or '县' or '区' or '旗' && places.StartOf(start, floor) is var above and >= 0 && text[start - 1] is '省' or '区' or '州' or '市' or '盟')
        {
            start = Math.Max(places.ChainStart(above), floor);
        }

        start = Term(text, body, start, floor);

        // 联合国驻 + 黎巴嫩临时部队
        if (HasBefore(text, start, "驻") && bodies.StartOf(start - 1, floor) is var sender and >= 0 && Has(text, body.End - 2, "部队"))
        {
            start = sender;
        }

        // 驻 + 区水利局纪检监察组, 中央纪委国家监委驻 + 商务部纪检监察组: by whom it is posted there.
        if (HasBefore(text, start, "驻") && start - 1 >= floor && (Has(text, body.End - 5, "纪检监察组") || Has(text, body.End - 3, "纪检组")))
        {
            start = bodies.StartOf(start - 1, floor) is var posting and >= 0 ? posting : start - 1;
        }

        // 中国— + 东盟国家人工智能应用合作中心
        if (start - 2 > floor && text[start - 1] is '—' or '－' or '-' or '―' && body.Length >= 6 && text[body.End - 1] is '心' or '会' or '院' or '盟')
        {
            var dash = text[start - 2] == text[start - 1] ? start - 2 : start - 1;
            start = places.StartOf(dash, floor) is var side and >= 0 ? side : start;
        }

        // 福建省应对 + 新冠疫情工作领导小组
        if (HasBefore(text, start, "应对") && FirstBefore(text, body.End, Groups) is not null && places.StartOf(start - 2, floor) is var responsible and >= 0)
        {
            start = Math.Max(places.ChainStart(responsible), floor);
        }

        // 人民网・中国共产党新闻网
        if (start > floor && text[start - 1] == '・' && bodies.StartOf(start - 1, floor) is var parent and >= 0)
        {
            start = parent;
        }

        // 联邦快递 + （中国）有限公司: the bracket stands within the name.
        if (text[start] is '（' or '(' && (Has(text, body.End - 2, "公司") || Has(text, body.End - 2, "集团")))
        {
            start = BeforeBracket(text, tokens, start, floor);
        }

        // 省 + 中央生态环境保护督察整改工作领导小组: the level whose group it is.
        if (start > floor && text[start - 1] is '省' or '市' or '县' or '区' && FirstBefore(text, body.End, Groups) is not null && tokens.AreBoundaries(start - 1, start) && places.StartOf(start) < 0 && (start - 1 == floor || !IsHan(text[start - 2])))
        {
            start--;
        }

        // 中国人民解放军 + 96831部队
        if (IsDigit(text[start]) && HasBefore(text, start, "解放军") && bodies.StartOf(start, floor) is var army and >= 0)
        {
            start = army;
        }

        // 武警 + 新疆总队
        if (HasBefore(text, start, "武警") && start - 2 >= floor && (Has(text, body.End - 2, "总队") || Has(text, body.End - 2, "支队")))
        {
            start -= 2;
        }

        if (State(document, tokens, body, floor, places) is var state and >= 0)
        {
            start = Math.Min(start, state);
        }

        // “助力鲁南”党员先锋队: a name that ends a quotation begins with it.
        var close = text.IndexOf('”', start, body.End - start);
        if (close > 0 && text.IndexOf('“', start, close - start) < 0 && text.LastIndexOf('“', start, Math.Min(start - floor, LongestQuotation)) is var open and >= 0)
        {
            start = open;
        }

        return start;
    }

    /// <summary>联邦/快递 + （中国）有限公司: the word before the bracket, and one more if that is short.</summary>
    private static int BeforeBracket(string text, ChineseTokens tokens, int bracket, int floor)
    {
        var start = bracket;
        for (var words = 0; words < 2 && bracket - start < 3 && tokens.IndexEndingAt(start) is var index and >= 0; words++)
        {
            var span = tokens.Span(index);
            if (span.Start < floor || !IsHan(text[span.Start]) || tokens.Tag(index) is "p" or "u" or "w" or "c" or "d" or "r" or "m" || ChinesePhrases.Default.Opens(text.AsSpan(span.Start, span.Length)))
            {
                break;
            }

            start = span.Start;
        }

        return start;
    }

    /// <summary>第九届全国人民代表大会常务委员会, 十三届全国人大常委会: the term before who presides over it, unless it is one of several.</summary>
    private static int Term(string text, TextSpan body, int start, int floor)
    {
        if (!Has(text, start, "全国人") || !HasBefore(text, start, "届") || !(Has(text, body.End, "委员长") || Has(text, body.End, "副委员长")))
        {
            return start;
        }

        var term = HanNumeralsStart(text, start - 1, floor);
        term -= term > floor && text[term - 1] == '第' ? 1 : 0;
        return term < start - 1 && !(term > 0 && text[term - 1] == '、') ? term : start;
    }

    /// <summary>中央广播电视总台 + 央视综合频道, 西部战区 + 空军, 民进 + 大同市委, 农行 + 湖南保靖县支行: two names that make one.</summary>
    private static bool MakesOne(string text, TextSpan before, TextSpan body)
    {
        var first = text.AsSpan(before.Start, before.Length);
        return Has(text, body.Start, "央视") || (first.EndsWith("海军") && Has(text, body.End - 2, "舰队")) || (first.EndsWith("军区") && FirstAt(text, body.Start + 2, MilitaryDistricts) is not null) || (first.EndsWith("电台") && (Has(text, body.End - 2, "之声") || Has(text, body.End - 2, "广播"))) || first.EndsWith("战区") || Parties.Contains(first.ToString())
            || (text[body.Start] == '第' && (first[^1] == '军' || first.EndsWith("军区") || first is "武警"))
            || (FirstBefore(text, body.End, Branches) is not null && body.Length > LongestBranch && (first[^1] == '行' || first.EndsWith("银行") || first.EndsWith("公司") || first.EndsWith("社") || first.EndsWith("院") || first.EndsWith("校") || first.EndsWith("大学") || first.EndsWith("会")));
    }

    /// <summary>The state before a name that is foreign or that does not tell its state; -1 if there is none.</summary>
    private static int State(AnalyzedDocument document, ChineseTokens tokens, TextSpan body, int floor, ChineseSpans places)
    {
        var text = document.Text;
        var name = text.AsSpan(body.Start, body.Length);
        // 黑山 + 社会主义者民主党: what stands between the state and the party.
        if (name[^1] == '党' && name.Length <= 5 && name[0] != '中')
        {
            var left = ChinesePhrases.Default.Start(document, tokens, body.Start, floor, LongestForeignParty, nominal: true);
            return places.EndOf(left) > 0 ? left : places.StartOf(left, floor) is var country and >= 0 && left < body.Start ? country : places.StartOf(body.Start, floor) is var own and >= 0 ? own : -1;
        }

        if (places.StartOf(body.Start) is not (var state and >= 0) || state < floor)
        {
            return -1;
        }

        // 美国 + 约翰斯·霍普金斯大学; 俄罗斯 + 国家杜马; 俄罗斯 + 统一俄罗斯党; 上海 + 人民出版社
        // 美国 + 通用电气公司
        if (name.Length >= 4 && name.EndsWith("公司") && Countries.Contains(text[state..body.Start]))
        {
            return state;
        }

        if ((name[^1] == '党' && name[0] != '中') || name.Contains('·') || name.EndsWith("运动") || name is "胡塞武装" || name.EndsWith("杜马") || name is "北方舰队" or "黑海舰队" or "波罗的海舰队" or "太平洋舰队" || name is "人民出版社" or "中央政府" or "中央电视台")
        {
            return state;
        }

        // 中国 + 全国人大, 中国 + 外交部, 中国 + 国家话剧院: called by its country, as towards others.
        return text.AsSpan(state, body.Start - state) is "中国" && !name.StartsWith("中国") && !name.StartsWith("中共") && !name.StartsWith("联合国")
            && (name.StartsWith("国家") && name.Length > 4 || FirstBefore(text, body.End, StateTails) is not null) ? state : -1;
    }
}
