namespace Fuxin.TextAnalysis.Tests.Annotators.Goals;

/// <summary>Which phrases are goals, and which of them stand for a list.</summary>
public class ChineseGoalsTests
{
    [Theory]
    [InlineData("增强“{goal:numbered|四个意识}”、做到“{goal:numbered|两个维护}”。")]
    [InlineData("提出“{goal:numbered|一圈三带五区}”布局，落实“{goal:numbered|1+3+5}”工作机制。")]
    [InlineData("落实{goal:numbered|“十四五”规划}，“{goal:numbered|十五五}”开好局。")]
    [InlineData("形成“{goal:numbered|五个平台}、{goal:numbered|六大功能}”的模式。")]
    public void Quantities_that_stand_for_a_list_are_numbered_goals(string marked) => ChineseExample.Check(marked, "goal");

    [Theory]
    [InlineData("实施{goal:named|重点流域清淤提升行动}，推进{goal:named|平安辽宁建设}。")]
    [InlineData("开展“{goal:named|暖心桥}”等主题活动，推动{goal:named|乡村振兴}和{goal:named|高质量发展}。")]
    public void Programmes_visions_and_known_formulas_are_named_goals(string marked) => ChineseExample.Check(marked, "goal");

    [Theory]
    [InlineData("三个代表团参加五项工作，用时六个月。")]
    [InlineData("采用“一箭双星”方式，“五一”期间开展活动，整治“四风”。")]
    [InlineData("“自己人”的说法暖人心，采取统一行动。")]
    public void Counts_idioms_festivals_and_evils_are_none(string text) => ChineseExample.Check(text, "goal");
}
