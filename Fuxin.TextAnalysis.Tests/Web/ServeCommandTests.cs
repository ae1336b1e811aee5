using Fuxin.TextAnalysis.Tool;
using Fuxin.TextAnalysis.Tool.Commands;

namespace Fuxin.TextAnalysis.Tests.Web;

[Collection(SharedDesk.Name)]
public class ServeCommandTests(DeskFixture desk)
{
    [Fact]
    public async Task It_says_where_it_is_found_answers_there_and_ends_when_told()
    {
        using var told = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var output = new Announcement();
        using var error = new StringWriter();
        var serving = ServeCommand.Run(new ToolIo(TextReader.Null, output, error, IsTerminal: false), desk.Index, "localhost", port: 0, token: null, told.Token);
        var line = await output.Line.WaitAsync(TestContext.Current.CancellationToken);
        var address = line.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal));
        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        using var client = new HttpClient();
        Assert.Contains("\"documents\":27", await client.GetStringAsync(new Uri(address + "/api/corpus"), told.Token), StringComparison.Ordinal);
        await told.CancelAsync();
        Assert.Equal(0, await serving);
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task What_is_no_index_is_said_in_words()
    {
        using var error = new StringWriter();
        var code = await ServeCommand.Run(
            new ToolIo(TextReader.Null, TextWriter.Null, error, IsTerminal: false), desk.Index + "-none", "localhost", port: 0, token: null, TestContext.Current.CancellationToken);
        Assert.Equal(2, code);
        Assert.Contains(desk.Index + "-none", error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Hands on the first line that is written.</summary>
    private sealed class Announcement : StringWriter
    {
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => _line.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            _line.TrySetResult(value ?? "");
        }
    }
}
