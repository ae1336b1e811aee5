using System.Globalization;

namespace Fuxin.TextAnalysis.Annotators.Dates;

/// <summary>Resolves written dates in the order of the text: against the date of the document, and against what was named last.</summary>
internal sealed class DateContext
{
    private readonly DateOnly? _published;
    private int? _year;
    private int? _month;

    public DateContext(DateOnly? published)
    {
        _published = published;
        _year = published?.Year;
        _month = published?.Month;
    }

    /// <summary>The value in ISO 8601; null if neither the document nor the text before settles it.</summary>
    public string? Resolve(WrittenDate date)
    {
        if (date.Decade is { } decade)
        {
            return $"{decade}/{decade + 9}";
        }

        if (date.DayOffset is { } offset)
        {
            return _published is { } day ? Iso(day.AddDays(offset)) : null;
        }

        var year = date.Year ?? (date.YearOffset is { } years ? _published?.Year + years : null);
        if (date.Year is null && date.YearOffset is null && date.Month is null && date.Day is null)
        {
            return null;
        }

        if (date.LastYear is { } lastYear)
        {
            return $"{year}/{lastYear}";
        }

        if (date.Month is null && date.Day is { } dayOnly)
        {
            return DayOfMonth(dayOnly);
        }

        year ??= date.Month is { } m ? YearOfMonth(m) : _year;
        if (year is not { } y)
        {
            return null;
        }

        _year = y;
        if (date.Month is not { } month)
        {
            return y.ToString("0000", CultureInfo.InvariantCulture);
        }

        _month = month;
        if (date.LastMonth is { } lastMonth)
        {
            return $"{y:0000}-{month:00}/{y:0000}-{lastMonth:00}";
        }

        if (date.Day is not { } d || d > DateTime.DaysInMonth(y, month))
        {
            return $"{y:0000}-{month:00}";
        }

        return Iso(new DateOnly(y, month, d));
    }

    /// <summary>A bare month is the one nearest to the date of publication: a December named in January is last year's.</summary>
    private int? YearOfMonth(int month) =>
        _published is { } day && _year == day.Year ? (month > day.Month + 6 ? day.Year - 1 : day.Year) : _year;

    /// <summary>A bare day belongs to the month named last, or is the latest such day up to two weeks after publication.</summary>
    private string? DayOfMonth(int day)
    {
        if (_year is not { } year || _month is not { } month)
        {
            return null;
        }

        if (_published is { } date && (year, month) == (date.Year, date.Month) && day > date.Day + 14)
        {
            var previous = date.AddMonths(-1);
            (year, month) = (previous.Year, previous.Month);
        }

        return day <= DateTime.DaysInMonth(year, month) ? Iso(new DateOnly(year, month, day)) : null;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
