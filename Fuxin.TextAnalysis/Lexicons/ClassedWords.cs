using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>
/// A human-edited table that sorts words into classes: lines of <c>class TAB word word ...</c>, <c>#</c> for comments, one header line.
/// Immutable and thread-safe.
/// </summary>
internal sealed class ClassedWords
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _classes;

    private ClassedWords(ImmutableDictionary<string, ImmutableArray<string>> classes) => _classes = classes;

    /// <summary>Reads a table that ships with the library.</summary>
    public static ClassedWords Embedded(string name)
    {
        using var reader = new StreamReader(EmbeddedResource.Open(name));
        return Read(reader, name);
    }

    /// <exception cref="LexiconFormatException">A line has no class or no word.</exception>
    public static ClassedWords Read(TextReader reader, string path)
    {
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var number = 0;
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (header)
            {
                header = false;
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length != 2 || fields[0].Length == 0 || fields[1].Length == 0)
            {
                throw new LexiconFormatException(path, number, $"expected 'class TAB words', got '{line}'.");
            }

            var words = classes.TryGetValue(fields[0], out var known) ? known : classes[fields[0]] = [];
            words.AddRange(fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return new ClassedWords(classes.ToImmutableDictionary(c => c.Key, c => c.Value.ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>The words of one class.</summary>
    public ImmutableArray<string> Words(string name) =>
        _classes.TryGetValue(name, out var words)
            ? words
            : throw new KeyNotFoundException($"The table has no class '{name}'; it has {string.Join(", ", _classes.Keys.Order())}.");

    /// <summary>The words of some classes as a lexicon whose tags are the classes; a word of several keeps the last one named.</summary>
    public Lexicon Lexicon(params string[] names) =>
        Lexicons.Lexicon.Create(names.SelectMany(name => Words(name).Select(word => new LexiconEntry(word, 1, name))));
}
