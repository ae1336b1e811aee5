using System.Collections.Frozen;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>How to make the dictionary form: cut so many letters off the end, then add these.</summary>
internal readonly record struct EnglishLemmaRule(byte Cut, string Add);

/// <summary>
/// Finds the dictionary form of an English word: by the word itself if it is irregular or frequent, else by the longest ending known for its
/// part of speech. Immutable and thread-safe.
/// </summary>
internal sealed class EnglishLemmas
{
    /// <summary>The longest ending the rules look at.</summary>
    public const int LongestEnding = 5;

    private const int LongestWord = 40;

    private readonly FrozenDictionary<string, EnglishLemmaRule> _endings;
    private readonly FrozenDictionary<string, EnglishLemmaRule>.AlternateLookup<ReadOnlySpan<char>> _endingLookup;
    private readonly FrozenDictionary<string, string> _words;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;

    /// <summary>Creates the rules.</summary>
    /// <param name="endings">Rules by ending; a key is <see cref="KeyOf"/> of the tag, then the ending.</param>
    /// <param name="words">Dictionary forms by word; a key is <see cref="KeyOf"/> of the tag, then the word in small letters.</param>
    public EnglishLemmas(IReadOnlyDictionary<string, EnglishLemmaRule> endings, IReadOnlyDictionary<string, string> words)
    {
        _endings = endings.ToFrozenDictionary(StringComparer.Ordinal);
        _endingLookup = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The letter that stands for a tag in the keys.</summary>
    public static char KeyOf(int tag) => (char)('A' + tag);

    /// <summary>The dictionary form of <paramref name="word"/>; null for punctuation, symbols and words too long to be any.</summary>
    public string? Of(ReadOnlySpan<char> word, int tag)
    {
        if (EnglishTaggerModel.Tags[tag] is "PUNCT" or "SYM" || word.Length > LongestWord)
        {
            return null;
        }

        Span<char> key = stackalloc char[word.Length + 1];
        key[0] = KeyOf(tag);
        var keepsCase = EnglishTaggerModel.Tags[tag] is "PROPN" or "X";
        for (var i = 0; i < word.Length; i++)
        {
            key[i + 1] = word[i] == '’' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        var low = key[1..];
        if (_wordLookup.TryGetValue(key, out var known))
        {
            return known;
        }

        Span<char> ending = stackalloc char[LongestEnding + 1];
        ending[0] = key[0];
        for (var length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
        {
            low[^length..].CopyTo(ending[1..]);
            if (_endingLookup.TryGetValue(ending[..(length + 1)], out var rule) && rule.Cut < word.Length)
            {
                return string.Concat((keepsCase ? word : low)[..^rule.Cut], rule.Add);
            }
        }

        return (keepsCase ? word : low).ToString();
    }

    public static EnglishLemmas Read(BinaryReader reader)
    {
        var endings = new Dictionary<string, EnglishLemmaRule>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            endings[reader.ReadString()] = new EnglishLemmaRule(reader.ReadByte(), reader.ReadString());
        }

        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            words[reader.ReadString()] = reader.ReadString();
        }

        return new EnglishLemmas(endings, words);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_endings.Count);
        foreach (var (ending, rule) in _endings.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.Write(ending);
            writer.Write(rule.Cut);
            writer.Write(rule.Add);
        }

        writer.Write(_words.Count);
        foreach (var (word, lemma) in _words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write(lemma);
        }
    }
}
