using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>Finds the date of publication in the first and last lines of a document.</summary>
internal static partial class PublicationDate
{
    private const int LongestDateline = 80;

    /// <summary>The date, or how it is written if nothing in the text settles which day is meant.</summary>
    public static (DateOnly? Date, string? Unsettled) Find(IEnumerable<string> lines, string text)
    {
        (DateOnly? Date, string? Unsettled) unlabelled = default;
        foreach (var line in lines)
        {
            // A date inside a running sentence is what the news is about, not when it appeared.
            var isLabelled = IsLabelled(line);
            if (WrittenDate.IsLabelled(line) || (!isLabelled && ((line.Length > LongestDateline && !Subtitle().IsMatch(line)) || line.EndsWith('。') || unlabelled.Date is not null)))
            {
                continue;
            }

            var found = DateNotation.Find(line, text);
            if (isLabelled && found != default)
            {
                return found;
            }

            unlabelled = unlabelled == default ? found : unlabelled;
        }

        return unlabelled;
    }

    /// <summary>The date in the first line that says it holds the date of publication.</summary>
    public static DateOnly? FindLabelled(IEnumerable<string> lines) =>
        lines.Where(IsLabelled).Select(l => DateNotation.First(l, "")).FirstOrDefault(d => d is not null);

    private static bool IsLabelled(string line) => line.AsSpan().ContainsAny(':', '：', '发') && Label().IsMatch(line);

    [GeneratedRegex(@"发布(时间|日期)|(时间|日期|Date|Published|Updated)[ 　]*[:：]", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    // (Adopted at the ... on June 28, 2023; effective as of October 1, 2023); Delivered at the ... on January 14, 2025
    [GeneratedRegex(@"^([（(].{0,300}[）)]$|——|[—–-]* ?(Delivered|Adopted|Issued|Released|Promulgated|Approved) (at|by|on|in) )", RegexOptions.NonBacktracking)]
    private static partial Regex Subtitle();
}
