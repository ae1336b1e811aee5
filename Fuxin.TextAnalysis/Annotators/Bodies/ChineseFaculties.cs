using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>Schools and institutes of a university, whatever words their names are made of.</summary>
internal static class ChineseFaculties
{
    private const int LongestFaculty = 26;

    private static readonly string[] Thoughts = ["习近平新时代中国特色社会主义思想", "中国特色社会主义理论体系"];
    private static readonly string[] Institutes = ["研究院", "研究中心", "研究所"];
    private static readonly string[] Schools = ["大学", "党校", "学院", "学院）", "学院)"];
    private static readonly string[] Faculties = ["学院", "研究所", "研究院", "研究中心", "协同创新中心", "教研部", "教研室", "学部"];

    /// <summary>某大学 + 习近平新时代中国特色社会主义思想研究院: named after the thought it studies.</summary>
    public static int OfThought(string text, int at, int limit)
    {
        if (FirstAt(text, at, Thoughts) is not { } thought)
        {
            return 0;
        }

        return FirstAt(text, at + thought.Length, Institutes) is { } noun && at + thought.Length + noun.Length <= limit ? at + thought.Length + noun.Length : 0;
    }

    /// <summary>国防大学 + 联合作战学院, 北京大学 + 新闻与传播学院: a school of a university, whatever words its name is made of.</summary>
    public static int EndAt(string text, ChineseTokens tokens, int at, int limit)
    {
        if (FirstBefore(text, at, Schools) is null)
        {
            return 0;
        }

        // 江南大学 + 和 + 无锡…学院 are two.
        for (var i = at; text[at] is not ('和' or '与' or '及' or '生') && i < Math.Min(limit, at + LongestFaculty) && IsHan(text[i]) && text[i] is not ('的' or '在' or '等' or '是' or '为' or '对' or '校' or '了' or '处' or '考') && !Has(text, i, "设立") && !Has(text, i, "设有"); i++)
        {
            if (text[i] is '长' or '到' or '被' || tokens.IndexAt(i) is var index and >= 0 && tokens.Span(index).Start == i && (i > at && tokens.Tag(index) is "nr" or "nt" || ChinesePhrases.Default.Opens(text.AsSpan(i, tokens.Span(index).Length)) && !(i == at && Has(text, i, "联合")) && text[i] is not ('与' or '和' or '及') && !Has(text, i, "建设")))
            {
                return 0;
            }

            if (i - at >= 2 && FirstAt(text, i, Faculties) is { } noun && i + noun.Length <= limit && !Has(text, i + noun.Length, "路"))
            {
                return i + noun.Length;
            }
        }

        return 0;
    }
}
