using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>
/// Counts over an index: how often, with what, since when, compared with what. Thread-safe. Every count is exact and comes out the same on every run
/// over the same state of the index; what would need more memory than <see cref="SearchLimits.MostCountedValues"/> allows is an error, never a shortened
/// answer. Time grows with the text of the selection, or of the documents in which the query is met.
/// </summary>
public sealed class CorpusStatistics
{
    private readonly CorpusSearcher _searcher;

    /// <summary>Counts over the index that a searcher has open; closing it stays with who opened it.</summary>
    public CorpusStatistics(CorpusSearcher searcher)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        _searcher = searcher;
    }

    /// <summary>How often words, lemmas, parts of speech or things named occur.</summary>
    /// <param name="options">What to count, and where; null for the words of the whole index.</param>
    /// <param name="progress">Is told how far the count has come; null if nobody wants to know.</param>
    /// <param name="cancellation">Ends the count early.</param>
    /// <exception cref="ArgumentException">An option is out of range, a query nests too deep, or a sub-corpus is not there.</exception>
    /// <exception cref="SearchLimitException">There is more to count than the limits allow.</exception>
    /// <exception cref="Indexing.IndexException">The index cannot be read any more.</exception>
    /// <exception cref="OperationCanceledException">The count was ended early.</exception>
    public FrequencyResult Frequencies(FrequencyOptions? options = null, IProgress<StatisticsProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new FrequencyOptions();
        Check(options.Skip, options.Take);
        return _searcher.Read(state => new FrequencyCounter(state, options, progress).Count(), cancellation);
    }

    /// <summary>How often runs of n words occur. Reads the texts twice, so that memory grows with the frequent ones only.</summary>
    /// <inheritdoc cref="Frequencies" path="/param"/>
    /// <inheritdoc cref="Frequencies" path="/exception"/>
    public FrequencyResult NGrams(NGramOptions? options = null, IProgress<StatisticsProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new NGramOptions();
        Check(options.Skip, options.Take);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.N, NGramOptions.Least, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.N, NGramOptions.Most, nameof(options));
        return _searcher.Read(state => new NGramCounter(state, options, progress).Count(), cancellation);
    }

    /// <summary>How often up to eight queries are met in each year or month.</summary>
    /// <param name="queries">The queries, 1 to <see cref="TrendOptions.MostQueries"/>.</param>
    /// <inheritdoc cref="Frequencies" path="/param"/>
    /// <param name="options">Where, and by which period; null for the whole index by year.</param>
    /// <param name="progress">Is told how many queries are done; null if nobody wants to know.</param>
    /// <param name="cancellation">Ends the count early.</param>
    /// <inheritdoc cref="Frequencies" path="/exception"/>
    public TrendResult Trend(
        IReadOnlyList<Query> queries, TrendOptions? options = null, IProgress<StatisticsProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        if (queries.Count is 0 or > TrendOptions.MostQueries)
        {
            throw new ArgumentException($"A trend compares 1 to {TrendOptions.MostQueries} queries; these are {queries.Count}.", nameof(queries));
        }

        return _searcher.Read(state => new TrendCounter(state, options ?? new TrendOptions(), progress).Count(queries), cancellation);
    }

    /// <summary>Which words stand near the places of a query more often than by chance.</summary>
    /// <param name="query">What the words stand near to.</param>
    /// <param name="options">Where, in which window, in which order; null for five words on each side in the whole index.</param>
    /// <param name="progress">Is told how many documents were read; null if nobody wants to know.</param>
    /// <param name="cancellation">Ends the count early.</param>
    /// <inheritdoc cref="Frequencies" path="/exception"/>
    public CollocationResult Collocations(
        Query query, CollocationOptions? options = null, IProgress<StatisticsProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new CollocationOptions();
        Check(options.Skip, options.Take);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Left, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Right, nameof(options));
        return _searcher.Read(state => new CollocationCounter(state, options, progress).Count(query), cancellation);
    }

    /// <summary>Which words one selection has more often than another.</summary>
    /// <param name="study">The selection whose key words are wanted.</param>
    /// <param name="reference">What it is compared with; null for all documents that are not in it.</param>
    /// <param name="options">Which words, in which order; null for content words, the surest first.</param>
    /// <param name="progress">Is told how many documents were read; null if nobody wants to know.</param>
    /// <param name="cancellation">Ends the count early.</param>
    /// <inheritdoc cref="Frequencies" path="/exception"/>
    public KeynessResult Keyness(
        Selection study, Selection? reference = null, KeynessOptions? options = null, IProgress<StatisticsProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        options ??= new KeynessOptions();
        Check(options.Skip, options.Take);
        return _searcher.Read(state => new KeynessCounter(state, options, progress).Count(study, reference), cancellation);
    }

    /// <summary>How evenly the places of a query are spread over years, months, publishers, kinds or documents.</summary>
    /// <param name="query">The query.</param>
    /// <param name="options">Where, and over which parts; null for the years of the whole index.</param>
    /// <param name="progress">Is told when it is done; null if nobody wants to know.</param>
    /// <param name="cancellation">Ends the count early.</param>
    /// <inheritdoc cref="Frequencies" path="/exception"/>
    public DispersionResult Dispersion(
        Query query, DispersionOptions? options = null, IProgress<StatisticsProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new DispersionOptions();
        Check(0, options.Take);
        return _searcher.Read(state => new DispersionCounter(state, options, progress).Count(query), cancellation);
    }

    /// <summary>Which officials, bodies and goals are named together.</summary>
    /// <param name="options">Where, what, and within what; null for sentences of the whole index.</param>
    /// <param name="progress">Is told how many documents were read; null if nobody wants to know.</param>
    /// <param name="cancellation">Ends the count early.</param>
    /// <inheritdoc cref="Frequencies" path="/exception"/>
    public NetworkResult Network(NetworkOptions? options = null, IProgress<StatisticsProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new NetworkOptions();
        Check(0, options.Take);
        return _searcher.Read(state => new NetworkCounter(state, options, progress).Count(), cancellation);
    }

    /// <summary>When a goal was first seen in which jurisdiction, from the centre down.</summary>
    /// <param name="goal">The goal's id, see <see cref="GoalsNamed"/>; the name of a goal that is not linked stands for itself.</param>
    /// <param name="options">Where; null for the whole index.</param>
    /// <param name="progress">Is told how many documents were read; null if nobody wants to know.</param>
    /// <param name="cancellation">Ends the count early.</param>
    /// <inheritdoc cref="Frequencies" path="/exception"/>
    public DiffusionResult Diffusion(
        string goal, DiffusionOptions? options = null, IProgress<StatisticsProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(goal);
        options ??= new DiffusionOptions();
        Check(0, options.Take);
        return _searcher.Read(state => new DiffusionCounter(state, options, progress).Count(goal), cancellation);
    }

    /// <summary>What documents say of a goal: its wordings, its members, when it was seen first.</summary>
    /// <param name="goal">The goal's id, see <see cref="GoalsNamed"/>; the name of a goal that is not linked stands for itself.</param>
    /// <param name="selection">Where; null for the whole index.</param>
    /// <param name="cancellation">Ends the count early.</param>
    /// <inheritdoc cref="Frequencies" path="/exception"/>
    public GoalProfile Goal(string goal, Selection? selection = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(goal);
        return _searcher.Read(state => new GoalProfiler(state, selection ?? Selection.All).Profile(goal), cancellation);
    }

    /// <summary>The ids of the goals of this name that the index holds, the most named first; the name itself if it is none of them.</summary>
    /// <param name="name">A name in either language, or an id.</param>
    /// <param name="cancellation">Ends the look-up early.</param>
    /// <inheritdoc cref="Frequencies" path="/exception"/>
    public ImmutableArray<string> GoalsNamed(string name, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return _searcher.Read<ImmutableArray<string>>(
            state =>
            [
                .. state.EntitiesNamed("goal", name).Append(name).Distinct(StringComparer.Ordinal)
                    .Select(id => (Id: id, Documents: state.Select(new FieldQuery(QueryField.Goal, id)).Documents.Length))
                    .Where(g => g.Documents > 0 && (g.Id != name || name.StartsWith("goal:", StringComparison.Ordinal) || state.EntitiesNamed("goal", name).Count == 0))
                    .OrderByDescending(g => g.Documents).ThenBy(g => g.Id, StringComparer.Ordinal).Select(g => g.Id),
            ],
            cancellation);
    }

    private static void Check(int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip, "options.Skip");
        ArgumentOutOfRangeException.ThrowIfNegative(take, "options.Take");
    }
}
