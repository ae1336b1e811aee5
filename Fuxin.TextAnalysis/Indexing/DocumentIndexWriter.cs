using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>
/// Puts analysed documents into an index in a folder. Thread-safe: several threads may add at once; one writer per folder at a time.
/// </summary>
/// <remarks>
/// Nothing is seen by searchers, or survives a crash, before <see cref="Commit"/>. Disposing of a writer discards what was not
/// committed, so that a run that fails half-way leaves the index as it was.
/// </remarks>
public sealed class DocumentIndexWriter : IDisposable
{
    /// <summary>The longest id that can be indexed, in UTF-16 code units.</summary>
    public const int LongestId = 1000;

    private const double BufferInMegabytes = 128;

    private readonly ConcurrentBag<DocumentFields> _pool = [];
    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly ChangedSources _changed = new();
    private readonly Lazy<CommittedHashes> _committed;
    private int _disposed;

    private DocumentIndexWriter(string folder, OpenMode mode, string? fingerprint)
    {
        Folder = folder;
        _directory = IndexFolder.OpenForWriting(folder, replacing: mode == OpenMode.CREATE, fingerprint);
        try
        {
            // Replacing, the documents that are there count for nothing.
            _committed = new(() => new CommittedHashes(mode == OpenMode.CREATE ? null : DirectoryReader.Open(_directory)));
            var isNew = !DirectoryReader.IndexExists(_directory);
            _writer = new IndexWriter(_directory, Configuration(mode));
            _writer.SetCommitData(IndexSchema.CommitData(fingerprint ?? FingerprintOf(mode)));
            if (isNew)
            {
                // From the first moment on the folder is an index, whatever happens to this process.
                _writer.Commit();
            }
        }
        catch
        {
            _writer?.Rollback();
            _directory.Dispose();
            throw;
        }
    }

    /// <summary>The folder of the index, as a full path if it was given as one.</summary>
    public string Folder { get; }

    /// <summary>Opens the index in <paramref name="folder"/> to add to it; makes folder and index if there are none.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="fingerprint"><see cref="TextAnalyzer.Fingerprint"/> of the analyser that makes the documents; null not to record or compare it.</param>
    /// <exception cref="IndexException">
    /// The folder cannot be written or holds other files, another writer has it open, or its index has another format, is of another analyser, or is damaged.
    /// </exception>
    public static DocumentIndexWriter Open(string folder, string? fingerprint = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexFolder.Guard(folder, () => new DocumentIndexWriter(folder, OpenMode.CREATE_OR_APPEND, fingerprint));
    }

    /// <summary>Starts an empty index in <paramref name="folder"/>; an index of any format that is there is replaced by the first commit.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="fingerprint"><see cref="TextAnalyzer.Fingerprint"/> of the analyser that makes the documents; null not to record it.</param>
    /// <exception cref="IndexException">The folder cannot be written or holds other files, or another writer has it open.</exception>
    public static DocumentIndexWriter Create(string folder, string? fingerprint = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexFolder.Guard(folder, () => new DocumentIndexWriter(folder, OpenMode.CREATE, fingerprint));
    }

    /// <summary>Adds a document; one with the same id is replaced.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sourceHash"><see cref="SourceHash.Of"/> of the source as it was read, for <see cref="HasSource"/>; null not to keep one.</param>
    /// <exception cref="ArgumentException">The id is empty, too long or not valid text, or a span of the document reaches beyond its text.</exception>
    /// <exception cref="IndexException">The disk refuses (full, taken away); what was committed is safe.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public void Add(AnalyzedDocument document, string? sourceHash = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ThrowIfDisposed();
        DocumentChecks.CheckId(document.Id);
        DocumentChecks.CheckSpans(document);
        var fields = _pool.TryTake(out var pooled) ? pooled : new DocumentFields();
        IndexFolder.Guard(Folder, () => _writer.UpdateDocument(IdTerm(document.Id), fields.Of(document, sourceHash)));
        _changed.Set(document.Id, sourceHash);
        // After an error the fields are not given back: nobody knows in which state the streams are.
        if (fields.IsWorthKeeping)
        {
            _pool.Add(fields);
        }
    }

    /// <summary>Deletes the document with this id; does nothing if there is none.</summary>
    /// <exception cref="IndexException">The disk refuses.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public void Delete(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ThrowIfDisposed();
        IndexFolder.Guard(Folder, () => _writer.DeleteDocuments(IdTerm(id)));
        _changed.Set(id, null);
    }

    /// <summary>Writes everything since the last commit to disk and makes it visible to searchers, all of it or, on an error, none.</summary>
    /// <exception cref="IndexException">The disk refuses; the index is as it was after the last commit.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public void Commit()
    {
        ThrowIfDisposed();
        IndexFolder.Guard(Folder, _writer.Commit);
    }

    /// <summary>True if the index holds a document of this id that was made from a source of this hash, so that nothing need be done.</summary>
    /// <exception cref="IndexException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public bool HasSource(string id, string sourceHash)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(sourceHash);
        ThrowIfDisposed();
        return _changed.IsFrom(id, sourceHash) ?? IndexFolder.Guard(Folder, () => _committed.Value.Of(id)) == sourceHash;
    }

    /// <summary>Rewrites the index into one piece, which searches fastest, and commits. Takes as much disk again while it runs.</summary>
    /// <exception cref="IndexException">The disk refuses; the index is as it was after the last commit.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public void Optimise()
    {
        ThrowIfDisposed();
        IndexFolder.Guard(Folder, () =>
        {
            _writer.ForceMerge(1);
            _writer.Commit();
        });
    }

    /// <summary>A manager of searchers that also see what is not committed yet.</summary>
    internal SearcherManager OpenManager(SearcherFactory factory)
    {
        ThrowIfDisposed();
        return IndexFolder.Guard(Folder, () => new SearcherManager(_writer, applyAllDeletes: true, factory));
    }

    /// <summary>Closes the writer and lets another one have the folder; what was not committed is discarded.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            try
            {
                IndexFolder.Guard(Folder, _writer.Rollback);
            }
            finally
            {
                if (_committed.IsValueCreated)
                {
                    _committed.Value.Dispose();
                }

                _directory.Dispose();
            }
        }
    }

    /// <summary>Who does not name an analyser goes on under the name that is there.</summary>
    private string? FingerprintOf(OpenMode mode) =>
        mode == OpenMode.CREATE || !DirectoryReader.IndexExists(_directory) ? null : IndexFolder.FingerprintOf(Folder, _directory);

    private static IndexWriterConfig Configuration(OpenMode mode) => new(LuceneVersion.LUCENE_48, null)
    {
        OpenMode = mode,
        Similarity = new BM25Similarity(),
        RAMBufferSizeMB = BufferInMegabytes,
        // Merges run in the thread that adds: their errors reach the caller, not a thread nobody watches.
        MergeScheduler = new SerialMergeScheduler(),
        WriteLockTimeout = 0,
    };

    private static Term IdTerm(string id) => new(IndexSchema.Id, id);

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
}
