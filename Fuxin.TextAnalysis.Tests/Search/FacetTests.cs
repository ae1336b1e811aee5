using System.Globalization;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Indexing;

namespace Fuxin.TextAnalysis.Tests.Search;

public sealed class FacetTests : IDisposable
{
    private const string Text = "胡涛谈六地。";
    private const string Other = "周鹏举谈六地，胡涛在场。";

    private readonly TemporaryFolder _folder = new();
    private readonly CorpusSearcher _searcher;

    public FacetTests()
    {
        Sample.Index(
            _folder.Path,
            Enumerable.Range(0, 30).Select(i => i % 3 == 0
                ? Sample.Document(Source(i, Other), Sample.Person(Other, "周鹏举", "person:zhou"), Sample.Person(Other, "胡涛", "person:hu"), Sample.Goal(Other, "六地", "goal:six"))
                : Sample.Document(Source(i, Text), Sample.Person(Text, "胡涛", i % 2 == 0 ? "person:hu" : null), Sample.Goal(Text, "六地"))));
        _searcher = CorpusSearcher.Open(_folder.Path);
    }

    [Fact]
    public void Counts_add_up_and_are_those_of_the_searches_they_stand_for()
    {
        var result = _searcher.Facets(new AllQuery(), new FacetOptions { Take = 2 }, TestContext.Current.CancellationToken);
        Assert.Equal(new LabelledCount(30), result.Documents);
        Assert.All(result.Facets, f =>
        {
            Assert.Equal(30, f.DocumentsWith.Value + f.DocumentsWithout.Value);
            Assert.Equal(f.Assignments.Value, f.Values.Sum(v => v.Documents) + f.RestCount.Value);
            Assert.All(f.Values, v => Assert.Equal(
                v.Documents, _searcher.Find(new AllQuery(), new SearchOptions { Filters = [new FacetFilter(f.Field, v.Value)] }).Total.Value));
            Assert.All(f.Values, v => Assert.Equal(
                30 - v.Documents, _searcher.Find(new AllQuery(), new SearchOptions { Filters = [new FacetFilter(f.Field, v.Value, IsExcluded: true)] }).Total.Value));
        });
        var years = result.Facets.Single(f => f.Field == FacetField.Year);
        Assert.Equal(["2020", "2021"], years.Values.Select(v => v.Value));
        Assert.Equal(10, years.DocumentsWithout.Value);
    }

    [Fact]
    public void One_thing_counts_once_a_document_under_its_commonest_name()
    {
        var officials = Facet(FacetField.Official, []);
        Assert.Equal([new("person:hu", "胡涛", 20), new("person:zhou", "周鹏举", 10), new("=胡涛", "胡涛", 10)], officials.Values);
    }

    [Fact]
    public void A_facet_shows_its_alternatives_and_others_are_narrowed()
    {
        FacetFilter[] filters = [new(FacetField.Goal, "goal:six")];
        Assert.Equal(2, Facet(FacetField.Goal, filters).Values.Length);
        Assert.Equal(10, Facet(FacetField.Official, filters).Values.Single(v => v.Value == "person:zhou").Documents);
        Assert.DoesNotContain(Facet(FacetField.Official, filters).Values, v => v.Value == "=胡涛");
        Assert.Single(Facet(FacetField.Goal, [new(FacetField.Goal, "goal:six", IsExcluded: true)]).Values);
    }

    [Theory]
    [InlineData("ht", "胡涛", SuggestionReason.Initials)]
    [InlineData("hut", "胡涛", SuggestionReason.Reading)]
    [InlineData("胡", "胡涛", SuggestionReason.Name)]
    [InlineData("胡濤", "胡涛", SuggestionReason.Name)]
    [InlineData("zhoupengjv", null, null)]
    [InlineData("zpj", "周鹏举", SuggestionReason.Initials)]
    [InlineData("ld", "六地", SuggestionReason.Initials)]
    [InlineData("周鹏", "周鹏举", SuggestionReason.Name)]
    [InlineData("周鹏居", "周鹏举", SuggestionReason.Spelling)]
    [InlineData("", null, null)]
    public void Beginnings_are_completed(string typed, string? name, SuggestionReason? reason)
    {
        var first = _searcher.Suggest(typed, NameReadings.Default).FirstOrDefault();
        Assert.Equal((name, reason), (first?.Name, first?.Reason));
    }

    [Fact]
    public void A_sub_corpus_is_found_by_its_name_and_survives_reopening()
    {
        SubCorpora.Of(_folder.Path).Save("近年", QueryParser.Parse("date:2021.."));
        SubCorpora.Of(_folder.Path).Save("late", QueryParser.Parse("in:近年 official:周鹏举"));
        Assert.Equal(10, _searcher.Find(QueryParser.Parse("in:近年")).Total.Value);
        Assert.Equal(3, _searcher.Find(QueryParser.Parse("in:late")).Total.Value);
        var error = Assert.Throws<ArgumentException>(() => _searcher.Find(QueryParser.Parse("in:none")));
        Assert.Contains("late, 近年", error.Message, StringComparison.Ordinal);
        SubCorpora.Of(_folder.Path).Save("loop", QueryParser.Parse("in:loop"));
        Assert.Throws<ArgumentException>(() => _searcher.Find(QueryParser.Parse("in:loop")));
        // The file beside the index does not make the folder foreign.
        DocumentIndexWriter.Open(_folder.Path).Dispose();
        SubCorpora.Of(_folder.Path).Delete("近年");
        Assert.Equal(["late", "loop"], SubCorpora.Of(_folder.Path).All().Select(c => c.Name));
    }

    [Fact]
    public void Lines_are_sorted_by_context_and_samples_come_out_the_same()
    {
        var right = _searcher.Lines(new TextQuery("六地"), new ConcordanceOptions { Sort = LineOrder.Right, Take = 100 });
        Assert.Equal(Enumerable.Repeat("，胡涛在场。", 10).Concat(Enumerable.Repeat("。", 20)), right.Lines.Select(l => l.Right));
        var left = _searcher.Lines(new TextQuery("六地"), new ConcordanceOptions { Sort = LineOrder.Left, Take = 11, Skip = 5 });
        Assert.Equal(["周鹏举谈", "胡涛谈"], left.Lines.Select(l => l.Left).Distinct().Order(StringComparer.Ordinal));
        var sample = new ConcordanceOptions { Sample = 7, Seed = 3, Take = 100 };
        var one = _searcher.Lines(new TextQuery("六地"), sample);
        Assert.Equal(new LabelledCount(7, CountKind.Sampled), one.Sampled);
        Assert.Equal(30, one.Total.Value);
        Assert.Equal(one.Lines.AsEnumerable(), _searcher.Lines(new TextQuery("六地"), sample).Lines);
        Assert.NotEqual(one.Lines.AsEnumerable(), _searcher.Lines(new TextQuery("六地"), sample with { Seed = 4 }).Lines);
        Assert.Equal(7, one.Lines.Select(l => (l.DocumentId, l.Span)).Distinct().Count());
    }

    [Fact]
    public void Limits_are_errors_that_name_themselves()
    {
        using var limited = CorpusSearcher.Open(_folder.Path, limits: new SearchLimits { MostPatternWords = 1, MostSortedLines = 5, MostComparedWords = 1_000 });
        var patterns = Assert.Throws<SearchLimitException>(() => limited.Find(QueryParser.Parse("*")) is null ? null : limited.Find(QueryParser.Parse("?? *谈*")));
        Assert.Equal(nameof(SearchLimits.MostPatternWords), patterns.Limit);
        var lines = Assert.Throws<SearchLimitException>(() => limited.Lines(new TextQuery("六地"), new ConcordanceOptions { Sort = LineOrder.Left }));
        Assert.Contains("MostSortedLines = 5", lines.Message, StringComparison.Ordinal);
        Assert.NotEmpty(limited.Lines(new TextQuery("六地"), new ConcordanceOptions { Sort = LineOrder.Left, Sample = 5 }).Lines);
    }

    public void Dispose()
    {
        _searcher.Dispose();
        _folder.Dispose();
    }

    private static SourceDocument Source(int i, string text) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"d{i:D2}"),
        Text = text,
        Kind = i % 2 == 0 ? "news" : null,
        Source = i % 5 == 0 ? "阜新日报" : "辽宁日报",
        Date = i < 10 ? new DateOnly(2020, 1, 1 + i) : i < 20 ? new DateOnly(2021, i - 9, 1) : null,
    };

    private FacetResult Facet(FacetField field, FacetFilter[] filters) =>
        _searcher.Facets(new AllQuery(), new FacetOptions { Fields = [field], Filters = [.. filters] }, TestContext.Current.CancellationToken).Facets.Single();
}
