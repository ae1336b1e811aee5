using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Classification;

/// <summary>Trains a <see cref="DocumentClassifier"/> on labelled documents, with kinds and domains of your own. The same documents in the same order give the same classifier.</summary>
/// <remarks>
/// Maximum entropy for the kind, one logistic regression for each domain (Berger, Della Pietra and Della Pietra 1996; one against the rest), by
/// L-BFGS in Microsoft.ML.
/// </remarks>
public sealed class ClassifierTrainer
{
    /// <summary>A word becomes a feature if it occurs in at least this many documents.</summary>
    public int MinimumDocuments { get; init; } = 3;

    /// <summary>The most frequent words only, at most this many.</summary>
    public int MaximumWords { get; init; } = 20_000;

    /// <summary>How strongly large weights are held down (L2). Larger for fewer or noisier documents.</summary>
    public double Regularization { get; init; } = 0.3;

    /// <summary>Trains.</summary>
    /// <param name="documents">The documents; they are read once.</param>
    /// <exception cref="ArgumentException">There is no document, or every document has the same kind and no domain varies, so that nothing can be learned.</exception>
    public DocumentClassifier Train(IEnumerable<LabelledDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var examples = documents.ToList();
        var extractor = new FeatureExtractor(Vocabulary(examples));
        List<FeatureVector> features = [.. examples.Select(e => extractor.Extract(e.Document))];
        var kinds = TrainKinds(examples, features, extractor.Names.Length);
        var domains = TrainDomains(examples, [.. features.Select(extractor.ForDomains)], extractor.Names.Length);
        return kinds is null && domains is null
            ? throw new ArgumentException("Nothing to learn: give documents of at least two kinds, or with a domain that some have and others lack.", nameof(documents))
            : new DocumentClassifier(extractor, kinds, domains);
    }

    private List<string> Vocabulary(List<LabelledDocument> examples)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in examples.SelectMany(e => FeatureExtractor.Words(e.Document)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return
        [
            .. counts.Where(c => c.Value >= MinimumDocuments)
                .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
                .Take(MaximumWords).Select(c => c.Key).Order(StringComparer.Ordinal),
        ];
    }

    private LinearModel? TrainKinds(List<LabelledDocument> examples, List<FeatureVector> features, int dimension)
    {
        string[] labels = [.. examples.Select(e => e.Kind).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        List<int> used = [.. Enumerable.Range(0, examples.Count).Where(i => examples[i].Kind is not null)];
        return labels.Length < 2
            ? null
            : LinearTrainer.TrainOneOf(
                labels,
                [.. used.Select(i => features[i])],
                [.. used.Select(i => Array.IndexOf(labels, examples[i].Kind))],
                [.. used.Select(i => examples[i].Weight)],
                dimension,
                (float)Regularization);
    }

    private LinearModel? TrainDomains(List<LabelledDocument> examples, List<FeatureVector> features, int dimension)
    {
        var count = examples.SelectMany(e => e.Domains.Distinct()).CountBy(d => d);
        string[] labels = [.. count.Where(c => c.Value < examples.Count).Select(c => c.Key).Order(StringComparer.Ordinal)];
        return labels.Length == 0
            ? null
            : LinearTrainer.TrainAnyOf(
                labels,
                features,
                (document, label) => examples[document].Domains.Contains(labels[label]),
                [.. examples.Select(e => e.Weight)],
                dimension,
                (float)Regularization);
    }
}
