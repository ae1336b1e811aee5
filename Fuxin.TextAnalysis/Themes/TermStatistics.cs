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
    private readonly List<string> _terms = [];

    // The terms of each document, so that none need be kept or read again to be asked about.
    private readonly List<(int Term, int Count)[]> _documents = [];
    private readonly Lazy<double[]> _lengths;

    /// <summary>Makes an empty collection.</summary>
    public TermStatistics() => _lengths = new(Lengths);

    /// <summary>How many documents it holds.</summary>
    public int Count => _ids.Count;

    /// <summary>The ids of its documents, in the order in which they were added.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>Adds a document; its terms are kept, not the document.</summary>
    /// <exception cref="InvalidOperationException">The collection has been asked for similar documents already.</exception>
    public void Add(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (_lengths.IsValueCreated)
        {
            throw new InvalidOperationException("Add all documents before asking which are alike.");
        }

        var terms = new List<(int Term, int Count)>();
        foreach (var (term, count) in DocumentTerms.Of(document).CountBy(t => t))
        {
            if (!_numbers.TryGetValue(term, out var number))
            {
                _numbers[term] = number = _postings.Count;
                _postings.Add([]);
                _terms.Add(term);
            }

            _postings[number].Add((_ids.Count, count));
            terms.Add((number, count));
        }

        _documents.Add([.. terms]);
        _ids.Add(document.Id);
    }

    /// <summary>The terms that tell a document from the others of the collection, the most telling first.</summary>
    public ImmutableArray<ScoredTerm> Keyphrases(AnalyzedDocument document, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return [.. Weights(document).Take(limit)];
    }

    /// <summary>The same for a document of the collection.</summary>
    /// <param name="number">Its place in <see cref="Ids"/>.</param>
    /// <param name="limit">How many at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public ImmutableArray<ScoredTerm> Keyphrases(int number, int limit = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return [.. Weights(number).Take(limit)];
    }

    /// <summary>The documents most like <paramref name="document"/>, itself left out.</summary>
    public ImmutableArray<SimilarDocument> Similar(AnalyzedDocument document, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Similar(document.Id, [.. Weights(document)], limit);
    }

    /// <summary>The same for a document of the collection.</summary>
    /// <param name="number">Its place in <see cref="Ids"/>.</param>
    /// <param name="limit">How many at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public ImmutableArray<SimilarDocument> Similar(int number, int limit = 10)
    {
        List<ScoredTerm> weights = [.. Weights(number)];
        return Similar(_ids[number], weights, limit);
    }

    private ImmutableArray<SimilarDocument> Similar(string id, List<ScoredTerm> weights, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var lengths = _lengths.Value;
        var scores = new Dictionary<int, double>();
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
            .. scores.Where(s => s.Value > 0 && _ids[s.Key] != id)
                .Select(s => new SimilarDocument(_ids[s.Key], Math.Min(1, s.Value / (own * lengths[s.Key]))))
                .OrderByDescending(s => s.Similarity).ThenBy(s => s.Id, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private IOrderedEnumerable<ScoredTerm> Weights(AnalyzedDocument document) => Sorted(DocumentTerms.Of(document).CountBy(t => t)
        .Select(t => new ScoredTerm(t.Key, _numbers.TryGetValue(t.Key, out var number) ? Weight(t.Value, number) : Weight(t.Value, 1, Count + 1))));

    private IOrderedEnumerable<ScoredTerm> Weights(int document) =>
        Sorted(_documents[document].Select(t => new ScoredTerm(_terms[t.Term], Weight(t.Count, t.Term))));

    private static IOrderedEnumerable<ScoredTerm> Sorted(IEnumerable<ScoredTerm> terms) =>
        terms.OrderByDescending(t => t.Score).ThenBy(t => t.Term, StringComparer.Ordinal);

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
