using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>
/// The tables of knowledge that an index was made with beside the library's own, kept in its folder, so that whoever searches it asks with the
/// knowledge it was made with. Stateless; a change replaces each file as a whole.
/// </summary>
public static class IndexTables
{
    /// <summary>The tables of the index in <paramref name="folder"/>, in the order in which they were given; empty if there are none, or no such folder.</summary>
    /// <exception cref="IndexException">They cannot be read.</exception>
    public static ImmutableArray<string> Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexFolder.Guard(folder, () => Paths(folder).TakeWhile(File.Exists).Select(path => File.ReadAllText(path)).ToImmutableArray());
    }

    /// <summary>Keeps <paramref name="tables"/> in place of those that are kept.</summary>
    /// <exception cref="IndexException">The disk refuses.</exception>
    public static void Save(string folder, IReadOnlyList<string> tables)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(tables);
        IndexFolder.Guard(folder, () =>
        {
            foreach (var (path, table) in Paths(folder).Zip(tables))
            {
                // Without a mark at its beginning, so that the text read back is the same.
                File.WriteAllText(path + ".new", table, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                File.Move(path + ".new", path, overwrite: true);
            }

            foreach (var left in Paths(folder).Skip(tables.Count).TakeWhile(File.Exists))
            {
                File.Delete(left);
            }
        });
    }

    internal static void Copy(string folder, string target)
    {
        foreach (var path in Paths(folder).TakeWhile(File.Exists))
        {
            File.Copy(path, Path.Combine(target, Path.GetFileName(path)));
        }
    }

    private static IEnumerable<string> Paths(string folder)
    {
        for (var number = 1; ; number++)
        {
            yield return Path.Combine(folder, IndexSchema.TablePrefix + number.ToString(CultureInfo.InvariantCulture) + ".tsv");
        }
    }
}
