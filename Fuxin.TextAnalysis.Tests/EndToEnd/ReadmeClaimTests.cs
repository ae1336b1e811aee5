using System.Text.Json;

namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary>One test for every claim of the README, through the command line, on the corpus.</summary>
public sealed class ReadmeClaimTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fuxin");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("en-01-six-places-meeting")]
    [InlineData("zh-01-city-meeting-six-places")]
    public void Analyze_finds_the_officials_the_goal_and_its_six_members_in_either_language(string id)
    {
        var (code, output, _) = FuxinTool.Run("analyze", Document(id), "--format", "jsonl");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        var people = json.RootElement.GetProperty("officials").EnumerateArray().Select(o => o.GetProperty("person").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "person:hu-tao", "person:zhou-pengju", "person:hao-peng", "person:xi-jinping" }, people);
        var goal = json.RootElement.GetProperty("goals").EnumerateArray()
            .Single(g => g.GetProperty("entity").GetString() == "goal:liaoning-2023-six-places");
        Assert.Equal(6, goal.GetProperty("members").GetArrayLength());
        Assert.Equal("2023-11", goal.GetProperty("date").GetString());
        Assert.Equal("2023-11-10", json.RootElement.GetProperty("date").GetString());
    }

    [Fact]
    public void The_red_six_places_are_another_goal()
    {
        var (_, output, _) = FuxinTool.Run("analyze", Document("zh-02-two-meanings-of-six-places"), "--format", "jsonl");
        Assert.Contains("\"goal:liaoning-red-six-places\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_shows_officials_with_their_evidence_and_the_members_of_goals()
    {
        var (code, output, _) = FuxinTool.Run("analyze", Document("zh-01-city-meeting-six-places"));
        Assert.Equal(0, code);
        Assert.Contains("胡涛", output, StringComparison.Ordinal);
        Assert.Contains("市委书记", output, StringComparison.Ordinal);
        Assert.Contains("东北亚开放合作枢纽地", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_marked_form_holds_the_text_and_reads_back()
    {
        var (_, output, _) = FuxinTool.Run("analyze", Document("zh-01-city-meeting-six-places"), "--format", "marked");
        var read = TextAnalysis.Evaluation.AnnotatedText.Parse(output);
        Assert.Equal(Repository.CorpusText("zh-01-city-meeting-six-places").TrimEnd(), read.Text.TrimEnd());
        Assert.Contains(read.Spans, s => s.Type == "person");
    }

    [Fact]
    public void Segment_writes_a_line_for_each_line_with_words_apart_and_tags_on_request()
    {
        var (code, plain, _) = FuxinTool.RunWith("市委召开会议。\n\nThe meeting began.\n", "segment");
        Assert.Equal(0, code);
        Assert.Equal("市委 召开 会议 。\n\nThe meeting began .\n", plain);
        var (_, tagged, _) = FuxinTool.RunWith("市委召开会议。\n", "segment", "-", "--pos");
        Assert.Equal("市委/n 召开/v 会议/n 。/w\n", tagged);
    }

    [Theory]
    [InlineData("goal:六地 AND lang:en", "en-01-six-places-meeting")]
    [InlineData("official:胡涛 AND lang:en", "en-01-six-places-meeting")]
    [InlineData("official:\"Hu Tao\" AND lang:zh", "zh-01-city-meeting-six-places")]
    [InlineData("goal:\"six places\" AND lang:zh", "zh-01-city-meeting-six-places")]
    [InlineData("开扩大会", "zh-01-city-meeting-six-places")]
    public void A_search_in_one_language_finds_the_documents_of_the_other_and_any_part_of_Chinese_text(string query, string id)
    {
        var index = Index();
        var (code, output, _) = FuxinTool.Run("search", query, "--index", index, "--format", "jsonl", "--take", "100");
        Assert.Equal(0, code);
        Assert.Contains($"\"id\":\"{id}\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_file_gives_one_line_and_exit_code_1_and_the_rest_is_analysed()
    {
        var empty = Path.Combine(_folder.FullName, "empty.txt");
        File.WriteAllText(empty, "");
        var (code, output, error) = FuxinTool.Run("analyze", empty, "nowhere.txt", Document("zh-01-city-meeting-six-places"), "--format", "jsonl");
        Assert.Equal(1, code);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            [$"fuxin: {empty}: the file is empty: it holds no text.", "fuxin: nowhere.txt: no such file or folder.", "1 analysed, 2 failed"],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public void A_query_that_cannot_be_read_shows_the_place_and_exit_code_2()
    {
        var (code, _, error) = FuxinTool.Run("search", "六地 AND (阜新", "--index", Index());
        Assert.Equal(2, code);
        Assert.Contains("六地 AND (阜新", error, StringComparison.Ordinal);
        Assert.Contains('^', error);
    }

    [Fact]
    public void A_search_where_there_is_no_index_says_so()
    {
        var (code, _, error) = FuxinTool.Run("search", "六地", "--index", Path.Combine(_folder.FullName, "none"));
        Assert.Equal(2, code);
        Assert.Contains("index", error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Evaluate_scores_every_type_on_the_gold()
    {
        var (code, output, _) = FuxinTool.Run("evaluate", Repository.PathOf("corpus", "gold"));
        Assert.Equal(0, code);
        Assert.All(
            TextAnalysis.Evaluation.MarkedSpan.Types, type => Assert.Contains($"\n{type}\t", output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_demo_indexes_the_corpus_and_runs_three_searches_that_find_something()
    {
        var (code, output, _) = FuxinTool.Run("demo", "--corpus", Repository.PathOf("corpus", "documents"));
        Assert.Equal(0, code);
        Assert.Equal(3, output.Split("== fuxin search").Length - 1);
        Assert.DoesNotContain("\n0 (exact) documents", output, StringComparison.Ordinal);
        Assert.Contains("胡涛 = 市委书记", output, StringComparison.Ordinal);
    }

    private static string Document(string id) => Repository.PathOf("corpus", "documents", id + ".txt");

    private string Index()
    {
        var index = Path.Combine(_folder.FullName, "index");
        Assert.Equal(0, FuxinTool.Run("index", Repository.PathOf("corpus", "documents"), "--index", index).Code);
        return index;
    }
}
