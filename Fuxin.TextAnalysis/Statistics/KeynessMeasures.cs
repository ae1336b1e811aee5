namespace Fuxin.TextAnalysis.Statistics;

/// <summary>
/// How much the frequency of a word differs between two corpora, from its counts <c>a</c> and <c>b</c> and the corpora's sizes <c>c</c> and <c>d</c>.
/// Stateless and thread-safe.
/// </summary>
public static class KeynessMeasures
{
    /// <summary>Stands for a count of 0 where a ratio would have none (Hardie 2014).</summary>
    private const double InPlaceOfZero = 0.5;

    /// <summary>
    /// The log-likelihood 2 (a ln(a / E1) + b ln(b / E2)) with E1 = c (a + b) / (c + d) and E2 = d (a + b) / (c + d) (P. Rayson and R. Garside,
    /// "Comparing corpora using frequency profiling", Proceedings of the Workshop on Comparing Corpora, 2000, 1-6). Tells how sure a difference is;
    /// 15.13 is p &lt; 0.0001 with one degree of freedom.
    /// </summary>
    public static double LogLikelihood(double a, double b, double c, double d)
    {
        var rate = (a + b) / (c + d);
        return Math.Max(0, 2 * (Cell(a, c * rate) + Cell(b, d * rate)));
    }

    /// <summary>
    /// The Bayes factor by the Bayesian information criterion, G2 - ln(c + d): above 2 positive, above 6 strong, above 10 very strong evidence of a
    /// difference (A. Wilson, "Embracing Bayes factors for key item analysis in corpus linguistics", 2013).
    /// </summary>
    public static double BayesFactor(double logLikelihood, double c, double d) => logLikelihood - Math.Log(c + d);

    /// <summary>
    /// The size of the difference as log2 of the ratio of relative frequencies: 1 means twice as frequent, -1 half as frequent; a count of 0 is taken
    /// as 0.5 (A. Hardie, "Log Ratio: an informal introduction", 2014).
    /// </summary>
    public static double LogRatio(double a, double b, double c, double d) =>
        Math.Log2((a == 0 ? InPlaceOfZero : a) / c / ((b == 0 ? InPlaceOfZero : b) / d));

    /// <summary>
    /// The size of the difference in percent of the second relative frequency (%DIFF: C. Gabrielatos and A. Marchi, "Keyness: appropriate metrics and
    /// practical issues", 2012); null if the second count is 0.
    /// </summary>
    public static double? PercentDifference(double a, double b, double c, double d) => b == 0 ? null : ((a / c) - (b / d)) * 100 / (b / d);

    private static double Cell(double observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);
}
