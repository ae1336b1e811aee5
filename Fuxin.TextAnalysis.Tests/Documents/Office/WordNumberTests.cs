using Fuxin.TextAnalysis.Documents.Office;

namespace Fuxin.TextAnalysis.Tests.Documents.Office;

public class WordNumberTests
{
    [Theory]
    [InlineData(12, "chineseCounting", "十二")]
    [InlineData(20, "chineseCounting", "二十")]
    [InlineData(103, "chineseCountingThousand", "一百零三")]
    [InlineData(110, "chineseCounting", "一百一十")]
    [InlineData(3, "chineseLegalSimplified", "叁")]
    [InlineData(14, "upperRoman", "XIV")]
    [InlineData(27, "lowerLetter", "aa")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(2, "ideographTraditional", "乙")]
    [InlineData(5, "none", "")]
    [InlineData(9, "somethingNew", "9")]
    public void Numbers_are_written_as_Word_writes_them(int number, string format, string expected) =>
        Assert.Equal(expected, WordNumber.Format(number, format));
}
