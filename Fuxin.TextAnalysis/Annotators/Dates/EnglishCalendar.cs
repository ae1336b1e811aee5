using System.Globalization;

namespace Fuxin.TextAnalysis.Annotators.Dates;

/// <summary>
/// Resolves the dates of one document in reading order: by the date of publication, and by the last full date read before.
/// Holds the state of one pass; never shared.
/// </summary>
internal sealed class EnglishCalendar(DateOnly? published)
{
    // A date this far ahead of the news that reports it belongs to the year before.
    private const int FurthestAheadDays = 92;

    private int _year = published?.Year ?? 0;
    private int _month = published?.Month ?? 0;

    /// <summary>The value in ISO 8601; null if the document does not settle it.</summary>
    /// <param name="date">What the words say.</param>
    /// <param name="whole">False if only a part of it is meant (beginning of this month), so that its value is not exact.</param>
    public string? Resolve(EnglishDate date, bool whole)
    {
        var value = date switch
        {
            { Month: > 0, Day: > 0 } => Day(date),
            { Day: > 0 } => _year > 0 && _month > 0 ? Iso(_year, _month, date.Day) : null,
            { Month: > 0 } => Month(date),
            { Year: > 0, Last: > 0 } => $"{date.Year}/{date.Last}",
            { Year: > 0 } => Text(date.Year),
            { Rule: "relative-year" } when Base > 0 => Text(Base + date.Offset),
            { Rule: "relative-month" } when published is { } day => day.AddMonths(date.Offset).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            { Rule: "relative-day" } when published is { } day => day.AddDays(date.Offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => null,
        };
        return whole ? value : null;
    }

    /// <summary>The year "this year" means: that of publication, else that of the first full date of the text.</summary>
    private int Base => published?.Year ?? _year;

    private string? Month(EnglishDate date)
    {
        var year = YearOf(date, date.Month, 1);
        _month = date.Month;
        return year == 0 ? null : $"{Text(year)}-{date.Month:00}";
    }

    private string? Day(EnglishDate date)
    {
        int month = date.Month, day = date.Day;
        if (date.Ambiguous)
        {
            if (published is { } known && known.Year == date.Year && known.Month == day && known.Day == month)
            {
                (month, day) = (day, month);
            }
            else if (published is null || published.Value.Month != month)
            {
                return null;
            }
        }

        var year = YearOf(date, month, day);
        _month = month;
        if (year == 0)
        {
            return null;
        }

        _year = published is null ? year : _year;
        var first = Iso(year, month, day);
        return first is not null && date.Last > 0 ? $"{first}/{Iso(year, month, date.Last)}" : first;
    }

    private int YearOf(EnglishDate date, int month, int day) =>
        date.Year > 0 ? date.Year
        : date.YearOffset is { } offset ? (Base > 0 ? Base + offset : 0)
        : YearOf(month, day);

    private int YearOf(int month, int day)
    {
        if (published is not { } known)
        {
            return _year;
        }

        return Iso(known.Year, month, day) is { } text
            && DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - known.DayNumber > FurthestAheadDays
                ? known.Year - 1
                : known.Year;
    }

    private static string? Iso(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? $"{Text(year)}-{month:00}-{day:00}" : null;

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
