using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Statistics;

namespace Fuxin.TextAnalysis.Tool.Web.Desk;

/// <summary>An open index and what is known beyond it: what the operations of the desk work on, be they asked by the page, by a program or by an assistant. Thread-safe.</summary>
internal sealed class ResearchDesk : IDisposable
{
    private readonly Lazy<FacetsResult> _allPeriods;

    private ResearchDesk(string index, CorpusSearcher searcher, KnowledgeBase knowledge)
    {
        Index = index;
        Searcher = searcher;
        Knowledge = knowledge;
        _allPeriods = new(() => searcher.Facets(new AllQuery(), new FacetOptions { Fields = [FacetField.Year, FacetField.Month], Take = int.MaxValue }));
        Statistics = new CorpusStatistics(searcher);
        Offices = new OfficeHolders(searcher);
    }

    /// <summary>The folder of the index.</summary>
    public string Index { get; }

    public CorpusSearcher Searcher { get; }

    public KnowledgeBase Knowledge { get; }

    public CorpusStatistics Statistics { get; }

    /// <summary>Who held which post, over all documents.</summary>
    public OfficeHolders Offices { get; }

    /// <exception cref="Indexing.IndexException">The index is not there, or of another format or analyser.</exception>
    public static ResearchDesk Open(string index, SearchLimits limits)
    {
        var analyzer = TextAnalyzer.Default;
        return new ResearchDesk(index, CorpusSearcher.Open(index, analyzer.Knowledge, analyzer.Fingerprint, limits), analyzer.Knowledge);
    }

    /// <summary>The years and months of all documents, counted once: an open desk shows one state of its index.</summary>
    public FacetsResult AllPeriods => _allPeriods.Value;

    /// <summary>Begins to read in the background what first answers would otherwise wait for.</summary>
    public void WarmUp()
    {
        _ = Task.Run(() =>
        {
            try
            {
                Searching.Suggest(this, "a", null, 1);
            }
            catch (Exception problem) when (problem is Indexing.IndexException or ObjectDisposedException)
            {
                // The first who asks is told.
            }
        });
        Offices.Begin();
    }

    public void Dispose()
    {
        Offices.Dispose();
        Searcher.Dispose();
    }
}
