using System.Collections.Frozen;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Tells words with a meaning of their own from those that only hold sentences together, in both tag sets.</summary>
internal static class WordClasses
{
    /// <summary>Verbs that say little: to be, to have, may, shall, let, go on.</summary>
    private static readonly FrozenSet<string> EmptyWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "是", "有", "为", "要", "会", "能", "能够", "可", "可以", "应", "应该", "应当", "必须", "需", "需要", "使", "让", "令", "来", "去", "到", "在", "做", "作", "作为", "成为", "进行", "等", "说", "称",
        "一些", "有关", "be", "have", "do", "say", "get", "make", "go");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Empty = EmptyWords.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsContent(string tag, ReadOnlySpan<char> word) =>
        tag.Length > 0 && (char.IsAsciiLetterUpper(tag[0]) ? tag is "NOUN" or "PROPN" or "VERB" or "ADJ" : IsContentOfPeking(tag))
        && !Empty.Contains(word) && !IsNumber(word);

    /// <summary>Nouns, verbs, adjectives, distinguishing words, idioms, fixed expressions, abbreviations, states.</summary>
    private static bool IsContentOfPeking(string tag) => tag[0] is 'n' or 'v' or 'a' or 'b' or 'i' or 'l' or 'j' or 'z' or 's';

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsDigit(c) && c is not ('.' or '%' or ',' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
