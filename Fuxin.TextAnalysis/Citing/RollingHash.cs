namespace Fuxin.TextAnalysis.Citing;

/// <summary>A polynomial hash of a stretch of text that can be moved along the text one code unit at a time.</summary>
internal static class RollingHash
{
    private const ulong Modulus = (1UL << 61) - 1;
    private const ulong Base = 1_000_003_777;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0UL;
        foreach (var c in text)
        {
            hash = Next(hash, c);
        }

        return hash;
    }

    /// <summary>The start, nearest to <paramref name="near"/>, of a stretch of this length and hash; null if there is none.</summary>
    public static int? NearestTo(string text, int length, ulong hash, int near)
    {
        if (length > text.Length)
        {
            return null;
        }

        // What a character is worth when it leaves the stretch.
        var leaving = 1UL;
        for (var i = 1; i < length; i++)
        {
            leaving = Multiply(leaving, Base);
        }

        var current = Of(text.AsSpan(0, length));
        int? best = null;
        for (var start = 0; ; start++)
        {
            if (current == hash && (best is not { } known || Math.Abs((long)start - near) < Math.Abs((long)known - near)))
            {
                best = start;
            }

            if (start + length == text.Length)
            {
                return best;
            }

            current = Next(Subtract(current, Multiply(leaving, text[start] + 1UL)), text[start + length]);
        }
    }

    // A character counts one more than its number, so that leading NULs count.
    private static ulong Next(ulong hash, char c) => Reduce(Multiply(hash, Base) + c + 1);

    private static ulong Subtract(ulong a, ulong b) => a >= b ? a - b : a + Modulus - b;

    private static ulong Multiply(ulong a, ulong b)
    {
        var product = (UInt128)a * b;
        return Reduce((ulong)(product & Modulus) + (ulong)(product >> 61));
    }

    private static ulong Reduce(ulong value) => value >= Modulus ? value - Modulus : value;
}
