using System.Buffers;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Tests.Segmentation;

public class EnglishTaggerTests
{
    [Theory]
    [InlineData("The leaders were studying new policies.", "DET NOUN AUX VERB ADJ NOUN PUNCT")]
    [InlineData("China's trade grew quickly in 2016.", "PROPN PART NOUN VERB ADV ADP NUM PUNCT")]
    [InlineData("", "")]
    public void Every_word_has_its_part_of_speech(string text, string tags) =>
        Assert.Equal(tags, string.Join(' ', WordsOf(text).Select(w => w.Tag)));

    [Theory]
    [InlineData("leaders", "leader")]
    [InlineData("went", "go")]
    [InlineData("studies", "study")]
    [InlineData("policies", "policy")]
    [InlineData("better", "good")]
    public void A_word_has_its_dictionary_form(string word, string lemma)
    {
        var text = word is "went" ? $"They {word} home." : word is "better" ? $"It was a {word} plan." : $"The {word} are here.";
        Assert.Equal(lemma, WordsOf(text).First(w => text.Substring(w.Start, w.Length) == word).Lemma);
    }

    [Fact]
    public void A_name_keeps_its_capital_and_punctuation_has_no_dictionary_form()
    {
        var words = WordsOf("They met Beijing.");
        Assert.Equal("Beijing", words[2].Lemma);
        Assert.Null(words[^1].Lemma);
    }

    [Theory]
    [InlineData("don't", "do n't")]
    [InlineData("CAN’T", "CA N’T")]
    [InlineData("we're", "we 're")]
    [InlineData("n't", "n't")]
    [InlineData("ain", "ain")]
    public void A_clitic_is_a_word_of_its_own(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordsOf(text).Select(w => text.Substring(w.Start, w.Length))));

    [Fact]
    public void Tokens_of_a_document_carry_tag_and_dictionary_form()
    {
        var token = TextAnalyzer.Default.Analyze("The leaders met.").Tokens[1];
        Assert.Equal(("NOUN", "leader"), (token.Tag, token.Lemma));
    }

    private static Word[] WordsOf(string text)
    {
        var words = new ArrayBufferWriter<Word>();
        EnglishSegmenter.Default.Segment(text, words);
        return [.. words.WrittenSpan.ToArray().Where(w => !char.IsWhiteSpace(text[w.Start]))];
    }
}
