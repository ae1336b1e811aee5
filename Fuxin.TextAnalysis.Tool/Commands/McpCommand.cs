using System.CommandLine;
using Fuxin.TextAnalysis.Tool.Web;
using Fuxin.TextAnalysis.Tool.Web.Assistant;
using Fuxin.TextAnalysis.Tool.Web.Desk;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin mcp INDEX</c>: the desk for an assistant, over standard input and output (Model Context Protocol). It only reads.</summary>
internal static class McpCommand
{
    public static Command Create(ToolIo io)
    {
        var index = new Argument<string>("index") { Description = "the folder of the index", DefaultValueFactory = _ => ".fuxin-index" };
        var command = new Command("mcp", "Lets an assistant read an index: a server of the Model Context Protocol on standard input and output.") { index };
        command.SetAction((parsed, cancellation) => Run(io, parsed.GetRequiredValue(index), Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellation));
        return command;
    }

    /// <summary>Serves until the input ends; returns the exit code.</summary>
    public static async Task<int> Run(ToolIo io, string index, Stream input, Stream output, CancellationToken cancellation)
    {
        ResearchDesk? desk = null;
        var code = SearchSession.Guard(io, index, () => desk = ResearchDesk.Open(index, new DeskOptions { Index = index }.Limits));
        if (desk is null)
        {
            return code;
        }

        using (desk)
        {
            desk.WarmUp();
            var options = new McpServerOptions
            {
                ServerInfo = new Implementation { Name = "fuxin", Version = typeof(McpCommand).Assembly.GetName().Version!.ToString(3) },
                ServerInstructions = "Reads an index of Chinese and English policy documents. Cite every statement with the address of its passage. Counts say whether they are exact, sampled or capped. "
                    + "Queries: words, \"phrases\", AND OR NOT, NEAR/n, WITHIN sentence, and fields official: body: goal: place: meeting: date: lang:.",
                ToolCollection = new AssistantTools(desk).All(),
            };
            await using var transport = new StreamServerTransport(input, output, "fuxin");
            await using var server = McpServer.Create(transport, options);
            await server.RunAsync(cancellation);
        }

        return ExitCode.Success;
    }
}
