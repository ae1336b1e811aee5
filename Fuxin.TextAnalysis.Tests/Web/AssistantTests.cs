using System.IO.Pipelines;
using System.Text.Json;
using Fuxin.TextAnalysis.Tool;
using Fuxin.TextAnalysis.Tool.Commands;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Fuxin.TextAnalysis.Tests.Web;

[Collection(SharedDesk.Name)]
public class AssistantTests(DeskFixture desk)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_assistant_finds_reads_and_cites()
    {
        var (toServer, toClient) = (new Pipe(), new Pipe());
        using var error = new StringWriter();
        var serving = McpCommand.Run(
            new ToolIo(TextReader.Null, TextWriter.Null, error, IsTerminal: false), desk.Index, toServer.Reader.AsStream(), toClient.Writer.AsStream(), Cancellation);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), cancellationToken: Cancellation))
        {
            var tools = await client.ListToolsAsync(cancellationToken: Cancellation);
            Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations?.ReadOnlyHint));

            var found = await Call(client, "search", new() { ["query"] = "goal:六地 lang:en" });
            var address = found.GetProperty("hits")[0].GetProperty("lines")[0].GetProperty("address").GetString()!;
            var passage = await Call(client, "passage", new() { ["address"] = address });
            Assert.Equal(found.GetProperty("hits")[0].GetProperty("lines")[0].GetProperty("text").GetString(), passage.GetProperty("text").GetString());

            var official = await Call(client, "official", new() { ["id"] = "person:hu-tao" });
            Assert.StartsWith("fuxin:", official.GetProperty("tenures")[0].GetProperty("evidence")[0].GetProperty("address").GetString(), StringComparison.Ordinal);

            var wrong = await client.CallToolAsync("search", new Dictionary<string, object?> { ["query"] = "(六地" }, cancellationToken: Cancellation);
            Assert.True(wrong.IsError);
            Assert.Contains("not closed", Assert.IsType<TextContentBlock>(wrong.Content[0]).Text, StringComparison.Ordinal);
        }

        await toServer.Writer.CompleteAsync();
        Assert.Equal(0, await serving);
        Assert.Empty(error.ToString());
    }

    private static async Task<JsonElement> Call(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(tool, arguments, cancellationToken: Cancellation);
        var text = Assert.IsType<TextContentBlock>(result.Content[0]).Text;
        Assert.False(result.IsError ?? false, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
