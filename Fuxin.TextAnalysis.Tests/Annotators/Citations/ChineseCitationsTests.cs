namespace Fuxin.TextAnalysis.Tests.Annotators.Citations;

/// <summary>Which documents are cited.</summary>
public class ChineseCitationsTests
{
    [Theory]
    [InlineData("印发{document|《关于贯彻落实〈意见〉的通知》}（{document|阜政发〔2023〕12号}）。")]
    [InlineData("学习{document|《关于学习《条例》的意见》}。")]
    [InlineData("{document|国务院令第394号}自公布之日起施行，去年印发的{document|宜府办发〔2023〕9号}废止。")]
    public void Titles_in_brackets_and_numbers_of_documents_are_cited(string marked) => ChineseExample.Check(marked, "document");

    [Theory]
    [InlineData("书名号《没有闭合，后文照常。")]
    [InlineData("乘坐5号线到第8号楼。")]
    public void Open_brackets_and_other_numbers_are_none(string text) => ChineseExample.Check(text, "document");

    [Theory]
    [InlineData("主席签署{document|第七十二号主席令}，安理会通过{document|第2087号制裁决议}。")]
    [InlineData("根据“{document|公安部123号令}”规定，驾驶人应当参加考试。")]
    public void Orders_and_resolutions_may_have_their_number_first(string marked) => ChineseExample.Check(marked, "document");
}
