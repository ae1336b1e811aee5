using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>
/// <c>desk-load URL [--users 50] [--seconds 120] [--pause 1000]</c>: many readers at a desk at once, searching and reading; each waits a while between two
/// requests, as people do. Prints, for each operation, how many answers came, what failed, and the times to the first byte and to the last.
/// </summary>
internal static class DeskLoad
{
    private const int Queries = 40;

    /// <summary>What a reader does in turn; {0} is a word to search for, {1} the id of a document.</summary>
    private static readonly (string Operation, string Path)[] Visit =
    [
        ("suggest", "api/suggest?q={0}"), ("search", "api/search?q={0}"), ("facets", "api/facets?q={0}&by=year&by=goal&by=official&by=body&by=place&by=meeting&by=kind&by=domain&by=source&by=language&take=12"),
        ("document", "api/documents/?id={1}"), ("near-duplicates", "api/near-duplicates?id={1}"), ("kwic", "api/kwic?q={0}&take=50"), ("search, page 3", "api/search?q={0}&skip=40&order=NewestFirst"), ("document", "api/documents/?id={1}"),
        ("page", ""), ("cite", "api/cite?id={1}"),
    ];

    public static void Run(string[] arguments)
    {
        var address = new Uri(arguments[0]);
        var users = Arguments.Number(arguments, "--users", 50);
        var seconds = Arguments.Number(arguments, "--seconds", 120);
        var pause = Arguments.Number(arguments, "--pause", 1000);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = users }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        var (words, ids) = Material(client).GetAwaiter().GetResult();
        var times = new ConcurrentBag<(string Operation, double First, double Last)>();
        var failures = new ConcurrentBag<string>();
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var readers = Enumerable.Range(0, users).Select(async user =>
        {
            var random = new Random(user);
            for (var step = random.Next(Visit.Length); Stopwatch.GetTimestamp() < end; step++)
            {
                var (operation, path) = Visit[step % Visit.Length];
                var asked = string.Format(CultureInfo.InvariantCulture, path, Uri.EscapeDataString(words[random.Next(words.Count)]), Uri.EscapeDataString(ids[random.Next(ids.Count)]));
                try
                {
                    var begin = Stopwatch.GetTimestamp();
                    using var response = await client.GetAsync(new Uri(asked, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                    var first = Stopwatch.GetElapsedTime(begin);
                    await response.Content.CopyToAsync(Stream.Null);
                    times.Add((operation, first.TotalMilliseconds, Stopwatch.GetElapsedTime(begin).TotalMilliseconds));
                    if (!response.IsSuccessStatusCode)
                    {
                        failures.Add($"{(int)response.StatusCode} {asked}");
                    }
                }
                catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
                {
                    failures.Add($"{problem.Message} {asked}");
                }

                await Task.Delay(random.Next(pause * 2 + 1));
            }
        });
        Task.WhenAll(readers).GetAwaiter().GetResult();
        Write(times, failures, users, seconds);
    }

    /// <summary>Names that the index itself has most often, and documents in which they stand.</summary>
    private static async Task<(List<string> Words, List<string> Ids)> Material(HttpClient client)
    {
        var facets = await Read(client, "api/facets?by=goal&by=body&by=place&take=" + Queries);
        var words = facets.GetProperty("facets").EnumerateArray().SelectMany(f => f.GetProperty("values").EnumerateArray()).Select(v => v.GetProperty("label").GetString()!).ToList();
        var ids = new List<string>();
        foreach (var word in words.Take(Queries))
        {
            var found = await Read(client, "api/search?take=20&q=" + Uri.EscapeDataString('"' + word.Replace('"', ' ') + '"'));
            ids.AddRange(found.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("id").GetString()!));
        }

        return (words, ids);
    }

    private static async Task<JsonElement> Read(HttpClient client, string path) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;

    private static void Write(IReadOnlyCollection<(string Operation, double First, double Last)> times, IReadOnlyCollection<string> failures, int users, int seconds)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{users} readers, {seconds} s: {times.Count} answers, {(double)times.Count / seconds:F1} a second, {failures.Count} failed"));
        Console.WriteLine($"{"operation",-18}{"answers",9}{"first p50",11}{"p99",9}{"whole p50",11}{"p99",9}  ms");
        foreach (var group in times.GroupBy(t => t.Operation).Append(times.GroupBy(_ => "all").Single()).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var first = group.Select(t => t.First).Order().ToList();
            var last = group.Select(t => t.Last).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{group.Key,-18}{first.Count,9}{At(first, 0.5),11:F1}{At(first, 0.99),9:F1}{At(last, 0.5),11:F1}{At(last, 0.99),9:F1}"));
        }

        foreach (var failure in failures.Distinct().Take(10))
        {
            Console.WriteLine(failure);
        }
    }

    private static double At(List<double> sorted, double part) => sorted[(int)Math.Min(sorted.Count - 1, part * sorted.Count)];
}
