using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Recognises names of bodies by the noun they end with (中国法学会, 红豆集团, 河北迁安市中医院): what stands before the noun must make it
/// one particular body, not a kind of bodies (民营企业, 有关部门). Immutable and thread-safe.
/// </summary>
internal sealed class ChineseNamedBodies
{
    private const int LongestName = 30;

    // Nouns that need a place, state or body before them: alone with an attribute they are common nouns.
    private static readonly HashSet<string> Weak =
    [
        "政府", "议会", "国会", "学校", "中学", "小学", "医院", "法院", "检察院", "公司", "集团", "企业集团", "银行", "工会", "商会", "分行", "支行",
        "海军", "空军", "陆军", "党委", "党组", "党支部", "党总支", "领导小组", "工作组", "专家组", "代表团", "协会", "学会", "大学", "学院",
        "服务中心", "信息中心", "监测中心", "数据中心", "交易中心", "指挥中心", "研究所", "研究院", "研究中心", "实验室", "出版社", "日报", "晚报",
        "电视台", "警方", "军方", "车间", "工厂", "煤矿", "农场", "林场", "指挥部", "合作社", "专业合作社", "幼儿园", "服务队", "先锋队", "突击队",
        "工作队", "医疗队", "救援队", "办事处", "派出所", "卫生院", "海关", "内阁", "舰队", "使馆", "大使馆", "联盟", "监狱", "养老院", "乐团", "剧院",
        "图书馆", "档案馆", "管理局", "监督局", "分局", "总局", "发电厂", "电厂", "理事会", "董事会", "监事会", "委员会", "居委会", "村委会", "联合会",
        "基金会", "促进会", "工作专班", "协调小组", "检察机关", "书院", "组委会", "工委", "公会", "总会", "杂志社", "报社", "党校", "军乐团", "仪仗队",
    ];

    private readonly Lexicon _tails;
    private readonly HashSet<string> _generic;
    private readonly HashSet<string> _anchors;

    public ChineseNamedBodies(ClassedWords organs, ClassedWords context)
    {
        _tails = organs.Lexicon("sub", "free");
        _generic = [.. context.Words("generic")];
        _anchors = [.. context.Words("anchor").Where(w => w.Length >= 2)];
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

        var left = ChinesePhrases.Default.Start(document, tokens, at, sentence.Start, LongestName);
        var anchor = Anchor(text, tokens, left, at, places, bodies);
        if (anchor >= 0 && anchor < at)
        {
            return (anchor, end, 0.88);
        }

        // 宣传部, 办公室 alone, and attributes that only sort: 医疗机构, 民营企业.
        if (anchor == at || isSub || left >= at || at - left < 2 || Weak.Contains(text[at..end]) && !HasProperPart(text, tokens, left, at))
        {
            return default;
        }

        while (left < at && tokens.IndexAt(left) is var first and >= 0 && _generic.Contains(text.Substring(tokens.Span(first).Start, tokens.Span(first).Length)))
        {
            left = tokens.Span(first).End;
        }

        return at - left >= 2 && HasProperPart(text, tokens, left, at) ? (left, end, 0.7) : default;
    }

    private int Tail(string text, ChineseTokens tokens, int at, int limit, out bool isSub)
    {
        isSub = false;
        if (!tokens.IsBoundary(at) && !(at > 0 && tokens.IndexAt(at) >= 0))
        {
            return 0;
        }

        var best = 0;
        foreach (var tail in _tails.MatchesAt(text.AsSpan(at, limit - at)))
        {
            if (tokens.IsBoundary(at + tail.Length) || at + tail.Length >= limit)
            {
                best = at + tail.Length;
                isSub = _tails.Entries[tail.Index].Tag == "sub";
            }
        }

        return best;
    }

    /// <summary>The leftmost place, body or word such as 中国, 国家 from which the name may begin; -1 if there is none.</summary>
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
            if (span.Start == offset && _anchors.Contains(text.Substring(span.Start, span.Length)) && span.End < at)
            {
                return offset;
            }

            offset = Math.Max(span.End, offset + 1);
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
