using System.Numerics;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>First-order Viterbi over few candidate labels per position (bit sets of at most 64 labels).</summary>
internal static class LabelDecoder
{
    public const int MaxLabels = 64;

    /// <summary>Finds the best labels.</summary>
    /// <param name="scores">Position-major, <see cref="MaxLabels"/> numbers each; overwritten with the scores of the best paths.</param>
    /// <param name="candidates">The labels each position may have; at least one.</param>
    /// <param name="transitions">From-label major, <see cref="MaxLabels"/> squared.</param>
    /// <param name="back">Working space as long as <paramref name="scores"/>.</param>
    /// <param name="labels">Receives the labels.</param>
    public static void Decode(Span<int> scores, ReadOnlySpan<ulong> candidates, ReadOnlySpan<int> transitions, Span<byte> back, Span<byte> labels)
    {
        for (var i = 1; i < candidates.Length; i++)
        {
            var previous = scores.Slice((i - 1) * MaxLabels, MaxLabels);
            var here = scores.Slice(i * MaxLabels, MaxLabels);
            for (var rest = candidates[i]; rest != 0; rest &= rest - 1)
            {
                var label = BitOperations.TrailingZeroCount(rest);
                var best = int.MinValue;
                var from = 0;
                for (var others = candidates[i - 1]; others != 0; others &= others - 1)
                {
                    var other = BitOperations.TrailingZeroCount(others);
                    var score = previous[other] + transitions[(other * MaxLabels) + label];
                    if (score > best)
                    {
                        best = score;
                        from = other;
                    }
                }

                here[label] += best;
                back[(i * MaxLabels) + label] = (byte)from;
            }
        }

        Trace(scores, candidates, back, labels);
    }

    private static void Trace(ReadOnlySpan<int> scores, ReadOnlySpan<ulong> candidates, ReadOnlySpan<byte> back, Span<byte> labels)
    {
        var last = candidates.Length - 1;
        if (last < 0)
        {
            return;
        }

        var best = -1;
        for (var rest = candidates[last]; rest != 0; rest &= rest - 1)
        {
            var label = BitOperations.TrailingZeroCount(rest);
            best = best < 0 || scores[(last * MaxLabels) + label] > scores[(last * MaxLabels) + best] ? label : best;
        }

        for (var i = last; i >= 0; i--)
        {
            labels[i] = (byte)best;
            best = back[(i * MaxLabels) + best];
        }
    }
}
