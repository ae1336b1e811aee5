using System.Diagnostics;
using System.Text;

namespace Fuxin.TextAnalysis.Tests.Packaging;

/// <summary>Runs another program in a folder and keeps what it wrote.</summary>
internal static class Command
{
    /// <summary>Longer than any step takes on a slow machine; a program that hangs is stopped and fails its test.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static (int Code, string Output, string Error) Run(
        string folder, IReadOnlyDictionary<string, string?> environment, string program, params string[] arguments)
    {
        using var process = Start(folder, environment, program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{program} {string.Join(' ', arguments)}' did not end within {Patience}.");
        }

        return (process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Runs a program that must succeed, and returns its output.</summary>
    public static string Succeed(string folder, IReadOnlyDictionary<string, string?> environment, string program, params string[] arguments)
    {
        var (code, output, error) = Run(folder, environment, program, arguments);
        Assert.True(code == 0, $"'{program} {string.Join(' ', arguments)}' ended with {code}:\n{output}\n{error}");
        return output;
    }

    public static Process Start(string folder, IReadOnlyDictionary<string, string?> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // What the test run itself was started with would steer the builds inside it.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || k == "CI").ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
        process.StandardInput.Close();
        return process;
    }
}
