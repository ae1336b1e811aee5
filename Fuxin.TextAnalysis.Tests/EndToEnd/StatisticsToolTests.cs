using System.Text.Json;

namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary>What a researcher does with numbers, through the command line, on the corpus: count, take away, verify, cite.</summary>
public sealed class StatisticsToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fuxin");
    private readonly string _index;

    public StatisticsToolTests()
    {
        _index = Path.Combine(_folder.FullName, "index");
        Assert.Equal(0, FuxinTool.Run("index", Repository.PathOf("corpus", "documents"), "--index", _index).Code);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Verbs =>
    [
        "stats frequency", "stats frequency --of goal", "stats frequency --of lemma --content", "stats ngrams --min-count 2", "stats trend goal:六地 改革", "stats trend 会议 --by Month",
        "stats collocations 发展 --min-count 2", "stats keyness lang:zh lang:en --min-count 3", "stats dispersion 会议 --over Document", "stats network --within Document",
        "stats diffusion goal:liaoning-2023-six-places", "stats timeline", "stats timeline --person 胡涛", "export hits 会议", "export lines 六地 --sample 3", "export facets * --by goal year",
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_table_is_exported_and_verified_and_the_same_on_every_run(string line)
    {
        var arguments = line.Split(' ');
        string[] files = [Path.Combine(_folder.FullName, "a.csv"), Path.Combine(_folder.FullName, "b.csv")];
        foreach (var file in files)
        {
            var (code, _, error) = FuxinTool.Run([.. arguments, "--index", _index, "--to", file]);
            Assert.True(code == 0, error);
        }

        Assert.Equal(File.ReadAllBytes(files[0]), File.ReadAllBytes(files[1]));
        Assert.True(File.ReadLines(files[0]).Count() > 2, File.ReadAllText(files[0]));
        var (verified, output, problem) = FuxinTool.Run("verify", files[0], "--index", _index);
        Assert.True(verified == 0, output + problem);
        Assert.Contains("hold", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_does_not_hold_any_more_is_named_with_what_has_changed()
    {
        var export = Path.Combine(_folder.FullName, "trend.xlsx");
        Assert.Equal(0, FuxinTool.Run("stats", "trend", "六地", "--index", _index, "--to", export).Code);
        var more = Path.Combine(_folder.FullName, "more.jsonl");
        File.WriteAllText(more, """{"id":"more","date":"2023-11-20","text":"会议再次强调打造新时代“六地”。"}""" + "\n");
        Assert.Equal(0, FuxinTool.Run("index", more, "--index", _index).Code);
        var (code, output, _) = FuxinTool.Run("verify", export, "--index", _index);
        Assert.Equal(1, code);
        Assert.Contains("documents: ", output, StringComparison.Ordinal);
        Assert.Contains("do not hold", output, StringComparison.Ordinal);
        Assert.Contains("~ ", output, StringComparison.Ordinal);
        var later = Path.Combine(_folder.FullName, "later.parquet");
        Assert.Equal(0, FuxinTool.Run("stats", "trend", "六地", "--index", _index, "--to", later).Code);
        var (differs, difference, _) = FuxinTool.Run("diff", export, later);
        Assert.Equal(1, differs);
        Assert.Contains("~ \"六地\" | ", difference, StringComparison.Ordinal);
        Assert.Equal(0, FuxinTool.Run("diff", later, later).Code);
    }

    [Fact]
    public void A_number_changed_by_hand_is_found()
    {
        var export = Path.Combine(_folder.FullName, "words.jsonl");
        Assert.Equal(0, FuxinTool.Run("stats", "frequency", "--take", "5", "--index", _index, "--to", export).Code);
        var lines = File.ReadAllLines(export);
        using var row = JsonDocument.Parse(lines[1]);
        var (word, count) = (row.RootElement.GetProperty("value").GetString(), row.RootElement.GetProperty("count").GetInt64());
        lines[1] = lines[1].Replace($"\"count\":{count}", $"\"count\":{count + 1}", StringComparison.Ordinal);
        File.WriteAllLines(export, lines);
        var (code, output, _) = FuxinTool.Run("verify", export, "--index", _index);
        Assert.Equal(1, code);
        Assert.Contains($"~ {word}", output, StringComparison.Ordinal);
        Assert.Contains($"count {count + 1} -> {count}", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piped_table_is_CSV_and_a_table_for_people_shows_its_denominators()
    {
        var (_, piped, _) = FuxinTool.Run("stats", "frequency", "--take", "3", "--index", _index);
        Assert.StartsWith("value,label,tag,count,perMillion,documents\n", piped, StringComparison.Ordinal);
        Assert.Equal(4, piped.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var (_, shown, _) = FuxinTool.Run("stats", "frequency", "--take", "3", "--index", _index, "--format", "table");
        Assert.Contains("words: ", shown, StringComparison.Ordinal);
        Assert.Contains("(exact)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_timeline_from_the_index_is_the_timeline_from_the_documents()
    {
        var (_, fromIndex, _) = FuxinTool.Run("stats", "timeline", "--person", "Hu Tao", "--index", _index, "--format", "jsonl");
        var (_, fromFiles, _) = FuxinTool.Run("timeline", Repository.PathOf("corpus", "documents"), "--person", "Hu Tao", "--format", "jsonl");
        static IEnumerable<string> Facts(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l =>
        {
            using var json = JsonDocument.Parse(l);
            var row = json.RootElement;
            return $"{row.GetProperty("person")} {row.GetProperty("first")} {row.GetProperty("last")} {row.GetProperty("documents")}";
        }).Order(StringComparer.Ordinal);
        Assert.NotEmpty(fromFiles);
        Assert.Equal(Facts(fromFiles), Facts(fromIndex));
    }

    [Fact]
    public void A_passage_is_cited_by_its_address_after_indexing_anew_and_a_changed_one_is_told()
    {
        var text = Path.Combine(_folder.FullName, "note.txt");
        File.WriteAllText(text, "2023年11月10日，会议强调打造新时代“六地”。");
        Assert.Equal(0, FuxinTool.Run("index", text, "--index", _index).Code);
        var (_, line, _) = FuxinTool.Run("cite", "note:12-16", "--index", _index, "--format", "address");
        var address = line.Split('\t')[0];
        var other = Path.Combine(_folder.FullName, "other");
        Assert.Equal(0, FuxinTool.Run("index", text, "--index", other).Code);
        var (same, cited, _) = FuxinTool.Run("cite", address, "--index", other, "--format", "csl-json");
        Assert.Equal(0, same);
        Assert.Contains(address, cited, StringComparison.Ordinal);
        File.WriteAllText(text, "（修订）2023年11月10日，会议强调打造新时代“六地”。");
        Assert.Equal(0, FuxinTool.Run("index", text, "--index", other).Code);
        var (moved, _, told) = FuxinTool.Run("cite", address, "--index", other);
        Assert.Equal(0, moved);
        Assert.Contains("[16, 20)", told, StringComparison.Ordinal);
        File.WriteAllText(text, "2023年11月10日，别的话。");
        Assert.Equal(0, FuxinTool.Run("index", text, "--index", other).Code);
        var (changed, _, gone) = FuxinTool.Run("cite", address, "--index", other);
        Assert.Equal(1, changed);
        Assert.Contains("not in the document any more", gone, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats trend 六地 AND (")]
    [InlineData("stats diffusion 没有这个目标")]
    [InlineData("stats ngrams --n 9")]
    [InlineData("stats frequency --to table.doc")]
    [InlineData("verify no-such-file.csv")]
    [InlineData("cite nonsense")]
    public void What_cannot_be_done_is_one_line_that_says_why(string line)
    {
        var (code, output, error) = FuxinTool.Run([.. line.Split(' '), "--index", _index]);
        Assert.NotEqual(0, code);
        Assert.Empty(output);
        Assert.StartsWith("fuxin: ", error, StringComparison.Ordinal);
    }
}
