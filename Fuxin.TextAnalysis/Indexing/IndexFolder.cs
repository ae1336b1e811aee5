using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>A folder on disk as a place for an index: opens it, checks who made what is in it, and says in words what goes wrong.</summary>
internal static class IndexFolder
{
    private const int NoCodeOfTheSystem = unchecked((int)0x80131620);

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
    public static FSDirectory OpenForReading(string folder, string? fingerprint)
    {
        if (!Directory.Exists(folder))
        {
            throw NotFound(folder, null);
        }

        return Checked(new NIOFSDirectory(folder), directory => Check(folder, SegmentsOf(folder, directory).UserData, fingerprint));
    }

    /// <summary>Opens the folder for writing and makes it if need be; what is in it must be an index of this format, or nothing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="replacing">True to accept an index of any format, as it is about to be replaced.</param>
    /// <param name="fingerprint">The fingerprint of the analyser in use; null not to compare.</param>
    public static FSDirectory OpenForWriting(string folder, bool replacing, string? fingerprint)
    {
        Directory.CreateDirectory(folder);
        return Checked(new NIOFSDirectory(folder), directory =>
        {
            if (DirectoryReader.IndexExists(directory))
            {
                if (!replacing)
                {
                    Check(folder, SegmentsOf(folder, directory).UserData, fingerprint);
                }
            }
            else if (Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(IsForeign) is { } foreign)
            {
                throw new IndexException(folder, IndexProblem.FolderInUse,
                    $"The folder {folder} holds other files ({Path.GetFileName(foreign)}); choose an empty folder, or a new one, for the index.");
            }
        });
    }

    /// <summary>
    /// Refuses an index whose commit carries another format version, or none, and one made with another analyser: its words and
    /// entities are not those of this one, so counts of both would be mixed up.
    /// </summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="commitData">What the commit carries.</param>
    /// <param name="fingerprint">The fingerprint of the analyser that is used; null not to compare.</param>
    public static void Check(string folder, IDictionary<string, string>? commitData, string? fingerprint)
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

        if (fingerprint is not null && commitData.TryGetValue(IndexSchema.FingerprintKey, out var made) && made != fingerprint)
        {
            throw new IndexException(folder, IndexProblem.OtherAnalyzer,
                $"The index in {folder} was made with another analyser ({made}; this one is {fingerprint}): its words and entities differ. "
                + "Build it anew from the documents, replacing what is there (fuxin index PATH --index FOLDER --replace), "
                + "or open it with the analyser that made it.");
        }
    }

    /// <summary>The fingerprint in the latest commit; null if it has none.</summary>
    public static string? FingerprintOf(string folder, FSDirectory directory) =>
        SegmentsOf(folder, directory).UserData.TryGetValue(IndexSchema.FingerprintKey, out var found) ? found : null;

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
        Path.GetFileName(path) is var name && name != "write.lock" && name != IndexSchema.SubCorporaFile && !name.StartsWith(IndexSchema.TablePrefix, StringComparison.Ordinal) && !name.StartsWith('_') && !name.StartsWith("segments", StringComparison.Ordinal);

    private static IndexException? Translate(string folder, Exception e) => e switch
    {
        IndexException => null,
        // Where nothing may be written, the lock is what fails first.
        LockObtainFailedException { InnerException: { } inner } when IsForbidden(inner) => Translate(folder, inner),
        LockObtainFailedException => new(folder, IndexProblem.Locked,
            $"The index in {folder} is being written by another writer; wait until it is done, or close it, and try again.", e),
        IndexNotFoundException => NotFound(folder, e),
        IndexFormatTooOldException or IndexFormatTooNewException =>
            OtherFormat(folder, $"The index in {folder} was made by another version of the search engine", e),
        CorruptIndexException or EndOfStreamException or InvalidDataException => new(folder, IndexProblem.Damaged,
            $"The index in {folder} is damaged ({e.Message}); restore it from a backup, or build it anew from the documents.", e),
        FileNotFoundException => new(folder, IndexProblem.Damaged,
            $"The index in {folder} lacks a file ({e.Message}); restore it from a backup, or build it anew from the documents.", e),
        _ when IsDamage(e) => new(folder, IndexProblem.Damaged,
            $"The index in {folder} is damaged ({e.Message}); restore it from a backup, or build it anew from the documents.", e),
        _ when IsFull(e) => new(folder, IndexProblem.Refused,
            $"The disk of {folder} is full; make room and try again. Everything up to the last commit is safe.", e),
        IOException or UnauthorizedAccessException => new(folder, IndexProblem.Refused,
            $"The folder {folder} cannot be used ({e.Message}); check that it may be read and written and that the disk is not full.", e),
        _ => null,
    };

    /// <summary>The system's errors carry its code; an error without one is the engine's, which found what it cannot have written.</summary>
    private static bool IsDamage(Exception e) => e.GetType() == typeof(IOException) && e.HResult == NoCodeOfTheSystem;

    private static bool IsForbidden(Exception e) => e is UnauthorizedAccessException || (e is IOException && (e.HResult & 0xFFFF) is 30 or 13);

    /// <summary>By the error code of the system; the words differ from system to system.</summary>
    private static bool IsFull(Exception e) => e is IOException && (e.HResult & 0xFFFF) is 28 or 0x70 or 0x27;

    private static IndexException NotFound(string folder, Exception? inner) => new(folder, IndexProblem.NotFound,
        $"There is no index in {folder}; check the path, or index documents into it first.", inner);

    private static IndexException OtherFormat(string folder, string what, Exception? inner) => new(folder, IndexProblem.OtherFormat,
        $"{what}; build it anew from the documents, replacing what is there.", inner);
}
