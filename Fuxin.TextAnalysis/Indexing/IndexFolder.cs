using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>A folder on disk as a place for an index: opens it, checks who made what is in it, and says in words what goes wrong.</summary>
internal static class IndexFolder
{
    /// <summary>Runs <paramref name="action"/> and turns the engine's and the system's errors into <see cref="IndexException"/>.</summary>
    public static T Guard<T>(string folder, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (Translate(folder, e) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>Runs <paramref name="action"/> and turns the engine's and the system's errors into <see cref="IndexException"/>.</summary>
    public static void Guard(string folder, Action action) => Guard(folder, () =>
    {
        action();
        return true;
    });

    /// <summary>Opens the folder for reading; there must be an index of this format in it.</summary>
    public static FSDirectory OpenForReading(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw NotFound(folder, null);
        }

        return Checked(new NIOFSDirectory(folder), directory => CheckFormat(folder, SegmentsOf(folder, directory).UserData));
    }

    /// <summary>Opens the folder for writing and makes it if need be; what is in it must be an index of this format, or nothing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="replacing">True to accept an index of any format, as it is about to be replaced.</param>
    public static FSDirectory OpenForWriting(string folder, bool replacing)
    {
        Directory.CreateDirectory(folder);
        return Checked(new NIOFSDirectory(folder), directory =>
        {
            if (DirectoryReader.IndexExists(directory))
            {
                if (!replacing)
                {
                    CheckFormat(folder, SegmentsOf(folder, directory).UserData);
                }
            }
            else if (Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(IsForeign) is { } foreign)
            {
                throw new IndexException(folder, IndexProblem.FolderInUse,
                    $"The folder {folder} holds other files ({Path.GetFileName(foreign)}); choose an empty folder, or a new one, for the index.");
            }
        });
    }

    /// <summary>Refuses an index whose commit carries another format version, or none.</summary>
    public static void CheckFormat(string folder, IDictionary<string, string>? commitData)
    {
        var wanted = IndexSchema.FormatVersion.ToString(CultureInfo.InvariantCulture);
        if (commitData is null || !commitData.TryGetValue(IndexSchema.FormatKey, out var found))
        {
            throw OtherFormat(folder, $"The index in {folder} was not made by this library", null);
        }

        if (found != wanted)
        {
            throw OtherFormat(folder, $"The index in {folder} has format {found}, this version of the library reads and writes format {wanted}", null);
        }
    }

    private static SegmentInfos SegmentsOf(string folder, FSDirectory directory)
    {
        var segments = new SegmentInfos();
        try
        {
            segments.Read(directory);
        }
        catch (IndexNotFoundException e)
        {
            throw NotFound(folder, e);
        }

        return segments;
    }

    private static FSDirectory Checked(FSDirectory directory, Action<FSDirectory> check)
    {
        try
        {
            check(directory);
            return directory;
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>The engine's files are named _*, segments* and write.lock; a writer killed before its first commit leaves only such.</summary>
    private static bool IsForeign(string path) =>
        Path.GetFileName(path) is var name && name != "write.lock" && !name.StartsWith('_') && !name.StartsWith("segments", StringComparison.Ordinal);

    private static IndexException? Translate(string folder, Exception e) => e switch
    {
        IndexException => null,
        LockObtainFailedException => new(folder, IndexProblem.Locked,
            $"The index in {folder} is being written by another writer; wait until it is done, or close it, and try again.", e),
        IndexNotFoundException => NotFound(folder, e),
        IndexFormatTooOldException or IndexFormatTooNewException =>
            OtherFormat(folder, $"The index in {folder} was made by another version of the search engine", e),
        CorruptIndexException or EndOfStreamException or InvalidDataException => new(folder, IndexProblem.Damaged,
            $"The index in {folder} is damaged ({e.Message}); restore it from a backup, or build it anew from the documents.", e),
        IOException or UnauthorizedAccessException => new(folder, IndexProblem.Refused,
            $"The folder {folder} cannot be used ({e.Message}); check that it may be read and written and that the disk is not full.", e),
        _ => null,
    };

    private static IndexException NotFound(string folder, Exception? inner) => new(folder, IndexProblem.NotFound,
        $"There is no index in {folder}; check the path, or index documents into it first.", inner);

    private static IndexException OtherFormat(string folder, string what, Exception? inner) => new(folder, IndexProblem.OtherFormat,
        $"{what}; build it anew from the documents, replacing what is there.", inner);
}
