using Fuxin.TextAnalysis.Annotators;

namespace Fuxin.TextAnalysis.Tests.Annotators;

public class EnglishLineTests
{
    [Theory]
    [InlineData("Wen Hao Meets Guests, Visits Farm", true)]
    [InlineData("Wen Hao met guests and visited a farm", false)]
    [InlineData("The Municipal Health Commission and the Education Bureau met.", false)]
    public void A_headline_is_a_line_of_capitals_that_is_no_sentence(string text, bool headline) =>
        Assert.Equal(headline, Only(text).IsHeadline);

    [Fact]
    public void An_abbreviation_in_capitals_is_not_the_small_word_it_looks_like()
    {
        var line = Only("Let us ask the US and the WHO who knows.");
        Assert.True(line.Is(1, EnglishWordClass.Function));
        Assert.False(line.Is(4, EnglishWordClass.Function));
        Assert.False(line.Is(7, EnglishWordClass.Function));
    }

    [Fact]
    public void Only_English_sentences_make_lines() =>
        Assert.Equal("One two.", Assert.Single(LinesOf("会议开了。One two.")).Document.TextOf(Assert.Single(LinesOf("会议开了。One two.")).Sentence.Span));

    [Fact]
    public void A_token_outside_the_sentence_is_empty_and_of_no_class()
    {
        var line = Only("One two.");
        Assert.True(line[-1].IsEmpty);
        Assert.True(line[99].IsEmpty);
        Assert.Equal(EnglishWordClass.None, line.Class(-1));
        Assert.False(line.IsHyphen(0));
    }

    [Theory]
    [InlineData("We want high-quality growth.", "high quality growth", 6)]
    [InlineData("We want HIGH QUALITY growth.", "high-quality growth", 5)]
    [InlineData("We want high quality.", "high-quality growth", 0)]
    public void A_phrase_is_found_whatever_its_case_and_hyphens(string text, string phrase, int end) =>
        Assert.Equal(end, new EnglishPhrases<bool>([(phrase, true)]).LongestAt(Only(text), 2, out _));

    [Theory]
    [InlineData("Ask WHO about it.", 2)]
    [InlineData("Ask who did it.", 0)]
    public void A_phrase_in_capitals_is_found_in_capitals_only(string text, int end) =>
        Assert.Equal(end, new EnglishPhrases<bool>([("WHO", true)]).LongestAt(Only(text), 1, out _));

    [Fact]
    public void The_apostrophe_may_have_either_shape() =>
        Assert.Equal(4, new EnglishPhrases<bool>([("People's Daily", true)]).LongestAt(Only("The People’s Daily"), 1, out _));

    internal static EnglishLine Only(string text) => Assert.Single(LinesOf(text));

    private static List<EnglishLine> LinesOf(string text) =>
        [.. EnglishLine.Of(new TextAnalyzerBuilder().Build().Analyze(text))];
}
