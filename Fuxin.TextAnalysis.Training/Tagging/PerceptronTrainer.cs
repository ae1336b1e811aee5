using System.Numerics;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Training.Tagging;

/// <summary>A sentence to learn labels from.</summary>
/// <param name="Features">Feature numbers, <c>templates</c> for each position; -1 for none.</param>
/// <param name="Candidates">The labels each position may have.</param>
/// <param name="Gold">The right labels.</param>
internal sealed record LabelledSentence(int[] Features, ulong[] Candidates, byte[] Gold);

/// <summary>
/// An averaged structured perceptron with first-order transitions (Collins 2002). The same seed gives the same weights.
/// </summary>
internal sealed class PerceptronTrainer(int templates, int featureCount, int labelCount, int passes, int seed)
{
    private readonly int[] _weights = new int[featureCount * labelCount];
    private readonly double[] _sums = new double[featureCount * labelCount];
    private readonly int[] _transitions = new int[LabelDecoder.MaxLabels * LabelDecoder.MaxLabels];
    private readonly double[] _transitionSums = new double[LabelDecoder.MaxLabels * LabelDecoder.MaxLabels];
    private readonly HashSet<int> _forbidden = [];
    private int _time = 1;

    /// <summary>Excludes a pair of labels for good.</summary>
    public void Forbid(int from, int to)
    {
        var pair = (from * LabelDecoder.MaxLabels) + to;
        _forbidden.Add(pair);
        _transitions[pair] = ForbiddenScore;
    }

    /// <summary>The score of a pair that may not be.</summary>
    public const int ForbiddenScore = -1_000_000;

    /// <summary>Runs all passes; reports the number of wrong labels in each.</summary>
    public void Train(IReadOnlyList<LabelledSentence> sentences, Action<int, int>? report = null)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            new Random(seed + pass).Shuffle(order);
            var wrong = 0;
            foreach (var index in order)
            {
                wrong += Step(sentences[index]);
                _time++;
            }

            report?.Invoke(pass + 1, wrong);
        }
    }

    /// <summary>The averaged weight of a feature for a label.</summary>
    public double Weight(int feature, int label) =>
        _weights[(feature * labelCount) + label] - (_sums[(feature * labelCount) + label] / _time);

    /// <summary>The averaged weight of a pair of labels.</summary>
    public double Transition(int from, int to)
    {
        var pair = (from * LabelDecoder.MaxLabels) + to;
        return _forbidden.Contains(pair) ? ForbiddenScore : _transitions[pair] - (_transitionSums[pair] / _time);
    }

    private int Step(LabelledSentence sentence)
    {
        var length = sentence.Gold.Length;
        var scores = new int[length * LabelDecoder.MaxLabels];
        for (var i = 0; i < length; i++)
        {
            var here = scores.AsSpan(i * LabelDecoder.MaxLabels, LabelDecoder.MaxLabels);
            if (BitOperations.PopCount(sentence.Candidates[i]) == 1)
            {
                continue;
            }

            foreach (var feature in sentence.Features.AsSpan(i * templates, templates))
            {
                if (feature >= 0)
                {
                    var weights = _weights.AsSpan(feature * labelCount, labelCount);
                    for (var label = 0; label < weights.Length; label++)
                    {
                        here[label] += weights[label];
                    }
                }
            }
        }

        var labels = new byte[length];
        LabelDecoder.Decode(scores, sentence.Candidates, _transitions, new byte[scores.Length], labels);
        return Update(sentence, labels);
    }

    private int Update(LabelledSentence sentence, byte[] labels)
    {
        var wrong = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var gold = sentence.Gold[i];
            if (labels[i] != gold)
            {
                wrong++;
                foreach (var feature in sentence.Features.AsSpan(i * templates, templates))
                {
                    if (feature >= 0)
                    {
                        Change(_weights, _sums, (feature * labelCount) + gold, 1);
                        Change(_weights, _sums, (feature * labelCount) + labels[i], -1);
                    }
                }
            }

            if (i > 0 && (labels[i] != gold || labels[i - 1] != sentence.Gold[i - 1]))
            {
                Change(_transitions, _transitionSums, (sentence.Gold[i - 1] * LabelDecoder.MaxLabels) + gold, 1);
                Change(_transitions, _transitionSums, (labels[i - 1] * LabelDecoder.MaxLabels) + labels[i], -1);
            }
        }

        return wrong;
    }

    private void Change(int[] weights, double[] sums, int index, int by)
    {
        weights[index] += by;
        sums[index] += (double)by * _time;
    }
}
