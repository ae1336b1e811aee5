using System.Globalization;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Dates in written queries: a day, a month or a year, or two of these with <c>..</c> between them, either of which may be missing.</summary>
internal static class QueryDates
{
    /// <summary>A period as a query holds it.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static (DateOnly? From, DateOnly? To) Checked(DateOnly? from, DateOnly? to) =>
        from > to ? throw new ArgumentException("The last day is before the first; swap them.", nameof(to)) : (from, to);

    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads a date or a range; null if it is none.</summary>
    public static (DateOnly? From, DateOnly? To)? Read(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return Period(text) is var (first, last) ? (first, last) : null;
        }

        var left = text[..dots];
        var right = text[(dots + 2)..];
        var from = left.Length == 0 ? default : Period(left);
        var to = right.Length == 0 ? default : Period(right);
        return (left.Length > 0 && from is null) || (right.Length > 0 && to is null) ? null : (from?.First, to?.Last);
    }

    private static (DateOnly First, DateOnly Last)? Period(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return (month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        }

        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? (year, new DateOnly(year.Year, 12, 31))
            : null;
    }
}
