using Fuxin.TextAnalysis.Tests.EndToEnd;
using Fuxin.TextAnalysis.Tests.Indexing;
using Fuxin.TextAnalysis.Tool.Web;
using Fuxin.TextAnalysis.Tool.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Fuxin.TextAnalysis.Tests.Web;

/// <summary>A real desk on a free port of loopback, over the corpus of the repository and one hostile document.</summary>
public sealed class DeskFixture : IAsyncLifetime
{
    /// <summary>The id of the hostile document: quotes, markup, a slash, a percent sign.</summary>
    public const string HostileId = "a\"b'c<i>/d%2Fe&f";

    public const string HostileTitle = "<img src=x onerror=\"window.hacked=1\">阜新市委";

    private readonly TemporaryFolder _folder = new();
    private ResearchDesk? _desk;
    private WebApplication? _app;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public string Index => _folder.File("index");

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var records = _folder.File("hostile.jsonl");
        await File.WriteAllTextAsync(records, System.Text.Json.JsonSerializer.Serialize(new
        {
            id = HostileId,
            title = HostileTitle,
            date = "2023-11-12",
            source = "</span><script>window.hacked=2</script>",
            text = "<script>window.hacked=3</script>市委书记胡涛主持会议。\n\"><svg onload=window.hacked=4> Hu Tao, Secretary of the CPC Fuxin Municipal Committee, spoke of the \"six places\".",
        }));
        var (code, _, error) = FuxinTool.Run("index", Repository.PathOf("corpus", "documents"), records, "--index", Index, "--replace");
        Assert.True(code == 0, error);
        (_app, _desk, Address) = await Start(new DeskOptions { Index = Index, Port = 0 });
        _desk.WarmUp();
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Starts another desk over the same index; the caller disposes of server and desk, in this order.</summary>
    internal static async Task<(WebApplication App, ResearchDesk Desk, Uri Address)> Start(DeskOptions options)
    {
        var desk = ResearchDesk.Open(options.Index, options.Limits);
        var app = DeskServer.Build(options, desk, message => TestContext.Current.TestOutputHelper?.WriteLine(message));
        await app.StartAsync();
        return (app, desk, new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _desk?.Dispose();
        _folder.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class SharedDesk : ICollectionFixture<DeskFixture>
{
    public const string Name = "desk";
}
