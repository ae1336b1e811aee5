namespace Fuxin.TextAnalysis.Statistics;

/// <summary>How far a count has come. Immutable.</summary>
/// <param name="Done">How many documents were read.</param>
/// <param name="Total">How many there are to read.</param>
public readonly record struct StatisticsProgress(long Done, long Total);

/// <summary>Tells of progress every so many documents, not at each.</summary>
internal sealed class ProgressReport(IProgress<StatisticsProgress>? progress, long total)
{
    private const int Every = 256;

    private long _done;

    public void Step()
    {
        if (++_done % Every == 0 || _done == total)
        {
            progress?.Report(new StatisticsProgress(_done, total));
        }
    }
}
