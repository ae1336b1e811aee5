using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Training.Tagging;

/// <summary>Turns trained weights into the compact form: 16-bit numbers, weights too small to matter left out.</summary>
internal static class SequenceCompiler
{
    private const double Scale = 64;

    // In units of a single correction of the perceptron, averaged.
    private const double Negligible = 1.0;

    /// <summary>The weights of a trainer as a table.</summary>
    public static FeatureTable Features(PerceptronTrainer trainer, IReadOnlyDictionary<ulong, int> numbers, int labelCount)
    {
        var features = new List<(ulong, (byte, short)[])>();
        foreach (var (feature, number) in numbers)
        {
            var weights = Enumerable.Range(0, labelCount)
                .Select(label => (Label: (byte)label, Weight: trainer.Weight(number, label)))
                .Where(w => Math.Abs(w.Weight) >= Negligible)
                .Select(w => (w.Label, (short)Math.Clamp(Math.Round(w.Weight * Scale), short.MinValue, short.MaxValue)))
                .ToArray();
            if (weights.Length > 0)
            {
                features.Add((feature, weights));
            }
        }

        return FeatureTable.Create(features);
    }

    /// <summary>The weights of pairs of labels.</summary>
    public static int[] Transitions(PerceptronTrainer trainer, int labelCount)
    {
        var transitions = new int[LabelDecoder.MaxLabels * LabelDecoder.MaxLabels];
        for (var from = 0; from < labelCount; from++)
        {
            for (var to = 0; to < labelCount; to++)
            {
                transitions[(from * LabelDecoder.MaxLabels) + to] = (int)Math.Round(trainer.Transition(from, to) * Scale);
            }
        }

        return transitions;
    }
}
