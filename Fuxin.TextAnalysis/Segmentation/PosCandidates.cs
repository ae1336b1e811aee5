namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>Which tags come into question beyond those listed for a word; training and use ask the same code.</summary>
internal static class PosCandidates
{
    /// <summary>The tag of personal names, as a bit.</summary>
    public static ulong NameTag(string[] labels) => Array.IndexOf(labels, "nr") is >= 0 and var number ? 1UL << number : 0;

    /// <summary>After what may be a surname, one or two Han characters may be a given name, whatever else they mean.</summary>
    /// <param name="listed">The tags listed for the word.</param>
    /// <param name="word">The word.</param>
    /// <param name="before">The tags listed for the word before it.</param>
    /// <param name="nameTag">The tag of personal names, as a bit.</param>
    public static ulong AfterSurname(ulong listed, in WordShape word, ulong before, ulong nameTag) =>
        (before & nameTag) != 0 && (CharacterType)(word.Kind & WordShape.TypeMask) == CharacterType.Han && word.Kind >> 4 <= 2
            ? listed | nameTag
            : listed;
}
