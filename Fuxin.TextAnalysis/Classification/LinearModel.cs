namespace Fuxin.TextAnalysis.Classification;

/// <summary>One weight for each label and feature. Immutable and thread-safe.</summary>
internal sealed class LinearModel
{
    private readonly string[] _labels;
    private readonly float[] _biases;

    // By feature, then label: a document reads the rows of its features only.
    private readonly float[] _weights;

    public LinearModel(string[] labels, float[] biases, float[] weights)
    {
        _labels = labels;
        _biases = biases;
        _weights = weights;
    }

    public ReadOnlySpan<string> Labels => _labels;

    public float[] Scores(FeatureVector features)
    {
        var scores = (float[])_biases.Clone();
        for (var i = 0; i < features.Indices.Length; i++)
        {
            var row = _weights.AsSpan(features.Indices[i] * _labels.Length, _labels.Length);
            for (var label = 0; label < row.Length; label++)
            {
                scores[label] += row[label] * features.Values[i];
            }
        }

        return scores;
    }

    public float Weight(int feature, int label) => _weights[(feature * _labels.Length) + label];

    /// <summary>The mean weight of a feature: what it says for no label in particular.</summary>
    public float MeanWeight(int feature)
    {
        var sum = 0f;
        foreach (var weight in _weights.AsSpan(feature * _labels.Length, _labels.Length))
        {
            sum += weight;
        }

        return sum / _labels.Length;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_labels.Length);
        foreach (var label in _labels)
        {
            writer.Write(label);
        }

        foreach (var bias in _biases)
        {
            writer.Write(bias);
        }

        writer.Write(_weights.Length);
        foreach (var weight in _weights)
        {
            writer.Write(weight);
        }
    }

    /// <exception cref="InvalidDataException">The numbers of the model do not fit together.</exception>
    public static LinearModel Read(BinaryReader reader, int features)
    {
        var labels = new string[Limited(reader.ReadInt32(), 10_000)];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        var biases = new float[labels.Length];
        for (var i = 0; i < biases.Length; i++)
        {
            biases[i] = reader.ReadSingle();
        }

        if (reader.ReadInt32() != features * labels.Length)
        {
            throw new InvalidDataException("The classifier is damaged: it has not one weight for each label and feature.");
        }

        var weights = new float[features * labels.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = reader.ReadSingle();
        }

        return new LinearModel(labels, biases, weights);
    }

    public static int Limited(int count, int limit) =>
        count >= 0 && count <= limit ? count : throw new InvalidDataException($"The classifier is damaged: it says that it has {count} parts.");
}
