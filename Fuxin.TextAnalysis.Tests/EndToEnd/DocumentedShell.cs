using Fuxin.TextAnalysis.Tests.Packaging;

namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary>
/// Runs the shell and Python blocks of a page in a folder of its own that holds the corpus, with <c>fuxin</c> on the path: the tool as it is built, as a
/// process. One block finds the files that those before it left.
/// </summary>
internal sealed class DocumentedShell : IDisposable
{
    /// <summary>Lines that install something, or that run the tests: what they do is tested elsewhere.</summary>
    private static readonly string[] Elsewhere = ["dotnet new", "dotnet add", "dotnet tool install", "dotnet test", "dotnet run -c Release --project Fuxin.TextAnalysis.Benchmarks", "dotnet pack", "npm ", "cd ", "alias "];

    private const string FromSource = "dotnet run -c Release --project Fuxin.TextAnalysis.Tool --";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fuxin-page-");
    private readonly Dictionary<string, string?> _environment;

    public DocumentedShell()
    {
        var tools = _folder.CreateSubdirectory("tools").FullName;
        var fuxin = Path.Combine(tools, "fuxin");
        File.WriteAllText(fuxin, $"#!/bin/sh\nexec dotnet '{typeof(Tool.FuxinCommand).Assembly.Location}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(fuxin, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Folder = _folder.CreateSubdirectory("work").FullName;
        Directory.CreateSymbolicLink(Path.Combine(Folder, "corpus"), Repository.PathOf("corpus"));
        // What the pages take for the reader's own.
        File.WriteAllText(Path.Combine(Folder, "my-labels.csv"), """
            text,kind,domains
            市委召开常委会会议，研究春耕生产。,meeting,agriculture
            市政府召开常务会议，研究防汛工作。,meeting,water
            省委召开全会，审议高标准农田规划。,meeting,agriculture
            各县区人民政府：现将防汛预案印发给你们，请遵照执行。,notice,water
            各有关单位：为做好秋粮收购，现就有关事项通知如下。,notice,agriculture
            各镇人民政府：请于本月底前上报水库名单。,notice,water
            """);
        _environment = new Dictionary<string, string?>
        {
            ["PATH"] = tools + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["PYTHONIOENCODING"] = "utf-8",
            // Many short runs: what makes long ones faster only costs them.
            ["DOTNET_TieredPGO"] = "0",
        };
    }

    public string Folder { get; }

    public static bool IsHere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program)));

    public string Sh(string block)
    {
        var lines = block.Split('\n').Select(l => l.Replace(FromSource, "fuxin", StringComparison.Ordinal))
            .Where(l => !Elsewhere.Any(e => l.StartsWith(e, StringComparison.Ordinal)));
        return Command.Succeed(Folder, _environment, "bash", "-euo", "pipefail", "-c", string.Join('\n', lines));
    }

    public string Python(string block) => Script("python3", "block.py", block);

    public string R(string block) => Script("Rscript", "block.R", block);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Script(string program, string file, string block)
    {
        File.WriteAllText(Path.Combine(Folder, file), block);
        return Command.Succeed(Folder, _environment, program, file);
    }
}
