using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Lexicons;
using Fuxin.TextAnalysis.Tests.EndToEnd;
using Fuxin.TextAnalysis.Tests.Indexing;

namespace Fuxin.TextAnalysis.Tests.Knowledge;

/// <summary>Users add goals and bodies of their own, which combine with what is known or take its place.</summary>
public class UserKnowledgeTests
{
    private const string Header = "id\tmode\tkind\tzh\ten\tmembers_zh\n";

    [Fact]
    public void A_name_that_combines_is_found_and_linked_in_both_languages()
    {
        var analyzer = With("goal:three-bridges\tcombine\tnumbered\t三桥计划\tthree bridges plan\t东桥 ; 西桥 ; 北桥\n");
        foreach (var text in (string[])["全镇推进三桥计划。", "The town follows the three bridges plan."])
        {
            var goal = Assert.Single(analyzer.Analyze(text).Goals);
            Assert.Equal("goal:three-bridges", goal.Entity);
            Assert.Equal(["东桥", "西桥", "北桥"], goal.Members);
            Assert.Empty(TextAnalyzer.Default.Analyze(text).Goals);
        }
    }

    [Fact]
    public void A_name_that_combines_gives_way_to_a_longer_finding_and_a_forced_one_does_not()
    {
        const string Text = "深入实施乡村振兴战略。";
        Assert.Equal("乡村振兴战略", Goals(With("goal:village\tcombine\tnamed\t乡村振兴\t\t\n"), Text));
        Assert.Equal("乡村振兴", Goals(With("goal:village\tforce\tnamed\t乡村振兴\t\t\n"), Text));
    }

    [Fact]
    public void A_forced_name_means_nothing_else_and_a_forced_id_replaces_the_known_entry()
    {
        var forced = Knowledge("goal:my-six-places\tforce\tnumbered\t六地\t\t甲地 ; 乙地\n");
        Assert.Equal(["goal:my-six-places"], forced.EntitiesNamed("goal", "六个地"));
        var combined = Knowledge("goal:my-six-places\tcombine\tnumbered\t六地\t\t甲地 ; 乙地\n");
        Assert.Equal(3, combined.EntitiesNamed("goal", "六地").Count);
        Assert.Empty(Knowledge("goal:six-stabilities\tforce\tnumbered\t六个稳字\t\t\n").EntitiesNamed("goal", "六稳"));
        Assert.Equal(["goal:six-stabilities"], Knowledge("goal:six-stabilities\tcombine\tnumbered\t六个稳字\t\t\n").EntitiesNamed("goal", "六稳"));
    }

    [Fact]
    public void A_body_can_be_added()
    {
        var document = With("body:river-office\tforce\t\t河务总公所\tRiver Office\t\n").Analyze("河务总公所发布公告。");
        Assert.Equal("body:river-office", document.Annotations.OfType<BodyMention>().Single().Entity);
    }

    [Theory]
    [InlineData("goal:x\tsometimes\tnamed\t名\t\t\n", "line 2", "'mode'")]
    [InlineData("goal:x\tforce\tmany\t名\t\t\n", "line 2", "'kind'")]
    [InlineData("plan:x\tforce\tnamed\t名\t\t\n", "line 2", "goal:")]
    [InlineData("goal:x\tforce\tnamed\t\t\t\n", "line 2", "name")]
    [InlineData("goal:a\tforce\tnamed\t名\t\t\ngoal:x\tforce\n", "line 3", "fields")]
    public void A_bad_row_is_an_error_that_names_file_and_line(string rows, string line, string part)
    {
        var problem = Assert.Throws<LexiconFormatException>(() => Knowledge(rows));
        Assert.Contains("mine.tsv", problem.Message, StringComparison.Ordinal);
        Assert.Contains(line, problem.Message, StringComparison.Ordinal);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Knowledge_of_ones_own_changes_the_fingerprint() =>
        Assert.NotEqual(TextAnalyzer.Default.Fingerprint, With("goal:x\tcombine\tnamed\t大河梦\t\t\n").Fingerprint);

    [Fact]
    public void The_tool_takes_a_file_and_says_what_is_wrong_with_a_bad_one()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            string text = Path.Combine(folder.FullName, "a.txt"), table = Path.Combine(folder.FullName, "k.tsv");
            File.WriteAllText(text, "全镇同圆大河梦。");
            File.WriteAllText(table, Header + "goal:river\tcombine\tnamed\t大河梦\t\t\n");
            var good = FuxinTool.Run("analyze", text, "--knowledge", table, "--format", "jsonl");
            Assert.Equal(0, good.Code);
            Assert.Contains("\"goal:river\"", good.Output, StringComparison.Ordinal);

            File.WriteAllText(table, Header + "goal:river\tcombine\n");
            var bad = FuxinTool.Run("analyze", text, "--knowledge", table, "--format", "jsonl");
            Assert.NotEqual(0, bad.Code);
            Assert.Empty(bad.Output);
            Assert.Contains("k.tsv", bad.Error, StringComparison.Ordinal);
            Assert.Contains("line 2", bad.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_index_remembers_the_knowledge_it_was_made_with()
    {
        using var folder = new TemporaryFolder();
        string text = folder.File("a.txt"), table = folder.File("k.tsv"), index = folder.File("index"), copy = folder.File("copy");
        File.WriteAllText(text, "全镇同圆大河梦。");
        File.WriteAllText(table, Header + "goal:river\tcombine\tnamed\t大河梦\tRiver Dream\t\n");
        Assert.Equal(0, FuxinTool.Run("index", text, "--index", index, "--knowledge", table).Code);
        File.Delete(table);

        // Asked by the name of the other language, which only the table knows; of a later document and of a copy, too.
        File.WriteAllText(folder.File("b.txt"), "大河梦正在实现。");
        Assert.Equal(0, FuxinTool.Run("index", folder.File("b.txt"), "--index", index).Code);
        Assert.Equal(0, FuxinTool.Run("index", "backup", copy, "--index", index).Code);
        foreach (var place in (string[])[index, copy])
        {
            var found = FuxinTool.Run("search", "goal:\"River Dream\"", "--index", place, "--format", "jsonl");
            Assert.True(found.Code == 0, found.Error);
            Assert.Equal(2, found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }

        var other = FuxinTool.Run("index", text, "--index", index, "--replace");
        Assert.True(other.Code == 0, other.Error);
        Assert.Empty(FuxinTool.Run("search", "goal:\"River Dream\"", "--index", index, "--format", "jsonl").Output);
    }

    private static KnowledgeBase Knowledge(string rows) => KnowledgeBase.Default.With(new StringReader(Header + rows), "mine.tsv");

    private static TextAnalyzer With(string rows) => new TextAnalyzerBuilder().UseKnowledge(Knowledge(rows)).Build();

    private static string Goals(TextAnalyzer analyzer, string text) =>
        Assert.Single(analyzer.Analyze(text).Annotations.OfType<GoalMention>()).Text;
}
