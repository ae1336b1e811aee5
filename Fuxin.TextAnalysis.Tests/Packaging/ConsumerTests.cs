using System.Text.Json;
using Fuxin.TextAnalysis.Tests.Conventions;

namespace Fuxin.TextAnalysis.Tests.Packaging;

/// <summary>Fresh projects outside the repository that use the packed packages, as the developer's tutorial tells.</summary>
[Collection(nameof(PackedPackages))]
public class ConsumerTests(PackedPackages packed)
{
    private const string ListAssemblies = """
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            Console.WriteLine($"loaded {assembly.GetName().Name}");
        }
        """;

    [Fact]
    public void A_console_program_analyses_and_loads_neither_Lucene_nor_Microsoft_ML()
    {
        var program = DocumentPage.Read("docs/tutorial-developer.md").Blocks("csharp").First().Code;
        var folder = packed.WriteProject("console", "Microsoft.NET.Sdk", program + ListAssemblies);
        var output = Command.Succeed(folder, packed.Environment, "dotnet", "run", "-c", "Release");
        Assert.True(packed.IsRestoredFromPackedFile());
        Assert.Contains("郝鹏: 省委书记", output, StringComparison.Ordinal);
        Assert.Contains("loaded Fuxin.TextAnalysis", output, StringComparison.Ordinal);
        var others = output.Split('\n').Where(l => l.StartsWith("loaded ", StringComparison.Ordinal)).Select(l => l["loaded ".Length..].Trim())
            .Where(n => n is not ("console" or "Fuxin.TextAnalysis") && !n.StartsWith("System.", StringComparison.Ordinal) && !n.StartsWith("Microsoft.Win32.", StringComparison.Ordinal));
        Assert.Empty(others);
    }

    [Fact]
    public async Task A_web_application_answers_with_the_analyser_that_it_was_configured_with()
    {
        var folder = WebProject();
        await File.WriteAllTextAsync(Path.Combine(folder, "my-words.txt"), "未来产业园\tforce\tn\n", TestContext.Current.CancellationToken);
        Command.Succeed(folder, packed.Environment, "dotnet", "build", "-c", "Release");
        using var process = Command.Start(folder, packed.Environment, "dotnet", Path.Combine("bin", "Release", "net10.0", "web.dll"), "--urls", "http://127.0.0.1:0");
        try
        {
            const string Listening = "Now listening on: ";
            var line = "";
            while (!line.Contains(Listening, StringComparison.Ordinal))
            {
                line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                    ?? throw new InvalidOperationException("The application ended early: " + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            }

            using var client = new HttpClient { BaseAddress = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]) };
            using var answer = await client.PostAsync(
                new Uri("/officials", UriKind.Relative), new StringContent("省委书记郝鹏主持会议。"), TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal("郝鹏", json.RootElement[0].GetProperty("person").GetString());
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void A_web_application_with_a_file_that_is_not_there_does_not_start_and_says_which_option_is_wrong()
    {
        var folder = WebProject();
        Command.Succeed(folder, packed.Environment, "dotnet", "build", "-c", "Release");
        File.Delete(Path.Combine(folder, "my-words.txt"));
        var (code, output, error) = Command.Run(
            folder, packed.Environment, "dotnet", Path.Combine("bin", "Release", "net10.0", "web.dll"), "--urls", "http://127.0.0.1:0");
        Assert.NotEqual(0, code);
        Assert.Contains("LexiconFiles[0]", output + error, StringComparison.Ordinal);
        Assert.Contains("my-words.txt", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_compiled_ahead_of_time_analyses_without_a_warning()
    {
        Assert.SkipUnless(HasLinker(), "Not run: compiling ahead of time needs the linker of gcc or clang (cc is not on the path).");
        var program = DocumentPage.Read("docs/tutorial-developer.md").Blocks("csharp").First().Code;
        var folder = packed.WriteProject(
            "native", "Microsoft.NET.Sdk", program,
            "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><TrimmerSingleWarn>false</TrimmerSingleWarn>");
        var log = Command.Succeed(folder, packed.Environment, "dotnet", "publish", "-c", "Release", "-o", "out");
        Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("郝鹏: 省委书记", Command.Succeed(folder, packed.Environment, Path.Combine(folder, "out", "native")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_installs_from_its_package_and_runs()
    {
        var folder = packed.FolderOf("tool");
        Command.Succeed(
            folder, packed.Environment, "dotnet", "tool", "install", "Fuxin.TextAnalysis.Tool", "--version", packed.Version, "--tool-path", "bin");
        var fuxin = Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "fuxin.exe" : "fuxin");
        Assert.Contains(packed.Version, Command.Succeed(folder, packed.Environment, fuxin, "--version"), StringComparison.Ordinal);
        var output = Command.Succeed(
            folder, packed.Environment, fuxin, "analyze", Repository.PathOf("corpus", "documents", "zh-01-city-meeting-six-places.txt"), "--format", "jsonl");
        Assert.Contains("person:hu-tao", output, StringComparison.Ordinal);
    }

    private string WebProject() => packed.WriteProject(
        "web", "Microsoft.NET.Sdk.Web",
        DocumentPage.Read("docs/tutorial-developer.md").Blocks("csharp").Single(b => b.Code.Contains("AddFuxinTextAnalysis", StringComparison.Ordinal)).Code);

    private static bool HasLinker() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(f => File.Exists(Path.Combine(f, "gcc")) || File.Exists(Path.Combine(f, "clang")));
}
