namespace Fuxin.TextAnalysis.Themes;

/// <summary>How often terms occur in the same documents, as normalised pointwise mutual information (Bouma 2009).</summary>
internal sealed class Coherence
{
    private readonly Dictionary<int, HashSet<int>> _documents;
    private readonly double _all;

    public Coherence(List<int[]> words, IEnumerable<int> terms)
    {
        _documents = terms.Distinct().ToDictionary(t => t, _ => new HashSet<int>());
        _all = words.Count;
        for (var d = 0; d < words.Count; d++)
        {
            foreach (var word in words[d])
            {
                if (_documents.TryGetValue(word, out var set))
                {
                    set.Add(d);
                }
            }
        }
    }

    /// <summary>The mean over all pairs of <paramref name="terms"/>; 0 for fewer than two.</summary>
    public double Of(int[] terms)
    {
        var pairs = terms.SelectMany((a, i) => terms.Skip(i + 1).Select(b => Pair(_documents[a], _documents[b]))).ToList();
        return pairs.Count == 0 ? 0 : pairs.Average();
    }

    private double Pair(HashSet<int> a, HashSet<int> b)
    {
        var both = a.Count(b.Contains) / _all;
        return both == 0 ? -1 : both >= 1 ? 1 : Math.Log(both / (a.Count / _all * (b.Count / _all))) / -Math.Log(both);
    }
}
