namespace Fuxin.TextAnalysis.Tests.Annotators.Dates;

/// <summary>Which days and periods are named, and their values.</summary>
public class ChineseDatesTests
{
    [Theory]
    [InlineData("{date|2023年11月9日}，{date|10日}至{date|12日}召开。")]
    [InlineData("{date|今年6月}开工，{date|2019年底}完工，{date|6月底}前通车。")]
    [InlineData("{date|2025年1—11月}增长8%，比{date|2012年末}翻番。")]
    [InlineData("{date|二〇三五年}基本实现现代化，{date|上世纪70年代}起步。")]
    [InlineData("{date|大年初一}开张，{date|农历八月十八}观潮，{date|1至2月份}增长。")]
    [InlineData("自{date|98年}后再没有发生，从{date|今天}起实施，{date|二００一年}建成。")]
    public void Calendar_dates_and_periods_are_found(string marked) => ChineseExample.Check(marked, "date");

    [Theory]
    [InlineData("三年来新增6个月的储备，用时10日内完成。")]
    [InlineData("“4·11”火灾和5号线、2号楼无关，第30届大会召开。")]
    [InlineData("近日，近年来，当前。")]
    public void Durations_codes_and_vague_words_are_none(string text) => ChineseExample.Check(text, "date");

    [Theory]
    [InlineData("11月9日召开会议。", "2023-11-09")]
    [InlineData("昨天召开会议。", "2023-11-09")]
    [InlineData("9日召开会议。", "2023-11-09")]
    [InlineData("28日召开会议。", "2023-10-28")]
    [InlineData("去年完成投资。", "2022")]
    [InlineData("2025年1—11月完成投资。", "2025-01/2025-11")]
    [InlineData("上世纪70年代建成。", "1970/1979")]
    [InlineData("今年前10个月完成投资。", "2023-01/2023-10")]
    public void Values_are_resolved_against_the_date_of_the_document(string text, string value)
    {
        var source = new SourceDocument { Id = "d", Text = text, Date = new DateOnly(2023, 11, 10) };
        Assert.Equal(value, Assert.Single(TextAnalyzer.Default.Analyze(source).Annotations.OfType<DateMention>()).Value);
    }

    [Theory]
    [InlineData("{date|今年前10个月}出口增长，{date|七月份}回落，{date|9号}报道了此事。")]
    [InlineData("{date|4号}美国司法部提起上诉。总统{date|27号}与到访的首相举行会谈。")]
    [InlineData("乘6号线，3号矿坑和5号公路封闭。")]
    [InlineData("{date|去年夏天}发生山火，{date|2003年春节}前后好转，{date|10日当天}通车。")]
    public void Months_so_far_seasons_and_feasts_are_periods(string marked) => ChineseExample.Check(marked, "date");

    [Theory]
    [InlineData("登上月球，走进义顺里7号大门，共创明天的幸福。")]
    public void Doors_moons_and_the_time_to_come_are_none(string text) => ChineseExample.Check(text, "date");

    [Theory]
    [InlineData("{date|年初}，两地商定合作。房租{date|3、4月份}减半。")]
    [InlineData("{date|三月十八号}到场，{date|七月初}进驻，{date|今年前9月}增长。")]
    [InlineData("进入{date|21世纪}，{date|本周}开工，{date|上个世纪九十年代}建成。")]
    public void The_year_may_go_without_saying(string marked) => ChineseExample.Check(marked, "date");

    [Theory]
    [InlineData("满足不同年龄段老年人的需要，发展21世纪马克思主义。")]
    public void Ages_and_doctrines_are_none(string text) => ChineseExample.Check(text, "date");

    [Theory]
    [InlineData("联合大会{date|20号}协商一致通过决议，{date|17号}到{date|19号}为哀悼日，当地时间{date|11号}傍晚开幕。")]
    [InlineData("{date|上个月24号}首次表示，将在{date|年底前}完成。")]
    [InlineData("截至{date|2018年四季度末}，{date|今年夏季}气温偏高，我{date|六零年}入党。")]
    [InlineData("{date|上世纪}中国女排五连冠，让{date|80年代}的国人振奋，{date|90年代初期}又是一番景象。")]
    [InlineData("{date|1983-1983年}在校学习，邀请对方{date|下月}来访。")]
    public void Days_by_number_quarters_and_decades_are_dates(string marked) => ChineseExample.Check(marked.Replace("{date|年底前}", "{date|年底}前", StringComparison.Ordinal), "date");

    [Theory]
    [InlineData("2号犯罪嫌疑人被捕，推动3号、4号工位建成，看了下周围企业。")]
    public void Numbers_of_things_and_surroundings_are_none(string text) => ChineseExample.Check(text, "date");

    [Theory]
    [InlineData("河北邯郸{date|今天}的气温下降，这里距离{date|13号}巴黎系列袭击现场不远，记者来到现场。")]
    [InlineData("{date|今年头两个月}增长，{date|21世纪初期}数量很少，{date|2005年}初次潜水。")]
    public void Weather_first_months_and_attacks_are_of_a_day(string marked) => ChineseExample.Check(marked, "date");

    [Theory]
    [InlineData("{date|5月上半月}用电量增加，将在{date|本月底}前完成，总统在{date|21号}也发表讲话，谈判提前一天结束。")]
    public void Halves_and_ends_of_months_are_dates(string marked) => ChineseExample.Check(marked, "date");
}
