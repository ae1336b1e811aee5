using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Themes;

/// <summary>Finds the themes of a collection. Add documents, then train; not thread-safe. The same documents and seed give the same themes.</summary>
/// <remarks>A document is kept as numbers only, eight bytes for each of its content words.</remarks>
public sealed class TopicTrainer
{
    private const int ShownTerms = 20;
    private const int CoherenceTerms = 10;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<int> _documentCounts = [];
    private readonly List<int[]> _documents = [];
    private readonly List<string> _ids = [];

    /// <summary>How many themes.</summary>
    public int Topics { get; init; } = 20;

    /// <summary>Passes over the collection.</summary>
    public int Passes { get; init; } = 200;

    /// <summary>Where the chance begins.</summary>
    public int Seed { get; init; } = 1998;

    /// <summary>Terms of fewer documents are left out.</summary>
    public int MinimumDocuments { get; init; } = 3;

    /// <summary>Terms of a larger share of the documents are left out.</summary>
    public double MaximumShare { get; init; } = 0.3;

    /// <summary>Adds a document.</summary>
    public void Add(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        int[] numbers = [.. DocumentTerms.Of(document).Select(Number)];
        foreach (var number in numbers.Distinct())
        {
            _documentCounts[number]++;
        }

        _documents.Add(numbers);
        _ids.Add(document.Id);
    }

    /// <summary>Trains.</summary>
    /// <param name="progress">Receives the number of each pass that is done; may be null.</param>
    /// <param name="cancellation">Stops between two passes.</param>
    /// <exception cref="InvalidOperationException">No term is left: there are too few documents, or they have nothing in common.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TopicModel Train(IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var most = Math.Max(MinimumDocuments, MaximumShare * _documents.Count);
        var used = _documentCounts.Select(c => c >= MinimumDocuments && c <= most).ToArray();
        if (!used.Contains(true))
        {
            throw new InvalidOperationException("No term is left to find themes by; add more documents, or lower MinimumDocuments.");
        }

        List<int[]> words = [.. _documents.Select(d => Array.FindAll(d, w => used[w]))];
        var sampler = new GibbsSampler(words, _terms.Count, Topics, Seed);
        for (var pass = 1; pass <= Passes; pass++)
        {
            cancellation.ThrowIfCancellationRequested();
            sampler.Pass();
            progress?.Report(pass);
        }

        return Model(sampler, words);
    }

    private TopicModel Model(GibbsSampler sampler, List<int[]> words)
    {
        int[] order = [.. Enumerable.Range(0, Topics).OrderByDescending(sampler.Size)];
        var top = order.Select(t => Enumerable.Range(0, _terms.Count).Where(w => sampler.Count(w, t) > 0)
            .OrderByDescending(w => sampler.Count(w, t)).ThenBy(w => w).Take(ShownTerms).ToArray()).ToList();
        var together = new Coherence(words, top.SelectMany(t => t.Take(CoherenceTerms)));
        double all = Math.Max(1, words.Sum(w => (long)w.Length));
        return new TopicModel(
            [
                .. order.Select((t, i) => new Topic(
                    [.. top[i].Select(w => new ScoredTerm(_terms[w], (double)sampler.Count(w, t) / sampler.Size(t)))],
                    sampler.Size(t) / all,
                    together.Of([.. top[i].Take(CoherenceTerms)]))),
            ],
            [.. _ids],
            [.. Enumerable.Range(0, words.Count).Select(d => order.Select(t => sampler.Share(d, t)).ToArray())]);
    }

    private int Number(string term)
    {
        if (!_numbers.TryGetValue(term, out var number))
        {
            _numbers[term] = number = _terms.Count;
            _terms.Add(term);
            _documentCounts.Add(0);
        }

        return number;
    }
}
