using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>Finds the body that issued an official document: behind a label, in the signature over the date, or at the head of the title.</summary>
internal static partial class IssuingBody
{
    public static string? Find(DocumentEnds ends, string? title)
    {
        foreach (var line in ends.All)
        {
            if (line.AsSpan().ContainsAny(':', '：') && Labelled().Match(line) is { Success: true } labelled)
            {
                return labelled.Groups["body"].Value;
            }
        }

        var lines = ends.All.ToList();
        for (var i = lines.Count - 1; i > 1; i--)
        {
            if (WrittenDate.IsAlone(lines[i]) && Signature().IsMatch(lines[i - 1]))
            {
                return lines[i - 1];
            }
        }

        return title is null ? null
            : OfTitle().Match(title) is { Success: true } chinese ? chinese.Groups["body"].Value
            : OfEnglishTitle().Match(title) is { Success: true } english ? english.Groups["body"].Value
            : null;
    }

    private const string BodyEnds = "(政府|办公室|办公厅|委员会|人大常委会|党委|市委|省委|区委|县委|国务院|部|委|局|厅|署|院|行|会|社|总局|中央)";

    [GeneratedRegex(@"(发布机构|发文机关|发文机构|发布单位|制发机关|发文单位|Issued by|Issuing body)[】\]]?[ 　\t]*[:：][ 　\t]*(?<body>[^ 　\t|｜][^　\t|｜]*[^ 　\t|｜])", RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs} 　、]{0,60}" + BodyEnds + "$|^(The )?[A-Z][A-Za-z’', ]{4,100}(Government|Office|Committee|Council|Bureau|Commission|Ministry|Department|Congress|Administration)( of [A-Z][A-Za-z’', ]{2,60})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(?<body>[\p{IsCJKUnifiedIdeographs} 　、]{1,60}?" + BodyEnds + ")[ 　]?(印发|转发|批转)?(关于|《)", RegexOptions.NonBacktracking)]
    private static partial Regex OfTitle();

    [GeneratedRegex(@"^(Notice|Opinions?|Circular|Decision|Announcement) (of|by|from) (?<body>(the )?[A-Z][A-Za-z’', ]{4,140}?(Government|Office|Committee|Council|Bureau|Commission|Ministry|Department|Administration)( of [A-Z][A-Za-z’' ]{2,40})?) (on|about|concerning|regarding|to|for) ", RegexOptions.NonBacktracking)]
    private static partial Regex OfEnglishTitle();
}
