namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>A user's own words. Immutable and thread-safe: <see cref="With(UserWord)"/> returns another lexicon.</summary>
public sealed class UserLexicon
{
    private const string CombineText = "combine";
    private const string ForceText = "force";
    private readonly UserWord[] _words;
    private readonly Dictionary<string, UserWord> _byText;

    private UserLexicon(Dictionary<string, UserWord> byText)
    {
        _byText = byText;
        Lexicon = Lexicon.Create(byText.Values.Select(w => new LexiconEntry(w.Text, 1, w.Tag)));
        _words = [.. Lexicon.Entries.ToArray().Select(e => byText[e.Word])];
    }

    /// <summary>No words.</summary>
    public static UserLexicon Empty { get; } = new(new Dictionary<string, UserWord>(StringComparer.Ordinal));

    /// <summary>The words, in ordinal order.</summary>
    public IReadOnlyList<UserWord> Words => _words;

    internal Lexicon Lexicon { get; }

    /// <summary>This lexicon and one more word; of two with the same text the new one counts.</summary>
    /// <exception cref="ArgumentException">The word is empty or holds a line break.</exception>
    public UserLexicon With(UserWord word) => With([word]);

    /// <summary>This lexicon and more words; of two with the same text the last one counts.</summary>
    /// <exception cref="ArgumentException">A word is empty or holds a line break.</exception>
    public UserLexicon With(IEnumerable<UserWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var byText = new Dictionary<string, UserWord>(_byText, StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (string.IsNullOrWhiteSpace(word.Text) || word.Text.AsSpan().ContainsAny('\r', '\n'))
            {
                throw new ArgumentException($"A word may not be empty or hold a line break; got '{word.Text}'.", nameof(words));
            }

            byText[word.Text] = word with { Tag = string.Intern(word.Tag ?? "") };
        }

        return new UserLexicon(byText);
    }

    /// <summary>
    /// Reads a file in UTF-8: a word a line, then, separated by tabs and both optional, <c>combine</c> or <c>force</c> and a tag.
    /// Empty lines and lines that begin with # are notes.
    /// </summary>
    /// <exception cref="LexiconFormatException">A line cannot be read; the message names file and line.</exception>
    public static UserLexicon Read(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader, path);
    }

    /// <summary>Reads words as <see cref="Read(string)"/>; <paramref name="path"/> is the name that errors give.</summary>
    /// <exception cref="LexiconFormatException">A line cannot be read; the message names file and line.</exception>
    public static UserLexicon Read(TextReader reader, string path)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var words = new List<UserWord>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
            {
                words.Add(ReadLine(line, path, number));
            }
        }

        return Empty.With(words);
    }

    internal UserWord At(int index) => _words[index];

    private static UserWord ReadLine(string line, string path, int number)
    {
        var fields = line.Split('\t');
        var text = fields[0].Trim();
        if (text.Length == 0 || fields.Length > 3)
        {
            throw new LexiconFormatException(path, number, "expected a word, then optionally combine or force and a tag, separated by tabs.");
        }

        var mode = fields.Length < 2 ? "" : fields[1].Trim();
        return new UserWord(
            text,
            mode switch
            {
                "" or CombineText => UserWordMode.Combine,
                ForceText => UserWordMode.Force,
                _ => throw new LexiconFormatException(path, number, $"expected {CombineText} or {ForceText}, got '{mode}'."),
            },
            fields.Length < 3 ? "" : fields[2].Trim());
    }
}
