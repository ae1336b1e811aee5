namespace Fuxin.TextAnalysis.Training.English;

/// <summary>The weights of a perceptron in training, with the sums from which their averages come.</summary>
internal sealed class AveragedWeights(int count)
{
    private readonly float[] _now = new float[count];
    private readonly double[] _sum = new double[count];
    private readonly int[] _since = new int[count];
    private int _step;

    /// <summary>Guesses among <paramref name="classes"/> and corrects the weights if the guess is not <paramref name="gold"/>.</summary>
    public int Learn(ReadOnlySpan<int> places, int gold, int classes)
    {
        _step++;
        Span<float> scores = stackalloc float[classes];
        foreach (var place in places)
        {
            for (var c = 0; c < classes; c++)
            {
                scores[c] += _now[(place * classes) + c];
            }
        }

        var guess = 0;
        for (var c = 1; c < classes; c++)
        {
            guess = scores[c] > scores[guess] ? c : guess;
        }

        if (guess != gold)
        {
            foreach (var place in places)
            {
                Add((place * classes) + gold, 1);
                Add((place * classes) + guess, -1);
            }
        }

        return guess;
    }

    /// <summary>The averages, scaled to whole numbers of one byte; the largest few are cut to the range.</summary>
    public sbyte[] Quantized()
    {
        var averages = new double[count];
        for (var i = 0; i < count; i++)
        {
            averages[i] = (_sum[i] + (_now[i] * (double)(_step - _since[i]))) / _step;
        }

        var sorted = averages.Where(a => a != 0).Select(Math.Abs).Order().ToArray();
        // One weight in ten thousand is larger than the scale allows; the others keep their detail.
        var scale = sorted.Length == 0 ? 1 : 127 / sorted[(int)((sorted.Length - 1) * 0.9999)];
        return [.. averages.Select(a => (sbyte)Math.Clamp(Math.Round(a * scale), -127, 127))];
    }

    private void Add(int index, float change)
    {
        _sum[index] += _now[index] * (double)(_step - _since[index]);
        _since[index] = _step;
        _now[index] += change;
    }
}
