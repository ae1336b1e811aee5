using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Fuxin.TextAnalysis.Tool.Web;
using Fuxin.TextAnalysis.Tool.Web.Desk;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin serve INDEX</c>: the researcher's desk, a page and an API over an index.</summary>
internal static class ServeCommand
{
    private const string TokenVariable = "FUXIN_TOKEN";

    // Searches occupy threads; the server's own work must not wait for the pool to grow.
    private const int ThreadsReady = 32;

    public static Command Create(ToolIo io)
    {
        var index = new Argument<string>("index") { Description = "the folder of the index", DefaultValueFactory = _ => ".fuxin-index" };
        var port = new Option<int>("--port") { Description = "where the page is found; 0 for any free port", DefaultValueFactory = _ => DeskOptions.UsualPort };
        var address = new Option<string>("--address") { Description = "the address to listen at; any but loopback needs a token", DefaultValueFactory = _ => "127.0.0.1" };
        var token = new Option<string?>("--token") { Description = $"what readers have to know; better given as {TokenVariable}, which other users of the machine cannot see" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > IPEndPoint.MaxPort)
            {
                result.AddError($"--port is a number from 0 to {IPEndPoint.MaxPort}.");
            }
        });
        var command = new Command("serve", "Opens the researcher's desk: a page in the browser to read, search, count and cite, and its API.") { index, port, address, token };
        command.SetAction((parsed, cancellation) => Run(
            io, parsed.GetRequiredValue(index), parsed.GetRequiredValue(address), parsed.GetRequiredValue(port), parsed.GetValue(token), cancellation));
        return command;
    }

    /// <summary>Serves until cancelled; returns the exit code.</summary>
    public static async Task<int> Run(ToolIo io, string index, string address, int port, string? token, CancellationToken cancellation)
    {
        if (AddressOf(address) is not { } at)
        {
            io.Problem("--address", $"{address} is not an address; write localhost, 127.0.0.1, ::1, 0.0.0.0 or the address of a network card.");
            return ExitCode.Usage;
        }

        var options = new DeskOptions { Index = index, Address = at, Port = port, Token = token ?? TokenOfEnvironment() };
        if (options.Problem is { } problem)
        {
            io.Problem("serve", problem);
            return ExitCode.Usage;
        }

        return await Serve(io, options, cancellation);
    }

    private static async Task<int> Serve(ToolIo io, DeskOptions options, CancellationToken cancellation)
    {
        ResearchDesk? desk = null;
        var code = SearchSession.Guard(io, options.Index, () => desk = ResearchDesk.Open(options.Index, options.Limits));
        if (desk is null)
        {
            return code;
        }

        using (desk)
        {
            ThreadPool.SetMinThreads(ThreadsReady, ThreadsReady);
            await using var app = DeskServer.Build(options, desk, message => io.Problem("serve", message));
            try
            {
                await app.StartAsync(cancellation);
            }
            catch (Exception problem) when (problem is IOException or SocketException)
            {
                io.Problem($"{options.Address}:{options.Port}", $"{problem.Message} Another program may be using the port; choose one with --port, or 0 for any.");
                return ExitCode.Usage;
            }

            desk.WarmUp();
            var url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            io.Output.WriteLine($"{desk.Searcher.DocumentCount} documents at {url}  (end with Ctrl-C)");
            await io.Output.FlushAsync(CancellationToken.None);
            await app.WaitForShutdownAsync(cancellation);
        }

        return ExitCode.Success;
    }

    private static string? TokenOfEnvironment() => Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token ? token : null;

    private static IPAddress? AddressOf(string text) =>
        text.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.TryParse(text, out var address) ? address : null;
}
