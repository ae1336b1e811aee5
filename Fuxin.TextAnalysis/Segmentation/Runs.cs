using System.Globalization;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The stretches of Chinese text that need no lexicon: white space, Latin words, numbers.</summary>
internal static class Runs
{
    /// <summary>The length of the run of one kind that begins at <paramref name="start"/>; 0 if none begins there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        var kind = KindOf(text[start]);
        if (kind == Kind.Other)
        {
            return 0;
        }

        var end = start + 1;
        while (end < text.Length)
        {
            // 3.5 and 1,200 are one number; a point at the end is not part of it.
            if (KindOf(text[end]) == kind)
            {
                end++;
            }
            else if (kind == Kind.Digit && text[end] is '.' or ',' or '．' && end + 1 < text.Length && KindOf(text[end + 1]) == kind)
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end - start;
    }

    /// <summary>The PKU tag of the run that begins with <paramref name="first"/>.</summary>
    public static string TagAt(char first) => KindOf(first) switch
    {
        Kind.Digit => "m",
        Kind.Latin => "nx",
        _ => "",
    };

    /// <summary>2 for a surrogate pair, else 1.</summary>
    public static int ScalarLength(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    private enum Kind
    {
        Other,
        Space,
        Digit,
        Latin,
    }

    private static Kind KindOf(char c) => c switch
    {
        _ when char.IsWhiteSpace(c) => Kind.Space,
        (>= '0' and <= '9') or (>= '０' and <= '９') => Kind.Digit,
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 'ａ' and <= 'ｚ') or (>= 'Ａ' and <= 'Ｚ') => Kind.Latin,
        < '\u2E80' when char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => Kind.Latin,
        _ => Kind.Other,
    };
}
