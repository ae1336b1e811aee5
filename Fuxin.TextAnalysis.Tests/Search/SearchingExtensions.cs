using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tests.Search;

/// <summary>Searches that end with the test that runs them.</summary>
internal static class SearchingExtensions
{
    public static SearchResult Find(this CorpusSearcher searcher, Query query, SearchOptions? options = null) =>
        searcher.Search(query, options, TestContext.Current.CancellationToken);

    public static ConcordanceResult Lines(this CorpusSearcher searcher, Query query, ConcordanceOptions? options = null) =>
        searcher.Concordance(query, options, TestContext.Current.CancellationToken);
}
