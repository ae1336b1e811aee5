namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// What the dictionaries say about a position: which lengths of words begin, end and go on here. One dictionary has 11 bits
/// (begin 2 3 4 5+, end 2 3 4 5+, inside 3 4 5+) in a lane of 16; the three dictionaries share a 64-bit mark.
/// </summary>
internal static class DictionaryMarks
{
    public const int DictionaryCount = 3;
    public const int LaneBits = 16;
    public const int CellCount = 1 << 11;
    public const ulong CellMask = CellCount - 1;
    private const int EndShift = 4;
    private const int InsideShift = 7;

    /// <summary>The lowest bit of the lane of every dictionary in <paramref name="dictionaries"/>, one bit each.</summary>
    public static ulong Lanes(int dictionaries) =>
        ((uint)dictionaries & 1UL) | (((uint)dictionaries & 2UL) << (LaneBits - 1)) | (((uint)dictionaries & 4UL) << ((2 * LaneBits) - 2));

    /// <summary>Marks a word of the dictionaries with these lanes.</summary>
    public static void Add(Span<ulong> marks, int start, int length, ulong lanes)
    {
        var shift = Math.Min(length, 5) - 2;
        marks[start] |= lanes << shift;
        marks[start + length - 1] |= lanes << (EndShift + shift);
        for (var i = start + 1; i < start + length - 1; i++)
        {
            marks[i] |= lanes << (InsideShift + shift);
        }
    }
}
