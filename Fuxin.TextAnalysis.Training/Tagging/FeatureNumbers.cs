namespace Fuxin.TextAnalysis.Training.Tagging;

/// <summary>Numbers the features that occur often enough to learn from.</summary>
internal sealed class FeatureNumbers
{
    private readonly Dictionary<ulong, int> _counts = [];
    private readonly Dictionary<ulong, int> _numbers = [];

    /// <summary>Features and their numbers, after <see cref="Freeze"/>.</summary>
    public IReadOnlyDictionary<ulong, int> Numbers => _numbers;

    public void Count(ReadOnlySpan<ulong> features)
    {
        foreach (var feature in features)
        {
            _counts[feature] = _counts.GetValueOrDefault(feature) + 1;
        }
    }

    /// <summary>Ends counting: features seen less often than <paramref name="minimum"/> are forgotten.</summary>
    public void Freeze(int minimum)
    {
        foreach (var (feature, count) in _counts)
        {
            if (count >= minimum)
            {
                _numbers.Add(feature, _numbers.Count);
            }
        }

        _counts.Clear();
    }

    /// <summary>Writes the numbers of features; -1 for unknown ones.</summary>
    public void Look(ReadOnlySpan<ulong> features, Span<int> numbers)
    {
        for (var i = 0; i < features.Length; i++)
        {
            numbers[i] = _numbers.GetValueOrDefault(features[i], -1);
        }
    }
}
