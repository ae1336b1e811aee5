using System.Globalization;
using System.IO.Compression;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Training;

/// <summary>
/// Compiles the Chinese lexicon that ships with the library from a tagged corpus and word lists with frequencies.
/// Corpus counts weigh in full; the lists add the words that the corpus lacks, scaled down to its size.
/// </summary>
public static class ChineseLexiconCompiler
{
    // Words that only the big lists know are rare in policy text; a small share keeps them from tearing corpus words apart.
    private const double ListWeight = 0.02;

    /// <summary>Compiles the lexicon.</summary>
    /// <param name="taggedCorpus">Lines of <c>word/tag</c>, separated by spaces, as in the People's Daily corpus.</param>
    /// <param name="wordList">Lines of <c>word frequency tag</c>.</param>
    /// <param name="output">Receives the compiled, compressed lexicon.</param>
    /// <returns>The number of words.</returns>
    public static int Compile(string taggedCorpus, string wordList, string output)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        CountCorpus(taggedCorpus, counts);
        var entries = counts.ToDictionary(
            c => c.Key,
            c => new LexiconEntry(c.Key, c.Value.Values.Sum(), c.Value.MaxBy(t => t.Value).Key),
            StringComparer.Ordinal);
        AddList(wordList, entries);
        var lexicon = Lexicon.Create(entries.Values);
        using var file = File.Create(output);
        using var brotli = new BrotliStream(file, CompressionLevel.SmallestSize);
        CompiledLexicon.Write(brotli, lexicon);
        return lexicon.Count;
    }

    private static void CountCorpus(string path, Dictionary<string, Dictionary<string, int>> counts)
    {
        foreach (var line in File.ReadLines(path))
        {
            // The first field is the paragraph's number.
            foreach (var field in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                var slash = field.LastIndexOf('/');
                if (slash <= 0)
                {
                    continue;
                }

                var word = field[..slash].TrimStart('[');
                var tag = field[(slash + 1)..].Split(']')[0];
                if (word.Length == 0 || word.Any(c => c < '\u2E80' || c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'ｚ')))
                {
                    continue;
                }

                var tags = counts.TryGetValue(word, out var found) ? found : counts[word] = [];
                tags[tag] = tags.GetValueOrDefault(tag) + 1;
            }
        }
    }

    private static void AddList(string path, Dictionary<string, LexiconEntry> entries)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var fields = line.Split(' ');
            if (fields.Length != 3 || !int.TryParse(fields[1], CultureInfo.InvariantCulture, out var frequency))
            {
                throw new LexiconFormatException(path, number, $"expected 'word frequency tag', got '{line}'.");
            }

            if (fields[0].All(c => c >= '\u2E80') && !entries.ContainsKey(fields[0]))
            {
                entries[fields[0]] = new LexiconEntry(fields[0], (int)(frequency * ListWeight), fields[2]);
            }
        }
    }
}
