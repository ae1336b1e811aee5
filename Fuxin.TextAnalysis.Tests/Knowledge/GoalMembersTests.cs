namespace Fuxin.TextAnalysis.Tests.Knowledge;

/// <summary>What stands behind a number, as the text itself tells it.</summary>
public class GoalMembersTests
{
    [Theory]
    [InlineData("全县实行“三个先手”，即先手备料、先手修渠、先手育苗。", "先手备料|先手修渠|先手育苗")]
    [InlineData("全县实行“三个先手”（先手备料、先手修渠和先手育苗），成效明显。", "先手备料|先手修渠|先手育苗")]
    [InlineData("这“三个先手”分别是：先手备料，先手修渠，先手育苗。", "先手备料|先手修渠|先手育苗")]
    [InlineData("县里打好备料提速、修渠提质、育苗提早“三大攻坚战”。", "备料提速|修渠提质|育苗提早")]
    [InlineData("要做到“三个先手”：一是先手备料，早看早定；二是先手修渠，不留死角；三是先手育苗。", "先手备料|先手修渠|先手育苗")]
    [InlineData("锚定“三个高地”目标，打造水利科技高地、种业创新高地和农耕文化高地。", "水利科技高地|种业创新高地|农耕文化高地")]
    [InlineData("全村开展“送良种、送农技、送农机”的“三送”活动。", "送良种|送农技|送农机")]
    [InlineData("镇里建立定人看渠、定期清淤、定点取水的“三定”制度。", "定人看渠|定期清淤|定点取水")]
    [InlineData("队里组建渠道巡护员、种子保管员、农机调度员“三员队伍”。", "渠道巡护员|种子保管员|农机调度员")]
    [InlineData("让坡地生“绿”、让滩地变“绿”、让荒山披“绿”的“三绿”办法很管用。", "让坡地生“绿”|让滩地变“绿”|让荒山披“绿”")]
    [InlineData("老支书做到“四个记清楚”，记清楚水渠走向，记清楚种子存量，记清楚农机去处，记清楚各家难处。", "记清楚水渠走向|记清楚种子存量|记清楚农机去处|记清楚各家难处")]
    [InlineData("The town keeps its “three early steps”, namely early seeds, early canals and early roads.", "early seeds|early canals|early roads")]
    [InlineData("The town keeps its “three early steps” (early seeds; early canals; and early roads).", "early seeds|early canals|early roads")]
    public void The_text_lists_the_members_and_the_goal_keeps_where(string text, string members)
    {
        var document = TextAnalyzer.Default.Analyze(text);
        var goal = Assert.Single(document.Goals);
        Assert.Equal(members.Split('|'), goal.Members);
        Assert.NotNull(goal.MembersEvidence);
        Assert.All(goal.Members, member => Assert.Contains(member, document.TextOf(goal.MembersEvidence.Value), StringComparison.Ordinal));
        Assert.Equal(goal.Entity, document.Annotations.OfType<GoalMention>().First().Entity);
    }

    [Theory]
    [InlineData("全县实行“三个先手”，即先手备料、先手修渠。")]
    [InlineData("全县实行“三个先手”，受到群众欢迎。")]
    [InlineData("村里全面开展清淤工作、加快推进修渠工程、加强集体“三资”管理。")]
    [InlineData("镇里办好共建、共用、共享的“两代表一委员”活动室。")]
    public void A_list_of_another_length_is_none(string text) =>
        Assert.Empty(TextAnalyzer.Default.Analyze(text).Goals);

    [Fact]
    public void A_list_of_its_own_makes_a_goal_of_its_own()
    {
        Assert.Equal("goal:three-critical-battles", Goal("要打好“三大攻坚战”。").Entity);
        Assert.Equal("goal:three-critical-battles", Goal("要打好“三大攻坚战”，即防范化解重大风险、精准脱贫、污染防治。").Entity);
        Assert.Equal("goal:two-unswervinglys", Goal("要落实“两个毫不动摇”。一是修好水渠。二是育好秧苗。").Entity);
        Assert.Equal("goal:三大攻坚战", Goal("乡里打好修渠、育苗、铺路“三大攻坚战”。").Entity);
    }

    [Fact]
    public void A_known_goal_has_its_members_and_none_where_the_sense_stays_open()
    {
        Assert.Equal(6, Goal("辽宁锚定新时代“六地”目标定位，推动振兴。").Members.Length);
        Assert.Equal("goal:four-services-capital", Goal("北京加强“四个服务”，服务首都功能。").Entity);
        Assert.Equal("goal:four-services-education", Goal("高校要落实“四个服务”，办好教育。").Entity);
        Assert.Empty(TextAnalyzer.Default.Analyze("要落实“四个服务”。").Goals);
    }

    private static Goal Goal(string text) => Assert.Single(TextAnalyzer.Default.Analyze(text).Goals);
}
