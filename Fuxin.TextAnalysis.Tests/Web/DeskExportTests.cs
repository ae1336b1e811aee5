using System.Net;
using System.Text.Json;
using Fuxin.TextAnalysis.Tests.EndToEnd;
using Fuxin.TextAnalysis.Tests.Indexing;
using Fuxin.TextAnalysis.Tool.Exports;

namespace Fuxin.TextAnalysis.Tests.Web;

[Collection(SharedDesk.Name)]
public class DeskExportTests(DeskFixture desk)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hits?query=会议&order=NewestFirst", "csv")]
    [InlineData("lines?query=goal:六地&sample=5&seed=3", "xlsx")]
    [InlineData("facets?query=*&by=goal&by=year", "jsonl")]
    [InlineData("trend?query=goal:六地&query=会议&by=Month", "parquet")]
    [InlineData("frequency?of=goal&content=true", "csv")]
    [InlineData("collocations?query=会议&left=3&right=3&min-count=1", "csv")]
    [InlineData("keyness?study=lang:en&min-count=2&negative=true", "csv")]
    [InlineData("dispersion?query=会议&over=Document&with=language%3Dzh", "csv")]
    [InlineData("network?within=Document&min-weight=1", "csv")]
    [InlineData("diffusion?goal=goal:liaoning-2023-six-places", "csv")]
    [InlineData("timeline?person=person:hu-tao", "csv")]
    public async Task What_is_taken_away_can_be_verified(string table, string format)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("export." + format);
        await File.WriteAllBytesAsync(file, await desk.Client.GetByteArrayAsync(new Uri($"api/export/{table}&format={format}", UriKind.Relative), Cancellation), Cancellation);
        Assert.NotEmpty(ExportFile.Read(file).Table.Rows);
        var (code, output, error) = FuxinTool.Run("verify", file, "--index", desk.Index);
        Assert.True(code == 0, output + error);
    }

    [Theory]
    [InlineData("nothing?query=a", HttpStatusCode.NotFound, "There is no table")]
    [InlineData("hits?query=a&format=doc", HttpStatusCode.BadRequest, "csv, jsonl, xlsx, parquet")]
    [InlineData("hits?query=(a", HttpStatusCode.BadRequest, "not closed")]
    [InlineData("hits?query=a&take=100001", HttpStatusCode.BadRequest, "100000")]
    [InlineData("hits?query=a&index=/tmp", HttpStatusCode.BadRequest, "no parameter")]
    [InlineData("hits?query=a&to=/tmp/x.csv", HttpStatusCode.BadRequest, "no parameter")]
    public async Task What_cannot_be_exported_is_refused_in_words(string table, HttpStatusCode status, string says)
    {
        using var response = await desk.Client.GetAsync(new Uri("api/export/" + table, UriKind.Relative), Cancellation);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(says, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hits?query=%40")]
    [InlineData("trend?query=%40")]
    [InlineData("hits?query=*&with=%40")]
    public async Task A_value_is_never_taken_for_the_name_of_a_file(string table)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("secret"), "a-word-of-the-file", Cancellation);
        using var response = await desk.Client.GetAsync(new Uri($"api/export/{table}{Uri.EscapeDataString(folder.File("secret"))}", UriKind.Relative), Cancellation);
        Assert.DoesNotContain("a-word-of-the-file", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_is_cited_and_found_again()
    {
        const string Id = "zh-01-city-meeting-six-places";
        var text = Repository.CorpusText(Id);
        var start = text.IndexOf("国家重大战略支撑地", StringComparison.Ordinal);
        var citation = JsonDocument.Parse(await desk.Client.GetStringAsync(new Uri($"api/cite?id={Id}&start={start}&end={start + 9}", UriKind.Relative), Cancellation)).RootElement;
        Assert.Contains("阜新日报", citation.GetProperty("gbt7714").GetString(), StringComparison.Ordinal);
        Assert.Contains("2023-11-10", citation.GetProperty("gbt7714").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("@misc", citation.GetProperty("bibTeX").GetString(), StringComparison.Ordinal);
        var address = citation.GetProperty("address").GetString()!;
        var passage = JsonDocument.Parse(await desk.Client.GetStringAsync(new Uri("api/passages?address=" + Uri.EscapeDataString(address), UriKind.Relative), Cancellation)).RootElement;
        Assert.Equal("国家重大战略支撑地", passage.GetProperty("text").GetString());
    }
}
