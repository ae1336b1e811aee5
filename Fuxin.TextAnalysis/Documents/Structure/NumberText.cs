using System.Globalization;

namespace Fuxin.TextAnalysis.Documents.Structure;

/// <summary>Reads the numbers of headings: 十二, 一百零三, 12, II, One.</summary>
internal static class NumberText
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly string[] Words =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    public static bool IsHanNumeral(char c) => Digits.Contains(c, StringComparison.Ordinal) || c is '十' or '百' or '千' or '〇' or '两';

    public static bool IsNumeral(char c) => char.IsAsciiDigit(c) || IsHanNumeral(c);

    /// <summary>A number in Han or Arabic numerals; null if it is none.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > 9)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic))
        {
            return arabic;
        }

        int total = 0, digit = 0;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            }
            else if (c == '〇' || Digits.Contains(c, StringComparison.Ordinal))
            {
                // 一〇三 is written by places, 一百零三 by units.
                digit = (digit * 10) + (c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal));
            }
            else
            {
                return null;
            }
        }

        return total + digit is > 0 and var value ? value : null;
    }

    public static int? ParseEnglish(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic))
        {
            return arabic > 0 ? arabic : null;
        }

        for (var i = 1; i < Words.Length; i++)
        {
            if (text.Equals(Words[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return ParseRoman(text);
    }

    /// <summary>I to XXXIX.</summary>
    public static int? ParseRoman(ReadOnlySpan<char> text)
    {
        int total = 0, last = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var value = text[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (value == 0)
            {
                return null;
            }

            total += value < last ? -value : value;
            last = Math.Max(last, value);
        }

        return total is > 0 and < 40 ? total : null;
    }
}
