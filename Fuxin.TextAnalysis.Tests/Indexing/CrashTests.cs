using System.Diagnostics;
using System.Globalization;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Search;

namespace Fuxin.TextAnalysis.Tests.Indexing;

/// <summary>
/// Kills the tool (SIGKILL, as <c>kill -9</c>) at random moments while it indexes and commits. Set FUXIN_KILLS for more rounds than the few
/// that every run makes.
/// </summary>
public class CrashTests
{
    private const int Documents = 3000;

    [Fact]
    public void What_was_committed_is_there_after_a_kill_at_any_moment_and_nothing_half_written_shows()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("FUXIN_KILLS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 4;
        using var folder = new TemporaryFolder();
        var texts = WriteTexts(folder.File("texts"));
        var random = new Random(20231110);
        var (killed, withCommits) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            // A new index every few rounds, and one that grows through several kills in between.
            var index = folder.File($"index-{round / 4}");
            var before = Count(index);
            var (committed, wasKilled) = RunAndKill(folder.File("texts"), index, random.Next(0, 1500));
            killed += wasKilled ? 1 : 0;
            withCommits += committed > 0 ? 1 : 0;
            AssertSound(index, texts, before + committed);
        }

        TestContext.Current.SendDiagnosticMessage($"{killed} of {rounds} killed while indexing, {withCommits} after a commit of their own");
        Assert.True(killed > 0, "Every run ended before it was killed; give it more documents.");
    }

    private static Dictionary<string, string> WriteTexts(string folder)
    {
        Directory.CreateDirectory(folder);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Documents; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"d{i:D5}");
            texts[id] = string.Create(CultureInfo.InvariantCulture, $"第{i}号文件\n市委召开会议，研究第{i}项工作，编号mark{i}。要推动高质量发展。\n");
            File.WriteAllText(Path.Combine(folder, id + ".txt"), texts[id]);
        }

        return texts;
    }

    private static int Count(string index)
    {
        try
        {
            using var searcher = CorpusSearcher.Open(index);
            return searcher.DocumentCount;
        }
        catch (IndexException problem) when (problem.Problem == IndexProblem.NotFound)
        {
            return 0;
        }
    }

    /// <summary>Starts the tool, lets it run for a while after its first sign of life, and kills it.</summary>
    private static (int Committed, bool WasKilled) RunAndKill(string texts, string index, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "fuxin.dll"), "index", texts, "--index", index, "--threads", "1", "--commit-every", "25"];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var committed = 0;
        using var alive = new ManualResetEventSlim();
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("committed ", StringComparison.Ordinal) == true)
            {
                committed = int.Parse(line.Data.AsSpan(10), CultureInfo.InvariantCulture);
                alive.Set();
            }
        };
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        // Half the kills come at any moment of the start, the others in the midst of adding and committing.
        if (milliseconds % 2 == 0)
        {
            alive.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }

        var wasRunning = !process.WaitForExit(milliseconds);
        process.Kill();
        process.WaitForExit();
        return (committed, wasRunning);
    }

    private static void AssertSound(string index, Dictionary<string, string> texts, int committed)
    {
        var count = Count(index);
        Assert.True(count >= committed, $"{committed} documents had been reported as committed, {count} are there.");
        if (count == 0)
        {
            return;
        }

        using var searcher = CorpusSearcher.Open(index);
        var ids = searcher.Ids();
        Assert.Equal(count, ids.Distinct().Count());
        // Whole, and found by a word of its own: each of the last ones, which a kill would tear, and some of the others.
        foreach (var id in ids.TakeLast(60).Concat(ids.Where((_, i) => i % 50 == 0)))
        {
            Assert.Equal(texts[id], searcher.GetDocument(id)!.Source.Text);
            var number = int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture);
            Assert.Equal(id, Assert.Single(searcher.Find(new TextQuery($"mark{number.ToString(CultureInfo.InvariantCulture)}")).Hits).Id);
        }

        Assert.Equal(count, searcher.Find(new TextQuery("高质量发展"), new SearchOptions { Take = 0 }).Total.Value);
        Assert.Empty(IndexMaintenance.Check(index, TestContext.Current.CancellationToken).Problems);
        // No repair: the next writer opens it as it is.
        DocumentIndexWriter.Open(index).Dispose();
    }
}
