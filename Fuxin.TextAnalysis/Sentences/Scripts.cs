namespace Fuxin.TextAnalysis.Sentences;

/// <summary>Which script a character belongs to, as far as sentences and languages need it.</summary>
internal static class Scripts
{
    /// <summary>True for a Han character, including those of the supplementary planes, given the character at <paramref name="index"/>.</summary>
    public static bool IsHan(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        // Planes 2 and 3 hold ideographs only; their high surrogates are D840..D8BF (plane 2 and 3 up to U+3FFFF).
        return c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '\u3007'
            || (c is >= '\uD840' and <= '\uD8BF' && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]));
    }

    /// <summary>True for a letter of an alphabet.</summary>
    public static bool IsLatin(char c) => c < '\u2E80' && char.IsLetter(c);
}
