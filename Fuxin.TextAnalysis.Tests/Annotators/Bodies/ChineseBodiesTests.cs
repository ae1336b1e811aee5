namespace Fuxin.TextAnalysis.Tests.Annotators.Bodies;

/// <summary>Which organisations are particular ones.</summary>
public class ChineseBodiesTests
{
    [Theory]
    [InlineData("{body|省委}、{body|省政府}高度重视，{body|中共铁岭市委组织部}制定方案。")]
    [InlineData("{body|阜新市人大常委会}听取{body|市水利和湖泊局}的报告。")]
    [InlineData("{body|中央纪委国家监委}通报情况，{body|外交部欧亚司}参加。")]
    [InlineData("{body|俄国防部}说，{body|以军}发动空袭；{body|日本政府}表示关切。")]
    [InlineData("{body|北方民族大学马克思主义学院}与{body|中国林学会}共同举办。")]
    [InlineData("{body|中国驻埃及大使馆}发表声明。")]
    public void Organs_departments_and_named_organisations_are_bodies(string marked) => ChineseExample.Check(marked, "body");

    [Theory]
    [InlineData("各级党委、有关部门和民营企业要落实责任。")]
    [InlineData("商业银行加大贷款投放，公立医院全面推开改革。")]
    [InlineData("中央企业积极履行责任，新一届政府开始履职。")]
    public void Kinds_of_organisations_are_none(string text) => ChineseExample.Check(text, "body");

    [Fact]
    public void A_short_form_that_the_text_introduces_is_known_from_then_on() =>
        ChineseExample.Check("{body|东岭路桥建设有限公司}（以下简称“{body|东岭路建}”）进场施工。{body|东岭路建}承诺按期完工。", "body");

    [Fact]
    public void The_party_centre_is_a_body_and_central_is_not() =>
        ChineseExample.Check("坚决贯彻落实{body|中央}对农村工作的部署，用好中央财政资金。", "body");
}
