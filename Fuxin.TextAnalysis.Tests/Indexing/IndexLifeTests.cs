using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.EndToEnd;
using Fuxin.TextAnalysis.Tests.Search;
using Fuxin.TextAnalysis.Tool;
using Fuxin.TextAnalysis.Tool.Commands;

namespace Fuxin.TextAnalysis.Tests.Indexing;

public class IndexLifeTests
{
    [Fact]
    public void What_is_being_written_is_searched_near_real_time()
    {
        using var folder = new TemporaryFolder();
        using var writer = DocumentIndexWriter.Open(folder.Path);
        using var searcher = CorpusSearcher.Open(writer);
        writer.Add(Sample.Document("a", "新文件"));
        Assert.Equal(0, searcher.DocumentCount);
        searcher.Refresh();
        Assert.Equal(1, searcher.Find(new TextQuery("文件")).Total.Value);
        writer.Delete("a");
        searcher.Refresh();
        Assert.Equal(0, searcher.DocumentCount);
        using var others = CorpusSearcher.Open(folder.Path);
        Assert.Equal(0, others.DocumentCount);
    }

    [Fact]
    public void An_index_of_another_analyser_is_refused_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        using (var writer = DocumentIndexWriter.Create(folder.Path, "aaaa"))
        {
            writer.Commit();
        }

        var error = Assert.Throws<IndexException>(() => DocumentIndexWriter.Open(folder.Path, "bbbb"));
        Assert.Equal(IndexProblem.OtherAnalyzer, error.Problem);
        Assert.Contains("--replace", error.Message, StringComparison.Ordinal);
        Assert.Equal(IndexProblem.OtherAnalyzer, Assert.Throws<IndexException>(() => CorpusSearcher.Open(folder.Path, fingerprint: "bbbb")).Problem);
        CorpusSearcher.Open(folder.Path, fingerprint: "aaaa").Dispose();
        // Who names no analyser keeps the name that is there.
        using (var writer = DocumentIndexWriter.Open(folder.Path))
        {
            writer.Add(Sample.Document("a", "甲"));
            writer.Commit();
        }

        Assert.Throws<IndexException>(() => CorpusSearcher.Open(folder.Path, fingerprint: "bbbb"));
        Assert.NotEmpty(TextAnalyzer.Default.Fingerprint);
        Assert.Equal(TextAnalyzer.Default.Fingerprint, new TextAnalyzerBuilder().Build().Fingerprint);
    }

    [Fact]
    public void Sources_that_have_not_changed_are_known_across_writers()
    {
        using var folder = new TemporaryFolder();
        var source = new SourceDocument { Id = "a", Text = "甲" };
        using (var writer = DocumentIndexWriter.Open(folder.Path))
        {
            Assert.False(writer.HasSource("a", SourceHash.Of(source)));
            writer.Add(Sample.Document(source), SourceHash.Of(source));
            Assert.True(writer.HasSource("a", SourceHash.Of(source)));
            writer.Commit();
        }

        using var again = DocumentIndexWriter.Open(folder.Path);
        Assert.True(again.HasSource("a", SourceHash.Of(source)));
        Assert.False(again.HasSource("a", SourceHash.Of(source with { Title = "新" })));
        again.Delete("a");
        Assert.False(again.HasSource("a", SourceHash.Of(source)));
    }

    [Fact]
    public void An_optimised_index_finds_the_same()
    {
        using var folder = new TemporaryFolder();
        using (var writer = DocumentIndexWriter.Open(folder.Path))
        {
            for (var i = 0; i < 30; i++)
            {
                writer.Add(Sample.Document($"d{i}", $"第{i % 7}号文件"));
                writer.Commit();
            }

            writer.Delete("d3");
            writer.Optimise();
        }

        using var searcher = CorpusSearcher.Open(folder.Path);
        Assert.Equal(29, searcher.Find(new TextQuery("文件")).Total.Value);
        Assert.True(IndexMaintenance.Check(folder.Path, TestContext.Current.CancellationToken).IsSound);
    }

    [Fact]
    public async Task A_watched_folder_is_followed()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("texts"));
        await File.WriteAllTextAsync(folder.File("texts/a.txt"), "甲文件", TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        using var error = new StringWriter();
        var watching = Task.Run(() => IndexCommand.Run(
            new ToolIo(TextReader.Null, TextWriter.Null, TextWriter.Synchronized(error), false),
            folder.File("index"),
            new IndexRunOptions { Paths = [folder.File("texts")] },
            TimeSpan.FromMilliseconds(50),
            stop.Token), TestContext.Current.CancellationToken);
        await Eventually(() => Ids(folder) == "a");
        await File.WriteAllTextAsync(folder.File("texts/b.txt"), "乙文件", TestContext.Current.CancellationToken);
        await Eventually(() => Ids(folder) == "a b");
        File.Delete(folder.File("texts/a.txt"));
        await Eventually(() => Ids(folder) == "b");
        await stop.CancelAsync();
        Assert.Equal(0, await watching);
    }

    [Fact]
    public void The_tool_indexes_what_has_changed_and_looks_after_the_index()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("texts"));
        foreach (var name in new[] { "a", "b", "c" })
        {
            File.WriteAllText(folder.File($"texts/{name}.txt"), $"文件{name}：市委书记胡涛强调打造六地。");
        }

        var index = folder.File("index");
        Assert.Contains("3 indexed, 0 failed", FuxinTool.Run("index", folder.File("texts"), "--index", index).Error, StringComparison.Ordinal);
        File.WriteAllText(folder.File("texts/b.txt"), "改过的文件。");
        Assert.Contains("1 indexed, 2 unchanged, 0 failed", FuxinTool.Run("index", folder.File("texts"), "--index", index).Error, StringComparison.Ordinal);
        Assert.Contains("sound", FuxinTool.Run("index", "check", "--index", index).Output, StringComparison.Ordinal);
        Assert.Equal(0, FuxinTool.Run("index", "optimise", "--index", index).Code);
        Assert.Equal(0, FuxinTool.Run("index", "backup", folder.File("copy"), "--index", index).Code);
        Assert.StartsWith("2 (exact) lines in 2 (exact) documents", FuxinTool.Run("kwic", "打造六地", "--index", folder.File("copy")).Output, StringComparison.Ordinal);
        Assert.Contains("胡涛", FuxinTool.Run("suggest", "ht", "--index", index).Output, StringComparison.Ordinal);
        Assert.Contains("official: ", FuxinTool.Run("facets", "*", "--by", "official", "--index", index).Output, StringComparison.Ordinal);
        Assert.Equal(0, FuxinTool.Run("subcorpus", "save", "six", "六地", "--index", index).Code);
        Assert.StartsWith("2 (exact) documents", FuxinTool.Run("search", "in:six", "--index", index).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_reports_bad_rows_and_runs_the_rest()
    {
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, Sample.Document("a", "打造六地，六地"));
        var (code, output, error) = FuxinTool.RunWith("name,query\none,六地\ntwo,六地 AND (\n\"three, quoted\",\"\"\"打造 六地\"\"\"\n", "batch", "-", "--index", folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("2,one,六地,1,2,exact,\n", output, StringComparison.Ordinal);
        Assert.Contains("4,\"three, quoted\",\"\"\"打造 六地\"\"\",1,1,exact,\n", output, StringComparison.Ordinal);
        Assert.Contains("row 3", error, StringComparison.Ordinal);
        Assert.Contains("2 queries run, 1 failed", error, StringComparison.Ordinal);
    }

    private static string Ids(TemporaryFolder folder)
    {
        try
        {
            using var searcher = CorpusSearcher.Open(folder.File("index"));
            return string.Join(' ', searcher.Ids());
        }
        catch (IndexException)
        {
            return "";
        }
    }

    private static async Task Eventually(Func<bool> holds)
    {
        for (var i = 0; i < 600 && !holds(); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(holds());
    }
}
