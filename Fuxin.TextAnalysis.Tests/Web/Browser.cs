using System.Diagnostics;
using Microsoft.Playwright;

namespace Fuxin.TextAnalysis.Tests.Web;

/// <summary>A real Chromium. It is installed with the system's packages if it is missing and this may be done; otherwise the tests fail and say what to do.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Find() ?? Install() ?? throw new InvalidOperationException(
            "These tests drive a real Chromium, and none is here. Install it (on Debian as root: apt-get install chromium fonts-noto-cjk), or name one in FUXIN_CHROMIUM.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <summary>A page that fails the test on any error of script or of the content policy.</summary>
    public async Task<Visit> Open(Uri address, string locale, int width = 1280)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = address.ToString(), Locale = locale, ViewportSize = new() { Width = width, Height = 900 }, AcceptDownloads = true });
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Find() => Environment.GetEnvironmentVariable("FUXIN_CHROMIUM") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static string? Install()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        foreach (var arguments in (string[])["update -q", "install -y -q --no-install-recommends chromium fonts-noto-cjk"])
        {
            using var process = Process.Start(new ProcessStartInfo("/usr/bin/apt-get", arguments) { RedirectStandardOutput = true, Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }

        return Find();
    }
}

/// <summary>One reader's visit: what went wrong in the page is collected, and any of it fails the test at the end.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _problems = [];

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _problems.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _problems.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https", IsLoopback: false })
            {
                _problems.Add("asked elsewhere: " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Goes to an address and waits until the page has nothing more to do.</summary>
    public async Task GoTo(string path)
    {
        await Page.GotoAsync(path);
        await Settle();
    }

    public Task Settle() => Page.Locator("main[aria-busy=false]").WaitForAsync();

    public void AssertNothingWentWrong() => Assert.Empty(_problems);

    /// <summary>Nothing sticks out of the window to the side.</summary>
    public async Task AssertFits() => Assert.Equal(0, await Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
