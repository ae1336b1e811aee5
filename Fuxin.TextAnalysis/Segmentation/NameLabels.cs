namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The labels of words in names: outside; begin, inside, end, single for each kind.</summary>
internal static class NameLabels
{
    public const byte Outside = 0;
    public const int Count = 1 + (4 * KindCount);
    private const int KindCount = 3;

    public static byte Begin(NameKind kind) => (byte)(1 + (4 * (int)kind));

    public static byte Inside(NameKind kind) => (byte)(2 + (4 * (int)kind));

    public static byte End(NameKind kind) => (byte)(3 + (4 * (int)kind));

    public static byte Single(NameKind kind) => (byte)(4 + (4 * (int)kind));

    public static NameKind KindOf(byte label) => (NameKind)((label - 1) / 4);

    /// <summary>Whether a name begins at a word with this label.</summary>
    public static bool Opens(byte label) => label != Outside && (label - 1) % 4 is 0 or 3;

    /// <summary>Whether a name ends at a word with this label.</summary>
    public static bool Closes(byte label) => label != Outside && (label - 1) % 4 is 2 or 3;

    /// <summary>Whether <paramref name="right"/> may follow <paramref name="left"/>.</summary>
    public static bool MayFollow(byte left, byte right)
    {
        var goesOn = left != Outside && !Closes(left);
        var continues = right != Outside && !Opens(right);
        return goesOn ? continues && KindOf(left) == KindOf(right) : !continues;
    }
}
