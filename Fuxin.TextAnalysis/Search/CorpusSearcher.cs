using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// Searches an index. Thread-safe: open one per index and share it. It shows the index as of the last commit before
/// <see cref="Open"/> or <see cref="Refresh"/>, also while somebody writes to it.
/// </summary>
public sealed class CorpusSearcher : IDisposable
{
    private readonly string _folder;
    private readonly IEntityLookup? _entities;
    private readonly FSDirectory _directory;
    private readonly SearcherManager _manager;
    private int _disposed;

    private CorpusSearcher(string folder, IEntityLookup? entities)
    {
        _folder = folder;
        _entities = entities;
        _directory = IndexFolder.OpenForReading(folder);
        try
        {
            _manager = new SearcherManager(_directory, new Factory(folder));
        }
        catch
        {
            _directory.Dispose();
            throw;
        }
    }

    /// <summary>Opens the index in <paramref name="folder"/>.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="entities">Knows the other names of things; null to find things by the names as written only.</param>
    /// <exception cref="IndexException">There is no index, it has another format, is damaged, or cannot be read.</exception>
    public static CorpusSearcher Open(string folder, IEntityLookup? entities = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexFolder.Guard(folder, () => new CorpusSearcher(folder, entities));
    }

    /// <summary>How many documents the index holds.</summary>
    public int DocumentCount => WithIndex(static searcher => searcher.IndexReader.NumDocs);

    /// <summary>Turns to the index as of its latest commit; searches under way end on the older one.</summary>
    /// <exception cref="IndexException">The index cannot be read any more, or has been replaced by one of another format.</exception>
    public void Refresh()
    {
        ThrowIfDisposed();
        IndexFolder.Guard(_folder, _manager.MaybeRefreshBlocking);
    }

    /// <summary>Finds documents.</summary>
    /// <param name="query">What to look for; <see cref="QueryParser"/> reads one from text.</param>
    /// <param name="options">Which hits, in which order; null for the first twenty by relevance.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <exception cref="ArgumentException">The options are out of range, or the query nests too deep.</exception>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    /// <exception cref="OperationCanceledException">The search was ended early.</exception>
    public SearchResult Search(Query query, SearchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new SearchOptions();
        Check(options.Skip, options.Take);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MostHighlights, nameof(options));
        var plan = new Planner(_entities).PlanOf(query);
        return WithIndex(searcher => Search(new IndexSnapshot(searcher, cancellation), query, plan, options));
    }

    /// <summary>Shows the places of the text that meet a query, each with the text around it (a concordance, KWIC).</summary>
    /// <param name="query">What to look for. What is negated, and what is met only in title or metadata, has no lines.</param>
    /// <param name="options">Which lines, how wide, in which order; null for the first fifty by date.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <exception cref="ArgumentException">The options are out of range, or the query nests too deep.</exception>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    /// <exception cref="OperationCanceledException">The search was ended early.</exception>
    public ConcordanceResult Concordance(Query query, ConcordanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new ConcordanceOptions();
        Check(options.Skip, options.Take);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Window, nameof(options));
        var plan = new Planner(_entities).PlanOf(query);
        return WithIndex(searcher => new ConcordanceBuilder(new IndexSnapshot(searcher, cancellation), query, plan, options).Build());
    }

    /// <summary>The document with this id as it was indexed; null if there is none.</summary>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    public IndexedDocument? GetDocument(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return WithIndex(searcher => new IndexSnapshot(searcher, CancellationToken.None).Document(id));
    }

    /// <summary>Closes the index; searches under way come to their end.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _manager.Dispose();
            _directory.Dispose();
        }
    }

    private static SearchResult Search(IndexSnapshot index, Query query, Plan plan, SearchOptions options)
    {
        if (options.Take == 0)
        {
            return new SearchResult { Query = query, Total = new(index.Count(plan)), Hits = [] };
        }

        var ranked = index.Rank(plan, options.Order, (long)options.Skip + options.Take);
        var page = ranked.ScoreDocs.Skip(options.Skip).Take(options.Take).ToArray();
        var hits = new SearchHit[page.Length];
        index.ReadPlaces(plan, Array.ConvertAll(page, d => d.Doc), (i, places) =>
        {
            var (source, language) = index.Metadata(page[i].Doc);
            hits[i] = new SearchHit
            {
                Id = source.Id,
                Title = source.Title,
                Date = source.Date,
                Source = source.Source,
                Kind = source.Kind,
                Language = language,
                Score = page[i].Score,
                Occurrences = places.Count,
                Highlights = [.. places.Take(options.MostHighlights)],
            };
        });
        return new SearchResult { Query = query, Total = new(ranked.TotalHits), Hits = ImmutableArray.Create(hits) };
    }

    private static void Check(int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip, "options.Skip");
        ArgumentOutOfRangeException.ThrowIfNegative(take, "options.Take");
    }

    private T WithIndex<T>(Func<IndexSearcher, T> action)
    {
        ThrowIfDisposed();
        return IndexFolder.Guard(_folder, () =>
        {
            var searcher = _manager.Acquire();
            try
            {
                return action(searcher);
            }
            finally
            {
                _manager.Release(searcher);
            }
        });
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);

    private sealed class Factory(string folder) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            // Also at a refresh: the index may have been replaced meanwhile.
            IndexFolder.CheckFormat(folder, ((DirectoryReader)reader).IndexCommit.UserData);
            return new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        }
    }
}
