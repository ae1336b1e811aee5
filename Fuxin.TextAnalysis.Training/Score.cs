using System.Globalization;

namespace Fuxin.TextAnalysis.Training;

/// <summary>Precision, recall and their harmonic mean over counted spans.</summary>
internal sealed class Score
{
    private long _gold;
    private long _found;
    private long _right;

    public double Precision => _found == 0 ? 0 : 100.0 * _right / _found;

    public double Recall => _gold == 0 ? 0 : 100.0 * _right / _gold;

    public double F1 => _gold + _found == 0 ? 0 : 200.0 * _right / (_gold + _found);

    /// <summary>Counts what one document has.</summary>
    public void Add<T>(IReadOnlyCollection<T> gold, IReadOnlyCollection<T> found)
    {
        var set = gold.ToHashSet();
        _gold += gold.Count;
        _found += found.Count;
        _right += found.Count(set.Contains);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F2} recall {Recall:F2} F1 {F1:F2} ({_gold} gold)");
}
