using System.IO.Enumeration;

namespace Fuxin.TextAnalysis.Documents.Folders;

/// <summary>A path with wildcards: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders.</summary>
internal sealed class Glob
{
    private static readonly char[] Wildcards = ['*', '?'];

    private readonly string _folder;
    private readonly string[] _parts;

    public Glob(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var literal = parts.TakeWhile(p => p.IndexOfAny(Wildcards) < 0).Count();
        var folder = string.Join('/', parts.Take(literal));
        _folder = folder.Length > 0 ? folder : literal > 0 ? "/" : ".";
        _parts = parts[literal..];
    }

    public static bool IsGlob(string path) => path.IndexOfAny(Wildcards) >= 0;

    public FolderWalk Walk() => new(_folder, IsMatch);

    /// <summary>True if the file, which lies under the literal part of the pattern, matches the rest of it.</summary>
    internal bool IsMatch(string path)
    {
        var names = Path.GetRelativePath(_folder, path).Replace('\\', '/').Split('/');

        // Which prefixes of the pattern match the names so far: linear in names times parts, whatever the stars.
        var reached = new bool[_parts.Length + 1];
        reached[0] = true;
        PassStars(reached);
        foreach (var name in names)
        {
            var next = new bool[_parts.Length + 1];
            for (var i = 0; i < _parts.Length; i++)
            {
                if (!reached[i])
                {
                    continue;
                }

                if (_parts[i] == "**")
                {
                    next[i] = true;
                }
                else if (FileSystemName.MatchesSimpleExpression(_parts[i], name, ignoreCase: false))
                {
                    next[i + 1] = true;
                }
            }

            PassStars(next);
            reached = next;
        }

        return reached[^1];
    }

    private void PassStars(bool[] reached)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            reached[i + 1] |= reached[i] && _parts[i] == "**";
        }
    }
}
