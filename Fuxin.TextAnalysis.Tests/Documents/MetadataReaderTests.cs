using Fuxin.TextAnalysis.Documents;

namespace Fuxin.TextAnalysis.Tests.Documents;

public class MetadataReaderTests
{
    [Theory]
    [InlineData("标题\n来源：阜新日报　发布时间：2023-11-10\n正文。", "2023-11-10", "阜新日报")]
    [InlineData("标题\n正文。\n（来源：辽宁日报）", null, null)]
    [InlineData("Title\nFuxin News Network- 11/10/2023\nThe meeting was held on November 9.", "2023-11-10", "Fuxin News Network")]
    [InlineData("Title\nFuxin News Network - 11/10/2023\nThe meeting was held on October 10.", "2023-10-11", "Fuxin News Network")]
    [InlineData("Title\nXinhua, March 5, 2024\nText.", "2024-03-05", "Xinhua")]
    [InlineData("标题\n某市人民政府办公室\n2022年4月1日\n正文。", "2022-04-01", null)]
    [InlineData("Title\nDate: 2023-01-13 Source: China Daily\nText.", "2023-01-13", "China Daily")]
    public void Date_and_source_come_from_the_dateline(string text, string? date, string? source)
    {
        var document = Complete(text);
        Assert.Equal(date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd"), document.Date);
        Assert.Equal(source, source is null ? null : document.Source);
    }

    [Fact]
    public void A_numeric_date_that_nothing_in_the_text_decides_stays_open() =>
        Assert.Null(Complete("Title\nSome Network - 11/10/2023\nThe meeting was held.").Date);

    [Fact]
    public void A_date_inside_a_sentence_is_what_the_news_is_about_and_not_when_it_appeared() =>
        Assert.Null(Complete("标题\n2023年11月9日，市委常委会召开扩大会议，传达学习全会精神，研究贯彻落实意见。").Date);

    [Fact]
    public void What_the_caller_knows_is_never_overwritten()
    {
        var given = new SourceDocument { Id = "a", Text = "标题\n来源：甲报\n正文。", Title = "另一标题", Source = "乙报", Date = new DateOnly(2020, 1, 2) };
        Assert.Equal(given, MetadataReader.Complete(given));
    }

    [Fact]
    public void The_title_is_the_first_line_unless_it_is_a_sentence()
    {
        Assert.Equal("标题", Complete("\n  标题 \n正文。").Title);
        Assert.Null(Complete("会议今天召开。").Title);
        Assert.Null(Complete("").Title);
    }

    [Theory]
    [InlineData("某市第三届人民代表大会第二次会议关于政府工作报告的决议", "decision")]
    [InlineData("2024年某市政府工作报告", "work-report")]
    [InlineData("Resolution on the Report on the Work of the Government", "decision")]
    public void A_resolution_on_a_report_is_no_report(string title, string kind) => Assert.Equal(kind, Complete(title + "\n正文在此。").Kind);

    private static SourceDocument Complete(string text) => MetadataReader.Complete(new SourceDocument { Id = "d", Text = text });
}
