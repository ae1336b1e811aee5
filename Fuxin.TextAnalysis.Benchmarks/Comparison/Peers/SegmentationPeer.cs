using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison.Peers;

/// <summary>Another program that cuts the same lines when asked; the scripts in the folders beside this file.</summary>
internal sealed class SegmentationPeer : IDisposable
{
    private readonly Process _process;
    private readonly string _file;

    private SegmentationPeer(string name, Process process, string file)
    {
        Name = name;
        _process = process;
        _file = file;
        Version = Answer();
    }

    public string Name { get; }

    public string Version { get; }

    /// <summary>All peers, by name: how to start each, and what installs it.</summary>
    public static IReadOnlyList<(string Name, string Install)> All { get; } =
    [
        ("@node-rs/jieba", "npm ci in Comparison/Peers/node-rs-jieba"),
        ("nodejieba", "npm install in Comparison/Peers/nodejieba"),
        ("jieba (Python)", "apt-get install python3-jieba"),
        ("ICU (Node, Intl.Segmenter)", "Node"),
        ("ICU (Python)", "apt-get install python3-icu"),
    ];

    /// <exception cref="InvalidOperationException">The peer is not installed; the message says how to install it.</exception>
    public static SegmentationPeer Start(string name, string[] lines)
    {
        var script = Path.Combine(Folder(), name switch
        {
            "@node-rs/jieba" => "node-rs-jieba/peer.mjs",
            "nodejieba" => "nodejieba/peer.mjs",
            "jieba (Python)" => "python-jieba/peer.py",
            "ICU (Node, Intl.Segmenter)" => "node-icu/peer.mjs",
            _ => "python-icu/peer.py",
        });
        var file = Path.GetTempFileName();
        File.WriteAllText(file, string.Join('\n', lines));
        // The system's own Python is where the system's packages are.
        var program = script.EndsWith(".mjs", StringComparison.Ordinal) ? "node" : File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        try
        {
            var start = new ProcessStartInfo(program, [script, file]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return new SegmentationPeer(name, process, file);
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException)
        {
            File.Delete(file);
            throw new InvalidOperationException($"{name} is not installed: {All.Single(p => p.Name == name).Install}.", problem);
        }
    }

    /// <summary>How long one pass over the lines takes.</summary>
    public double Seconds() => Ask("");

    /// <summary>The lines cut into words.</summary>
    public string[][] Words()
    {
        var target = Path.GetTempFileName();
        try
        {
            Ask(target);
            return [.. File.ReadAllText(target).Split('\n').Select(l => l.Split(' '))];
        }
        finally
        {
            File.Delete(target);
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_file);
    }

    private double Ask(string target)
    {
        _process.StandardInput.WriteLine(target);
        _process.StandardInput.Flush();
        return double.Parse(Answer().Split(' ')[0], CultureInfo.InvariantCulture) / 1000;
    }

    private string Answer() => _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended early.");

    private static string Folder() => Path.Combine(CorpusText.Repository(), "Fuxin.TextAnalysis.Benchmarks", "Comparison", "Peers");
}
