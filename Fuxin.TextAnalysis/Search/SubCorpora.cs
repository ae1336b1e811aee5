using System.Collections.Immutable;
using System.Text;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Search;

/// <summary>A named sub-corpus: the documents of a query. Immutable.</summary>
/// <param name="Name">Its name, as <c>in:name</c> asks for it.</param>
/// <param name="Query">The query.</param>
public sealed record SubCorpus(string Name, Query Query);

/// <summary>
/// The sub-corpora that are saved by name beside an index. A sub-corpus is a query: documents that are added later and meet it belong to
/// it. Thread-safe within a process; a change replaces the file as a whole, so that readers see the old list or the new one.
/// </summary>
public sealed class SubCorpora
{
    private readonly string _folder;
    private readonly Lock _changing = new();

    private SubCorpora(string folder) => _folder = folder;

    private string File => Path.Combine(_folder, IndexSchema.SubCorporaFile);

    /// <summary>The sub-corpora of the index in <paramref name="folder"/>.</summary>
    /// <exception cref="IndexException">There is no index.</exception>
    public static SubCorpora Of(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        IndexFolder.Guard(folder, () => IndexFolder.OpenForReading(folder, null).Dispose());
        return new SubCorpora(folder);
    }

    /// <summary>All of them, by name.</summary>
    /// <exception cref="IndexException">The list cannot be read.</exception>
    public ImmutableArray<SubCorpus> All() => IndexFolder.Guard(_folder, () => Read(_folder));

    /// <summary>Saves a query under a name; one of that name is replaced.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds a line break or tab.</exception>
    /// <exception cref="IndexException">The disk refuses.</exception>
    public void Save(string name, Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var corpus = new SubCorpus(CheckedName(name), query);
        Change(list => list.RemoveAll(c => c.Name == name).Add(corpus));
    }

    /// <summary>Forgets a sub-corpus, not its documents; does nothing if there is none of the name.</summary>
    /// <exception cref="IndexException">The disk refuses.</exception>
    public void Delete(string name) => Change(list => list.RemoveAll(c => c.Name == name));

    internal static Query QueryOf(string folder, string name)
    {
        var all = Read(folder);
        return all.FirstOrDefault(c => c.Name == name)?.Query ?? throw new ArgumentException(
            $"There is no sub-corpus {name}; " + (all.IsEmpty
                ? "none is saved."
                : $"there are {string.Join(", ", all.Select(c => c.Name))}."));
    }

    private static string CheckedName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.Any(char.IsControl) || new SubCorpusQuery(name).Name.Length > 100
            ? throw new ArgumentException("A sub-corpus has a name of 1 to 100 characters without line breaks and tabs.", nameof(name))
            : name;
    }

    private static ImmutableArray<SubCorpus> Read(string folder)
    {
        var path = Path.Combine(folder, IndexSchema.SubCorporaFile);
        if (!System.IO.File.Exists(path))
        {
            return [];
        }

        var all = ImmutableArray.CreateBuilder<SubCorpus>();
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            number++;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 1 || !QueryParser.TryParse(line[(tab + 1)..], out var query, out _))
            {
                throw new IndexException(folder, IndexProblem.Damaged, $"{path}, line {number}: not a name, a tab and a query; correct or delete the line.");
            }

            all.Add(new SubCorpus(line[..tab], query));
        }

        return all.DrainToImmutable();
    }

    private void Change(Func<ImmutableArray<SubCorpus>, ImmutableArray<SubCorpus>> change) => IndexFolder.Guard(_folder, () =>
    {
        lock (_changing)
        {
            var text = new StringBuilder();
            foreach (var corpus in change(Read(_folder)).OrderBy(c => c.Name, StringComparer.Ordinal))
            {
                text.Append(corpus.Name).Append('\t').Append(corpus.Query.ToString()!.ReplaceLineEndings(" ")).Append('\n');
            }

            // Written aside and renamed: a reader, or a crash, never finds half of it.
            var aside = File + ".new";
            using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write))
            {
                stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
                stream.Flush(flushToDisk: true);
            }

            System.IO.File.Move(aside, File, overwrite: true);
        }
    });
}
