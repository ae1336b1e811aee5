using System.Text.Json;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Tests.EndToEnd;

namespace Fuxin.TextAnalysis.Tests.Knowledge;

/// <summary>Who held which post over many documents, and that two persons of one name stay two.</summary>
public class OfficialTimelineTests
{
    [Fact]
    public void A_tenure_has_the_first_and_last_date_and_their_sentences_in_both_languages()
    {
        var tenures = Timeline(
            ("2022-03-01", "阜新市委书记胡涛主持会议。"),
            ("2023-11-09", "Hu Tao, Secretary of the CPC Fuxin Municipal Committee, chaired the meeting."),
            ("2021-05-02", "阜新市委书记胡涛到乡村调研。"));
        var tenure = Assert.Single(tenures);
        Assert.Equal("person:hu-tao", tenure.Person);
        Assert.Equal("胡涛", tenure.Name);
        Assert.Equal("secretary", tenure.PostId);
        Assert.Equal("body:cpc-committee/CN-2109", tenure.BodyId);
        Assert.Equal((new DateOnly(2021, 5, 2), new DateOnly(2023, 11, 9), 3), (tenure.First, tenure.Last, tenure.Documents));
        Assert.Equal(["阜新市委书记胡涛到乡村调研。", "Hu Tao, Secretary of the CPC Fuxin Municipal Committee, chaired the meeting."], tenure.Evidence.Select(e => e.Sentence));
    }

    [Fact]
    public void Two_of_one_name_stay_two_and_a_leader_who_moves_stays_one()
    {
        var two = Timeline(
            ("2022-03-01", "江苏省委书记李强主持会议。"),
            ("2022-03-05", "兴义市委书记李强到村里调研。"),
            ("2022-03-09", "江苏省委书记李强会见客人。"));
        Assert.Equal(["person:li-qiang", "person:li-qiang/CN-522301"], two.Select(t => t.Person).Distinct());

        var one = Timeline(
            ("2016-03-01", "浙江省省长李强主持会议。"),
            ("2017-03-05", "江苏省委书记李强会见客人。"),
            ("2024-03-05", "中共中央政治局常委李强主持会议。"));
        Assert.Equal("person:li-qiang", Assert.Single(one.Select(t => t.Person).Distinct()));
        Assert.Equal(3, one.Count);
    }

    [Fact]
    public void Who_held_a_post_before_is_not_seen_in_it()
    {
        var tenure = Assert.Single(Timeline(("2022-03-01", "阜新市委原书记胡涛接受审查。")));
        Assert.Equal(OfficialRole.Former, tenure.Role);
    }

    [Fact]
    public void The_tool_writes_entities_that_refer_to_each_other()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.txt"), "阜新市委书记胡涛主持会议，市委副书记、市长周鹏举出席。");
            var (code, output, _) = FuxinTool.Run("timeline", folder.FullName, "--format", "ftm");
            Assert.Equal(0, code);
            var entities = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            var ids = entities.ToDictionary(e => e.GetProperty("id").GetString()!, e => e.GetProperty("schema").GetString());
            Assert.Equal(["Occupancy", "Organization", "Person", "Position"], ids.Values.Distinct().Order());
            foreach (var occupancy in entities.Where(e => e.GetProperty("schema").GetString() == "Occupancy"))
            {
                Assert.Equal("Person", ids[occupancy.GetProperty("properties").GetProperty("holder")[0].GetString()!]);
                Assert.Equal("Position", ids[occupancy.GetProperty("properties").GetProperty("post")[0].GetString()!]);
            }

            Assert.Contains(entities, e => e.GetProperty("id").GetString() == "body:people-government/CN-2109");
            Assert.Contains("胡涛", FuxinTool.Run("timeline", folder.FullName, "--person", "Hu Tao").Output, StringComparison.Ordinal);
            Assert.DoesNotContain("周鹏举", FuxinTool.Run("timeline", folder.FullName, "--person", "Hu Tao").Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<Tenure> Timeline(params (string Date, string Text)[] documents)
    {
        var timeline = new OfficialTimeline();
        foreach (var (date, text) in documents)
        {
            timeline.Add(TextAnalyzer.Default.Analyze(new SourceDocument { Id = date, Text = text, Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) }));
        }

        return [.. timeline.Tenures()];
    }
}
