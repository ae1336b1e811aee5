using System.Net;
using Fuxin.TextAnalysis.Tests.EndToEnd;
using Fuxin.TextAnalysis.Tool.Web;

namespace Fuxin.TextAnalysis.Tests.Web;

[Collection(SharedDesk.Name)]
public class DeskSafetyTests(DeskFixture desk)
{
    private const string Token = "correct-horse-battery";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("api/corpus")]
    [InlineData("api/search?q=(")]
    [InlineData("page/desk.js")]
    [InlineData("no/such/place")]
    public async Task Every_answer_forbids_what_the_page_does_not_need(string path)
    {
        using var response = await desk.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("desk.example:8421", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.desk.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.1.5", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost:1", HttpStatusCode.OK)]
    [InlineData("[::1]:1", HttpStatusCode.OK)]
    public async Task On_loopback_only_loopback_names_are_answered(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(desk.Address, "api/corpus")) { Headers = { Host = host } };
        using var response = await desk.Client.SendAsync(request, Cancellation);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_can_be_written()
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Options])
        {
            using var request = new HttpRequestMessage(method, new Uri(desk.Address, "api/sub-corpora"));
            using var response = await desk.Client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        }
    }

    [Fact]
    public async Task Reading_searching_and_counting_leave_the_index_as_it_was()
    {
        string[] Files() => [.. Directory.EnumerateFiles(desk.Index).Select(f => $"{Path.GetFileName(f)} {new FileInfo(f).Length} {File.GetLastWriteTimeUtc(f):O}").Order(StringComparer.Ordinal)];
        var before = Files();
        foreach (var path in (string[])["api/search?q=会议", "api/facets", "api/sub-corpora", "api/documents/zh-01-city-meeting-six-places", "api/officials/person:hu-tao", "api/stats/frequency", "api/suggest?q=hu"])
        {
            (await desk.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation)).EnsureSuccessStatusCode();
        }

        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Another_site_may_not_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(desk.Address, "api/corpus")) { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        using var response = await desk.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("page/../index.html")]
    [InlineData("page/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("page/%2e%2e/%2e%2e/segments.gen")]
    [InlineData("api/documents/..%2f..%2fetc%2fpasswd")]
    [InlineData("api/documents/?id=../../../etc/passwd")]
    public async Task No_path_leads_to_a_file_of_the_machine(string path)
    {
        using var response = await desk.Client.GetAsync(new Uri(desk.Address + path), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("root:", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_token_is_set_nothing_is_seen_without_it()
    {
        var (app, opened, address) = await DeskFixture.Start(new DeskOptions { Index = desk.Index, Port = 0, Token = Token });
        using (opened)
        await using (app)
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(client, "api/corpus", null));
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(client, "", null));
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(client, "page/desk.js", null));
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(client, "api/corpus", "Bearer " + Token[..^1]));
            Assert.Equal(HttpStatusCode.OK, await Status(client, "api/corpus", "Bearer " + Token));
        }
    }

    [Fact]
    public async Task Signing_in_gives_a_cookie_that_does_not_hold_the_token()
    {
        var (app, opened, address) = await DeskFixture.Start(new DeskOptions { Index = desk.Index, Port = 0, Token = Token });
        using (opened)
        await using (app)
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
            using var wrong = await SignIn(client, "wrong");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
            Assert.False(wrong.Headers.Contains("Set-Cookie"));
            using var right = await SignIn(client, Token);
            var cookie = right.Headers.GetValues("Set-Cookie").Single();
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Token, cookie, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, await Status(client, "api/corpus", null));
        }
    }

    [Theory]
    [InlineData("0.0.0.0", null, "a token is needed")]
    [InlineData("0.0.0.0", "short", "at least 16")]
    [InlineData("somewhere", null, "is not an address")]
    public void An_address_that_others_can_reach_needs_a_good_token(string address, string? token, string says)
    {
        var (code, _, error) = FuxinTool.Run(["serve", desk.Index, "--port", "0", "--address", address, .. token is null ? (string[])[] : ["--token", token]]);
        Assert.Equal(2, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_ends_with_words()
    {
        // One lane and a short time: those at the end of the queue cannot be answered in it.
        var (app, opened, address) = await DeskFixture.Start(new DeskOptions { Index = desk.Index, Port = 0, HeavyRequests = 1, RequestTime = TimeSpan.FromMilliseconds(20) });
        using (opened)
        await using (app)
        {
            using var client = new HttpClient { BaseAddress = address };
            var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => client.GetAsync(new Uri("api/stats/network?least=1&scope=Document&take=1000", UriKind.Relative), Cancellation)));
            var texts = await Task.WhenAll(answers.Where(a => a.StatusCode == HttpStatusCode.GatewayTimeout).Select(a => a.Content.ReadAsStringAsync(Cancellation)));
            Assert.Contains(texts, t => t.Contains("narrow the query", StringComparison.Ordinal));
        }
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> SignIn(HttpClient client, string token)
    {
        using var form = new FormUrlEncodedContent([new("token", token)]);
        return await client.PostAsync(new Uri("sign-in", UriKind.Relative), form, Cancellation);
    }
}
