using Fuxin.TextAnalysis.Knowledge;

namespace Fuxin.TextAnalysis.Tests.Knowledge;

/// <summary>The organs that every division has: one id in both languages, and whose organ a bare 市委 is.</summary>
public class JurisdictionTests
{
    [Theory]
    [InlineData("阜新市委", "body:cpc-committee/CN-2109")]
    [InlineData("中国共产党阜新市委员会", "body:cpc-committee/CN-2109")]
    [InlineData("中共辽宁省阜新市委", "body:cpc-committee/CN-2109")]
    [InlineData("Fuxin Municipal Party Committee", "body:cpc-committee/CN-2109")]
    [InlineData("CPC Fuxin Municipal Committee", "body:cpc-committee/CN-2109")]
    [InlineData("Fuxin Municipal Committee of the Communist Party of China", "body:cpc-committee/CN-2109")]
    [InlineData("中共辽宁省委", "body:cpc-committee/CN-21")]
    [InlineData("Liaoning Provincial Party Committee", "body:cpc-committee/CN-21")]
    [InlineData("广西壮族自治区党委", "body:cpc-committee/CN-45")]
    [InlineData("贵州省人民政府", "body:people-government/CN-52")]
    [InlineData("the People's Government of Guizhou Province", "body:people-government/CN-52")]
    [InlineData("中国人民政治协商会议阜新市委员会", "body:cppcc-committee/CN-2109")]
    [InlineData("阜新市人大常委会", "body:people-congress-standing-committee/CN-2109")]
    [InlineData("Standing Committee of the Fuxin Municipal People's Congress", "body:people-congress-standing-committee/CN-2109")]
    [InlineData("浙江省纪委监委", "body:discipline-supervision/CN-33")]
    [InlineData("阜新市中级人民法院", "body:people-court/CN-2109")]
    [InlineData("江苏省教育厅", "body:education/CN-32")]
    public void An_organ_of_a_division_has_one_id_in_both_languages(string name, string id) =>
        Assert.Equal([id], KnowledgeBase.Default.EntitiesNamed("body", name));

    [Theory]
    [InlineData("乐队委员会")]
    [InlineData("阜新矿业")]
    [InlineData("Committee of Friends")]
    public void A_name_that_is_no_organ_of_a_division_has_none(string name) =>
        Assert.Empty(KnowledgeBase.Default.EntitiesNamed("body", name));

    [Fact]
    public void The_organs_combine_with_every_division()
    {
        foreach (var division in (string[])["110105", "5402", "654325", "46", "150521"])
        {
            var name = DivisionTree.Default.WithCode(division)!.Name;
            Assert.Contains($"body:people-government/CN-{division}", KnowledgeBase.Default.EntitiesNamed("body", name + "人民政府"));
        }
    }

    [Theory]
    [InlineData("阜新日报讯：市委昨日开会，贯彻省委部署。", "市委", "body:cpc-committee/CN-2109")]
    [InlineData("阜新日报讯：市委昨日开会，贯彻省委部署。", "省委", "body:cpc-committee/CN-21")]
    [InlineData("本报贵阳5月3日电　贵阳市召开动员会。会后，市政府印发通知。", "市政府", "body:people-government/CN-5201")]
    [InlineData("代表团先到青岛市，同市委交换意见。", "市委", "body:cpc-committee/CN-3702")]
    public void A_bare_organ_belongs_to_the_division_that_source_or_neighbours_name(string text, string organ, string id) =>
        Assert.All(Bodies(text, organ), body => Assert.Equal(id, body.Entity));

    [Fact]
    public void An_organ_stays_open_where_the_document_does_not_settle_it_and_says_why()
    {
        var unnamed = Assert.Single(Bodies("会议由市委召集。", "市委"));
        Assert.Null(unnamed.Entity);
        Assert.Contains("no division", unnamed.Doubt, StringComparison.Ordinal);

        var torn = Assert.Single(Bodies("大连市和沈阳市都来了人。\n会上，市委表示支持。", "市委"));
        Assert.Null(torn.Entity);
        Assert.Contains("大连市", torn.Doubt, StringComparison.Ordinal);
        Assert.Contains("沈阳市", torn.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_district_of_many_is_that_of_the_city_the_document_names()
    {
        var document = TextAnalyzer.Default.Analyze("福州市举行推进会，鼓楼区委在会上作了交流。");
        Assert.Equal("body:cpc-committee/CN-350102", document.Annotations.OfType<BodyMention>().Single(b => b.Text == "鼓楼区委").Entity);
    }

    [Fact]
    public void A_mayor_holds_office_in_the_government_of_the_city()
    {
        var chinese = TextAnalyzer.Default.Analyze("阜新市委副书记、市长周鹏举到会。").Officials.Single(f => f.Post == "市长");
        var english = TextAnalyzer.Default.Analyze("Zhou Pengju, Mayor of Fuxin, attended the meeting.").Officials.Single();
        Assert.Equal("body:people-government/CN-2109", chinese.BodyEntity);
        Assert.Equal(chinese.BodyEntity, english.BodyEntity);
        Assert.Equal(chinese.PersonEntity, english.PersonEntity);
    }

    private static IEnumerable<BodyMention> Bodies(string text, string name) =>
        TextAnalyzer.Default.Analyze(text).Annotations.OfType<BodyMention>().Where(b => b.Text == name).DefaultIfEmpty(
            new BodyMention { Span = default, Text = name, Rule = "none", Entity = "no body of this name was found" });
}
