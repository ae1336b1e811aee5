using CsCheck;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Tests.Indexing;

public class TextUnitsTests
{
    [Theory]
    [InlineData("建设“六地”", "0建 1设 2六 3地")]
    [InlineData("Three-Year Action", "0three 1- 1year 2action")]
    [InlineData("增长3.5%，ＧＤＰ", "0增 1长 2 3 3. 3 5 4% 5, 6gdp")]
    [InlineData("𠮷野家👍", "0𠮷 1野 2家 3👍")]
    [InlineData("阜\u200B新\u00AD市 po\u00ADlicy", "0阜 1新 2市 3policy")]
    [InlineData("Xi's plan.", "0xi 1' 1s 2plan 3.")]
    [InlineData("plan\r\nfor\tus", "0plan 2for 3us")]
    [InlineData("\r\n\r\n甲\n\n乙\n", "0甲 2乙")]
    [InlineData("鄉村振興戰略", "0乡 1村 2振 3兴 4战 5略")]
    [InlineData("\uF9F7⼤", "0立 1大")]
    [InlineData("葛\U000E0100城", "0葛 1城")]
    [InlineData(" “” \t", "")]
    public void Units_are_cut_and_folded_by_script(string text, string expected)
    {
        var units = new TextUnits();
        units.Read(text);
        var actual = string.Join(' ', Enumerable.Range(0, units.Count).Select(i =>
            units.Position(i) + (char.IsAsciiDigit(units.Term(i)[0]) ? " " : "") + units.Term(i).ToString()));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_unit_of_its_own() => Units_are_cut_and_folded_by_script("a\uD800b", "0a 1\uFFFD 2b");

    [Fact]
    public void Units_lie_in_order_in_the_text_and_positions_never_decrease() => Gen.String.Sample(text =>
    {
        var units = new TextUnits();
        units.Read(text);
        int end = 0, position = 0;
        for (var i = 0; i < units.Count; i++)
        {
            Assert.True(units.Start(i) >= end && units.End(i) > units.Start(i) && units.End(i) <= text.Length);
            Assert.InRange(units.Position(i), position, position + 2);
            Assert.InRange(units.Term(i).Length, 1, TextUnits.LongestTerm);
            end = units.End(i);
            position = units.Position(i);
        }
    });

    [Theory]
    [InlineData("“Six Places”", "six places")]
    [InlineData("three-year action", "three year action")]
    [InlineData("《关于ＡＢ的意见》", "关于ab的意见")]
    [InlineData("……", "……")]
    public void The_key_of_a_name_forgets_case_width_quotes_and_hyphens(string name, string key) =>
        Assert.Equal(key, Names.Key(name, new TextUnits()));

    [Fact]
    public void Values_too_long_for_a_term_stay_apart()
    {
        var one = Names.Exact(new string('长', 40_000) + "一");
        var other = Names.Exact(new string('长', 40_000) + "二");
        Assert.NotEqual(one, other);
        Assert.True(one.Length < 1000);
    }
}
