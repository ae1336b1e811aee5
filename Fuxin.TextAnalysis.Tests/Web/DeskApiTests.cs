using System.Net;
using System.Text.Json;

namespace Fuxin.TextAnalysis.Tests.Web;

[Collection(SharedDesk.Name)]
public class DeskApiTests(DeskFixture desk)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("goal:六地 lang:en")]
    [InlineData("goal:\"six places\" lang:zh")]
    public async Task A_goal_is_found_in_the_other_language_with_the_sentence_marked(string query)
    {
        var answer = await Get($"api/search?q={Uri.EscapeDataString(query)}");
        var hits = answer.GetProperty("hits").EnumerateArray().ToList();
        Assert.NotEmpty(hits);
        Assert.Equal("exact", answer.GetProperty("total").GetProperty("kind").GetString());
        Assert.All(hits, hit =>
        {
            var line = hit.GetProperty("lines")[0];
            var mark = line.GetProperty("marks")[0];
            var text = line.GetProperty("text").GetString()!;
            Assert.Contains(
                text[mark[0].GetInt32()..mark[1].GetInt32()].Trim('“', '”', '"').ToUpperInvariant(), (string[])["SIX PLACES", "六地", "六个地", "SIX BASES"]);
        });
    }

    [Fact]
    public async Task Marks_of_a_hit_are_places_of_the_document()
    {
        var hit = (await Get("api/search?q=胡涛")).GetProperty("hits")[0];
        var line = hit.GetProperty("lines")[0];
        var document = await Get($"api/documents/?id={Uri.EscapeDataString(hit.GetProperty("id").GetString()!)}");
        var start = line.GetProperty("start").GetInt32() + line.GetProperty("marks")[0][0].GetInt32();
        Assert.Equal("胡涛", document.GetProperty("text").GetString()!.Substring(start, 2));
    }

    [Fact]
    public async Task A_document_carries_annotations_facts_goals_and_its_own_text()
    {
        var document = await Get("api/documents/zh-01-city-meeting-six-places");
        Assert.Equal(Repository.CorpusText("zh-01-city-meeting-six-places").ReplaceLineEndings("\n").TrimEnd(), document.GetProperty("text").GetString()!.TrimEnd());
        var text = document.GetProperty("text").GetString()!;
        Assert.All(document.GetProperty("annotations").EnumerateArray(), a =>
            Assert.Equal(a.GetProperty("text").GetString(), text[a.GetProperty("start").GetInt32()..a.GetProperty("end").GetInt32()]));
        Assert.Contains(document.GetProperty("officials").EnumerateArray(), f => f.GetProperty("person").GetString() == "胡涛" && f.GetProperty("post").GetString() == "市委书记");
        Assert.Contains(document.GetProperty("goals").EnumerateArray(), g => g.GetProperty("members").GetArrayLength() == 6);
    }

    [Fact]
    public async Task An_official_has_posts_with_evidence_and_company()
    {
        var official = await Get("api/officials/person:hu-tao");
        var tenure = official.GetProperty("tenures")[0];
        Assert.Equal("body:cpc-committee/CN-2109", tenure.GetProperty("bodyId").GetString());
        Assert.NotEmpty(tenure.GetProperty("evidence").EnumerateArray());
        var company = official.GetProperty("company").EnumerateArray().Single(c => c.GetProperty("field").GetString() == "official").GetProperty("values").EnumerateArray();
        Assert.Contains(company, v => v.GetProperty("value").GetString() == "person:zhou-pengju");
        Assert.DoesNotContain(company, v => v.GetProperty("value").GetString() == "person:hu-tao");
    }

    [Fact]
    public async Task A_body_says_who_held_which_post()
    {
        var body = await Get("api/bodies/?id=body:cpc-committee/CN-2109");
        Assert.Contains(body.GetProperty("tenures").EnumerateArray(), t => t.GetProperty("person").GetString() == "person:hu-tao");
    }

    [Fact]
    public async Task A_goal_has_six_members_in_each_language_and_is_told_from_the_other_of_its_name()
    {
        var goal = await Get("api/goals/goal:liaoning-2023-six-places");
        Assert.Equal(6, goal.GetProperty("chineseMembers").GetArrayLength());
        Assert.Equal(6, goal.GetProperty("englishMembers").GetArrayLength());
        Assert.Contains(goal.GetProperty("otherSenses").EnumerateArray(), s => s.GetProperty("id").GetString() == "goal:liaoning-red-six-places");
        var year = goal.GetProperty("years").EnumerateArray().Single(y => y.GetProperty("period").GetString() == "2023");
        Assert.InRange(year.GetProperty("documents").GetInt64(), 1, year.GetProperty("of").GetInt64() - 1);
        Assert.Contains(goal.GetProperty("wordings").EnumerateArray(), w => w.GetProperty("text").GetString() == "六个地");
    }

    [Fact]
    public async Task Facets_can_exclude()
    {
        var all = await Get("api/search?q=goal:六地");
        var chinese = await Get("api/search?q=goal:六地&without=language%3Den");
        Assert.True(chinese.GetProperty("total").GetProperty("value").GetInt64() < all.GetProperty("total").GetProperty("value").GetInt64());
        Assert.All(chinese.GetProperty("hits").EnumerateArray(), h => Assert.NotEqual("en", h.GetProperty("language").GetString()));
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_lines_and_says_they_are_drawn()
    {
        var one = await Get("api/kwic?q=会议&sample=3&seed=7");
        Assert.Equal("sampled", one.GetProperty("sampled").GetProperty("kind").GetString());
        Assert.Equal(one.ToString(), (await Get("api/kwic?q=会议&sample=3&seed=7")).ToString());
        Assert.NotEqual(one.GetProperty("lines").ToString(), (await Get("api/kwic?q=会议&sample=3&seed=8")).GetProperty("lines").ToString());
    }

    [Fact]
    public async Task A_trend_names_its_denominators()
    {
        var trend = await Get("api/stats/trend?q=goal:六地&q=会议");
        Assert.Equal(2, trend.GetProperty("series").GetArrayLength());
        var period = trend.GetProperty("periods").EnumerateArray().Select((p, i) => (Period: p, Index: i)).Single(p => p.Period.GetProperty("period").GetString() == "2023");
        var point = trend.GetProperty("series")[0].GetProperty("points")[period.Index];
        Assert.Equal(
            point.GetProperty("places").GetDouble() * 1_000_000 / period.Period.GetProperty("words").GetDouble(), point.GetProperty("perMillion").GetDouble(), 6);
    }

    [Theory]
    [InlineData("api/search?q=(六地", 0)]
    [InlineData("api/kwic?q=六地 AND", 6)]
    [InlineData("api/stats/trend?q=(六地", 0)]
    public async Task A_query_that_cannot_be_read_shows_the_place(string path, int position)
    {
        var problem = await Problem(path, HttpStatusCode.BadRequest);
        Assert.Equal("query", problem.GetProperty("type").GetString());
        Assert.Equal(position, problem.GetProperty("position").GetInt32());
    }

    [Theory]
    [InlineData("api/search?take=101", HttpStatusCode.BadRequest, "take")]
    [InlineData("api/search?skip=-1", HttpStatusCode.BadRequest, "skip")]
    [InlineData("api/search?order=Best", HttpStatusCode.BadRequest, "Relevance, NewestFirst, OldestFirst")]
    [InlineData("api/search?take=many", HttpStatusCode.BadRequest, "take")]
    [InlineData("api/search?with=nothing", HttpStatusCode.BadRequest, "field=value")]
    [InlineData("api/search?q=in:nowhere", HttpStatusCode.BadRequest, "nowhere")]
    [InlineData("api/kwic?q=会议&sample=10001", HttpStatusCode.BadRequest, "sample")]
    [InlineData("api/stats/trend", HttpStatusCode.BadRequest, "Between 1 and 8")]
    [InlineData("api/stats/trend?q=a&q=b&q=c&q=d&q=e&q=f&q=g&q=h&q=i", HttpStatusCode.BadRequest, "9 were given")]
    [InlineData("api/documents/none", HttpStatusCode.NotFound, "none")]
    [InlineData("api/officials/person:nobody", HttpStatusCode.NotFound, "person:nobody")]
    [InlineData("api/goals/person:hu-tao", HttpStatusCode.BadRequest, "goal:")]
    [InlineData("nothing/here", HttpStatusCode.NotFound, "/api/openapi.json")]
    public async Task What_is_out_of_bounds_is_refused_in_words(string path, HttpStatusCode status, string says) =>
        Assert.Contains(says, (await Problem(path, status)).GetProperty("detail").GetString(), StringComparison.Ordinal);

    [Fact]
    public async Task A_query_longer_than_the_limit_is_refused()
    {
        var problem = await Problem("api/search?q=" + new string('a', 4001), HttpStatusCode.BadRequest);
        Assert.Contains("4000", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_names_every_operation()
    {
        var paths = (await Get("api/openapi.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        string[] wanted =
        [
            "/api/search", "/api/kwic", "/api/facets", "/api/suggest", "/api/sub-corpora", "/api/documents/{path}", "/api/officials/{path}", "/api/bodies/{path}", "/api/goals/{path}", "/api/places/{path}",
            "/api/stats/frequency", "/api/stats/n-grams", "/api/stats/trend", "/api/stats/collocations", "/api/stats/keyness", "/api/stats/dispersion", "/api/stats/network", "/api/stats/diffusion",
        ];
        Assert.Empty(wanted.Except(paths));
    }

    [Fact]
    public async Task An_id_of_any_signs_finds_its_document()
    {
        var document = await Get($"api/documents/?id={Uri.EscapeDataString(DeskFixture.HostileId)}");
        Assert.Equal(DeskFixture.HostileTitle, document.GetProperty("title").GetString());
    }

    private async Task<JsonElement> Get(string path)
    {
        using var response = await desk.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<JsonElement> Problem(string path, HttpStatusCode status)
    {
        using var response = await desk.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
    }
}
