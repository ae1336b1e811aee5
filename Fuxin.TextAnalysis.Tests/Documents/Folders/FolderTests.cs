using System.IO.Compression;
using System.Text;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Documents.Folders;

namespace Fuxin.TextAnalysis.Tests.Documents.Folders;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a/*.txt", "a/x.txt", true)]
    [InlineData("a/*.txt", "a/b/x.txt", false)]
    [InlineData("a/**/*.txt", "a/b/c/x.txt", true)]
    [InlineData("a/**/*.txt", "a/x.txt", true)]
    [InlineData("a/**/b/*.txt", "a/b/x.txt", true)]
    [InlineData("a/?.txt", "a/xy.txt", false)]
    [InlineData("**/*", "a/b", true)]
    [InlineData("a/**", "a/b/c", true)]
    public void A_glob_matches_by_its_parts(string pattern, string path, bool expected) => Assert.Equal(expected, new Glob(pattern).IsMatch(path));

    [Fact]
    public void A_glob_is_loaded()
    {
        _folder.File("a/x.txt", "一。"u8);
        _folder.File("a/b/y.txt", "二。"u8);
        _folder.File("a/b/z.md", "三。"u8);
        Assert.Equal(["y", "x"], Loading.All(_folder.Path + "/**/*.txt").Select(d => d.Document!.Id));
        Assert.Contains("no file matches", Assert.Single(Loading.All(_folder.Path + "/*.pdf")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_another_program_locks_is_one_problem()
    {
        var path = _folder.File("a.txt", "一。"u8);
        _folder.File("b.txt", "二。"u8);
        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var loaded = Loading.All(_folder.Path);
        Assert.Equal([false, true], loaded.Select(d => d.IsRead));
        Assert.Contains("cannot be read", loaded[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_is_read_with_Chinese_names_and_inner_records()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        var zip = Zip(gbk, ("通知.txt", "内容一。"u8.ToArray()), ("表/records.jsonl", "{\"text\":\"二。\"}\n{bad}\n"u8.ToArray()), ("inner.zip", [1]), ("p.png", [1]));
        var loaded = _folder.Load("a.zip", zip);
        Assert.Equal(["records#1", "通知"], loaded.Where(d => d.IsRead).Select(d => d.Document!.Id).Order(StringComparer.Ordinal));
        Assert.Equal(2, loaded.Count(d => d.IsPassedOver));
        Assert.EndsWith("a.zip!/表/records.jsonl", Assert.Single(loaded, d => d is { IsRead: false, IsPassedOver: false }).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_stopped_by_the_limit_of_a_document_and_by_that_of_the_archive()
    {
        var zeros = Encoding.ASCII.GetBytes(new string(' ', 40 << 20));
        var loaded = _folder.Load("bomb.zip", Zip(Encoding.UTF8, [.. Enumerable.Range(0, 9).Select(i => ($"{i}.txt", zeros))]));
        Assert.DoesNotContain(loaded, d => d.IsRead);
        Assert.Contains("more than the limit of 32 MiB", loaded[0].Problem, StringComparison.Ordinal);
        Assert.Contains("the rest of it is not read", loaded[^1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_archive_is_one_problem()
    {
        var zip = Zip(Encoding.UTF8, ("a.txt", new byte[1000]));
        Assert.Contains("truncated", _folder.Problem("t.zip", zip.AsSpan(0, zip.Length - 30)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loading_ahead_gives_the_same_in_the_same_order_and_counts()
    {
        var lines = string.Concat(Enumerable.Range(0, 500).Select(i => i % 50 == 7 ? "{bad\n" : $"{{\"text\":\"第{i}条。\"}}\n"));
        var path = _folder.File("a.jsonl", Encoding.UTF8.GetBytes(lines));
        LoadProgress last = default;
        var ahead = new List<LoadedDocument>();
        await foreach (var loaded in new DocumentLoader().LoadAsync([path], new Count(p => last = p), TestContext.Current.CancellationToken))
        {
            ahead.Add(loaded);
        }

        Assert.Equal(Loading.All(path), ahead);
        Assert.Equal(new LoadProgress(490, 10, 0, path), last);
    }

    [Fact]
    public async Task Loading_stops_when_it_is_cancelled_or_the_consumer_leaves()
    {
        var path = _folder.File("a.jsonl", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\":\"x\"}\n", 100_000))));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var loaded in new DocumentLoader().LoadAsync([path], cancellation: stop.Token))
            {
                await stop.CancelAsync();
            }
        });
        await foreach (var loaded in new DocumentLoader().LoadAsync([path], cancellation: TestContext.Current.CancellationToken))
        {
            break;
        }
    }

    private static byte[] Zip(Encoding names, params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private sealed class Count(Action<LoadProgress> report) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => report(value);
    }
}
