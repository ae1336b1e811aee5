namespace Fuxin.TextAnalysis.Evaluation;

/// <summary>Between which values a share lies, 0 to 1, in 95 of 100 samples.</summary>
/// <param name="Low">The 2.5th percentile.</param>
/// <param name="High">The 97.5th percentile.</param>
public readonly record struct ScoreInterval(double Low, double High);

/// <summary>
/// How far chance moves a score: confidence intervals by the percentile bootstrap over whole documents (Efron and Tibshirani 1993, chapter 13),
/// since the mentions of one document are not independent of each other. Immutable.
/// </summary>
/// <param name="Precision">Of the precision.</param>
/// <param name="Recall">Of the recall.</param>
/// <param name="F1">Of the F1.</param>
public readonly record struct ScoreIntervals(ScoreInterval Precision, ScoreInterval Recall, ScoreInterval F1)
{
    /// <summary>How often documents are drawn if the caller does not say: enough for two digits.</summary>
    public const int DefaultResamples = 1000;

    private const double Tail = 0.025;

    /// <summary>Draws as many units as there are, with replacement, again and again; the same seed gives the same intervals.</summary>
    /// <param name="units">The score of each document, or of each sentence.</param>
    /// <param name="resamples">How often, 100 or more.</param>
    /// <param name="seed">Where the drawing starts.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 resamples.</exception>
    public static ScoreIntervals Of(IReadOnlyList<Score> units, int resamples = DefaultResamples, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 100);
        var random = new Random(seed);
        double[] precision = new double[resamples], recall = new double[resamples], f1 = new double[resamples];
        for (var i = 0; i < resamples; i++)
        {
            int right = 0, extra = 0, missed = 0;
            for (var drawn = 0; drawn < units.Count; drawn++)
            {
                var unit = units[random.Next(units.Count)];
                (right, extra, missed) = (right + unit.Right, extra + unit.Extra, missed + unit.Missed);
            }

            var score = new Score("", right, extra, missed);
            (precision[i], recall[i], f1[i]) = (score.Precision, score.Recall, score.F1);
        }

        return new ScoreIntervals(Middle(precision), Middle(recall), Middle(f1));
    }

    private static ScoreInterval Middle(double[] values)
    {
        Array.Sort(values);
        var tail = (int)(values.Length * Tail);
        return new ScoreInterval(values[tail], values[values.Length - 1 - tail]);
    }
}
