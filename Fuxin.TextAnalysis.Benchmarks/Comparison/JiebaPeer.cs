using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>A Node process that cuts the same lines with <c>@node-rs/jieba</c> when asked.</summary>
internal sealed class JiebaPeer : IDisposable
{
    private readonly Process _process;
    private readonly string _file;

    private JiebaPeer(Process process, string file)
    {
        _process = process;
        _file = file;
    }

    public static JiebaPeer Start(string[] lines)
    {
        var folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            throw new InvalidOperationException($"The peer is not installed. Run 'npm ci' in {folder}.");
        }

        var file = Path.GetTempFileName();
        File.WriteAllLines(file, lines);
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "peer.mjs"), file]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new JiebaPeer(Process.Start(start) ?? throw new InvalidOperationException("Node did not start."), file);
    }

    /// <summary>How long one pass over the lines takes.</summary>
    public double Seconds()
    {
        _process.StandardInput.WriteLine();
        var answer = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer ended early; its message stands above.");
        return double.Parse(answer.Split(' ')[0], CultureInfo.InvariantCulture) / 1000;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_file);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "node-rs-jieba");
}
