using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>
/// Looks at paths again and again and follows them with an index. By looking, not by the system's notices: those get lost on network
/// folders and when much happens at once.
/// </summary>
internal sealed class FolderWatch(ToolIo io, DocumentIndexWriter writer, TextAnalyzer analyzer, IndexRunOptions options, TimeSpan interval)
{
    /// <summary>Watches until it is cancelled.</summary>
    /// <param name="ids">The documents that are there at the beginning.</param>
    /// <param name="cancellation">Ends the watch.</param>
    public void Run(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        io.Error.WriteLine($"watching {string.Join(", ", options.Paths)}; Ctrl-C ends it");
        // Not the state of now: what came while the first run was under way would never be seen.
        var state = "";
        while (!cancellation.WaitHandle.WaitOne(interval))
        {
            var now = StateOf();
            if (now == state)
            {
                continue;
            }

            state = now;
            var run = new IndexRun(io, writer, analyzer, options with { Replace = false, All = false });
            try
            {
                run.Run(cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            ids = Forget(ids, run);
        }
    }

    /// <summary>Deletes what was there and is gone. A file that could not be read may come back, so then nothing is deleted.</summary>
    private IReadOnlyCollection<string> Forget(IReadOnlyCollection<string> before, IndexRun run)
    {
        if (!run.IsComplete)
        {
            return [.. before.Union(run.Ids)];
        }

        var gone = before.Except(run.Ids).ToList();
        gone.ForEach(writer.Delete);
        if (gone.Count > 0)
        {
            writer.Commit();
            io.Error.WriteLine($"{gone.Count} deleted");
        }

        return run.Ids;
    }

    /// <summary>Changes whenever a file comes, goes, or is written.</summary>
    private string StateOf()
    {
        long count = 0, length = 0, latest = 0, names = 0;
        foreach (var path in options.Paths)
        {
            IEnumerable<FileInfo> files = Directory.Exists(path)
                ? new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true })
                : File.Exists(path) ? [new FileInfo(path)] : [];
            foreach (var file in files)
            {
                count++;
                length += file.Length;
                latest = Math.Max(latest, file.LastWriteTimeUtc.Ticks);
                names = unchecked(names + string.GetHashCode(file.FullName, StringComparison.Ordinal));
            }
        }

        return $"{count} {length} {latest} {names}";
    }
}
