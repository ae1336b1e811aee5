using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>Finds the day on which an official document was drawn up (成文日期): behind its label, or under the signature.</summary>
internal static partial class WrittenDate
{
    private const int LongestDate = 24;

    public static DateOnly? Find(DocumentEnds ends, string text)
    {
        foreach (var line in ends.All)
        {
            if (IsLabelled(line))
            {
                return DateNotation.First(line, text);
            }
        }

        var signed = ends.All.Skip(1).LastOrDefault(IsAlone);
        return signed is null ? null : DateNotation.First(signed, text);
    }

    /// <summary>True if a line says that it holds the day on which the document was drawn up.</summary>
    public static bool IsLabelled(string line) => line.AsSpan().ContainsAny(':', '：') && Label().IsMatch(line);

    /// <summary>True if a line is nothing but a date.</summary>
    public static bool IsAlone(string line) => line.Length <= LongestDate && WholeDate().IsMatch(line);

    [GeneratedRegex(@"(成文|印发|签发)(日期|时间)[】\]]?[ 　\t]*[:：]", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[（(]?((19|20)[0-9]{2}[ ]?年[ ]?[0-9]{1,2}[ ]?月[ ]?[0-9]{1,2}[ ]?日|[一二][〇○零一二三四五六七八九O0◯]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|[A-Z][a-z]{2,8}\.? [0-9]{1,2}, (19|20)[0-9]{2}|[0-9]{1,2} [A-Z][a-z]{2,8} (19|20)[0-9]{2})[）)]?$", RegexOptions.NonBacktracking)]
    private static partial Regex WholeDate();
}
