namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>What the taggers look at in a word: its folded characters as a hash, its edges, its kind.</summary>
internal readonly record struct WordShape
{
    /// <summary>The part of <see cref="Kind"/> that is the type of the last character.</summary>
    public const int TypeMask = 0xf;

    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>The word's part of speech as a number; 0 before tagging.</summary>
    public ushort Tag { get; init; }

    /// <summary>The name lists that hold the word, one bit each.</summary>
    public byte Lists { get; init; }

    private WordShape(ulong hash, char first, char last, char beforeLast, byte kind)
    {
        Hash = hash;
        First = first;
        Last = last;
        BeforeLast = beforeLast;
        Kind = kind;
    }

    public ulong Hash { get; }
    public char First { get; }
    public char Last { get; }
    public char BeforeLast { get; }

    /// <summary>Length up to 4 and the type of the last character.</summary>
    public byte Kind { get; }

    /// <summary>The place outside a sentence.</summary>
    public static WordShape None { get; } = new(1, '\n', '\n', '\n', 0);

    /// <summary>Reads a word.</summary>
    public static WordShape Of(ReadOnlySpan<char> word)
    {
        var folded = CharacterFolds.Folded;
        var hash = (ulong)word.Length;
        foreach (var c in word)
        {
            hash = (hash ^ folded[c]) * Prime;
            hash ^= hash >> 29;
        }

        var last = folded[word[^1]];
        var type = (int)CharacterFolds.TypeOf(last);
        var kind = (byte)((Math.Min(word.Length, 4) << 4) | type);
        return new WordShape(hash, folded[word[0]], last, word.Length > 1 ? folded[word[^2]] : '\n', kind);
    }

    /// <summary>A tag of one or two letters as a number.</summary>
    public static ushort TagNumber(string tag) => (ushort)(tag.Length == 0 ? 0 : tag[0] | (tag.Length > 1 ? tag[1] << 8 : 0));

    /// <summary>The hash of a feature: a template and what stands in its places.</summary>
    public static ulong Feature(int template, ulong first, ulong second = 0)
    {
        var hash = ((first * Prime) ^ ((ulong)template << 56) ^ (ulong)template) + (second * 0xC2B2AE3D27D4EB4F);
        hash ^= hash >> 32;
        hash *= Prime;
        hash ^= hash >> 29;
        return hash * 0xBF58476D1CE4E5B9;
    }
}
