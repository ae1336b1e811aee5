using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fuxin.TextAnalysis.Search;

/// <summary>One state of an index as statistics read it: nothing of the engine shows. Not thread-safe.</summary>
internal sealed class CorpusState(
    IndexSnapshot index, Func<Query, ImmutableArray<FacetFilter>, Plan> planOf, IEntityLookup? entities, SearchLimits limits)
{
    private int[]? _words;
    private int[]? _days;

    /// <summary>Stands for a document without a date among day numbers.</summary>
    public const int NoDay = -1;

    public IndexSnapshot Index => index;

    public SearchLimits Limits => limits;

    public CancellationToken Cancellation => index.Cancellation;

    /// <summary>How many words each document has.</summary>
    public int[] Words => _words ??= Numbers(IndexSchema.WordCount, 0);

    /// <summary>The day number of each document's date, or <see cref="NoDay"/>.</summary>
    public int[] Days => _days ??= Numbers(IndexSchema.Date, NoDay);

    /// <summary>The documents of a query.</summary>
    public CorpusView Select(Query query, ImmutableArray<FacetFilter> filters = default)
    {
        var collector = new NumberCollector();
        index.Collect(PlanQueries.Of(PlanOf(query, filters)), collector);
        return new CorpusView(this, collector.Numbers.ToImmutableArray());
    }

    /// <summary>The documents that are not in <paramref name="view"/>.</summary>
    public CorpusView AllBut(CorpusView view) => new(this, [.. Select(new AllQuery()).Documents.Where(d => !view.Contains(d))]);

    public Plan PlanOf(Query query, ImmutableArray<FacetFilter> filters = default) => planOf(query, filters.IsDefault ? [] : filters);

    /// <summary>The ids of the things of this name; none if the searcher was opened without a look-up.</summary>
    public IReadOnlyList<string> EntitiesNamed(string type, string name) => entities?.EntitiesNamed(type, name) ?? [];

    /// <summary>How facets call an identity: by the name that most documents use.</summary>
    public string LabelOf(string type, string identity) => new NameLabels(index.Reader).Of(type, identity);

    private int[] Numbers(string field, int missing)
    {
        var numbers = new int[index.Reader.MaxDoc];
        foreach (var leaf in index.Reader.Leaves)
        {
            var values = leaf.AtomicReader.GetNumericDocValues(field);
            var exists = leaf.AtomicReader.GetDocsWithField(field);
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                numbers[leaf.DocBase + document] = values is not null && exists.Get(document) ? (int)values.Get(document) : missing;
            }
        }

        return numbers;
    }

    private sealed class NumberCollector : ICollector
    {
        private int _base;

        public List<int> Numbers { get; } = [];

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer)
        {
            // Numbers need no scores.
        }

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

        public void Collect(int doc) => Numbers.Add(_base + doc);
    }
}
