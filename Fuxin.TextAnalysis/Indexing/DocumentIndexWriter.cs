using System.Collections.Concurrent;
using Lucene.Net.Index;
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

    private const double BufferInMegabytes = 64;

    private readonly ConcurrentBag<DocumentFields> _pool = [];
    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private int _disposed;

    private DocumentIndexWriter(string folder, OpenMode mode)
    {
        Folder = folder;
        _directory = IndexFolder.OpenForWriting(folder, replacing: mode == OpenMode.CREATE);
        try
        {
            var isNew = !DirectoryReader.IndexExists(_directory);
            _writer = new IndexWriter(_directory, Configuration(mode));
            _writer.SetCommitData(IndexSchema.CommitData());
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
    /// <exception cref="IndexException">
    /// The folder cannot be written or holds other files, another writer has it open, or its index has another format or is damaged.
    /// </exception>
    public static DocumentIndexWriter Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexFolder.Guard(folder, () => new DocumentIndexWriter(folder, OpenMode.CREATE_OR_APPEND));
    }

    /// <summary>Starts an empty index in <paramref name="folder"/>; an index of any format that is there is replaced by the first commit.</summary>
    /// <exception cref="IndexException">The folder cannot be written or holds other files, or another writer has it open.</exception>
    public static DocumentIndexWriter Create(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexFolder.Guard(folder, () => new DocumentIndexWriter(folder, OpenMode.CREATE));
    }

    /// <summary>Adds a document; one with the same id is replaced.</summary>
    /// <exception cref="ArgumentException">The id is empty, too long or not valid text, or a span of the document reaches beyond its text.</exception>
    /// <exception cref="IndexException">The disk refuses (full, taken away); what was committed is safe.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public void Add(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ThrowIfDisposed();
        CheckId(document.Id);
        CheckSpans(document);
        var fields = _pool.TryTake(out var pooled) ? pooled : new DocumentFields();
        IndexFolder.Guard(Folder, () => _writer.UpdateDocument(IdTerm(document.Id), fields.Of(document)));
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
    }

    /// <summary>Writes everything since the last commit to disk and makes it visible to searchers, all of it or, on an error, none.</summary>
    /// <exception cref="IndexException">The disk refuses; the index is as it was after the last commit.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public void Commit()
    {
        ThrowIfDisposed();
        IndexFolder.Guard(Folder, _writer.Commit);
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
                _directory.Dispose();
            }
        }
    }

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

    private static void CheckId(string id)
    {
        if (id.Length is 0 or > LongestId)
        {
            throw new ArgumentException($"The document's id has {id.Length} characters; give it one of 1 to {LongestId}.");
        }

        if (DocumentCodec.HasHalfCharacters(id))
        {
            throw new ArgumentException("The document's id holds half of a surrogate pair, so it could not be told from others; give it another id.");
        }
    }

    /// <summary>What reaches beyond the text, or tokens out of order, would only be noticed when the document is read back, or not at all.</summary>
    private static void CheckSpans(AnalyzedDocument document)
    {
        var last = 0;
        foreach (var token in document.Tokens)
        {
            if (token.Span.Start < last)
            {
                throw new ArgumentException($"Document {document.Id}: the token at {token.Span} overlaps the one before it, or is out of order.");
            }

            last = token.Span.End;
        }

        Check(new TextSpan(0, last), "last token", "segmenter");
        foreach (var sentence in document.Sentences)
        {
            Check(sentence.Span, "sentence", "splitter");
        }

        foreach (var annotation in document.Annotations)
        {
            Check(annotation.Span, annotation.Type, annotation.Rule);
        }

        foreach (var fact in document.Officials)
        {
            Check(fact.PersonSpan, "official's name", fact.Rule);
            Check(fact.PostSpan, "official's post", fact.Rule);
            Check(fact.Evidence, "official's evidence", fact.Rule);
        }

        void Check(TextSpan span, string what, string rule)
        {
            if (span.End > document.Text.Length)
            {
                throw new ArgumentException(
                    $"Document {document.Id}: the {what} at {span} (made by {rule}) reaches beyond the text of {document.Text.Length} characters.");
            }
        }
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
}
