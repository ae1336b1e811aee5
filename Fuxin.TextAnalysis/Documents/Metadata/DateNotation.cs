using System.Globalization;
using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>Reads the notations in which documents write a day.</summary>
internal static partial class DateNotation
{
    private const string HanDigits = "〇一二三四五六七八九";

    /// <summary>The day that the first date in a piece of text means; null if there is none or nothing in <paramref name="text"/> settles which.</summary>
    public static DateOnly? First(string piece, string text) => Find(piece, text).Date;

    /// <summary>The day that a field written for a date means.</summary>
    public static DateOnly? Whole(string field, string text) =>
        field.Length == 8 && field.All(char.IsAsciiDigit) ? Date(field[..4], field[4..6], field[6..]) : First(field, text);

    /// <summary>The first date in a piece of text, or, if nothing in <paramref name="text"/> settles which day is meant, how it is written.</summary>
    public static (DateOnly? Date, string? Unsettled) Find(string piece, string text)
    {
        if (!piece.AsSpan().ContainsAnyInRange('0', '9') && !piece.Contains('年', StringComparison.Ordinal))
        {
            return default;
        }

        if (YearFirst().Match(piece) is { Success: true } year)
        {
            return (Date(year.Groups["y"].Value, year.Groups["m"].Value, year.Groups["d"].Value), null);
        }

        if (MonthName().Match(piece) is { Success: true } name)
        {
            return (Date(name.Groups["y"].Value, MonthNumber(name.Groups["m"].Value), name.Groups["d"].Value), null);
        }

        if (DayFirst().Match(piece) is { Success: true } day)
        {
            return (Date(day.Groups["y"].Value, MonthNumber(day.Groups["m"].Value), day.Groups["d"].Value), null);
        }

        if (Han().Match(piece) is { Success: true } han)
        {
            return (Date(HanYear(han.Groups["y"].Value), HanNumber(han.Groups["m"].Value), HanNumber(han.Groups["d"].Value)), null);
        }

        if (Numeric().Match(piece) is { Success: true } numeric)
        {
            var date = Settle(numeric.Groups["a"].Value, numeric.Groups["b"].Value, numeric.Groups["y"].Value, text);
            return (date, date is null ? numeric.Groups["date"].Value : null);
        }

        return default;
    }

    /// <summary>
    /// 11/10/2023 is 10 November or 11 October. The text's own evidence settles it: the days it names (a meeting "held on November 9" is
    /// reported soon after), else the months it names. Without evidence it stays open.
    /// </summary>
    private static DateOnly? Settle(string a, string b, string year, string text)
    {
        DateOnly? monthFirst = Date(year, a, b), dayFirst = Date(year, b, a);
        if (monthFirst is null || dayFirst is null || monthFirst == dayFirst)
        {
            return monthFirst ?? dayFirst;
        }

        bool isFirst = NamesDayShortlyBefore(text, monthFirst.Value), isSecond = NamesDayShortlyBefore(text, dayFirst.Value);
        if (isFirst == isSecond)
        {
            isFirst = NamesMonth(text, monthFirst.Value.Month);
            isSecond = NamesMonth(text, dayFirst.Value.Month);
        }

        return isFirst == isSecond ? null : isFirst ? monthFirst : dayFirst;
    }

    /// <summary>True if the text names one of the eight days up to the date.</summary>
    private static bool NamesDayShortlyBefore(string text, DateOnly date)
    {
        for (var back = 0; back <= 7; back++)
        {
            var day = date.AddDays(-back);
            var number = day.Day.ToString(CultureInfo.InvariantCulture);
            var month = MonthName(day.Month);
            if (NamesWhole(text, $"{month} {number}") || NamesWhole(text, $"{number} {month}") || NamesWhole(text, $"{day.Month}月{number}日"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesMonth(string text, int month) =>
        text.Contains(MonthName(month), StringComparison.Ordinal) || NamesWhole(text, $"{month}月");

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>True if the text holds a phrase that no digit precedes or follows.</summary>
    private static bool NamesWhole(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static string MonthNumber(string name)
    {
        var months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var index = Array.FindIndex(months, m => m.Length > 0 && name.StartsWith(m[..3], StringComparison.OrdinalIgnoreCase));
        return (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string HanYear(string year) =>
        string.Concat(year.Select(c => c is '○' or 'O' or '0' or '零' or '◯' ? 0 : HanDigits.IndexOf(c, StringComparison.Ordinal)));

    /// <summary>一 to 三十一.</summary>
    private static string HanNumber(string number)
    {
        var ten = number.IndexOf('十', StringComparison.Ordinal);
        var value = ten < 0
            ? HanDigits.IndexOf(number[0], StringComparison.Ordinal)
            : ((ten == 0 ? 1 : HanDigits.IndexOf(number[0], StringComparison.Ordinal)) * 10)
                + (ten == number.Length - 1 ? 0 : HanDigits.IndexOf(number[^1], StringComparison.Ordinal));
        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static DateOnly? Date(string year, string month, string day) =>
        int.TryParse(year, CultureInfo.InvariantCulture, out var y) && int.TryParse(month, CultureInfo.InvariantCulture, out var m)
        && int.TryParse(day, CultureInfo.InvariantCulture, out var d)
        && y is >= 1900 and <= 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;

    [GeneratedRegex(@"(?<y>(19|20)[0-9]{2})[ ]*[年\-/.][ ]*(?<m>[0-9]{1,2})[ ]*[月\-/.][ ]*(?<d>[0-9]{1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<m>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\.? (?<d>[0-9]{1,2})(st|nd|rd|th)?,? (?<y>(19|20)[0-9]{2})", RegexOptions.NonBacktracking)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"(^|[^0-9])(?<d>[0-9]{1,2})(st|nd|rd|th)?[ -](?<m>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\.?,?[ -](?<y>(19|20)[0-9]{2})", RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<y>[一二][〇○零一二三四五六七八九O0◯]{3})年(?<m>十?[一二三四五六七八九]|十)月(?<d>[一二三]?十?[一二三四五六七八九]|[二三]?十)日", RegexOptions.NonBacktracking)]
    private static partial Regex Han();

    [GeneratedRegex(@"(^|[^0-9/.])(?<date>(?<a>[0-9]{1,2})[/.](?<b>[0-9]{1,2})[/.](?<y>(19|20)[0-9]{2}))", RegexOptions.NonBacktracking)]
    private static partial Regex Numeric();
}
