using System.Runtime.Intrinsics;

namespace Fuxin.TextAnalysis.Training.Segmentation;

/// <summary>How a conditional random field is trained.</summary>
internal sealed record CrfOptions
{
    public int Passes { get; init; } = 7;
    public float LearningRate { get; init; } = 0.2f;
    public float L2 { get; init; } = 0.003f;
    public int Seed { get; init; } = 1998;
}

/// <summary>One training sentence: the rows each position names, and the gold labels.</summary>
/// <param name="Rows">Templates x (length + 2) row numbers, position-major; -1 for none. Position 0 is the left edge.</param>
/// <param name="Labels">B 0, M 1, E 2, S 3.</param>
internal sealed record CrfSentence(int[] Rows, byte[] Labels);

/// <summary>
/// Trains a linear-chain CRF over B/M/E/S. Every feature of position j owns a row of 16 weights: four labels for each of the
/// positions j-1, j, j+1, j+2. So one row serves a character n-gram in all places of the window, in training as in use.
/// AdaGrad, one sentence at a time; the same seed gives the same weights.
/// </summary>
internal sealed class CrfTrainer(int templates, int rowCount, CrfOptions options)
{
    public const int RowLength = 16;
    private const int LabelCount = 4;

    // The gradient below which a window is left alone: late passes then skip most of the text.
    private const float Negligible = 5e-4f;

    private readonly float[] _squares = new float[rowCount * RowLength];
    private readonly float[] _transitionSquares = new float[16];
    private float[] _scores = [];
    private float[] _gradient = [];
    private float[] _alpha = [];
    private float[] _beta = [];

    /// <summary>The weights, row by row.</summary>
    public float[] Weights { get; } = new float[rowCount * RowLength];

    /// <summary>Transition weights, from-label major; the impossible ones are minus infinity.</summary>
    public float[] Transitions { get; } =
    [
        float.NegativeInfinity, 0, 0, float.NegativeInfinity,
        float.NegativeInfinity, 0, 0, float.NegativeInfinity,
        0, float.NegativeInfinity, float.NegativeInfinity, 0,
        0, float.NegativeInfinity, float.NegativeInfinity, 0,
    ];

    /// <summary>Runs all passes.</summary>
    public void Train(IReadOnlyList<CrfSentence> sentences, Action<int, double>? report = null)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var pass = 0; pass < options.Passes; pass++)
        {
            new Random(options.Seed + pass).Shuffle(order);
            var loss = 0.0;
            foreach (var index in order)
            {
                loss += Step(sentences[index]);
            }

            report?.Invoke(pass + 1, loss);
        }
    }

    private double Step(CrfSentence sentence)
    {
        var length = sentence.Labels.Length;
        Reserve(length);
        Score(sentence.Rows, length);
        var loss = Marginals(sentence.Labels, length);
        Update(sentence.Rows, length);
        return loss;
    }

    private void Reserve(int length)
    {
        var size = (length + 6) * LabelCount;
        if (_scores.Length < size)
        {
            Array.Resize(ref _scores, size * 2);
            Array.Resize(ref _gradient, size * 2);
            Array.Resize(ref _alpha, size * 2);
            Array.Resize(ref _beta, size * 2);
        }
    }

    // Position i (1 ... length) has its four scores at (i + 1) * 4, so that the row of position j begins at j * 4.
    private void Score(int[] rows, int length)
    {
        _scores.AsSpan(0, (length + 6) * LabelCount).Clear();
        for (var j = 0; j < length + 2; j++)
        {
            var window = _scores.AsSpan(j * LabelCount, RowLength);
            var sum = Vector512.Create<float>(window);
            foreach (var row in rows.AsSpan(j * templates, templates))
            {
                if (row >= 0)
                {
                    sum += Vector512.Create<float>(Weights.AsSpan(row * RowLength, RowLength));
                }
            }

            sum.CopyTo(window);
        }
    }

    private double Marginals(byte[] labels, int length)
    {
        Span<float> transition = stackalloc float[16];
        for (var k = 0; k < 16; k++)
        {
            transition[k] = MathF.Exp(Transitions[k]);
        }

        Span<float> expected = stackalloc float[16];
        expected.Clear();
        var logZ = Forward(transition, length);
        Backward(transition, length);
        _gradient.AsSpan(0, (length + 6) * LabelCount).Clear();
        var gold = 0.0;
        for (var i = 1; i <= length; i++)
        {
            var at = (i + 1) * LabelCount;
            var z = 0f;
            for (var y = 0; y < LabelCount; y++)
            {
                z += _alpha[at + y] * _beta[at + y];
            }

            for (var y = 0; y < LabelCount; y++)
            {
                _gradient[at + y] = _alpha[at + y] * _beta[at + y] / z;
            }

            var label = labels[i - 1];
            _gradient[at + label] -= 1;
            gold += _scores[at + label];
            if (i > 1)
            {
                Transition(transition, expected, at, labels[i - 2], label);
                gold += Transitions[(labels[i - 2] * LabelCount) + label];
            }
        }

        UpdateTransitions(expected);
        return logZ - gold;
    }

    // _alpha holds forward probabilities scaled to sum 1 per position times exp(score); the potentials stay in _scores' exponent.
    private double Forward(ReadOnlySpan<float> transition, int length)
    {
        var log = 0.0;
        for (var i = 1; i <= length; i++)
        {
            var at = (i + 1) * LabelCount;
            var max = Math.Max(Math.Max(_scores[at], _scores[at + 1]), Math.Max(_scores[at + 2], _scores[at + 3]));
            var sum = 0f;
            for (var y = 0; y < LabelCount; y++)
            {
                var reach = 0f;
                if (i == 1)
                {
                    reach = y is 0 or 3 ? 1 : 0;
                }
                else
                {
                    for (var x = 0; x < LabelCount; x++)
                    {
                        reach += _alpha[at - LabelCount + x] * transition[(x * LabelCount) + y];
                    }
                }

                if (i == length && y < 2)
                {
                    reach = 0;
                }

                sum += _alpha[at + y] = reach * MathF.Exp(_scores[at + y] - max);
            }

            sum = Math.Max(sum, 1e-30f);
            for (var y = 0; y < LabelCount; y++)
            {
                _alpha[at + y] /= sum;
            }

            log += max + Math.Log(sum);
        }

        return log;
    }

    private void Backward(ReadOnlySpan<float> transition, int length)
    {
        Span<float> next = stackalloc float[LabelCount];
        for (var i = length; i >= 1; i--)
        {
            var at = (i + 1) * LabelCount;
            if (i == length)
            {
                _beta.AsSpan(at, LabelCount).Fill(1);
                continue;
            }

            var following = at + LabelCount;
            var max = Math.Max(Math.Max(_scores[following], _scores[following + 1]), Math.Max(_scores[following + 2], _scores[following + 3]));
            for (var y = 0; y < LabelCount; y++)
            {
                var ends = i + 1 == length && y < 2;
                next[y] = ends ? 0 : _beta[following + y] * MathF.Exp(_scores[following + y] - max);
            }

            var sum = 0f;
            for (var x = 0; x < LabelCount; x++)
            {
                var b = 0f;
                for (var y = 0; y < LabelCount; y++)
                {
                    b += transition[(x * LabelCount) + y] * next[y];
                }

                _beta[at + x] = b;
                sum += b;
            }

            for (var x = 0; x < LabelCount; x++)
            {
                _beta[at + x] /= Math.Max(sum, 1e-30f);
            }
        }
    }

    private void Transition(ReadOnlySpan<float> transition, Span<float> expected, int at, byte from, byte to)
    {
        Span<float> joint = stackalloc float[16];
        var z = 0f;
        var max = Math.Max(Math.Max(_scores[at], _scores[at + 1]), Math.Max(_scores[at + 2], _scores[at + 3]));
        for (var y = 0; y < LabelCount; y++)
        {
            var right = _beta[at + y] * MathF.Exp(_scores[at + y] - max);
            for (var x = 0; x < LabelCount; x++)
            {
                var k = (x * LabelCount) + y;
                z += joint[k] = _alpha[at - LabelCount + x] * transition[k] * right * (_alpha[at + y] > 0 ? 1 : 0);
            }
        }

        for (var k = 0; k < 16; k++)
        {
            expected[k] += joint[k] / Math.Max(z, 1e-30f);
        }

        expected[(from * LabelCount) + to] -= 1;
    }

    private void UpdateTransitions(ReadOnlySpan<float> gradient)
    {
        for (var k = 0; k < 16; k++)
        {
            if (!float.IsNegativeInfinity(Transitions[k]))
            {
                _transitionSquares[k] += gradient[k] * gradient[k];
                Transitions[k] -= options.LearningRate * gradient[k] / (MathF.Sqrt(_transitionSquares[k]) + 1e-3f);
            }
        }
    }

    private void Update(int[] rows, int length)
    {
        var l2 = Vector512.Create(options.L2);
        var rate = Vector512.Create(options.LearningRate);
        var floor = Vector512.Create(1e-3f);
        var negligible = Vector512.Create(Negligible);
        for (var j = 0; j < length + 2; j++)
        {
            var gradient = Vector512.Create<float>(_gradient.AsSpan(j * LabelCount, RowLength));
            if (Vector512.LessThanAll(Vector512.Abs(gradient), negligible))
            {
                continue;
            }

            foreach (var row in rows.AsSpan(j * templates, templates))
            {
                if (row < 0)
                {
                    continue;
                }

                var weights = Weights.AsSpan(row * RowLength, RowLength);
                var squares = _squares.AsSpan(row * RowLength, RowLength);
                var w = Vector512.Create<float>(weights);
                var g = gradient + (w * l2);
                var s = Vector512.Create<float>(squares) + (g * g);
                s.CopyTo(squares);
                (w - (rate * g / (Vector512.Sqrt(s) + floor))).CopyTo(weights);
            }
        }
    }
}
