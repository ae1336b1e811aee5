using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Themes;

/// <summary>A word or phrase and its score.</summary>
/// <param name="Term">The word or phrase.</param>
/// <param name="Score">Larger is more telling.</param>
public readonly record struct ScoredTerm(string Term, double Score);

/// <summary>A document and how like another it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Similarity">From 0 to 1.</param>
public readonly record struct SimilarDocument(string Id, double Similarity);

/// <summary>
/// A collection by its terms: what a document says that others do not (keyphrases), and which documents read alike. Adding is not thread-safe; asking is.
/// </summary>
/// <remarks>Weights are (1 + ln tf) · ln(N / df), likeness the cosine (Salton and Buckley 1988).</remarks>
public sealed class TermStatistics
{
    private const int MostTerms = 200;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<List<(int Document, int Count)>> _postings = [];
    private readonly List<string> _ids = [];
    private readonly Lazy<double[]> _lengths;

    /// <summary>Makes an empty collection.</summary>
    public TermStatistics() => _lengths = new(Lengths);

    /// <summary>How many documents it holds.</summary>
    public int Count => _ids.Count;

    /// <summary>Adds a document.</summary>
    /// <exception cref="InvalidOperationException">The collection has been asked for similar documents already.</exception>
    public void Add(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (_lengths.IsValueCreated)
        {
            throw new InvalidOperationException("Add all documents before asking which are alike.");
        }

        foreach (var (term, count) in DocumentTerms.Of(document).CountBy(t => t))
        {
            if (!_numbers.TryGetValue(term, out var number))
            {
                _numbers[term] = number = _postings.Count;
                _postings.Add([]);
            }

            _postings[number].Add((_ids.Count, count));
        }

        _ids.Add(document.Id);
    }

    /// <summary>The terms that tell a document from the others of the collection, the most telling first.</summary>
    public ImmutableArray<ScoredTerm> Keyphrases(AnalyzedDocument document, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return [.. Weights(document).Take(limit)];
    }

    /// <summary>The documents most like <paramref name="document"/>, itself left out.</summary>
    public ImmutableArray<SimilarDocument> Similar(AnalyzedDocument document, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var lengths = _lengths.Value;
        var scores = new Dictionary<int, double>();
        var weights = Weights(document).ToList();
        foreach (var (term, weight) in weights.Take(MostTerms))
        {
            if (_numbers.TryGetValue(term, out var number))
            {
                foreach (var (other, count) in _postings[number])
                {
                    scores[other] = scores.GetValueOrDefault(other) + (weight * Weight(count, number));
                }
            }
        }

        var own = Math.Sqrt(weights.Sum(w => w.Score * w.Score));
        return
        [
            .. scores.Where(s => s.Value > 0 && _ids[s.Key] != document.Id)
                .Select(s => new SimilarDocument(_ids[s.Key], Math.Min(1, s.Value / (own * lengths[s.Key]))))
                .OrderByDescending(s => s.Similarity).ThenBy(s => s.Id, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private IOrderedEnumerable<ScoredTerm> Weights(AnalyzedDocument document) => DocumentTerms.Of(document).CountBy(t => t)
        .Select(t => new ScoredTerm(t.Key, _numbers.TryGetValue(t.Key, out var number) ? Weight(t.Value, number) : Weight(t.Value, 1, Count + 1)))
        .OrderByDescending(t => t.Score).ThenBy(t => t.Term, StringComparer.Ordinal);

    private double[] Lengths()
    {
        var squares = new double[Count];
        for (var term = 0; term < _postings.Count; term++)
        {
            foreach (var (document, count) in _postings[term])
            {
                var weight = Weight(count, term);
                squares[document] += weight * weight;
            }
        }

        return Array.ConvertAll(squares, Math.Sqrt);
    }

    private double Weight(int count, int term) => Weight(count, _postings[term].Count, Count);

    private static double Weight(int count, int documents, int all) => (1 + Math.Log(count)) * Math.Log((double)Math.Max(1, all) / documents);
}
