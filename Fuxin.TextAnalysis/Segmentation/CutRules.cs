namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>Where no model is asked: pairs of character types that always belong together, or never.</summary>
internal static class CutRules
{
    /// <summary>Whether no word may end between two neighbours of these types.</summary>
    public static bool MustJoin(CharacterType left, CharacterType right) => (left, right) switch
    {
        (CharacterType.HanHighSurrogate or CharacterType.OtherHighSurrogate, CharacterType.LowSurrogate) => true,
        (CharacterType.Space, CharacterType.Space) => true,
        (CharacterType.Latin or CharacterType.Digit or CharacterType.OtherLetter, CharacterType.Latin or CharacterType.Digit or CharacterType.OtherLetter) => true,
        _ => false,
    };

    /// <summary>Whether a word must end between two neighbours of these types.</summary>
    public static bool MustCut(CharacterType left, CharacterType right) =>
        left != CharacterType.Edge && right != CharacterType.Edge
        && ((left == CharacterType.Space) != (right == CharacterType.Space)
            || (left == CharacterType.Stop) != (right == CharacterType.Stop)
            || (right == CharacterType.OtherHighSurrogate && left != CharacterType.Space));
}
