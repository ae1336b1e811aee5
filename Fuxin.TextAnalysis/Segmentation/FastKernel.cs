using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// The two inner loops of segmentation, without bounds checks. Tests compare them with <see cref="ReferenceKernel"/>.
/// But for these and <see cref="MappedMemory{T}"/>, the library is ordinary safe code.
/// </summary>
internal static class FastKernel
{
    // Far enough that a row has arrived when the score loop needs it, near enough that it is still there.
    private const int PrefetchDistance = 12;

    /// <summary>
    /// Finds for every position the longest n-gram with weights and marks the dictionary words. All walks take their first step,
    /// then those that go on take their second, and so on: the loads of one level do not wait for each other.
    /// </summary>
    public static void Walk(SegmentationModel model, ChunkBuffers buffers, int count)
    {
        ref var symbols = ref MemoryMarshal.GetArrayDataReference(buffers.Symbols);
        ref var marks = ref MemoryMarshal.GetArrayDataReference(buffers.Marks);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(buffers.Rows);
        ref var walks = ref MemoryMarshal.GetArrayDataReference(buffers.Walks);
        ref var trie = ref MemoryMarshal.GetReference(model.Trie.Span);
        ref var roots = ref Unsafe.Add(ref trie, model.SymbolCount);
        var alive = 0;
        for (var j = 0; j < count; j++)
        {
            var next = Unsafe.Add(ref symbols, j + 1);
            var root = Unsafe.Add(ref roots, (int)Unsafe.Add(ref symbols, j));
            var cell = Unsafe.Add(ref trie, DoubleArray.Base(root) + next);
            var found = DoubleArray.Symbol(cell) == next;
            Unsafe.Add(ref rows, j) = DoubleArray.Value(found ? cell : root);
            var lanes = found ? DictionaryMarks.Lanes(DoubleArray.Flags(cell)) : 0;
            Unsafe.Add(ref marks, j) |= lanes;
            Unsafe.Add(ref marks, j + 1) |= lanes << 4;
            Unsafe.Add(ref walks, alive) = ((ulong)(uint)DoubleArray.Base(cell) << 32) | (uint)j;
            alive += found && DoubleArray.Base(cell) != 0 ? 1 : 0;
        }

        for (var depth = 2; alive > 0; depth++)
        {
            alive = Step(ref symbols, ref marks, ref rows, ref walks, ref trie, alive, depth, buffers.Marks);
        }
    }

    private static int Step(
        ref ushort symbols, ref ulong marks, ref int rows, ref ulong walks, ref ulong trie, int count, int depth, ulong[] allMarks)
    {
        var alive = 0;
        for (var k = 0; k < count; k++)
        {
            var walk = Unsafe.Add(ref walks, k);
            var j = (int)(uint)walk;
            var symbol = Unsafe.Add(ref symbols, j + depth);
            var cell = Unsafe.Add(ref trie, (int)(walk >> 32) + symbol);
            var found = DoubleArray.Symbol(cell) == symbol;
            if (!found)
            {
                continue;
            }

            Unsafe.Add(ref rows, j) = DoubleArray.Value(cell);
            var flags = DoubleArray.Flags(cell);
            if (flags != 0)
            {
                DictionaryMarks.Add(allMarks, j, depth + 1, DictionaryMarks.Lanes(flags));
            }

            Unsafe.Add(ref walks, alive) = ((ulong)(uint)DoubleArray.Base(cell) << 32) | (uint)j;
            alive += DoubleArray.Base(cell) != 0 ? 1 : 0;
        }

        return alive;
    }

    /// <summary>
    /// Sums the rows and runs the Viterbi recursion over positions <paramref name="first"/> to <paramref name="last"/>.
    /// The sums of four positions stand in one register and move on by one position at each step.
    /// Writes four bits per position: for each label, whether the second of its two predecessors is the better.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="buffers">Rows, marks and types of the positions; receives the four bits.</param>
    /// <param name="bonus">Extra scores, four for each position; or none.</param>
    /// <param name="first">The first position.</param>
    /// <param name="last">The last position.</param>
    /// <returns>The scores of the four labels at the last position.</returns>
    public static Vector128<int> Decode(SegmentationModel model, ChunkBuffers buffers, ReadOnlySpan<short> bonus, int first, int last)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(buffers.Rows);
        ref var marks = ref MemoryMarshal.GetArrayDataReference(buffers.Marks);
        ref var triples = ref MemoryMarshal.GetArrayDataReference(buffers.TypeTriples);
        ref var back = ref MemoryMarshal.GetArrayDataReference(buffers.Back);
        ref var ngramRows = ref MemoryMarshal.GetReference(model.NgramRows.Span);
        ref var markRows = ref MemoryMarshal.GetArrayDataReference(model.MarkRows);
        ref var typeRows = ref MemoryMarshal.GetArrayDataReference(model.TypeRows);
        ref var extra = ref MemoryMarshal.GetReference(bonus);
        var hasExtra = !bonus.IsEmpty;
        var (firstWay, secondWay) = Ways(model.Transitions);
        var best = Vector128.Create(0, int.MinValue / 4, int.MinValue / 4, 0);
        var sums = Vector256<short>.Zero;
        for (var j = Math.Max(first - 2, 0); j <= last + 1; j++)
        {
            if (Sse.IsSupported)
            {
                Prefetch(ref ngramRows, Unsafe.Add(ref rows, j + PrefetchDistance));
            }

            var mark = Unsafe.Add(ref marks, j);
            sums = Vector256.AddSaturate(sums, Row(ref ngramRows, Unsafe.Add(ref rows, j)));
            sums = Vector256.AddSaturate(sums, Row(ref typeRows, Unsafe.Add(ref triples, j)));
            sums = Vector256.AddSaturate(sums, Row(ref markRows, (int)(mark & DictionaryMarks.CellMask)));
            sums = Vector256.AddSaturate(sums, Row(ref markRows, DictionaryMarks.CellCount + (int)((mark >> 16) & DictionaryMarks.CellMask)));
            sums = Vector256.AddSaturate(sums, Row(ref markRows, (2 * DictionaryMarks.CellCount) + (int)(mark >> 32)));
            if (j > first)
            {
                var scores = Vector128.WidenLower(sums.GetLower());
                if (hasExtra)
                {
                    var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref extra, (j - 1) * 4)));
                    scores += Vector128.WidenLower(Vector128.CreateScalar(four).AsInt16());
                }

                if (j == first + 1)
                {
                    best += scores;
                }
                else
                {
                    var one = Vector128.Shuffle(best, Vector128.Create(2, 0, 0, 2)) + firstWay;
                    var two = Vector128.Shuffle(best, Vector128.Create(3, 1, 1, 3)) + secondWay;
                    Unsafe.Add(ref back, j - 1) = (byte)Vector128.GreaterThan(two, one).ExtractMostSignificantBits();
                    best = Vector128.Max(one, two) + scores;
                }
            }

            sums = Vector256.Shuffle(sums.AsUInt64(), Vector256.Create(1UL, 2, 3, 4)).AsInt16();
        }

        return best;
    }

    // B follows E or S, M and E follow B or M, S follows E or S.
    internal static (Vector128<int> First, Vector128<int> Second) Ways(int[] t) =>
        (Vector128.Create(t[8], t[1], t[2], t[11]), Vector128.Create(t[12], t[5], t[6], t[15]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Row(ref short table, int row) =>
        Vector256.LoadUnsafe(ref table, (nuint)(uint)row * SegmentationModel.RowLength);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref short table, int row) =>
        Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref table, (nint)(uint)row * SegmentationModel.RowLength)));
}
