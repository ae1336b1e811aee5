using System.Runtime.CompilerServices;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>What the tagger knows of a word before it knows its neighbours.</summary>
/// <param name="Form">Hash of the word in small letters.</param>
/// <param name="Suffix">Hash of its last three letters.</param>
/// <param name="Shape">Capitals, digits and marks in it.</param>
/// <param name="Habit">The tag it mostly has, and whether it nearly always does; 0 if it is not known.</param>
/// <param name="Start">Its first code unit.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct EnglishTagWord(uint Form, uint Suffix, uint Shape, uint Habit, int Start, int Length);

/// <summary>
/// The features by which a word of English is tagged, hashed into a table of fixed size. Training and tagging share this code, so that they cannot differ.
/// </summary>
internal static class EnglishTagFeatures
{
    /// <summary>The number of features of each word.</summary>
    public const int Count = 29;

    /// <summary>The number of places in the table; a power of two.</summary>
    public const int Buckets = 1 << 18;

    /// <summary>The number of places in the table of habits; a power of two.</summary>
    public const int HabitPlaces = 1 << 16;

    private const uint Edge = 0x5EED;

    /// <summary>Describes a word by itself.</summary>
    /// <param name="text">The text it stands in.</param>
    /// <param name="start">Its first code unit.</param>
    /// <param name="length">Its length.</param>
    /// <param name="habits">What is known of words, by the place that <see cref="HabitPlace"/> gives.</param>
    public static EnglishTagWord Describe(ReadOnlySpan<char> text, int start, int length, ReadOnlySpan<byte> habits)
    {
        var word = text.Slice(start, length);
        var form = Hash(word);
        return new EnglishTagWord(form, Hash(word[^Math.Min(3, length)..]), ShapeOf(word), habits[HabitPlace(form)], start, length);
    }

    /// <summary>The place of a word, by its hash, in the table of habits.</summary>
    public static int HabitPlace(uint form) => (int)((form ^ (form >> 16)) & (HabitPlaces - 1));

    /// <summary>Writes the places of the features of word <paramref name="i"/>.</summary>
    /// <param name="text">The text the words stand in.</param>
    /// <param name="words">All words of the sentence.</param>
    /// <param name="i">The word.</param>
    /// <param name="before">The tag of the word before, as a number from 1; 0 at the start.</param>
    /// <param name="beforeThat">The tag of the word before that one.</param>
    /// <param name="places">Receives <see cref="Count"/> places.</param>
    public static void Write(
        ReadOnlySpan<char> text, ReadOnlySpan<EnglishTagWord> words, int i, int before, int beforeThat, Span<int> places)
    {
        var word = words[i];
        var form = text.Slice(word.Start, word.Length);
        uint left = At(words, i - 1).Form, right = At(words, i + 1).Form;
        uint t1 = (uint)before, t2 = (uint)beforeThat;
        places[0] = Place(1, word.Form, 0);
        places[1] = Place(2, word.Suffix, 0);
        places[2] = Place(3, Hash(form[^Math.Min(1, form.Length)..]), 0);
        places[3] = Place(4, Hash(form[^Math.Min(2, form.Length)..]), 0);
        places[4] = Place(5, Hash(form[^Math.Min(4, form.Length)..]), 0);
        places[5] = Place(6, Hash(form[..Math.Min(2, form.Length)]), 0);
        places[6] = Place(7, word.Shape, i == 0 ? 1u : 0u);
        places[7] = Place(8, left, 0);
        places[8] = Place(9, right, 0);
        places[9] = Place(10, At(words, i - 2).Form, 0);
        places[10] = Place(11, At(words, i + 2).Form, 0);
        places[11] = Place(12, t1, 0);
        places[12] = Place(13, t1, t2);
        places[13] = Place(14, word.Form, t1);
        places[14] = Place(15, word.Form, left);
        places[15] = Place(16, word.Form, right);
        places[16] = Place(17, At(words, i + 1).Suffix, t1);
        places[17] = Place(18, word.Suffix, At(words, i - 1).Shape + (word.Shape << 8));
        places[19] = Place(20, Hash(form[..Math.Min(3, form.Length)]), 0);
        places[20] = Place(21, At(words, i - 1).Suffix, word.Suffix);
        places[21] = Place(22, word.Suffix, t1);
        places[22] = Place(23, left, right);
        places[23] = Place(24, word.Form, word.Shape);
        places[24] = Place(25, At(words, i + 1).Habit, t1);
        places[25] = Place(26, At(words, i + 1).Habit, At(words, i + 2).Habit);
        places[26] = Place(27, word.Habit, At(words, i + 1).Habit);
        places[27] = Place(28, word.Habit, t1);
        places[28] = Place(29, word.Form, At(words, i + 1).Habit);
        places[18] = Place(19, At(words, i + 1).Shape + (word.Shape << 8), t1);
    }

    /// <summary>The hash of a word in small letters.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            var low = c is >= 'A' and <= 'Z' ? (char)(c + 32) : c < 128 ? c : char.ToLowerInvariant(c);
            // The two shapes of the apostrophe are one.
            hash = (hash ^ (low == '’' ? '\'' : low)) * 16777619u;
        }

        return hash;
    }

    private static EnglishTagWord At(ReadOnlySpan<EnglishTagWord> words, int i) =>
        (uint)i < (uint)words.Length ? words[i] : new EnglishTagWord(Edge, Edge, 0, 99, 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(uint kind, uint a, uint b)
    {
        var hash = (a * 0x9E3779B1u) ^ (b * 0x85EBCA77u) ^ (kind * 0xC2B2AE3Du);
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 13;
        return (int)(hash & (Buckets - 1));
    }

    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint shape = char.IsUpper(word[0]) ? 1u : 0u;
        var allUpper = word.Length > 1;
        foreach (var c in word)
        {
            allUpper &= char.IsUpper(c);
            shape |= char.IsAsciiDigit(c) ? 4u : char.IsLetter(c) ? 8u : c is '-' ? 16u : c is '.' or ',' ? 32u : 64u;
        }

        return shape | (allUpper ? 2u : 0u);
    }
}
