using System.Security.Cryptography;
using System.Text;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>The form in which names and values enter the index as one exact term each; queries use the same.</summary>
internal static class Names
{
    private const int LongestExact = 500;

    /// <summary>
    /// The key of a name as written: folded, without punctuation, words one space apart. “Six Places” and "six places" have one key,
    /// so have three-year action and three year action. A name of punctuation only is its own key.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="units">A buffer that is overwritten.</param>
    public static string Key(string name, TextUnits units)
    {
        units.Read(name);
        var key = new StringBuilder(name.Length);
        var afterWord = false;
        for (var i = 0; i < units.Count; i++)
        {
            if (units.Kind(i) is not (UnitKind.Word or UnitKind.Character))
            {
                continue;
            }

            if (afterWord && units.Kind(i) == UnitKind.Word)
            {
                key.Append(' ');
            }

            key.Append(units.Term(i));
            afterWord = units.Kind(i) == UnitKind.Word;
        }

        return key.Length == 0 ? Exact(TextFolding.Fold(name)) : Exact(key.ToString());
    }

    /// <summary>The term of a segmented word: folded and, as nobody looks for the end of a word so long, cut.</summary>
    public static string Word(string word) =>
        TextFolding.Fold(word.Length <= TextUnits.LongestTerm ? word : word[..TextUnits.LongestTerm]);

    /// <summary>The value itself, or, if it is too long for a term, its beginning and a hash of the whole.</summary>
    public static string Exact(string value)
    {
        if (value.Length <= LongestExact)
        {
            return value;
        }

        var hash = SHA256.HashData(Encoding.Unicode.GetBytes(value));
        var cut = char.IsHighSurrogate(value[LongestExact - 1]) ? LongestExact - 1 : LongestExact;
        return string.Concat(value.AsSpan(0, cut), "…", Convert.ToHexStringLower(hash));
    }
}
