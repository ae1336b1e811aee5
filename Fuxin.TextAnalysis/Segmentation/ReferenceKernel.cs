using System.Runtime.Intrinsics;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// What <see cref="FastKernel"/> computes, written as plainly as possible. For tests, and for reading first.
/// </summary>
internal static class ReferenceKernel
{
    /// <summary>Finds n-gram rows and dictionary words, one walk after the other.</summary>
    public static void Walk(SegmentationModel model, ChunkBuffers buffers, int count)
    {
        var trie = model.Trie.Span;
        for (var j = 0; j < count; j++)
        {
            var cell = trie[model.SymbolCount + buffers.Symbols[j]];
            for (var depth = 1; ; depth++)
            {
                buffers.Rows[j] = DoubleArray.Value(cell);
                if (depth > 1)
                {
                    DictionaryMarks.Add(buffers.Marks, j, depth, DictionaryMarks.Lanes(DoubleArray.Flags(cell)));
                }

                var symbol = buffers.Symbols[j + depth];
                var child = trie[DoubleArray.Base(cell) + symbol];
                if (DoubleArray.Symbol(child) != symbol)
                {
                    break;
                }

                cell = child;
            }
        }
    }

    /// <summary>Scores every position by itself, then runs the Viterbi recursion over them.</summary>
    public static Vector128<int> Decode(SegmentationModel model, ChunkBuffers buffers, ReadOnlySpan<short> bonus, int first, int last)
    {
        var best = new int[] { 0, int.MinValue / 4, int.MinValue / 4, 0 };
        for (var position = first; position <= last; position++)
        {
            if (position > first)
            {
                best = Advance(model.Transitions, best, buffers, position);
            }

            for (var label = 0; label < 4; label++)
            {
                best[label] += Score(model, buffers, first, position, label) + (bonus.IsEmpty ? 0 : bonus[(position * 4) + label]);
            }
        }

        return Vector128.Create(best);
    }

    private static int[] Advance(int[] transitions, int[] best, ChunkBuffers buffers, int position)
    {
        ReadOnlySpan<int> firstFrom = [2, 0, 0, 2];
        ReadOnlySpan<int> secondFrom = [3, 1, 1, 3];
        var next = new int[4];
        buffers.Back[position] = 0;
        for (var label = 0; label < 4; label++)
        {
            var one = best[firstFrom[label]] + transitions[(firstFrom[label] * 4) + label];
            var two = best[secondFrom[label]] + transitions[(secondFrom[label] * 4) + label];
            next[label] = Math.Max(one, two);
            buffers.Back[position] |= (byte)(two > one ? 1 << label : 0);
        }

        return next;
    }

    private static short Score(SegmentationModel model, ChunkBuffers buffers, int first, int position, int label)
    {
        short sum = 0;
        for (var j = Math.Max(first - 2, Math.Max(position - 2, 0)); j <= position + 1; j++)
        {
            var column = ((position - j + 1) * 4) + label;
            var mark = buffers.Marks[j];
            sum = Add(sum, model.NgramRows.Span[(buffers.Rows[j] * SegmentationModel.RowLength) + column]);
            sum = Add(sum, model.TypeRows[(buffers.TypeTriples[j] * SegmentationModel.RowLength) + column]);
            for (var d = 0; d < DictionaryMarks.DictionaryCount; d++)
            {
                var cell = (int)((mark >> (d * DictionaryMarks.LaneBits)) & DictionaryMarks.CellMask);
                sum = Add(sum, model.MarkRows[(((d * DictionaryMarks.CellCount) + cell) * SegmentationModel.RowLength) + column]);
            }
        }

        return sum;
    }

    private static short Add(short a, short b) => (short)Math.Clamp(a + b, short.MinValue, short.MaxValue);
}
