using Fuxin.TextAnalysis.Annotators.Officials;

namespace Fuxin.TextAnalysis.Tests.Annotators.Officials;

public class EnglishNamesTests
{
    [Theory]
    [InlineData("tao", 1)]
    [InlineData("Pengju", 2)]
    [InlineData("Xi'an", 2)]
    [InlineData("Xi’an", 2)]
    [InlineData("Lüqing", 2)]
    [InlineData("said", 0)]
    [InlineData("Marinov", 0)]
    [InlineData("", 0)]
    public void A_given_name_has_one_or_two_syllables(string word, int syllables) =>
        Assert.Equal(syllables, EnglishNames.Syllables(word));

    [Theory]
    [InlineData("Ouyang Lan spoke.", 2)]
    [InlineData("HU Fang spoke.", 2)]
    [InlineData("Tsai Mei-chen spoke.", 4)]
    [InlineData("Deng Xiao Ming spoke.", 3)]
    [InlineData("Peter J. Novak spoke.", 4)]
    [InlineData("Karim al-Hadi spoke.", 4)]
    [InlineData("She ran home.", 0)]
    [InlineData("Long lines formed.", 0)]
    public void A_name_is_told_by_its_form(string text, int end) =>
        Assert.Equal(end, EnglishNames.ByForm(EnglishLineTests.Only(text), 0).End);
}
