namespace Fuxin.TextAnalysis.Tests.Annotators.Places;

/// <summary>Which places are named.</summary>
public class ChinesePlacesTests
{
    [Theory]
    [InlineData("{place|辽宁省}{place|阜新市}{place|彰武县}遭遇大风。")]
    [InlineData("代表团从{place|内罗毕}抵达{place|蒙巴萨}，随后前往{place|北京}。")]
    [InlineData("{place|粤港澳大湾区}与{place|长三角}加快融合。")]
    [InlineData("外商在{place|华}投资保持增长。")]
    [InlineData("事故发生在{place|卡拉马罗州}。")]
    public void Divisions_foreign_places_and_regions_are_found(string marked) => ChineseExample.Check(marked, "place");

    [Theory]
    [InlineData("坚持走中国特色社会主义道路。")]
    [InlineData("和平与发展是时代主题，各市县要抓好落实。")]
    [InlineData("在新的一年里再创佳绩。")]
    public void Doctrines_and_ordinary_words_hold_no_place(string text) => ChineseExample.Check(text, "place");

    [Theory]
    [InlineData("走进{place|安徽}{place|滁州市}{place|柳砬村}，来到{place|马塘枢纽}。")]
    [InlineData("{place|长江中下游地区}有暴雨，{place|淮河上游}水位上涨。")]
    [InlineData("总理抵达{place|芬兰共和国}访问。")]
    [InlineData("在{place|北京}{place|人民大会堂}举行。")]
    [InlineData("{place|浙江}省属企业扩大投资。")]
    [InlineData("{place|马里亚纳海沟}深过万米，{place|越南社会主义共和国}代表到访。")]
    public void Settlements_reaches_and_states_are_whole_and_chains_are_split(string marked) => ChineseExample.Check(marked, "place");

    [Theory]
    [InlineData("大兴调查研究之风，抓好惠民工程。")]
    [InlineData("完善村级组织，打造样板村，管理下乡。")]
    [InlineData("加快城中村改造。")]
    public void Counties_that_are_words_and_kinds_of_settlements_are_none(string text) => ChineseExample.Check(text, "place");

    [Fact]
    public void A_division_with_a_name_of_its_own_has_its_code() =>
        Assert.Contains(TextAnalyzer.Default.Analyze("阜新市召开会议。").Annotations, a => a is PlaceMention { Text: "阜新市", Entity: "place:CN-2109" });

    [Theory]
    [InlineData("记者来到{place|青溪镇}{place|石马村}采访。")]
    [InlineData("{place|福州}市区出现内涝。")]
    public void Unknown_places_are_split_by_level_and_a_city_is_not_its_quarter(string marked) => ChineseExample.Check(marked, "place");

    [Theory]
    [InlineData("推动{place|深圳经济特区}发展，建强{place|南宁—柳州—桂林经济走廊}。")]
    [InlineData("申建{place|中国（甘肃）自由贸易试验区}。")]
    [InlineData("{place|义县}{place|高台子镇}农民增收，{place|英德市}{place|连江口镇}修路。")]
    [InlineData("在{place|天津}{place|朝阳里社区}走访，到{place|泉州}{place|泉港区}调研。")]
    public void Areas_and_townships_are_whole(string marked) => ChineseExample.Check(marked, "place");

    [Theory]
    [InlineData("县级单位和蒙古族同胞，出版了老挝文版，非洲裔居民。")]
    [InlineData("协调大中小城市发展，各县贫困村脱贫。")]
    public void Peoples_languages_and_levels_are_no_places(string text) => ChineseExample.Check(text, "place");

    [Theory]
    [InlineData("在{place|乌丘屿}、{place|东引岛}附近海域巡航。")]
    [InlineData("位于{place|青海}{place|互助}，土族群众载歌载舞。")]
    [InlineData("推进{place|中白工业园}建设，记者来到{place|芦山县城}。")]
    [InlineData("支持{place|江西内陆开放型经济试验区}和{place|阜新}{place|海州露天矿}。")]
    [InlineData("保障在{place|荷兰}留学生的安全，希望荷方照顾在{place|荷}{place|中国}公民。")]
    public void Islands_counties_of_a_province_and_joint_parks_are_found(string marked) => ChineseExample.Check(marked, "place");

    [Theory]
    [InlineData("推进产城互动和县域经济发展，一名社区工作者入户走访。")]
    [InlineData("治理垃圾河，站在新的起点上。")]
    public void Kinds_and_words_across_a_boundary_are_none(string text) => ChineseExample.Check(text, "place");

    [Theory]
    [InlineData("列车停靠在{place|庐山站}，完成{place|双堠水库}和{place|关角隧道}建设。")]
    [InlineData("在{place|塔河镇}{place|盘龙山村}，村民说起{place|太平洋岛国}。")]
    public void Stations_works_and_villages_by_their_own_names_are_places(string marked) => ChineseExample.Check(marked, "place");

    [Theory]
    [InlineData("{place|杭州火车东站}启用新用房，{place|南宁汽车站}推出专车，在高铁{place|南京南站}候车。")]
    [InlineData("{place|三门核电}三期开工，推进{place|白龙核电}一期建设，锆材在{place|海阳核电}1号机组投入使用。")]
    [InlineData("仪式在{place|北京}{place|八宝山礼堂}举行，瞻仰{place|上海}{place|中共一大会址}。")]
    [InlineData("病毒在{place|中南美洲}传播。")]
    public void Stations_plants_and_halls_are_places(string marked) => ChineseExample.Check(marked, "place");

    [Theory]
    [InlineData("整治沿河环境卫生，治理重心落实到城乡基层村，改造保障房小区、安置房小区。")]
    public void Banks_of_rivers_and_kinds_of_settlements_are_none(string text) => ChineseExample.Check(text, "place");

    [Fact]
    public void A_district_is_no_part_of_a_region() => ChineseExample.Check("以{place|西安}区域科技创新中心为牵引。", "place");

    [Theory]
    [InlineData("{place|红水河双线特大桥}合龙，{place|新疆}{place|天山北麓}普降小雪。")]
    [InlineData("在{place|青海}{place|三江源国家公园}巡护，走进{place|东京}{place|日比谷公园}。")]
    public void Bridges_slopes_and_national_parks_are_places(string marked) => ChineseExample.Check(marked, "place");

    [Theory]
    [InlineData("巴中友谊源远流长，推动巴中关系发展，建设云和人工智能基础设施。")]
    public void Pakistan_and_China_are_no_city(string text) => ChineseExample.Check(text, "place");
}
