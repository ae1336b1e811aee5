using System.Globalization;
using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents;

/// <summary>Finds the date of publication in the first and last lines of a document.</summary>
internal static partial class PublicationDate
{
    public static DateOnly? Find(IEnumerable<string> lines, string text)
    {
        DateOnly? unlabelled = null;
        foreach (var line in lines)
        {
            // A date inside a running sentence is what the news is about, not when it appeared.
            var labelled = Label().IsMatch(line);
            if (!labelled && (line.Length > 80 || line.EndsWith('。') || unlabelled is not null))
            {
                continue;
            }

            var date = InLine(line, text);
            if (date is not null && labelled)
            {
                return date;
            }

            unlabelled ??= date;
        }

        return unlabelled;
    }

    private static DateOnly? InLine(string line, string text)
    {
        if (YearFirst().Match(line) is { Success: true } year)
        {
            return Date(year.Groups["y"].Value, year.Groups["m"].Value, year.Groups["d"].Value);
        }

        if (MonthName().Match(line) is { Success: true } name)
        {
            return Date(name.Groups["y"].Value, MonthNumber(name.Groups["m"].Value), name.Groups["d"].Value);
        }

        if (Numeric().Match(line) is { Success: true } numeric)
        {
            return Ambiguous(numeric.Groups["a"].Value, numeric.Groups["b"].Value, numeric.Groups["y"].Value, text);
        }

        return null;
    }

    /// <summary>
    /// 11/10/2023 is 10 November or 11 October. The text's own evidence decides: the months it names. Without evidence it stays open.
    /// </summary>
    private static DateOnly? Ambiguous(string a, string b, string year, string text)
    {
        DateOnly? monthFirst = Date(year, a, b), dayFirst = Date(year, b, a);
        if (monthFirst is null || dayFirst is null || monthFirst == dayFirst)
        {
            return monthFirst ?? dayFirst;
        }

        bool namesFirst = Names(text, monthFirst.Value.Month), namesSecond = Names(text, dayFirst.Value.Month);
        return namesFirst == namesSecond ? null : namesFirst ? monthFirst : dayFirst;
    }

    private static bool Names(string text, int month) =>
        text.Contains(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), StringComparison.Ordinal)
        || Regex.IsMatch(text, $@"(^|[^0-9]){month}月", RegexOptions.NonBacktracking);

    private static string MonthNumber(string name)
    {
        var months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var index = Array.FindIndex(months, m => m.Length > 0 && name.StartsWith(m[..3], StringComparison.OrdinalIgnoreCase));
        return (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static DateOnly? Date(string year, string month, string day)
    {
        int y = Number(year), m = Number(month), d = Number(day);
        return y is >= 1900 and <= 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"发布(时间|日期)|(时间|日期|Date|Published|Updated)[ 　]*[:：]", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<y>(19|20)[0-9]{2})[ ]*[年\-/.][ ]*(?<m>[0-9]{1,2})[ ]*[月\-/.][ ]*(?<d>[0-9]{1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<m>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\.? (?<d>[0-9]{1,2}),? (?<y>(19|20)[0-9]{2})", RegexOptions.NonBacktracking)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"(^|[^0-9/.])(?<a>[0-9]{1,2})[/.](?<b>[0-9]{1,2})[/.](?<y>(19|20)[0-9]{2})", RegexOptions.NonBacktracking)]
    private static partial Regex Numeric();
}
