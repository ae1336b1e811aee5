using System.Buffers;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Reads the colleges and centres of an institution that a text has in mind by the Party branch behind them: 机电工程学院 + 党委, 质量与安全工程学院 + 党委.
/// Stateless.
/// </summary>
internal static class ChineseCampusUnits
{
    private const int LongestField = 10;
    private const int ShortestCollege = 4;
    private const string College = "学院";

    private static readonly SearchValues<char> Stops = SearchValues.Create("，。、；：“”（）！？的在各该本每所和由对让了是为使向从到第");
    private static readonly string[] Branches = ["党委", "党总支", "党支部", "学生党支部", "教工党支部"];
    private static readonly string[] Kinds = ["二级", "马克思主义", "职业", "高校", "本科", "独立", "技师", "干部", "依托", "学校", "各", "全"];

    /// <summary>The unit whose noun 学院 or 中心 stands at <paramref name="at"/>, without its branch; none if no branch of it is named.</summary>
    public static BodyReading Read(AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence)
    {
        var text = document.Text;
        var end = at + 2;
        if ((!Has(text, at, College) && !Has(text, at, "中心")) || FirstAt(text, end, Branches) is null && !HasClass(text, end))
        {
            return BodyReading.None;
        }

        var start = at;
        while (start > sentence.Start && at - start < LongestField && IsHan(text[start - 1]) && !Stops.Contains(text[start - 1]))
        {
            start--;
        }

        // The field begins where a word does that is no verb: 近年来 stands before a mark.
        while (start < at && (tokens.IndexAt(start) is not (var first and >= 0) || tokens.Span(first).Start != start || tokens.Tag(first) is "v" or "d" or "p" or "r" or "t" or "m" or "q" or "c" or "f" or "u"))
        {
            start++;
        }

        // 该校 + 经济管理学院
        if (text[start] == '校' && HasBefore(text, start, "该"))
        {
            start++;
        }

        // 融 + 媒体中心
        start -= start > sentence.Start && Has(text, start - 1, "融媒体") ? 1 : 0;
        var opened = HasBefore(text, start, "该校") || start > sentence.Start && tokens.IndexEndingAt(start) is var verb && verb >= 0 && tokens.Tag(verb) == "v";
        if (at - start < 2 || !opened && start > sentence.Start && IsHan(text[start - 1]) && !"，。、；：“”（）！？的在由对让".Contains(text[start - 1], StringComparison.Ordinal) || FirstAt(text, start, Kinds) is not null || FirstBefore(text, at, Kinds) is not null)
        {
            return BodyReading.None;
        }

        return new BodyReading(start, end, 0.8);
    }

    /// <summary>人文社会科学学院 + 2016级本科生: it has students of one year.</summary>
    private static bool HasClass(string text, int end) => end + 4 < text.Length && NumeralsEnd(text, end, end + 4) == end + 4 && text[end + 4] == '级' || Has(text, end, "本科生") || Has(text, end, "研究生");

    /// <summary>机电工程学院 of 机电工程学院党委; null if the name is not one of a branch of a college.</summary>
    public static string? CollegeOf(string name) =>
        Array.Find(Branches, b => name.EndsWith(b, StringComparison.Ordinal)) is { } branch && name[..^branch.Length] is { Length: >= ShortestCollege } college && college.EndsWith(College, StringComparison.Ordinal) ? college : null;
}
