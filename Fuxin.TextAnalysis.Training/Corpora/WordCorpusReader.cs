namespace Fuxin.TextAnalysis.Training.Corpora;

/// <summary>Reads the words of a user's corpus, sentence by sentence; errors name file and line.</summary>
internal static class WordCorpusReader
{
    /// <summary>The format that a file's name tells: <c>.conllu</c>, <c>.bmes</c>, all others words.</summary>
    public static WordCorpusFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".conllu" or ".conll" => WordCorpusFormat.Conllu,
        ".bmes" => WordCorpusFormat.Bmes,
        _ => WordCorpusFormat.Words,
    };

    /// <summary>The words of each sentence.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static List<string[]> Read(string path, WordCorpusFormat? format) => (format ?? FormatOf(path)) switch
    {
        WordCorpusFormat.Conllu => Sentences(path, AddConlluLine),
        WordCorpusFormat.Bmes => Sentences(path, AddCharacter),
        _ => [.. File.ReadLines(path).Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 0)
            .Select(words => words.Select(WithoutTag).ToArray())],
    };

    // 市委/n is the word 市委; a slash with anything but a tag behind it belongs to the word.
    private static string WithoutTag(string word)
    {
        var slash = word.LastIndexOf('/');
        return slash > 0 && slash + 1 < word.Length && word.AsSpan(slash + 1).IndexOfAnyExcept(TagCharacters) < 0 ? word[..slash] : word;
    }

    private static readonly System.Buffers.SearchValues<char> TagCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static List<string[]> Sentences(string path, Action<List<string>, string, Func<string, Exception>> add)
    {
        var sentences = new List<string[]>();
        var words = new List<string>();
        var number = 0;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                {
                    sentences.Add([.. words]);
                    words.Clear();
                }

                continue;
            }

            add(words, line, problem => new InvalidDataException($"{path}, line {number}: {problem}"));
        }

        return sentences;
    }

    // Lines 1-2 are words that stand for two, lines 1.1 words that are not in the text; only whole numbers cut the text once.
    private static void AddConlluLine(List<string> words, string line, Func<string, Exception> error)
    {
        if (line[0] == '#')
        {
            return;
        }

        var fields = line.Split('\t');
        if (fields.Length < 2 || fields[0].Length == 0 || !char.IsAsciiDigit(fields[0][0]))
        {
            throw error("expected a number, a tab and a word, as CoNLL-U has them.");
        }

        if (fields[0].All(char.IsAsciiDigit))
        {
            words.Add(fields[1]);
        }
    }

    private static void AddCharacter(List<string> words, string line, Func<string, Exception> error)
    {
        var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var label = fields.Length == 2 ? fields[1][0] : ' ';
        if (label is 'B' or 'S')
        {
            words.Add(fields[0]);
        }
        else if (label is 'M' or 'I' or 'E' && words.Count > 0)
        {
            words[^1] += fields[0];
        }
        else
        {
            throw error(label is 'M' or 'I' or 'E' ? $"{label} stands where no word has begun." : "expected a character and B, M, E or S.");
        }
    }
}
