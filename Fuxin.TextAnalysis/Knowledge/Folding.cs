namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// Folds characters that readers take for the same: full width to half width, accented Latin letters to plain ones, capitals to small ones.
/// By tables of its own: the platform's normalisation depends on which globalisation data a machine has.
/// </summary>
internal static class Folding
{
    // The letters U+00C0..U+017F, each without its accent; the signs × and ÷ between them stay.
    private const string Plain =
        "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The folded form of one UTF-16 code unit.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        >= '\u00C0' and <= '\u017F' => Plain[c - '\u00C0'],
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        '\u3000' or '\u00A0' => ' ',
        '’' => '\'',
        _ => char.ToLowerInvariant(c),
    };
}
