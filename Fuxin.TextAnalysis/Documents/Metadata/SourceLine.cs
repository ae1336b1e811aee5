using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>Finds the outlet in lines such as <c>来源：阜新日报</c>, <c>Source: Xinhua</c>, <c>Fuxin News Network - 11/10/2023</c>.</summary>
internal static partial class SourceLine
{
    public static string? Find(IEnumerable<string> lines)
    {
        string? dateline = null;
        foreach (var line in lines)
        {
            if (line.AsSpan().ContainsAny(':', '：') && Labelled().Match(line) is { Success: true } labelled)
            {
                return labelled.Groups["source"].Value.Trim();
            }

            if (dateline is null && char.IsAsciiLetterUpper(line[0]) && Dateline().Match(line) is { Success: true } found)
            {
                dateline = found.Groups["source"].Value.Trim();
            }
        }

        return dateline;
    }

    [GeneratedRegex(@"(^|[\s　])(来源|稿源|信息来源|Source)[ 　]*[:：][ 　]*(?<source>[^\s　|｜][^　|｜\t]*?)[ 　]*($|[　|｜\t]|发布|时间|日期|作者|编辑|  )", RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?<source>\p{Lu}[\p{L} .&’']{2,60}?)[ ]*[-–—,|][ ]*(\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{1,2}-\d{1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex Dateline();
}
