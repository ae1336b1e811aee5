namespace Fuxin.TextAnalysis.Sentences;

/// <summary>How much of a text is Chinese and how much English: Han characters and Latin words, which weigh about the same.</summary>
internal readonly record struct LanguageCount(int HanCharacters, int LatinWords)
{
    // A language with less than this share of a document is quotation, not part of a mixed document.
    private const double MixedShare = 0.2;

    public static LanguageCount Of(ReadOnlySpan<char> text)
    {
        int han = 0, words = 0;
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            han += Scripts.IsHan(text, i) ? 1 : 0;
            var letter = Scripts.IsLatin(text[i]);
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }

        return new LanguageCount(han, words);
    }

    /// <summary>The language of a sentence; <paramref name="otherwise"/> where there are no letters.</summary>
    public Language OfSentence(Language otherwise) =>
        HanCharacters == 0 && LatinWords == 0 ? otherwise
        : HanCharacters >= LatinWords ? Language.Chinese : Language.English;

    /// <summary>The language of a document: mixed if each has at least a fifth.</summary>
    public Language OfDocument()
    {
        var total = (double)HanCharacters + LatinWords;
        return total > 0 && HanCharacters / total >= MixedShare && LatinWords / total >= MixedShare
            ? Language.Mixed
            : OfSentence(Language.English);
    }
}
