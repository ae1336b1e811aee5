using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>Finds who wrote and who edited a text, where its first or last lines say so.</summary>
internal static partial class Credits
{
    public static string? Author(IEnumerable<string> lines) => First(lines, AuthorLine());

    public static string? Editor(IEnumerable<string> lines) => First(lines, EditorLine());

    private static string? First(IEnumerable<string> lines, Regex rule)
    {
        foreach (var line in lines)
        {
            var mayHoldOne = line.AsSpan().ContainsAny(':', '：') || line.StartsWith("By ", StringComparison.Ordinal);
            if (mayHoldOne && rule.Match(line) is { Success: true } found)
            {
                return found.Groups["name"].Value.Trim();
            }
        }

        return null;
    }

    private const string Names = @"(?<name>[\p{IsCJKUnifiedIdeographs}·]{2,12}([ 　、][\p{IsCJKUnifiedIdeographs}·]{2,6}){0,4}?|[A-Z][A-Za-z.’'-]+( [A-Z][A-Za-z.’'-]+){1,4})";
    private const string End = @"[ 　]*($|[)）\]】|｜,，;；]|[ 　\t]+(责任编辑|编辑|责编|来源|发布|时间|日期|文字编辑|审核|Editor|Source|Date))";

    [GeneratedRegex(@"(^|[ 　\t(（])(作者|撰稿|记者|通讯员|Author|By)[ 　]*[:：][ 　]*" + Names + End + "|^By " + Names + "$", RegexOptions.NonBacktracking)]
    private static partial Regex AuthorLine();

    [GeneratedRegex(@"(^|[ 　\t(（\[【])(责任编辑|文字编辑|编辑|责编|Editor|Edited by|Responsible editor)[ 　]*[:：][ 　]*" + Names + End, RegexOptions.NonBacktracking)]
    private static partial Regex EditorLine();
}
