using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Reads the units that follow the name of a body at once and make a longer name with it: 外交部 + 欧亚司, 中央党校 + 哲学部 + 伦理学教研室,
/// 红豆集团 + 党委. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseSubUnits(ClassedWords organs)
{
    private const int LongestUnit = 12;
    private const int LongestCommittee = 16;
    private const int MostWords = 7;
    private const int LongestQuotation = 10;
    private const string OfOffice = "党事报单团工的大化各负干在处、和与及";
    private const string LastCharacters = "司局处室部院所厅办组系";

    // Ordinary words that end like a unit.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Ordinary = new HashSet<string>(StringComparer.Ordinal)
    {
        "指挥所", "干部", "内部", "全部", "外部", "党组", "小组", "改组", "重组", "主办", "举办", "承办", "协办", "开办", "交办", "督办", "查办", "领办", "住所", "场所", "之所",
        "当局", "布局", "大局", "结局", "格局", "全局", "开局", "深处", "好处", "到处", "用处", "处处", "之处", "体系", "关系", "联系", "派系", "水系", "谱系", "星系", "语系", "根系", "直系", "嫡系", "控股", "入股", "参股", "持股", "个股", "股", "大厅", "门厅", "餐厅", "展厅", "客厅", "理科", "文科", "专科", "学科", "本科", "百科", "各部", "一部",
        "中部", "东部", "西部", "南部", "北部", "教室", "会议室", "活动室", "阅览室", "展览室", "休息室", "候车室", "医院", "学院", "法院", "国务院", "剧院", "研究所", "厅", "室", "系", "科", "院", "所", "部", "处", "办", "组", "局", "司",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Lexicon _units = organs.Lexicon("sub");
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _fields = organs.Words("field").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the body that ends at <paramref name="at"/> with all units that follow; <paramref name="at"/> if none does.</summary>
    public int Extend(AnalyzedDocument document, ChineseTokens tokens, int at, int limit)
    {
        at = SecondName(document.Text, at, limit);
        for (var next = Unit(document, tokens, at, limit); next > at; next = Unit(document, tokens, at, limit))
        {
            at = next;
        }

        return at;
    }

    /// <summary>省委党校（省行政学院）: one school under two names.</summary>
    private static int SecondName(string text, int at, int limit)
    {
        if (!HasBefore(text, at, "党校") || at >= limit || text[at] is not ('（' or '(' or '〔'))
        {
            return at;
        }

        var close = text.IndexOfAny(['）', ')', '〕'], at, Math.Min(limit, at + LongestCommittee) - at);
        return close > 0 && HasBefore(text, close, "行政学院") ? close + 1 : at;
    }

    private static int Council(string text, int at, int limit)
    {
        foreach (var council in (ReadOnlySpan<string>)["中央委员会", "全国委员会"])
        {
            if (Has(text, at, council) && at + council.Length <= limit && (HasBefore(text, at, "阵线") || HasBefore(text, at, "党") || HasBefore(text, at, "联盟") || HasBefore(text, at, "联合会") || HasBefore(text, at, "总工会") || HasBefore(text, at, "青年团")))
            {
                return at + council.Length;
            }
        }

        return 0;
    }

    /// <summary>省人大 + 农业与农村委员会, 全国政协 + 人口资源环境委员会: a special committee, whose name may hold 和 or 与.</summary>
    private static int SpecialCommittee(string text, int at, int limit)
    {
        const string Noun = "委员会";
        if (!HasBefore(text, at, "人大") && !HasBefore(text, at, "政协") && !HasBefore(text, at, "人民代表大会") && !(HasBefore(text, at, "人大常委会") && (Has(text, at, "代表") || Has(text, at, "香港") || Has(text, at, "澳门"))))
        {
            return 0;
        }

        for (var i = at; i < Math.Min(limit, at + LongestCommittee) && IsHan(text[i]) && text[i] is not ('的' or '在' or '第' or '常' or '由' or '对' or '主' or '副' or '各'); i++)
        {
            if (Has(text, i, "会同") || Has(text, i, "有关") || Has(text, i, "召开") || Has(text, i, "联合"))
            {
                return 0;
            }

            if (i - at >= 2 && Has(text, i, Noun) && i + Noun.Length <= limit)
            {
                return i + Noun.Length;
            }

            // 全国人大 + 外事委, 宪法法律委: by its short form.
            if (i - at is >= 2 and <= 6 && text[i] == '委' && i < limit && !Has(text, i, "委员") && !Has(text, i, "委托"))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private int Unit(AnalyzedDocument document, ChineseTokens tokens, int at, int limit)
    {
        var text = document.Text;
        if (ChineseNumberedUnits.EndAt(text, tokens, at, limit) is var numbered and > 0)
        {
            return numbered;
        }

        if (at >= limit)
        {
            return at;
        }

        // 中国农业银行 + “三农”政策业务创新部: the field is quoted.
        if (text[at] == '“' && text.IndexOf('”', at, Math.Min(limit, at + LongestQuotation) - at) is var close and > 0 && close + 1 < limit)
        {
            return Words(text, tokens, close + 1, limit, started: true) is var quoted && quoted > close + 1 ? quoted : at;
        }

        if (!IsHan(text[at]))
        {
            return at;
        }

        // 越南祖国阵线 + 中央委员会
        if (text[at] is '中' or '全' && Council(text, at, limit) is var council and > 0)
        {
            return council;
        }

        if (text[at] == '第' && ChineseNumberedUnits.Term(text, at, limit) is var term and > 0)
        {
            return term;
        }

        if (ChineseFaculties.OfThought(text, at, limit) is var institute and > 0)
        {
            return institute;
        }

        // 全国政协 + 机关: the office of an organ; its people and affairs are not.
        if (Has(text, at, "机关") && at + 2 <= limit && !HasBefore(text, at, "党委") && (text[at - 1] is '委' or '协' or '会' || HasBefore(text, at, "人大")) && !(at + 2 < limit && OfOffice.Contains(text[at + 2], StringComparison.Ordinal)))
        {
            return at + 2;
        }

        if (SpecialCommittee(text, at, limit) is var committee and > 0)
        {
            return committee;
        }

        if (ChineseCommissions.EndAt(text, at, limit) is var commission and > 0)
        {
            return commission;
        }

        // 越南共产党 + 中央: of a party abroad.
        if (Has(text, at, "中央") && text[at - 1] == '党' && !HasBefore(text, at, "中国共产党") && at + 2 < limit && text[at + 2] is not ('委' or '政' or '书'))
        {
            return at + 2;
        }

        var known = _units.LongestAt(text.AsSpan(at, limit - at));
        // 经济日报社 + 编委: a member of its board.
        if (known.Length == 2 && Has(text, at, "编委") && text[at - 1] is '社' or '报')
        {
            return at;
        }

        if (known.Length > 0 && (tokens.IsBoundary(at + known.Length) || EndsGroup(text, at + known.Length, limit, known.Length) || (at + known.Length < limit && text[at + known.Length] is '书' or '副' or '委' or '常')))
        {
            return at + known.Length;
        }

        if (ChineseFaculties.EndAt(text, tokens, at, limit) is var faculty and > 0)
        {
            return faculty;
        }

        if (ChineseOffices.EndAt(text, tokens, at, limit) is var office and > 0)
        {
            return office;
        }

        return Words(text, tokens, at, limit, started: false);
    }

    /// <summary>督查组 + 分赴: no longer word with 组 begins here, whatever the tokens say.</summary>
    private static bool EndsGroup(string text, int end, int limit, int length) =>
        length >= 3 && text[end - 1] == '组' && end < limit && text[end] is not ('织' or '建' or '成' or '合' or '装' or '团' or '稿');

    private static readonly string[] Branches = ["党支部", "党总支", "党委", "部党支部", "部党总支"];
    /// <summary>Nominal words up to one that ends like a unit: 外交部 + 欧亚司, 海军 + 舰载航空兵部队, 国务院 + 市场监督管理部门.</summary>
    private int Words(string text, ChineseTokens tokens, int at, int limit, bool started)
    {
        var end = at;
        var joined = false;
        for (var words = started ? 1 : 0; words < MostWords && end - at < LongestUnit; words++)
        {
            var index = tokens.IndexAt(end);
            if (index < 0 || tokens.Span(index).Start != end)
            {
                return at;
            }

            var span = tokens.Span(index);
            var word = text.AsSpan(span.Start, span.Length);
            if (words > 0 && span.End <= limit && (word is "委员会" or "专班" or "工作专班" || (word is "小组" && HasBefore(text, span.Start, "友好")) || word is "研究会" or "分会" or "专委会" or "专业委员会" || (joined && word is "研究室" or "研究院") || (joined && word is "部" && HasBefore(text, span.Start, "研究")) || (!joined && word is "部队" && span.End - at >= 4) || (word is "部门" && words > 1 && HasBefore(text, at, "国务院"))))
            {
                return span.End;
            }

            // 基础设施公司 + 唐山站西广场项目 + 党支部
            if (words > 0 && HasBefore(text, span.Start, "项目") && FirstAt(text, span.Start, Branches) is { } branch && span.Start + branch.Length <= limit)
            {
                return span.Start + branch.Length;
            }

            // 廉政与治理研究中心
            if (words > 0 && word is "中心" or "研究中心" && !(span.End < limit && text[span.End] is '城' or '区' or '任' or '组' or '工'))
            {
                return span.End;
            }

            // 县财政局 + 经济建设股, 市公安局 + 刑侦科: the smallest units only inside an office.
            joined |= word is "和";
            var isUnit = !joined && IsHan(word[0]) && (LastCharacters.Contains(word[^1], StringComparison.Ordinal) || (word[^1] is '股' or '科' && text[at - 1] is '局' or '院' or '委' or '办' or '所' && !(span.End < limit && text[span.End] is '及' or '和' or '与' or '、'))) && (span.Length == 1 ? words > 0 : !Ordinary.Contains(word) && !Ordinary.Contains(word[^2..]) && tokens.Tag(index) is not ("v" or "vd" or "d"));
            if (isUnit && span.End <= limit && span.End - at >= 3)
            {
                return span.End;
            }

            // 贸易金融 + 部/总经理
            if (words > 0 && word[0] == '部' && (Has(text, span.Start + 1, "总经理") || Has(text, span.Start + 1, "经理")) && span.Start + 1 <= limit)
            {
                return span.Start + 1;
            }

            // 宣传 + 部长: the unit shares its last character with the post.
            if (words > 0 && word is "部长" or "副部长" or "局长" or "处长" or "司长" or "厅长" or "系主任" or "科主任" or "室主任" or "部主任" or "处主任")
            {
                return word[0] == '副' ? at : end + 1;
            }

            if (!IsHan(word[0]) || span.End > limit || (tokens.Tag(index) is not ("n" or "vn" or "b" or "j" or "an" or "nz" or "ns" or "Ng" or "ng" or "g" or "l") && !_fields.Contains(word) && !(words > 0 && word is "与" or "和")) || (words > 0 && word is "与" or "和" && span.End - at > LongestUnit / 2) || (word is not ("与" or "和") && ChinesePhrases.Default.Opens(word)) || word is "专职" or "原" or "前" or "副" or "代" or "高度" or "重视" or "集中" or "统一")
            {
                return at;
            }

            end = span.End;
        }

        return at;
    }
}
