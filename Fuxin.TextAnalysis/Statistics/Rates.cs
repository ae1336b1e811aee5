namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Relative frequencies.</summary>
internal static class Rates
{
    private const double Million = 1e6;

    /// <summary>How many there are in a million; null out of nothing.</summary>
    public static double? PerMillion(long count, long total) => total == 0 ? null : count * Million / total;
}
