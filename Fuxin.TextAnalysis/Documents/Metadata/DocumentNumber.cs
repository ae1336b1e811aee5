using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>Finds a document's own number (发文字号): on a line of its own or behind a label, never one that it merely cites.</summary>
internal static partial class DocumentNumber
{
    public static string? Find(DocumentEnds ends)
    {
        foreach (var line in ends.All)
        {
            if (line.AsSpan().ContainsAny(':', '：') && Labelled().Match(line) is { Success: true } labelled)
            {
                return labelled.Groups["number"].Value;
            }
        }

        foreach (var line in ends.First)
        {
            if (!MayHoldOne(line))
            {
                continue;
            }

            if (Alone().Match(line) is { Success: true } alone)
            {
                return alone.Groups["number"].Value;
            }

            if (Promulgated().Match(line) is { Success: true } promulgated)
            {
                return promulgated.Groups["number"].Value;
            }
        }

        return null;
    }

    /// <summary>True if a line is nothing but a document number.</summary>
    public static bool IsAlone(string line) => MayHoldOne(line) && Alone().IsMatch(line);

    private static bool MayHoldOne(string line) =>
        line.Contains('号', StringComparison.Ordinal) || line.Contains("No.", StringComparison.Ordinal);

    // 国发〔2023〕5号; typists write the brackets in many ways.
    private const string Bracketed = @"\p{IsCJKUnifiedIdeographs}{1,16}[ ]?[〔\[［（(【〈][ ]?(19|20)[0-9]{2}[ ]?[〕\]］）)】〉][ ]?第?[ ]?[0-9]{1,5}[ ]?号";
    private const string English = @"([A-Z][A-Za-z]+ )+[\[(〔](19|20)[0-9]{2}[\])〕] No\. ?[0-9]+|No\. ?[0-9]+ \[(19|20)[0-9]{2}\]|(Order|Decree) No\. ?[0-9]+( of [A-Z][A-Za-z' ]+)?";

    [GeneratedRegex("^[（(]?(?<number>" + Bracketed + @"|\p{IsCJKUnifiedIdeographs}{0,24}令?第[ ]?[0-9]{1,4}[ ]?号令?|" + English + @")[）)]?([ 　\t]*签发人.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Alone();

    [GeneratedRegex("(发文字号|文号|文件编号|Document No\\.?|Document number)[】\\]]?[ 　\\t]*[:：][ 　\\t]*(?<number>" + Bracketed + "|" + English + ")", RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    // （2023年10月31日某市人民政府令第68号公布 ...）
    [GeneratedRegex(@"^[（(].{0,40}日(?<number>\p{IsCJKUnifiedIdeographs}{2,24}令[ ]?第[ ]?[0-9]{1,4}[ ]?号)(公布|发布)", RegexOptions.NonBacktracking)]
    private static partial Regex Promulgated();
}
