using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>What a check of an index found. Immutable.</summary>
public sealed record IndexCheckResult
{
    /// <summary>How many documents were checked.</summary>
    public required int Documents { get; init; }

    /// <summary>How many places of words, characters and mentions were compared with the stored text.</summary>
    public required long Places { get; init; }

    /// <summary>What is wrong, each with the document or file it is about; empty if the index is sound.</summary>
    public required ImmutableArray<string> Problems { get; init; }

    /// <summary>True if nothing is wrong.</summary>
    public bool IsSound => Problems.IsEmpty;
}

/// <summary>Looks after an index that is on disk. Stateless and thread-safe.</summary>
public static class IndexMaintenance
{
    /// <summary>
    /// Proves that the files are as they were written and that stored text, positions, offsets and annotations agree: every place in the
    /// index is compared with the text as it is stored, and every annotation with the text it covers.
    /// </summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="cancellation">Ends the check early.</param>
    /// <exception cref="IndexException">There is no index that could be checked.</exception>
    /// <exception cref="OperationCanceledException">The check was ended early.</exception>
    public static IndexCheckResult Check(string folder, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexFolder.Guard(folder, () =>
        {
            using var directory = IndexFolder.OpenForReading(folder, null);
            using var reader = DirectoryReader.Open(directory);
            var problems = ImmutableArray.CreateBuilder<string>();
            var places = 0L;
            foreach (var leaf in reader.Leaves)
            {
                var check = new SegmentCheck(leaf.AtomicReader, problems, cancellation);
                check.Run();
                places += check.Places;
            }

            return new IndexCheckResult { Documents = reader.NumDocs, Places = places, Problems = problems.ToImmutable() };
        });
    }

    /// <summary>
    /// Copies the index as of its latest commit into an empty or new folder, also while somebody writes to it. The copy is an index like
    /// any other; until it is complete it is none.
    /// </summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="target">The folder of the copy.</param>
    /// <exception cref="IndexException">There is no index, the target holds files, or a disk refuses.</exception>
    public static void BackUp(string folder, string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(target);
        IndexFolder.Guard(target, () =>
        {
            Directory.CreateDirectory(target);
            if (Directory.EnumerateFileSystemEntries(target).FirstOrDefault() is { } foreign)
            {
                throw new IndexException(target, IndexProblem.FolderInUse,
                    $"The folder {target} holds other files ({Path.GetFileName(foreign)}); choose an empty folder, or a new one, for the copy.");
            }
        });
        IndexFolder.Guard(folder, () =>
        {
            using var from = IndexFolder.OpenForReading(folder, null);
            // The reader is what keeps the engine of this process from deleting its files; a writer elsewhere may, and then a later commit is there.
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    Copy(from, folder, target);
                    return;
                }
                catch (Exception e) when (e is FileNotFoundException && attempt < MostAttempts)
                {
                    foreach (var partial in Directory.GetFiles(target))
                    {
                        File.Delete(partial);
                    }
                }
            }
        });
    }

    private const int MostAttempts = 10;

    private static void Copy(FSDirectory from, string folder, string target)
    {
        using var reader = DirectoryReader.Open(from);
        var commit = reader.IndexCommit;
        using var to = new NIOFSDirectory(target);
        // The file that makes it an index comes last.
        var files = commit.FileNames.Where(f => f != commit.SegmentsFileName).ToList();
        foreach (var file in files)
        {
            from.Copy(to, file, file, IOContext.DEFAULT);
        }

        to.Sync(files);
        from.Copy(to, commit.SegmentsFileName, commit.SegmentsFileName, IOContext.DEFAULT);
        to.Sync([commit.SegmentsFileName]);
        IndexTables.Copy(folder, target);
        var saved = Path.Combine(folder, IndexSchema.SubCorporaFile);
        if (File.Exists(saved))
        {
            File.Copy(saved, Path.Combine(target, IndexSchema.SubCorporaFile));
        }
    }
}
