namespace Fuxin.TextAnalysis.Documents.Folders;

/// <summary>
/// The files under a folder, depth first, in ordinal order of their names. Links to folders are followed once each, so that one that leads
/// back ends; what cannot be opened is said in its place.
/// </summary>
internal sealed class FolderWalk(string root, Func<string, bool> isWanted)
{
    // Deeper than any folder that people keep; a path of more than 4,096 bytes cannot be opened anyway.
    private const int MaximumDepth = 256;

    public string Root { get; } = root;

    /// <summary>A file, or the problem that stands in its place.</summary>
    public readonly record struct Found(string Path, LoadedDocument[]? Problem);

    public IEnumerable<Found> Files()
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(string Path, int Depth)>();
        pending.Push((Root, 0));
        while (pending.TryPop(out var next))
        {
            if (!Directory.Exists(next.Path))
            {
                yield return new Found(next.Path, null);
                continue;
            }

            var (entries, problem) = Enter(next.Path, next.Depth, visited);
            if (problem is not null)
            {
                yield return new Found(next.Path, [problem]);
                continue;
            }

            for (var i = entries.Length - 1; i >= 0; i--)
            {
                var entry = entries[i];
                if (Directory.Exists(entry) || isWanted(entry))
                {
                    pending.Push((entry, next.Depth + 1));
                }
            }
        }
    }

    private static (string[] Entries, LoadedDocument? Problem) Enter(string folder, int depth, HashSet<string> visited)
    {
        try
        {
            if (!visited.Add(RealPath(folder)))
            {
                return ([], LoadedDocument.PassedOver(folder, "a link to a folder that is read already; not followed."));
            }

            if (depth > MaximumDepth)
            {
                return ([], LoadedDocument.Failed(folder, $"folders nested more than {MaximumDepth} deep; not read. Move the files up."));
            }

            var entries = Directory.GetFileSystemEntries(folder, "*", new EnumerationOptions { IgnoreInaccessible = false });
            Array.Sort(entries, StringComparer.Ordinal);
            return (entries, null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ([], LoadedDocument.Failed(folder, $"the folder cannot be opened ({problem.Message.TrimEnd('.')}). Give the right to read it, or leave it out."));
        }
    }

    /// <summary>The folder with every link on the way resolved.</summary>
    private static string RealPath(string folder)
    {
        var full = Path.GetFullPath(folder);
        var root = Path.GetPathRoot(full) ?? "";
        var real = root;
        foreach (var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            var target = new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true);
            real = target is null ? real : RealPath(target.FullName);
        }

        return real;
    }
}
