using Fuxin.TextAnalysis.Sentences;

namespace Fuxin.TextAnalysis.Tests.Sentences;

/// <summary>Where sentences end. In each example <c>|</c> marks the ends.</summary>
public class SentenceSplitterTests
{
    [Theory]
    [InlineData("会议强调，要抓好落实。|会议由市长主持。")]
    [InlineData("他说：“要干在实处！”|大家鼓掌。")]
    [InlineData("增速怎么样？|同比增长3.5%。")]
    [InlineData("一、总体要求\n|坚持稳中求进；守住底线")]
    [InlineData("（据新华社电）会议昨日闭幕。")]
    public void Chinese_sentences_end_at_their_marks_with_the_closing_quote(string marked) =>
        AssertSplit(marked, Language.Chinese);

    [Theory]
    [InlineData("Dr. Li met Gov. Smith.| They talked.")]
    [InlineData("See Order No. 5 of the U.S. Congress.| It holds.")]
    [InlineData("Growth was 3.5 percent.| \"It is enough.\"| He left.")]
    [InlineData("J. Smith arrived on Nov. 9.| The meeting began.")]
    [InlineData("Fuxin News Network - 11/10/2023\n|The meeting was held.")]
    [InlineData("Is it so?| Yes!| Good.")]
    public void English_sentences_do_not_end_at_abbreviations(string marked) => AssertSplit(marked, Language.English);

    [Theory]
    [InlineData("辽宁省提出“六地”。", Language.Chinese)]
    [InlineData("The “six places” (六地) are a goal of the province.", Language.English)]
    [InlineData("GDP增长5%。", Language.Chinese)]
    public void A_sentence_has_the_language_of_most_of_its_words(string text, Language language) =>
        Assert.Equal(language, Assert.Single(SentenceSplitter.Split(text)).Language);

    [Fact]
    public void A_document_is_mixed_when_each_language_has_a_fifth()
    {
        Assert.Equal(Language.Mixed, SentenceSplitter.LanguageOf("会议在阜新召开。 The meeting was held in Fuxin by the committee."));
        Assert.Equal(Language.Chinese, SentenceSplitter.LanguageOf("会议在阜新召开，讨论今年的国内生产总值，也就是GDP。"));
        Assert.Equal(Language.English, SentenceSplitter.LanguageOf("The meeting on the six places (六地) was held in Fuxin by the committee."));
    }

    [Fact]
    public void Paragraphs_are_counted_by_line_ends_of_every_kind()
    {
        var paragraphs = SentenceSplitter.Split("一。二。\r\n三。\n四。\r五。").Select(s => s.Paragraph);
        Assert.Equal([0, 0, 1, 2, 3], paragraphs);
    }

    private static void AssertSplit(string marked, Language language)
    {
        var expected = marked.Split('|').Select(s => s.Trim());
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var sentences = SentenceSplitter.Split(text);
        Assert.Equal(expected, sentences.Select(s => text.Substring(s.Span.Start, s.Span.Length)));
        Assert.All(sentences, s => Assert.Equal(language, s.Language));
    }
}
