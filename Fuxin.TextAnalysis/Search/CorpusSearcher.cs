using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// Searches an index. Thread-safe: open one per index and share it. It shows the index as of the last commit before
/// <see cref="Open(string, IEntityLookup, string, SearchLimits)"/> or <see cref="Refresh"/>, also while somebody writes to it.
/// </summary>
public sealed class CorpusSearcher : IDisposable
{
    /// <summary>The types of names that are suggested when none is asked for: those that are searched by the whole name.</summary>
    private static readonly ImmutableArray<string> UsualTypes = ["person", "body", "goal", "place", "meeting"];

    private readonly string _folder;
    private readonly IEntityLookup? _entities;
    private readonly SearchLimits _limits;
    private readonly FSDirectory? _directory;
    private readonly SearcherManager _manager;
    private NamesOfState? _names;
    private int _disposed;

    private CorpusSearcher(string folder, IEntityLookup? entities, string? fingerprint, SearchLimits? limits)
    {
        _folder = folder;
        _entities = entities;
        _limits = limits ?? SearchLimits.Default;
        _directory = IndexFolder.OpenForReading(folder, fingerprint);
        try
        {
            _manager = new SearcherManager(_directory, new Factory(folder, fingerprint));
        }
        catch
        {
            _directory.Dispose();
            throw;
        }
    }

    private CorpusSearcher(DocumentIndexWriter writer, IEntityLookup? entities, SearchLimits? limits)
    {
        _folder = writer.Folder;
        _entities = entities;
        _limits = limits ?? SearchLimits.Default;
        _manager = writer.OpenManager(new Factory(null, null));
    }

    /// <summary>Opens the index in <paramref name="folder"/>.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="entities">Knows the other names of things; null to find things by the names as written only.</param>
    /// <param name="fingerprint"><see cref="TextAnalyzer.Fingerprint"/> of the analyser in use, to refuse an index of another; null not to compare.</param>
    /// <param name="limits">What a search may cost; null for <see cref="SearchLimits.Default"/>.</param>
    /// <exception cref="IndexException">There is no index, it has another format or is of another analyser, is damaged, or cannot be read.</exception>
    public static CorpusSearcher Open(
        string folder, IEntityLookup? entities = null, string? fingerprint = null, SearchLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexFolder.Guard(folder, () => new CorpusSearcher(folder, entities, fingerprint, limits));
    }

    /// <summary>
    /// Opens what <paramref name="writer"/> is writing, near real time: <see cref="Refresh"/> shows what was added up to then, committed or
    /// not. Close it before the writer.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <param name="entities">Knows the other names of things; null to find things by the names as written only.</param>
    /// <param name="limits">What a search may cost; null for <see cref="SearchLimits.Default"/>.</param>
    /// <exception cref="IndexException">The index cannot be read.</exception>
    public static CorpusSearcher Open(DocumentIndexWriter writer, IEntityLookup? entities = null, SearchLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return new CorpusSearcher(writer, entities, limits);
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
    /// <exception cref="ArgumentException">The options are out of range, the query nests too deep, or a sub-corpus is not there.</exception>
    /// <exception cref="SearchLimitException">The query would cost more than the limits allow.</exception>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    /// <exception cref="OperationCanceledException">The search was ended early.</exception>
    public SearchResult Search(Query query, SearchOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new SearchOptions();
        Check(options.Skip, options.Take);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MostHighlights, nameof(options));
        return WithIndex(searcher => Search(new IndexSnapshot(searcher, cancellation), query, options));
    }

    /// <summary>Shows the places of the text that meet a query, each with the text around it (a concordance, KWIC).</summary>
    /// <param name="query">What to look for. What is negated, and what is met only in title or metadata, has no lines.</param>
    /// <param name="options">Which lines, how wide, in which order; null for the first fifty by date.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <exception cref="ArgumentException">The options are out of range, the query nests too deep, or a sub-corpus is not there.</exception>
    /// <exception cref="SearchLimitException">The query would cost more than the limits allow.</exception>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    /// <exception cref="OperationCanceledException">The search was ended early.</exception>
    public ConcordanceResult Concordance(Query query, ConcordanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new ConcordanceOptions();
        Check(options.Skip, options.Take);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Window, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Sample ?? 0, nameof(options));
        return WithIndex(searcher =>
        {
            var index = new IndexSnapshot(searcher, cancellation);
            return new ConcordanceBuilder(index, query, PlanOf(query, index, options.Filters), options, _limits).Build();
        });
    }

    /// <summary>Counts the documents of a query by what is named in them and what is known about them.</summary>
    /// <param name="query">The query; <see cref="AllQuery"/> for the whole index.</param>
    /// <param name="options">Which facets; null for all of them.</param>
    /// <param name="cancellation">Ends the count early.</param>
    /// <remarks>
    /// A facet is counted as if values required of it in <see cref="FacetOptions.Filters"/> were not, so that the alternatives show;
    /// values that are excluded are excluded everywhere.
    /// </remarks>
    /// <exception cref="ArgumentException">The options are out of range, the query nests too deep, or a sub-corpus is not there.</exception>
    /// <exception cref="SearchLimitException">The query would cost more than the limits allow.</exception>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    /// <exception cref="OperationCanceledException">The count was ended early.</exception>
    public FacetsResult Facets(Query query, FacetOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new FacetOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Take, nameof(options));
        return WithIndex(searcher =>
        {
            var index = new IndexSnapshot(searcher, cancellation);
            var found = PlanQueries.Of(PlanOf(query, index, []));
            var labels = new NameLabels(index.Reader);
            var results = new Dictionary<FacetField, FacetResult>();
            foreach (var group in options.Fields.Distinct().GroupBy(f => options.Filters.Any(x => x.Field == f && !x.IsExcluded) ? f : (FacetField?)null))
            {
                var counters = group.ToDictionary(f => f, f => new FacetCounter(f, labels));
                var filters = options.Filters.Where(x => x.IsExcluded || x.Field != group.Key);
                index.Collect(FacetFields.Filtered(found, filters), new FacetCollector([.. counters.Values]));
                foreach (var (field, counter) in counters)
                {
                    results.Add(field, counter.Result(options.Take));
                }
            }

            return new FacetsResult
            {
                Query = query,
                Documents = new(index.Count(FacetFields.Filtered(found, options.Filters))),
                Facets = [.. options.Fields.Select(f => results[f])],
            };
        });
    }

    /// <summary>Completes what a user has begun to type to names in the index: officials, bodies, goals, places and meetings, in both scripts.</summary>
    /// <param name="typed">The beginning of a name, of its pinyin or of its initials, or a name with a slip in it.</param>
    /// <param name="readings">Knows how Chinese names are read; null to complete names as written only.</param>
    /// <param name="type">The type of name; null for the usual ones.</param>
    /// <param name="take">How many to return at most, the commonest first.</param>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    public ImmutableArray<Suggestion> Suggest(string typed, IReadingLookup? readings = null, string? type = null, int take = 10)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return WithIndex(searcher =>
        {
            var state = new NamesOfState(searcher.IndexReader, type, readings, null);
            var names = _names;
            if (names is null || names with { Names = null } != state)
            {
                // Read once for each state of the index; two threads may both do it, to the same end.
                names = state with { Names = NameList.Read(searcher.IndexReader, type is null ? UsualTypes : [type], readings) };
                _names = names;
            }

            return names.Names!.Completing(typed, take);
        });
    }

    /// <summary>The ids of all documents, in the order of characters.</summary>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    public ImmutableArray<string> Ids() => WithIndex(searcher =>
    {
        var ids = ImmutableArray.CreateBuilder<string>(searcher.IndexReader.NumDocs);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            var values = leaf.AtomicReader.GetSortedDocValues(IndexSchema.Id);
            var bytes = new Lucene.Net.Util.BytesRef();
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (live is null || live.Get(document))
                {
                    values.Get(document, bytes);
                    ids.Add(bytes.Utf8ToString());
                }
            }
        }

        ids.Sort(StringComparer.Ordinal);
        return ids.DrainToImmutable();
    });

    /// <summary>What the index holds: how much, of when, made by what, and a fingerprint that changes with any document.</summary>
    /// <param name="query">Which documents are described; null for all.</param>
    /// <param name="filters">Facet values that the documents must have, or must not.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="ArgumentException">The query nests too deep, or a sub-corpus is not there.</exception>
    /// <exception cref="SearchLimitException">The query would cost more than the limits allow.</exception>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public CorpusDescription Describe(Query? query = null, ImmutableArray<FacetFilter> filters = default, CancellationToken cancellation = default) =>
        Read(state => state.Select(query ?? new AllQuery(), filters).Describe(), cancellation);

    /// <summary>Hands the documents of a query to <paramref name="take"/> one by one, as they were indexed, in no order of meaning; none is kept.</summary>
    /// <param name="query">Which documents; <see cref="AllQuery"/> for all.</param>
    /// <param name="take">Receives each document.</param>
    /// <param name="filters">Facet values that the documents must have, or must not.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="ArgumentException">The query nests too deep, or a sub-corpus is not there.</exception>
    /// <exception cref="SearchLimitException">The query would cost more than the limits allow.</exception>
    /// <exception cref="IndexException">The index cannot be read any more.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public void ReadDocuments(
        Query query, Action<IndexedDocument> take, ImmutableArray<FacetFilter> filters = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(take);
        Read(state =>
        {
            foreach (var document in state.Select(query, filters).ReadDocuments())
            {
                take(document);
            }

            return true;
        }, cancellation);
    }

    /// <summary>Lets statistics read one state of the index.</summary>
    internal T Read<T>(Func<CorpusState, T> read, CancellationToken cancellation) => WithIndex(searcher =>
    {
        var index = new IndexSnapshot(searcher, cancellation);
        return read(new CorpusState(index, (query, filters) => PlanOf(query, index, filters), _entities, _limits));
    });

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
            _directory?.Dispose();
        }
    }

    private SearchResult Search(IndexSnapshot index, Query query, SearchOptions options)
    {
        var plan = PlanOf(query, index, options.Filters);
        if (options.Take == 0)
        {
            return new SearchResult { Query = query, Total = new(index.Count(PlanQueries.Of(plan))), Hits = [] };
        }

        var ranked = index.Rank(PlanQueries.Of(plan), options.Order, (long)options.Skip + options.Take);
        var page = ranked.ScoreDocs.Skip(options.Skip).Take(options.Take).ToArray();
        var hits = new SearchHit[page.Length];
        var resolver = new PlaceResolver();
        index.ReadPlaces(plan, Array.ConvertAll(page, d => d.Doc), (i, places) =>
        {
            var (source, language, text) = index.MetadataAndText(page[i].Doc);
            resolver.Read(text);
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
                Highlights = resolver.SpansOf(places, options.MostHighlights),
            };
        });
        return new SearchResult { Query = query, Total = new(ranked.TotalHits), Hits = ImmutableArray.Create(hits) };
    }

    private Plan PlanOf(Query query, IndexSnapshot index, ImmutableArray<FacetFilter> filters)
    {
        var expansion = new TermExpansion(index.Reader, _limits, index.Cancellation);
        var plan = new Planner(_entities, expansion, name => SubCorpora.QueryOf(_folder, name)).PlanOf(query);
        return filters.IsDefaultOrEmpty
            ? plan
            : new AndPlan([plan, .. filters.Select(f => new ConditionPlan(FacetFields.Filtered(new MatchAllDocsQuery(), [f])))]);
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

    private sealed record NamesOfState(IndexReader Reader, string? Type, IReadingLookup? Readings, NameList? Names);

    private sealed class Factory(string? folder, string? fingerprint) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            if (folder is not null)
            {
                // Also at a refresh: the index may have been replaced meanwhile.
                IndexFolder.Check(folder, ((DirectoryReader)reader).IndexCommit.UserData, fingerprint);
            }

            return new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        }
    }
}
