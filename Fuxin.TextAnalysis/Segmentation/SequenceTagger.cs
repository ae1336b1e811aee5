using System.Numerics;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Labels words with a linear model of first order. A word with one possible label parts the sequence: between two such words
/// the best labels are found exactly, so a text of any length is a chain of short runs.
/// </summary>
internal abstract class SequenceTagger(SequenceModel model, int featureCount)
{
    /// <summary>The compiled model.</summary>
    protected SequenceModel Model { get; } = model.FeatureCount == featureCount
        ? model
        : throw new InvalidDataException(
            $"The tagging model was trained with {model.FeatureCount} features of a word; this release has {featureCount}. Train it again.");

    /// <summary>Fills in the features of the word at <paramref name="i"/>; there are two places of padding at each end.</summary>
    protected abstract void Fill(ReadOnlySpan<WordShape> shapes, int i, Span<ulong> features);

    /// <summary>Labels the words whose shapes and candidates stand in the buffers.</summary>
    protected ReadOnlySpan<byte> Label(TaggerBuffers buffers, int words)
    {
        var run = 0;
        var before = -1;
        for (var i = 0; i <= words; i++)
        {
            var candidates = i < words ? buffers.Candidates[i] : 0;
            if (BitOperations.PopCount(candidates) > 1 && run < TaggerBuffers.MaxRun)
            {
                run++;
                continue;
            }

            if (run > 0)
            {
                before = LabelRun(buffers, i - run, run, before, candidates);
            }

            run = BitOperations.PopCount(candidates) > 1 ? 1 : 0;
            if (BitOperations.PopCount(candidates) == 1)
            {
                before = BitOperations.TrailingZeroCount(candidates);
                buffers.Found[i] = (byte)before;
            }
        }

        return buffers.Found.AsSpan(0, words);
    }

    /// <summary>Labels <paramref name="run"/> words from <paramref name="start"/>, between a label before and what may come after.</summary>
    private int LabelRun(TaggerBuffers buffers, int start, int run, int before, ulong after)
    {
        var scores = buffers.Scores.AsSpan(0, (run + 2) * LabelDecoder.MaxLabels);
        Score(buffers.Shapes.AsSpan(), start, run, scores);

        // The place before the run repeats the label found there, so that the first transition counts.
        var first = before >= 0 ? 0 : 1;
        var last = BitOperations.PopCount(after) == 1 ? run + 1 : run;
        buffers.RunCandidates[0] = before >= 0 ? 1UL << before : 0;
        buffers.Candidates.AsSpan(start, run).CopyTo(buffers.RunCandidates.AsSpan(1));
        buffers.RunCandidates[run + 1] = after;
        LabelDecoder.Decode(
            scores[(first * LabelDecoder.MaxLabels)..],
            buffers.RunCandidates.AsSpan(first, last - first + 1),
            Model.Transitions,
            buffers.Back,
            buffers.Labels);
        buffers.Labels.AsSpan(1 - first, run).CopyTo(buffers.Found.AsSpan(start));
        return buffers.Labels[run - first];
    }

    private void Score(ReadOnlySpan<WordShape> shapes, int start, int run, Span<int> scores)
    {
        Span<ulong> features = stackalloc ulong[featureCount];
        scores.Clear();
        for (var k = 0; k < run; k++)
        {
            Fill(shapes, start + k + 2, features);
            var here = scores.Slice((k + 1) * LabelDecoder.MaxLabels, LabelDecoder.MaxLabels);
            Model.Features.AddTo(here, features);
        }
    }
}
