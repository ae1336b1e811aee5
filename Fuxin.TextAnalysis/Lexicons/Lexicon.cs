namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>An immutable set of known words that answers "which words start here?". Thread-safe.</summary>
public sealed class Lexicon
{
    private readonly LexiconEntry[] _entries;
    private readonly WordTrie _trie;

    private Lexicon(LexiconEntry[] entries, WordTrie trie, long totalFrequency)
    {
        _entries = entries;
        _trie = trie;
        TotalFrequency = totalFrequency;
    }

    /// <summary>The number of words.</summary>
    public int Count => _entries.Length;

    /// <summary>The sum of all frequencies.</summary>
    public long TotalFrequency { get; }

    /// <summary>The words in ordinal order, as <see cref="Find"/> and <see cref="WordMatch.Index"/> number them.</summary>
    public ReadOnlySpan<LexiconEntry> Entries => _entries;

    /// <summary>Builds a lexicon; of entries with the same word the last one counts.</summary>
    /// <exception cref="ArgumentException">A word is empty or a frequency negative.</exception>
    public static Lexicon Create(IEnumerable<LexiconEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var byWord = new SortedDictionary<string, LexiconEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (string.IsNullOrEmpty(entry.Word) || entry.Frequency < 0)
            {
                throw new ArgumentException(
                    $"A lexicon entry needs a word and a frequency of 0 or more; got '{entry.Word}' with {entry.Frequency}.", nameof(entries));
            }

            byWord[entry.Word] = entry;
        }

        return FromSorted([.. byWord.Values]);
    }

    /// <summary>The index of <paramref name="word"/> in <see cref="Entries"/>, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var node = WordTrie.Root;
        foreach (var c in word)
        {
            if ((node = _trie.Child(node, c)) < 0)
            {
                return -1;
            }
        }

        return _trie.WordAt(node);
    }

    /// <summary>True if <paramref name="word"/> is known.</summary>
    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    /// <summary>Enumerates the known words that begin at the start of <paramref name="text"/>, shortest first, without allocating.</summary>
    public WordMatches MatchesAt(ReadOnlySpan<char> text) => new(_trie, text);

    /// <summary>The longest known word that begins at the start of <paramref name="text"/>; a length of 0 if there is none.</summary>
    public WordMatch LongestAt(ReadOnlySpan<char> text)
    {
        var longest = default(WordMatch);
        foreach (var match in MatchesAt(text))
        {
            longest = match;
        }

        return longest;
    }

    internal static Lexicon FromSorted(LexiconEntry[] entries)
    {
        var total = 0L;
        foreach (var entry in entries)
        {
            total += entry.Frequency;
        }

        return new Lexicon(entries, WordTrie.Build(entries), total);
    }
}
