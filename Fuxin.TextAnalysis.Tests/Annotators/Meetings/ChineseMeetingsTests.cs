namespace Fuxin.TextAnalysis.Tests.Annotators.Meetings;

/// <summary>Which meetings have a name.</summary>
public class ChineseMeetingsTests
{
    [Theory]
    [InlineData("学习{meeting|党的十九届六中全会}和{meeting|省委十三届六次全会}精神。")]
    [InlineData("{meeting|党的二十大}以来，{meeting|十四届全国人大一次会议}作出部署。")]
    [InlineData("{meeting|铁岭市第八届人民代表大会第四次会议}开幕。")]
    [InlineData("他在{meeting|新时代推动东北全面振兴座谈会}上讲话。")]
    [InlineData("出席{meeting|第三届中国北方冰雪产业博览会}。")]
    [InlineData("主持召开{meeting|市政府常务会议}。")]
    public void Sessions_and_named_meetings_are_found(string marked) => ChineseExample.Check(marked, "meeting");

    [Theory]
    [InlineData("会议强调，这次座谈会开得很好。")]
    [InlineData("每年召开三次会议，组织各类培训班。")]
    public void Meetings_without_a_name_are_none(string text) => ChineseExample.Check(text, "meeting");
}
