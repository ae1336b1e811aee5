using System.Runtime.CompilerServices;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>
/// A trie in one array of 64-bit cells: which known strings start here? A cell holds the symbol that leads into it (the check),
/// four flags, a value, and where its children begin. No two parents begin their children at the same place, so the symbol alone
/// proves that a cell is the child looked for.
/// </summary>
internal static class DoubleArray
{
    public const int MaxValue = (1 << 22) - 1;
    public const int MaxBase = (1 << 22) - 1;

    /// <summary>Packs a cell. A base of 0 means: no children.</summary>
    public static ulong Pack(ushort symbol, int flags, int value, int childBase) =>
        symbol | ((ulong)(uint)flags << 16) | ((ulong)(uint)value << 20) | ((ulong)(uint)childBase << 42);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Symbol(ulong cell) => (ushort)cell;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Flags(ulong cell) => (int)(cell >> 16) & 15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Value(ulong cell) => (int)(cell >> 20) & MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Base(ulong cell) => (int)(cell >> 42);
}
