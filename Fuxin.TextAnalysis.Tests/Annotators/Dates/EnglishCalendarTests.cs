using Fuxin.TextAnalysis.Annotators.Dates;

namespace Fuxin.TextAnalysis.Tests.Annotators.Dates;

public class EnglishCalendarTests
{
    private static readonly DateOnly Published = new(2024, 1, 15);

    [Fact]
    public void A_day_without_year_lies_in_the_year_of_publication() =>
        Assert.Equal("2024-01-09", Resolve(new EnglishDate("test", 1) { Month = 1, Day = 9 }, Published));

    [Fact]
    public void A_day_far_ahead_lies_in_the_year_before() =>
        Assert.Equal("2023-11-09", Resolve(new EnglishDate("test", 1) { Month = 11, Day = 9 }, Published));

    [Fact]
    public void Without_a_date_of_publication_it_stays_open() =>
        Assert.Null(Resolve(new EnglishDate("test", 1) { Month = 1, Day = 9 }, null));

    [Fact]
    public void Without_a_date_of_publication_the_last_full_date_gives_the_year()
    {
        var calendar = new EnglishCalendar(null);
        calendar.Resolve(new EnglishDate("test", 1) { Year = 2017, Month = 3, Day = 5 }, whole: true);
        Assert.Equal("2017-03-09", calendar.Resolve(new EnglishDate("test", 1) { Month = 3, Day = 9 }, whole: true));
    }

    [Fact]
    public void A_numeric_date_with_two_readings_is_settled_by_the_date_of_publication()
    {
        var ambiguous = new EnglishDate("test", 1) { Year = 2023, Month = 11, Day = 10, Ambiguous = true };
        Assert.Equal("2023-11-10", Resolve(ambiguous, new DateOnly(2023, 11, 10)));
        Assert.Equal("2023-10-11", Resolve(ambiguous, new DateOnly(2023, 10, 11)));
        Assert.Null(Resolve(ambiguous, null));
    }

    [Fact]
    public void A_day_that_does_not_exist_has_no_value() =>
        Assert.Null(Resolve(new EnglishDate("test", 1) { Year = 2023, Month = 2, Day = 30 }, null));

    private static string? Resolve(EnglishDate date, DateOnly? published) => new EnglishCalendar(published).Resolve(date, whole: true);
}
