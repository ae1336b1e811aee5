using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>Finds the title at the start of a document.</summary>
internal static partial class TitleLines
{
    private const int LongestTitle = 160;
    private const int LongestFirstHalf = 60;

    public static string? Find(IReadOnlyList<string> lines)
    {
        // The number of an official document, or the name of its issuing body over a red line, may stand above the title.
        var at = 0;
        while (at < lines.Count - 1 && at < 3 && (DocumentNumber.IsAlone(lines[at]) || Masthead().IsMatch(lines[at])))
        {
            at++;
        }

        if (at >= lines.Count || lines[at].Length > LongestTitle || lines[at].EndsWith('。') || Salutation().IsMatch(lines[at]))
        {
            return null;
        }

        var line = lines[at];
        var next = at + 1 < lines.Count ? lines[at + 1] : "";
        return line.Length <= LongestFirstHalf && next.Length <= LongestFirstHalf && IsOpen(line) && Closing().IsMatch(next) ? line + next : line;
    }

    /// <summary>True if a line speaks of a document without having said which: 某市人民政府关于 ...</summary>
    private static bool IsOpen(string line) => line.Contains("关于", StringComparison.Ordinal) && !Closing().IsMatch(line);

    [GeneratedRegex(@"(通知|意见|决定|方案|规划|办法|规定|条例|细则|批复|通报|公告|通告|报告|函|纪要|决议|的令|计划|纲要)([（(][^（）()]*[）)])*$", RegexOptions.NonBacktracking)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{4,30}(文件|公报)$", RegexOptions.NonBacktracking)]
    private static partial Regex Masthead();

    [GeneratedRegex(@"^(各位|同志们|尊敬的|女士们|朋友们).*[：:]$|^(Fellow|Dear|Distinguished|Ladies) .*[,:，：]$", RegexOptions.NonBacktracking)]
    private static partial Regex Salutation();
}
