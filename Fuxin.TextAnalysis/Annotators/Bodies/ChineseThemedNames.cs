using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Finds names that no place and no body begins: of two fields (水利和湖泊局), of a theme (古城保护利用工作领导小组), with a proper noun (红豆集团).
/// Immutable and thread-safe.
/// </summary>
internal sealed class ChineseThemedNames(ClassedWords context)
{
    private const int ShortestTheme = 4;
    private const int LongestCoordinate = 8;

    // A theme of several words before these makes a name without any place or proper noun.
    private static readonly HashSet<string> Themed =
    [
        "领导小组", "工作领导小组", "协调小组", "指挥部", "工作专班", "研究会", "促进会", "基金会", "学会", "协会", "联合会", "组委会", "执委会", "筹委会",
        "创新中心", "制造业创新中心", "技术创新中心", "全国重点实验室", "实验室", "有限公司", "股份有限公司", "有限责任公司", "专业合作社",
    ];

    // With its head right behind, any of these is one particular institution.
    private static readonly HashSet<string> Headed = ["研究中心", "研究院", "研究所", "研究会", "大学", "科学院", "博物馆", "出版社", "基金会", "协会", "学会", "联合会", "商会", "促进会"];
    private static readonly string[] Heads = ["主任", "副主任", "执行主任", "常务副主任", "院长", "副院长", "执行院长", "所长", "副所长", "校长", "副校长", "馆长", "副馆长", "社长", "副社长", "会长", "副会长", "执行会长", "常务副会长", "理事长", "副理事长", "秘书长", "副秘书长", "总编辑", "教务长", "教授", "副教授", "研究员", "副研究员"];

    private readonly HashSet<string> _generic = [.. context.Words("generic")];
    private readonly HashSet<string> _building = [.. context.Words("building")];

    /// <summary>True if 和 or 与 stands before the phrase, so that the name may have begun before it.</summary>
    public static bool MayCoordinate(BodyPhrase phrase) => phrase.Left - 1 > phrase.Sentence.Start && phrase.Text[phrase.Left - 1] is '和' or '与';

    /// <summary>The name; none if the phrase is a kind of bodies or a clause.</summary>
    public BodyReading Read(BodyPhrase phrase)
    {
        var (text, tokens, left, at, noun) = (phrase.Text, phrase.Tokens, phrase.Left, phrase.At, phrase.Noun);
        if (Coordinated(phrase.Document, tokens, left, at, phrase.Sentence.Start, phrase.Places) is var both and >= 0)
        {
            return phrase.From(both, 0.8);
        }

        // Attributes that only sort: 医疗机构, 民营企业.
        if (phrase.IsSub || at - left < 2 || noun is "党" or "中心" || text.AsSpan(left, at - left).ContainsAny(ChineseAnchoredNames.OneOfMany) || HasBefore(text, at, "上市") || HasBefore(text, at, "合作") || _generic.Contains(text[left..at]))
        {
            return BodyReading.None;
        }

        // 各级 + 扶贫开发领导小组, 所在地防汛指挥部: one in each place.
        if (HasBefore(text, left, "各级") || HasBefore(text, left, "各地") || Has(text, left, "所在"))
        {
            return BodyReading.None;
        }

        // 12个核酸检测方舱实验室, 3D打印实验室: counted or called by what they do; 第24届冬奥会工作领导小组 is one.
        if (text.AsSpan(left, at - left).ContainsAnyInRange('0', '9') && text[left] != '第')
        {
            return BodyReading.None;
        }

        // 争创 + 国家实验室: what is to be built.
        while (left < at && tokens.IndexAt(left) is var built and >= 0 && tokens.Span(built).Start == left && _building.Contains(text.Substring(left, tokens.Span(built).Length)))
        {
            left = tokens.Span(built).End;
        }

        if (noun.EndsWith("实验室", StringComparison.Ordinal) && text.AsSpan(left, at - left) is "" or "国家" or "省" or "市" or "全国" or "全国重点" or "国家重点" or "重点" or "高水平" or "高水平建设省" or "省重点" or "哲学社会科学")
        {
            return BodyReading.None;
        }

        // 准确把握 + 学会发展, 谋划 + 学会: what is done with any of them; 全国学会 are all of them.
        if (noun is "学会" or "协会" or "商会" && (HasBefore(text, at, "全国") || tokens.IndexEndingAt(at) is var done && done >= 0 && tokens.Tag(done) == "v"))
        {
            return BodyReading.None;
        }

        if (at - left >= ShortestTheme + (left > 0 && text[left - 1] == '、' ? 2 : 0) && Themed.Contains(noun))
        {
            return phrase.From(left, 0.7);
        }

        // 中智科学技术评价研究中心 + 主任: it has a head, so it is one.
        if (Headed.Contains(noun) && !MayCoordinate(phrase) && FirstAt(text, phrase.End, Heads) is not null && text.AsSpan(left, at - left) is not ("马克思主义" or "二级" or "高等"))
        {
            return phrase.From(left, 0.72);
        }

        if (noun == "政府")
        {
            // 特朗普政府: the name right before it, no more.
            var leader = tokens.IndexEndingAt(at);
            return leader >= 0 && tokens.Tag(leader) is "nr" or "nrt" or "nrf" && tokens.Span(leader).Length >= 2 ? phrase.From(tokens.Span(leader).Start, 0.7) : BodyReading.None;
        }

        return IsClause(phrase) ? BodyReading.None : Proper(phrase);
    }

    /// <summary>商业银行, 公立医院: one ordinary word, noun and all; 习近平 + 检阅 + 仪仗队: somebody does something to it.</summary>
    private static bool IsClause(BodyPhrase phrase)
    {
        var tokens = phrase.Tokens;
        if (tokens.IndexAt(phrase.Left) == tokens.IndexAt(phrase.End - 1) && tokens.Tag(tokens.IndexAt(phrase.Left)) is not ("nt" or "nz" or "ns"))
        {
            return true;
        }

        return tokens.IndexAt(phrase.Left) is var actor and >= 0 && tokens.Tag(actor) is "nr" && tokens.Span(actor).End is var deed && deed < phrase.At && tokens.IndexAt(deed) is var action and >= 0
            && tokens.Tag(action) is "v" && tokens.Span(action).Length == 2;
    }

    /// <summary>The phrase without verbs and sorting words at its beginning, if it holds a proper noun.</summary>
    private BodyReading Proper(BodyPhrase phrase)
    {
        var (text, tokens, left, at) = (phrase.Text, phrase.Tokens, phrase.Left, phrase.At);
        while (left < at && tokens.IndexAt(left) is var verb and >= 0 && tokens.Tag(verb) is "v" or "m" && tokens.Span(verb).Start == left)
        {
            left = tokens.Span(verb).End;
        }

        while (left < at && tokens.IndexAt(left) is var first and >= 0 && _generic.Contains(text.Substring(tokens.Span(first).Start, tokens.Span(first).Length)))
        {
            left = tokens.Span(first).End;
        }

        return at - left >= 2 && !text.AsSpan(left, at - left).ContainsAnyInRange('0', '9') && HasProperPart(text, tokens, left, at) ? phrase.From(left, 0.75) : BodyReading.None;
    }

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

            if (ChineseAnchoredNames.Levels.Contains(text[offset], StringComparison.Ordinal) && offset == first && tokens.AreBoundaries(offset, offset + 1))
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
