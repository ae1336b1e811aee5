using System.Globalization;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>Which differences of writing the index does not see, one character at a time, so that offsets never move.</summary>
internal static class TextFolding
{
    private static readonly HanFolding Han = HanFolding.Load();

    /// <summary>
    /// The character in lower case; full-width forms of ASCII in their ordinary width; traditional characters, compatibility ideographs
    /// and radicals as the simplified character.
    /// </summary>
    public static char Fold(char c) => Han.Fold(c);

    /// <summary>The code point that stands for a pair of surrogates, which may be one of the basic plane.</summary>
    public static int FoldPair(char high, char low) => Han.FoldPair(char.ConvertToUtf32(high, low));

    /// <summary>The text with every character folded; as long as the text.</summary>
    public static string Fold(string text) =>
        string.Create(text.Length, text, static (folded, original) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = Fold(original[i]);
            }
        });

    /// <summary>True for the letters, digits and combining marks that make up the words of alphabets, in either width.</summary>
    public static bool IsWord(char c)
    {
        if (c >= '\u2E80')
        {
            return c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');
        }

        return char.IsLetterOrDigit(c)
            || (c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
    }

    /// <summary>True for what may stand inside a written word and is often left out or replaced: three-year, COVID-19, Xi's, 3.5.</summary>
    public static bool IsJoiner(char c) => c is '-' or '\'' or '’' or '.' or ',' or '/' or '&' or ':' or '_' or '+' or '@' or '‐' or '‑' or '–' or '．';

    /// <summary>True for what a reader does not see: controls, format characters such as the soft hyphen, variation selectors.</summary>
    public static bool IsInvisible(char c) =>
        // Line breaks and tabs are controls too, but they do end a word.
        (char.IsControl(c) && !char.IsWhiteSpace(c)) || c is >= '\uFE00' and <= '\uFE0F' || (c >= '\u00AD' && char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>True for what ends a paragraph: no phrase reaches across.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';

    /// <summary>True for what takes no position: white space, the invisible, and quotation marks, which come and go around a slogan.</summary>
    public static bool IsSkipped(char c) =>
        char.IsWhiteSpace(c) || IsInvisible(c)
        || c is '"' or '\'' or '“' or '”' or '‘' or '’' or '„' or '「' or '」' or '『' or '』' or '＂' or '＇' or '«' or '»';
}
