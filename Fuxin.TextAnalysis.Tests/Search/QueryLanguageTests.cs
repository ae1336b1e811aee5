using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Indexing;

namespace Fuxin.TextAnalysis.Tests.Search;

/// <summary>Runs every example of docs/query-language.md.</summary>
public sealed class QueryLanguageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CorpusSearcher _searcher;

    public QueryLanguageTests()
    {
        Sample.Index(_folder.Path, QueryLanguagePage.Documents());
        _searcher = CorpusSearcher.Open(_folder.Path, new Aliases());
    }

    public static TheoryData<string, string, string> Examples() =>
        [.. QueryLanguagePage.Rows("| query | documents | places |").Select(r => (r[0].Trim('`'), r[1], r[2]))];

    public static TheoryData<string, int, string> Errors() =>
        [.. QueryLanguagePage.Rows("| query | character | says |").Select(r => (r[0].Trim('`'), int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture), r[2]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_find_what_the_page_says(string query, string documents, string places)
    {
        var result = _searcher.Find(QueryParser.Parse(query), new SearchOptions { Take = 100 });
        Assert.Equal(documents, string.Join(' ', result.Hits.Select(h => h.Id).Order(StringComparer.Ordinal)));
        var found = result.Hits.OrderBy(h => h.Id, StringComparer.Ordinal)
            .SelectMany(h => h.Highlights.Select(s => _searcher.GetDocument(h.Id)!.Source.Text.Substring(s.Start, s.Length)));
        Assert.Equal(places, string.Join(", ", found));
        Assert.Equal(result.Total.Value, result.Hits.Length);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_are_read_back_from_what_they_write(string query, string documents, string places)
    {
        var parsed = QueryParser.Parse(query);
        Assert.Equal(parsed, QueryParser.Parse(parsed.ToString()!));
        Assert.NotNull(documents + places);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Errors_are_what_the_page_says(string query, int character, string says)
    {
        Assert.False(QueryParser.TryParse(query, out _, out var error));
        Assert.Equal(character, error.Position + 1);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _searcher.Dispose();
        _folder.Dispose();
    }

    private sealed class Aliases : IEntityLookup
    {
        public IReadOnlyList<string> EntitiesNamed(string type, string name) => (type, name.ToLowerInvariant()) switch
        {
            ("goal", "六地" or "six places") => ["goal:six"],
            ("person", "胡涛" or "胡濤" or "hu tao") => ["person:hu-tao"],
            _ => [],
        };
    }
}
