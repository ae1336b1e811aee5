using System.Diagnostics;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Search;

namespace Fuxin.TextAnalysis.Tests.Indexing;

/// <summary>What happens when the disk is full, read-only or damaged: a clear error, and nothing that was committed is lost.</summary>
public class DiskTests
{
    [Fact]
    public void A_full_disk_is_a_clear_error_and_the_last_commit_stays()
    {
        using var disk = SmallDisk.Mount("2m");
        var index = Path.Combine(disk.Path, "index");
        Sample.Index(index, Sample.Document("a", "甲文件"));
        var error = Assert.Throws<IndexException>(() =>
        {
            using var writer = DocumentIndexWriter.Open(index);
            for (var i = 0; i < 200; i++)
            {
                writer.Add(Sample.Document($"d{i}", Noise(i, 20_000)));
                if (i % 20 == 19)
                {
                    writer.Commit();
                }
            }
        });
        Assert.Equal(IndexProblem.Refused, error.Problem);
        Assert.Contains("full", error.Message, StringComparison.Ordinal);
        using (var searcher = CorpusSearcher.Open(index))
        {
            Assert.Equal("甲文件", searcher.GetDocument("a")!.Source.Text);
            Assert.All(searcher.Ids(), id => Assert.NotNull(searcher.GetDocument(id)));
        }

        Assert.Empty(IndexMaintenance.Check(index, TestContext.Current.CancellationToken).Problems);
    }

    [Fact]
    public void A_read_only_disk_can_be_searched_and_not_written()
    {
        using var disk = SmallDisk.Mount("4m");
        Sample.Index(disk.Path, Sample.Document("a", "甲文件"));
        disk.Remount("ro");
        var error = Assert.Throws<IndexException>(() => DocumentIndexWriter.Open(disk.Path));
        Assert.Equal(IndexProblem.Refused, error.Problem);
        Assert.Contains(disk.Path, error.Message, StringComparison.Ordinal);
        using var searcher = CorpusSearcher.Open(disk.Path);
        Assert.Equal(1, searcher.Find(new TextQuery("文件")).Total.Value);
    }

    [Fact]
    public void A_changed_byte_is_noticed_or_every_document_still_reads_back_as_it_was()
    {
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, Enumerable.Range(0, 200).Select(i => Sample.Document($"d{i}", Noise(i, 200))));
        Assert.True(IndexMaintenance.Check(folder.Path, TestContext.Current.CancellationToken).IsSound);
        var random = new Random(5);
        foreach (var file in Directory.GetFiles(folder.Path, "_*").Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var sound = File.ReadAllBytes(file);
            for (var round = 0; round < 8; round++)
            {
                var bytes = sound.ToArray();
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file, bytes);
                // The engine's small tables of contents have no checksum of their own, and not every bit of them matters.
                Assert.True(IsNoticed(folder.Path) || IsWhole(folder.Path), $"A changed byte in {Path.GetFileName(file)} went unnoticed.");
            }

            File.WriteAllBytes(file, sound);
        }

        Assert.True(IndexMaintenance.Check(folder.Path, TestContext.Current.CancellationToken).IsSound);
    }

    [Fact]
    public void A_missing_file_is_a_clear_error()
    {
        using var folder = new TemporaryFolder();
        Sample.Index(folder.Path, Sample.Document("a", "甲"));
        foreach (var file in Directory.GetFiles(folder.Path, "_0*"))
        {
            File.Delete(file);
        }

        Assert.Equal(IndexProblem.Damaged, Assert.Throws<IndexException>(() => CorpusSearcher.Open(folder.Path)).Problem);
    }

    [Fact]
    public void A_backup_made_while_writing_is_a_sound_index_of_the_last_commit()
    {
        using var folder = new TemporaryFolder();
        using var writer = DocumentIndexWriter.Open(folder.File("index"));
        writer.Add(Sample.Document("a", "甲"));
        writer.Commit();
        SubCorpora.Of(folder.File("index")).Save("all", new AllQuery());
        writer.Add(Sample.Document("b", "乙"));
        IndexMaintenance.BackUp(folder.File("index"), folder.File("copy"));
        Assert.Equal(IndexProblem.FolderInUse, Assert.Throws<IndexException>(() => IndexMaintenance.BackUp(folder.File("index"), folder.File("copy"))).Problem);
        Assert.True(IndexMaintenance.Check(folder.File("copy"), TestContext.Current.CancellationToken).IsSound);
        using var searcher = CorpusSearcher.Open(folder.File("copy"));
        Assert.Equal(["a"], searcher.Ids());
        Assert.Single(SubCorpora.Of(folder.File("copy")).All());
    }

    private static bool IsNoticed(string folder)
    {
        try
        {
            return !IndexMaintenance.Check(folder, TestContext.Current.CancellationToken).IsSound;
        }
        catch (IndexException problem)
        {
            return problem.Problem is IndexProblem.Damaged or IndexProblem.OtherFormat or IndexProblem.NotFound;
        }
    }

    /// <summary>True if every document reads back as it was put in, or reading it says that the index is damaged.</summary>
    private static bool IsWhole(string folder)
    {
        try
        {
            using var searcher = CorpusSearcher.Open(folder);
            return searcher.Ids().Length == 200 && searcher.Ids().All(id => searcher.GetDocument(id)!.Source.Text == Noise(int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), 200));
        }
        catch (IndexException)
        {
            return true;
        }
    }

    /// <summary>Text that does not compress.</summary>
    private static string Noise(int seed, int length)
    {
        var random = new Random(seed);
        return string.Create(length, random, static (text, random) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)random.Next(0x4E00, 0x9FA5);
            }
        });
    }

    /// <summary>A disk in memory of a size of our choice; needs the right to mount one.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public string Path => _folder.Path;

        public static SmallDisk Mount(string size)
        {
            var disk = new SmallDisk();
            if (!Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk.Path))
            {
                disk._folder.Dispose();
                Assert.Skip("Not run: mounting a small disk is not allowed here.");
            }

            return disk;
        }

        public void Remount(string option) => Assert.True(Run("mount", "-o", $"remount,{option}", Path));

        public void Dispose()
        {
            Run("umount", Path);
            _folder.Dispose();
        }

        private static bool Run(string command, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
