using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Indexing;

namespace Fuxin.TextAnalysis.Tests.Search;

public sealed class CorpusSearcherTests : IDisposable
{
    private const string Chinese = "阜新市委书记胡涛主持会议，强调打造“六地”，推进数字辽宁。";
    private const string English = "Mayor Zhou said the “six places” and the three-year action matter. Zhou's R&D plan covers COVID-19, U.S.-China trade and 3.5 percent.";
    private const string Red = "辽宁的红色六地是抗日战争起始地等。";

    private readonly TemporaryFolder _folder = new();
    private readonly CorpusSearcher _searcher;

    public CorpusSearcherTests()
    {
        Sample.Index(
            _folder.Path,
            Sample.Document(
                new SourceDocument { Id = "zh", Text = Chinese, Title = "市委常委会召开会议", Source = "阜新日报", Kind = "meeting-news", Date = new DateOnly(2023, 11, 10) },
                Sample.Person(Chinese, "胡涛", "person:hu-tao"),
                Sample.Post(Chinese, "市委书记"),
                Sample.Goal(Chinese, "六地", "goal:six-places")),
            Sample.Document(
                new SourceDocument { Id = "en", Text = English, Language = Language.English, Date = new DateOnly(2024, 2, 29) },
                Sample.Person(English, "Zhou", "person:zhou-pengju"),
                Sample.Goal(English, "six places", "goal:six-places"))
                .WithOfficials([new OfficialFact
                {
                    Person = "Zhou Pengju", Post = "Mayor", PersonSpan = Sample.Find(English, "Zhou"), PostSpan = Sample.Find(English, "Mayor"),
                    Evidence = new TextSpan(0, 10), PersonEntity = "person:zhou-pengju", Rule = "test",
                }]),
            Sample.Document("red", Red, Sample.Goal(Red, "红色六地", "goal:red-six-places")));
        _searcher = CorpusSearcher.Open(_folder.Path, new Aliases());
    }

    [Theory]
    [InlineData("六地", "red zh")]
    [InlineData("打造六地", "zh")]
    [InlineData("书记胡", "zh")]
    [InlineData("“SIX Places”", "en")]
    [InlineData("places six", "en")]
    [InlineData("“places six”", "")]
    [InlineData("“the six places”", "en")]
    [InlineData("“three year action”", "en")]
    [InlineData("three-year R&D COVID-19", "en")]
    [InlineData("3.5", "en")]
    [InlineData("3 5 percent.", "en")]
    [InlineData("U.S.", "en")]
    [InlineData("\"U.S.-China trade\"", "en")]
    [InlineData("3-5", "")]
    [InlineData("Zhou", "en")]
    [InlineData("会议", "zh")]
    [InlineData("会议，强调", "zh")]
    [InlineData("会议强调", "")]
    [InlineData("goal:六地", "en zh")]
    [InlineData("goal:\"Six Places\"", "en zh")]
    [InlineData("goal:红色六地", "red")]
    [InlineData("goal:goal:six-places", "en zh")]
    [InlineData("goal:六", "")]
    [InlineData("official:胡涛", "zh")]
    [InlineData("official:\"Hu Tao\"", "zh")]
    [InlineData("official:person:hu-tao", "zh")]
    [InlineData("official:周鹏举", "en")]
    [InlineData("official:\"zhou pengju\"", "en")]
    [InlineData("post:书记", "zh")]
    [InlineData("post:记胡", "")]
    [InlineData("title:常委会", "zh")]
    [InlineData("source:阜新", "zh")]
    [InlineData("kind:Meeting-News", "zh")]
    [InlineData("kind:meeting", "")]
    [InlineData("lang:en", "en")]
    [InlineData("date:2023", "zh")]
    [InlineData("date:2023-11-10..2024-02", "en zh")]
    [InlineData("date:..", "en zh")]
    [InlineData("NOT goal:六地", "red")]
    [InlineData("六地 -红色", "zh")]
    [InlineData("-lang:en -date:2023", "red")]
    public void Queries_find_their_documents(string query, string ids)
    {
        var result = Search(query);
        Assert.Equal(ids, string.Join(' ', result.Hits.Select(h => h.Id).Order(StringComparer.Ordinal)));
        Assert.Equal(new LabelledCount(result.Hits.Length, CountKind.Exact), result.Total);
    }

    [Theory]
    [InlineData("goal:六地", "en", "six places")]
    [InlineData("official:周鹏举", "en", "Zhou")]
    [InlineData("post:书记", "zh", "市委书记")]
    [InlineData("打造六地", "zh", "打造“六地")]
    [InlineData("\"three year\"", "en", "three-year")]
    [InlineData("zhou AND NOT hu", "en", "Zhou|Zhou")]
    [InlineData("title:市委 胡涛", "zh", "胡涛")]
    [InlineData("(胡涛 AND nothing) OR 会议", "zh", "会议")]
    public void Highlights_are_the_places_that_meet_the_query(string query, string id, string places)
    {
        var text = _searcher.GetDocument(id)!.Source.Text;
        var hit = Search(query).Hits.Single(h => h.Id == id);
        Assert.Equal(places, string.Join('|', hit.Highlights.Select(s => text.Substring(s.Start, s.Length))));
        Assert.Equal(hit.Highlights.Length, hit.Occurrences);
    }

    [Fact]
    public void A_hit_says_what_is_known_about_its_document()
    {
        var hit = Assert.Single(Search("胡涛").Hits);
        Assert.Equal(("市委常委会召开会议", "阜新日报", "meeting-news", new DateOnly(2023, 11, 10)), (hit.Title, hit.Source, hit.Kind, hit.Date!.Value));
        Assert.True(hit.Score > 0);
    }

    [Fact]
    public void Documents_come_by_date_with_the_undated_last()
    {
        Assert.Equal(["en", "zh", "red"], Ids(ResultOrder.NewestFirst));
        Assert.Equal(["zh", "en", "red"], Ids(ResultOrder.OldestFirst));
    }

    [Fact]
    public void Pages_follow_each_other_and_the_total_stays()
    {
        var second = _searcher.Find(QueryParser.Parse("NOT nothing"), new SearchOptions { Skip = 1, Take = 1, Order = ResultOrder.OldestFirst });
        Assert.Equal("en", Assert.Single(second.Hits).Id);
        Assert.Equal(3, second.Total.Value);
        Assert.Equal(3, _searcher.Find(QueryParser.Parse("NOT nothing"), new SearchOptions { Take = 0 }).Total.Value);
        Assert.Empty(_searcher.Find(QueryParser.Parse("NOT nothing"), new SearchOptions { Skip = int.MaxValue }).Hits);
    }

    [Fact]
    public void A_word_of_its_own_ranks_higher_than_characters_across_words()
    {
        using var folder = new TemporaryFolder();
        // The sample cuts Han characters in pairs: 人大 is a word in the second only.
        Sample.Index(folder.Path, Sample.Document("across", "国人大步走"), Sample.Document("word", "全国人大会议开"));
        using var searcher = CorpusSearcher.Open(folder.Path);
        Assert.Equal(["word", "across"], searcher.Find(new TextQuery("人大")).Hits.Select(h => h.Id));
        Assert.Equal(["word"], searcher.Find(new FieldQuery(QueryField.Word, "人大")).Hits.Select(h => h.Id));
    }

    [Fact]
    public void A_concordance_shows_the_text_around()
    {
        var result = _searcher.Lines(QueryParser.Parse("六地"), new ConcordanceOptions { Window = 3 });
        Assert.Equal((2, 2), (result.Documents.Value, result.Total.Value));
        Assert.Equal(["打造“[六地]”，推", "的红色[六地]是抗日"], result.Lines.Select(l => $"{l.Left}[{l.Hit}]{l.Right}"));
    }

    [Fact]
    public void A_refreshed_searcher_sees_the_latest_commit()
    {
        using (var writer = DocumentIndexWriter.Open(_folder.Path))
        {
            writer.Add(Sample.Document("new", "新文件"));
            writer.Commit();
        }

        Assert.Equal(3, _searcher.DocumentCount);
        _searcher.Refresh();
        Assert.Equal(4, _searcher.DocumentCount);
    }

    [Fact]
    public void A_search_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => _searcher.Search(QueryParser.Parse("六地"), null, new CancellationToken(true)));

    [Fact]
    public void A_closed_searcher_says_so()
    {
        _searcher.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Search("六地"));
    }

    public void Dispose()
    {
        _searcher.Dispose();
        _folder.Dispose();
    }

    private SearchResult Search(string query) => _searcher.Find(QueryParser.Parse(query));

    private IEnumerable<string> Ids(ResultOrder order) =>
        _searcher.Find(QueryParser.Parse("NOT nothing"), new SearchOptions { Order = order }).Hits.Select(h => h.Id);

    private sealed class Aliases : IEntityLookup
    {
        public IReadOnlyList<string> EntitiesNamed(string type, string name) => (type, name.ToLowerInvariant()) switch
        {
            ("goal", "六地" or "six places") => ["goal:six-places"],
            ("person", "胡涛" or "hu tao") => ["person:hu-tao"],
            ("person", "周鹏举") => ["person:zhou-pengju"],
            _ => [],
        };
    }
}
