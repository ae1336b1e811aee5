namespace Fuxin.TextAnalysis.Statistics;

/// <summary>
/// How strongly two things go together, from how often they occur together (<c>o</c>), how often each occurs (<c>f1</c>, <c>f2</c>) and how often
/// anything does (<c>n</c>). Stateless and thread-safe.
/// </summary>
/// <remarks>
/// The contingency table is that of S. Evert, "Corpora and collocations", in: Lüdeling and Kytö (eds.), Corpus Linguistics. An International
/// Handbook, vol. 2, 2008, 1212-1248: O11 = o, O12 = f1 - o, O21 = f2 - o, O22 = n - f1 - f2 + o, and the expected count of each cell is the product
/// of its row and column sums over n.
/// </remarks>
public static class AssociationMeasures
{
    /// <summary>How often the two would occur together if they had nothing to do with each other: f1 f2 / n; 0 if n is 0.</summary>
    public static double Expected(double f1, double f2, double n) => n == 0 ? 0 : f1 * f2 / n;

    /// <summary>
    /// The log-likelihood ratio G2 = 2 Σ O ln(O / E) over the four cells (T. Dunning, "Accurate methods for the statistics of surprise and
    /// coincidence", Computational Linguistics 19(1), 1993, 61-74). Never negative; it tells how sure an association is, not its direction.
    /// </summary>
    public static double LogLikelihood(double o, double f1, double f2, double n)
    {
        var sum = Cell(o, f1, f2, n) + Cell(f1 - o, f1, n - f2, n) + Cell(f2 - o, n - f1, f2, n) + Cell(n - f1 - f2 + o, n - f1, n - f2, n);
        return Math.Max(0, 2 * sum);
    }

    /// <summary>
    /// Pointwise mutual information log2(o n / (f1 f2)) (K. Church and P. Hanks, "Word association norms, mutual information, and lexicography",
    /// Computational Linguistics 16(1), 1990, 22-29). Negative infinity if they never occur together. High for rare things: set a lowest count.
    /// </summary>
    public static double MutualInformation(double o, double f1, double f2, double n) => Math.Log2(o / Expected(f1, f2, n));

    /// <summary>
    /// Mutual information over -log2(o / n), from -1 (never together) over 0 (independent) to 1 (never apart) (G. Bouma, "Normalized (pointwise)
    /// mutual information in collocation extraction", Proceedings of GSCL, 2009, 31-40).
    /// </summary>
    public static double NormalizedMutualInformation(double o, double f1, double f2, double n) =>
        o == 0 ? -1 : o >= n ? 1 : MutualInformation(o, f1, f2, n) / -Math.Log2(o / n);

    /// <summary>
    /// logDice = 14 + log2(2 o / (f1 + f2)): at most 14, for things that only occur together; one less means half as much; it does not depend on the
    /// size of the corpus (P. Rychlý, "A lexicographer-friendly association score", Proceedings of RASLAN, 2008, 6-9).
    /// </summary>
    public static double LogDice(double o, double f1, double f2) => 14 + Math.Log2(2 * o / (f1 + f2));

    private static double Cell(double observed, double row, double column, double n) =>
        observed <= 0 ? 0 : observed * Math.Log(observed / Expected(row, column, n));
}
