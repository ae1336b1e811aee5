using System.Globalization;

namespace Fuxin.TextAnalysis.Annotators.Dates;

/// <summary>What the words of a date say; 0 where they say nothing.</summary>
internal readonly record struct EnglishDate(string Rule, int End)
{
    public int Year { get; init; }

    public int Month { get; init; }

    public int Day { get; init; }

    /// <summary>The last year or day of a range (2021–2025, May 3-5).</summary>
    public int Last { get; init; }

    /// <summary>The two readings of 11/10/2023 are both possible: the date of publication decides.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>The year counted from that of publication, where it is said so: November 7 last year.</summary>
    public int? YearOffset { get; init; }

    /// <summary>Years, months or days from the date of publication (last year: -1 year).</summary>
    public int Offset { get; init; }
}

/// <summary>Reads the forms in which English texts write dates.</summary>
internal static class EnglishDates
{
    private static readonly string[] Units =
        ["yuan", "people", "km", "kilometers", "kilometres", "meters", "metres", "square", "cubic", "tons", "tonnes", "villages", "cases",
         "households", "million", "billion", "percent", "dollars", "students", "enterprises", "soldiers", "troops", "years", "m", "kg", "mu", "hectares"];

    /// <summary>Reads a date that begins at a token.</summary>
    public static EnglishDate? Read(EnglishLine line, int i) =>
        line.IsNumber(i) ? Numeric(line, i) : line.IsWord(i) ? Worded(line, i) : null;

    /// <summary>The token at which the part of the date named before it begins: "beginning of" this month, "early" 2020, "mid-" 2015.</summary>
    public static int PartBefore(EnglishLine line, int i)
    {
        var of = i - 1;
        if (line.IsAny(of, "the"))
        {
            of--;
        }

        if (line.IsAny(i - 1, "early", "late", "mid"))
        {
            return i - 1;
        }

        if (line.Is(i - 2, "mid") && line.IsHyphen(i - 1))
        {
            return i - 2;
        }

        if (!line.Is(of, "of"))
        {
            return i;
        }

        if (line.IsAny(of - 1, "beginning", "end", "start", "middle"))
        {
            return of - 1;
        }

        return line.IsAny(of - 1, "half", "quarter", "quarters", "months") && line.IsAny(of - 2, "first", "second", "third", "fourth", "last")
            ? of - 2
            : line.IsAny(of - 1, "quarters", "months") && line.IsAny(of - 3, "first", "last") ? of - 3 : i;
    }

    private static EnglishDate? Numeric(EnglishLine line, int i)
    {
        if (line.Touches(i) && line[i - 1] is ['/' or '.' or '-' or '$' or '¥' or '№'] && !line.Is(i - 2, "mid"))
        {
            return null;
        }

        return ThreeNumbers(line, i) ?? DayMonth(line, i) ?? YearAlone(line, i) ?? Decade(line, i);
    }

    /// <summary>2020-07-26, 2020/7/26, 11/10/2023, 26.7.2020</summary>
    private static EnglishDate? ThreeNumbers(EnglishLine line, int i)
    {
        var mark = line[i + 1];
        if (mark is not (['/'] or ['-'] or ['.'] or ['–']) || !line[i + 3].SequenceEqual(mark) || !line.IsNumber(i + 2) || !line.IsNumber(i + 4)
            || !line.Touches(i + 1) || !line.Touches(i + 2) || !line.Touches(i + 3) || !line.Touches(i + 4))
        {
            return null;
        }

        int a = Number(line[i]), b = Number(line[i + 2]), c = Number(line[i + 4]);
        if (IsYear(a) && IsMonth(b) && IsDay(c))
        {
            return new EnglishDate("iso", i + 5) { Year = a, Month = b, Day = c };
        }

        if (!IsYear(c))
        {
            return null;
        }

        return IsMonth(a) && IsDay(b) ? new EnglishDate("numeric", i + 5) { Year = c, Month = a, Day = b, Ambiguous = IsMonth(b) && a != b }
            : IsMonth(b) && IsDay(a) ? new EnglishDate("numeric", i + 5) { Year = c, Month = b, Day = a }
            : null;
    }

    /// <summary>9 November 2023, 9th of November</summary>
    private static EnglishDate? DayMonth(EnglishLine line, int i)
    {
        var day = DayNumber(line[i]);
        var month = line.Is(i + 1, "of") ? i + 2 : i + 1;
        if (day == 0 || MonthNumber(line, month) is not (> 0 and var number))
        {
            return DayOnly(line, i, day);
        }

        var end = AfterPoint(line, month);
        var year = YearAt(line, line.Is(end, ",") ? end + 1 : end);
        return new EnglishDate("day-month", year == 0 ? end : line.Is(end, ",") ? end + 2 : end + 1) { Day = day, Month = number, Year = year };
    }

    /// <summary>"on the 9th": a day of the month at hand, if no noun follows that the number would count.</summary>
    private static EnglishDate? DayOnly(EnglishLine line, int i, int day) =>
        day > 0 && !char.IsAsciiDigit(line[i][^1]) && line.Is(i - 1, "the") && line.IsAny(i - 2, "on", "of", "from", "until", "since", "by")
        && (!line.IsWord(i + 1) || line.Is(i + 1, EnglishWordClass.Function)) && !line.IsHyphen(i + 1)
            ? new EnglishDate("day", i + 1) { Day = day }
            : null;

    private static EnglishDate? YearAlone(EnglishLine line, int i)
    {
        var year = YearAt(line, i);
        if (year == 0 || line.IsAny(i + 1, Units) || line.Is(i + 1, "%") || line.Is(i + 1, EnglishWordClass.Doctrine))
        {
            return null;
        }

        // "the 2024 “Year of Reading”", "the 2024 Spring Transport Task Force": the number belongs to the name.
        if (line.Is(i - 1, "the") && (line.IsCapital(i + 1) && !line.Is(i + 1, EnglishWordClass.Month) || line[i + 1] is ['"'] or ['“'] && line.IsCapital(i + 2)))
        {
            return null;
        }

        // Vision 2030, China 2025, Resolution 1701: the number belongs to the name.
        var before = line.IsHyphen(i - 1) ? i - 2 : i - 1;
        if (before >= 0 && line.IsCapital(before) && !line.Is(before, EnglishWordClass.Function | EnglishWordClass.Month))
        {
            return null;
        }

        if (line[i - 1] is ['$' or '¥' or '€' or '£' or '#' or '+'] || line.IsAny(i - 1, "no", "nos", "over", "nearly", "about", "some") && line.IsLower(i + 1) && !line.Is(i + 1, EnglishWordClass.Function))
        {
            return null;
        }

        var last = line.IsHyphen(i + 1) ? YearAt(line, i + 2) : 0;
        return last > year
            ? new EnglishDate("years", i + 3) { Year = year, Last = last }
            : line.IsHyphen(i + 1) ? null
            : new EnglishDate("year", i + 1) { Year = year };
    }

    private static EnglishDate? Decade(EnglishLine line, int i) =>
        line[i] is [_, _, _, '0', 's'] && IsYear(Number(line[i][..4])) && !line.IsCapital(i + 1)
            ? new EnglishDate("decade", i + 1) { Year = Number(line[i][..4]), Last = Number(line[i][..4]) + 9 }
            : null;

    private static EnglishDate? Worded(EnglishLine line, int i)
    {
        if (MonthNumber(line, i) is > 0 and var month)
        {
            return MonthFirst(line, i, month);
        }

        return Relative(line, i);
    }

    private static EnglishDate? MonthFirst(EnglishLine line, int i, int month)
    {
        var next = AfterPoint(line, i);
        var day = DayNumber(line[next]);
        if (day > 0)
        {
            var end = next + 1;
            var last = line.IsHyphen(end) || line.IsAny(end, "to", "and") && line.IsAny(i - 1, "from", "between") ? DayNumber(line[end + 1]) : 0;
            end = last > day ? end + 2 : end;
            last = last > day ? last : 0;
            var comma = line.Is(end, ",") ? end + 1 : end;
            var year = YearAt(line, comma);
            return year == 0
                ? InRelativeYear(line, new EnglishDate("month-day", end) { Month = month, Day = day, Last = last })
                : new EnglishDate("month-day", comma + 1) { Month = month, Day = day, Last = last, Year = year };
        }

        var yearAt = line.IsAny(next, ",", "of") ? next + 1 : next;
        if (YearAt(line, yearAt) is > 0 and var monthYear)
        {
            return new EnglishDate("month-year", yearAt + 1) { Month = month, Year = monthYear };
        }

        // A bare "May" or "March" is a date only after a word that leads one in.
        var led = line.IsAny(i - 1, "in", "since", "by", "until", "till", "from", "before", "after", "last", "this", "next", "early", "late", "mid", "of", "during", "to", "through", "every")
            || line.IsHyphen(i - 1);
        return led && !line.Is(i - 1, "every") && !(line.IsCapital(i + 1) && line.IsCapital(i - 1))
            ? InRelativeYear(line, new EnglishDate("month", next) { Month = month })
            : null;
    }

    /// <summary>Goes on over "this year" and "of last year" after a month or day.</summary>
    private static EnglishDate InRelativeYear(EnglishLine line, EnglishDate date)
    {
        var at = line.Is(date.End, "of") ? date.End + 1 : date.End;
        var offset = line.Is(at, "this") ? 0 : line.Is(at, "last") ? -1 : line.Is(at, "next") ? 1 : (int?)null;
        return offset is not null && line.Is(at + 1, "year") ? date with { End = at + 2, YearOffset = offset } : date;
    }

    private static EnglishDate? Relative(EnglishLine line, int i)
    {
        if (line.IsAny(i, "today", "yesterday", "tomorrow") && !line.IsHyphen(i + 1) && !line.IsHyphen(i - 1))
        {
            // "a better tomorrow" is the future.
            if (line.Is(i, "tomorrow") && i > 0 && line.IsAny(i - 1, "better", "brighter", "new", "common", "shared", "beautiful"))
            {
                return null;
            }

            // "today's China" is the present age, not a day.
            return line.Is(i, "today") && line.IsPossessive(i + 1)
                ? null
                : new EnglishDate("relative-day", i + 1) { Offset = line.Is(i, "today") ? 0 : line.Is(i, "tomorrow") ? 1 : -1 };
        }

        if (line.Is(i, EnglishWordClass.Weekday) && line.IsCapital(i) && !line.IsCapital(i + 1))
        {
            return new EnglishDate("weekday", i + 1);
        }

        var offset = line.IsAny(i, "this", "same", "that", "current") ? 0 : line.Is(i, "next") ? 1 : line.IsAny(i, "last", "previous") ? -1 : (int?)null;
        if (offset is null || line.IsHyphen(i + 2))
        {
            return null;
        }

        var named = line.IsAny(i, "this", "last", "next");
        if (line.Is(i + 1, "year") && !line.Is(i, "current"))
        {
            return new EnglishDate("relative-year", i + 2) { Offset = offset.Value };
        }

        if (line.Is(i + 1, "month") && named)
        {
            return new EnglishDate("relative-month", i + 2) { Offset = offset.Value };
        }

        if (named && line.Is(i + 1, EnglishWordClass.Weekday))
        {
            return new EnglishDate("weekday", i + 2);
        }

        return named && line.Is(i + 1, "week") || line.IsAny(i, "same", "that") && line.Is(i + 1, "day") || line.Is(i, "last") && line.Is(i + 1, "night")
            ? new EnglishDate("open", i + 2)
            : null;
    }

    private static int AfterPoint(EnglishLine line, int month) => line.Is(month + 1, ".") && line[month].Length <= 4 && !line.IsAny(month, "may", "june", "july") && month + 2 < line.Count ? month + 2 : month + 1;

    private static int MonthNumber(EnglishLine line, int i)
    {
        if (!line.Is(i, EnglishWordClass.Month) || !line.IsCapital(i))
        {
            return 0;
        }

        return line[i][..3] switch
        {
            var m when m.Equals("jan", StringComparison.OrdinalIgnoreCase) => 1,
            var m when m.Equals("feb", StringComparison.OrdinalIgnoreCase) => 2,
            var m when m.Equals("mar", StringComparison.OrdinalIgnoreCase) => 3,
            var m when m.Equals("apr", StringComparison.OrdinalIgnoreCase) => 4,
            var m when m.Equals("may", StringComparison.OrdinalIgnoreCase) => 5,
            var m when m.Equals("jun", StringComparison.OrdinalIgnoreCase) => 6,
            var m when m.Equals("jul", StringComparison.OrdinalIgnoreCase) => 7,
            var m when m.Equals("aug", StringComparison.OrdinalIgnoreCase) => 8,
            var m when m.Equals("sep", StringComparison.OrdinalIgnoreCase) => 9,
            var m when m.Equals("oct", StringComparison.OrdinalIgnoreCase) => 10,
            var m when m.Equals("nov", StringComparison.OrdinalIgnoreCase) => 11,
            _ => 12,
        };
    }

    private static int YearAt(EnglishLine line, int i)
    {
        var year = line[i].Length == 4 ? Number(line[i]) : 0;
        return IsYear(year) ? year : 0;
    }

    /// <summary>The day in "9" or "9th"; 0 if it is none.</summary>
    private static int DayNumber(ReadOnlySpan<char> text)
    {
        var digits = text is [.., 's' or 'n' or 'r' or 't', 't' or 'd' or 'h'] ? text[..^2] : text;
        var day = digits.Length is 1 or 2 ? Number(digits) : 0;
        return IsDay(day) ? day : 0;
    }

    private static int Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool IsYear(int number) => number is >= 1800 and <= 2100;

    private static bool IsMonth(int number) => number is >= 1 and <= 12;

    private static bool IsDay(int number) => number is >= 1 and <= 31;
}
