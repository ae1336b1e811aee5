using System.Net;
using Fuxin.TextAnalysis.Tool.Web;

namespace Fuxin.TextAnalysis.Tests.Web;

[Collection(SharedDesk.Name)]
public class DeskLoadTests(DeskFixture desk)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_is_answered_while_the_lane_for_long_work_is_full()
    {
        var (app, opened, address) = await DeskFixture.Start(new DeskOptions { Index = desk.Index, Port = 0, HeavyRequests = 1 });
        using (opened)
        await using (app)
        {
            using var client = new HttpClient { BaseAddress = address };
            var counts = Enumerable.Range(0, 40).Select(_ => client.GetAsync(new Uri("api/stats/network?least=1&scope=Document&take=1000", UriKind.Relative), Cancellation)).ToList();
            using var found = await client.GetAsync(new Uri("api/search?q=会议", UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
            Assert.Contains(counts, c => !c.IsCompleted);
            Assert.All(await Task.WhenAll(counts), c => Assert.Equal(HttpStatusCode.OK, c.StatusCode));
        }
    }

    [Fact]
    public async Task Who_cannot_wait_is_turned_away_in_words()
    {
        var (app, opened, address) = await DeskFixture.Start(new DeskOptions { Index = desk.Index, Port = 0, HeavyRequests = 1, WaitingRequests = 0 });
        using (opened)
        await using (app)
        {
            using var client = new HttpClient { BaseAddress = address };
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetAsync(new Uri("api/stats/network?least=1&scope=Document&take=1000", UriKind.Relative), Cancellation)));
            Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
            var busy = answers.First(a => a.StatusCode != HttpStatusCode.OK);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
            Assert.NotNull(busy.Headers.RetryAfter);
        }
    }

    [Fact]
    public async Task Fifty_readers_at_once_get_what_one_gets()
    {
        string[] paths = ["api/search?q=会议", "api/documents/zh-01-city-meeting-six-places", "api/facets?q=goal:六地", "api/kwic?q=会议", "api/goals/goal:liaoning-2023-six-places"];
        var alone = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            alone[path] = await desk.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, 250), new ParallelOptions { MaxDegreeOfParallelism = 50, CancellationToken = Cancellation }, async (i, cancellation) =>
            Assert.Equal(alone[paths[i % paths.Length]], await desk.Client.GetStringAsync(new Uri(paths[i % paths.Length], UriKind.Relative), cancellation)));
    }
}
