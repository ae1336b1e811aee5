namespace Fuxin.TextAnalysis.Statistics;

/// <summary>How evenly the occurrences of something are spread over the parts of a corpus. Stateless and thread-safe.</summary>
/// <remarks>Formulas and example in St. Th. Gries, "Dispersions and adjusted frequencies in corpora", International Journal of Corpus Linguistics 13(4), 2008, 403-437.</remarks>
public static class DispersionMeasures
{
    /// <summary>
    /// Gries' deviation of proportions: half the sum of the differences between each part's share of the occurrences and its share of the corpus.
    /// 0 is as even as can be, near 1 as uneven as can be.
    /// </summary>
    /// <param name="counts">How often it occurs in each part.</param>
    /// <param name="sizes">How large each part is.</param>
    /// <returns>Null if it does not occur or the corpus is empty.</returns>
    /// <exception cref="ArgumentException">There are not as many sizes as counts.</exception>
    public static double? DeviationOfProportions(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes)
    {
        var (count, size) = Totals(counts, sizes);
        if (count == 0 || size == 0)
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += Math.Abs(((double)sizes[i] / size) - ((double)counts[i] / count));
        }

        return sum / 2;
    }

    /// <summary>
    /// The same over its greatest possible value, 1 less the smallest part's share, so that 1 can be reached (J. Lijffijt and St. Th. Gries,
    /// "Correction to Gries' dispersions", International Journal of Corpus Linguistics 17(1), 2012, 147-149). Null also if there is but one part.
    /// </summary>
    /// <param name="counts">How often it occurs in each part.</param>
    /// <param name="sizes">How large each part is; empty parts are passed over.</param>
    /// <exception cref="ArgumentException">There are not as many sizes as counts.</exception>
    public static double? NormalizedDeviationOfProportions(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes)
    {
        var (_, size) = Totals(counts, sizes);
        var smallest = long.MaxValue;
        foreach (var part in sizes)
        {
            smallest = part > 0 ? Math.Min(smallest, part) : smallest;
        }

        return DeviationOfProportions(counts, sizes) is { } deviation && smallest < size ? deviation / (1 - ((double)smallest / size)) : null;
    }

    /// <summary>
    /// Juilland's D = 1 - V / √(n - 1), where V is the standard deviation of the relative frequencies in the n parts over their mean. 1 is as even as
    /// can be, 0 is all in one part (A. Juilland, D. Brodin and C. Davidovitch, Frequency Dictionary of French Words, 1970; with relative frequencies
    /// for parts of different size, as in Gries 2008). Depends much on the number of parts.
    /// </summary>
    /// <param name="counts">How often it occurs in each part.</param>
    /// <param name="sizes">How large each part is; empty parts are passed over.</param>
    /// <returns>Null if it does not occur or there are fewer than two parts.</returns>
    /// <exception cref="ArgumentException">There are not as many sizes as counts.</exception>
    public static double? JuillandD(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes)
    {
        var (count, _) = Totals(counts, sizes);
        var rates = new List<double>(counts.Length);
        for (var i = 0; i < counts.Length; i++)
        {
            if (sizes[i] > 0)
            {
                rates.Add((double)counts[i] / sizes[i]);
            }
        }

        if (count == 0 || rates.Count < 2)
        {
            return null;
        }

        var mean = rates.Average();
        var deviation = Math.Sqrt(rates.Sum(r => (r - mean) * (r - mean)) / rates.Count);
        return 1 - (deviation / mean / Math.Sqrt(rates.Count - 1));
    }

    private static (long Count, long Size) Totals(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes)
    {
        if (counts.Length != sizes.Length)
        {
            throw new ArgumentException("Every part has one count and one size.", nameof(sizes));
        }

        var (count, size) = (0L, 0L);
        for (var i = 0; i < counts.Length; i++)
        {
            count += counts[i];
            size += sizes[i];
        }

        return (count, size);
    }
}
