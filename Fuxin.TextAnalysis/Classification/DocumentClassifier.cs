using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Classification;

/// <summary>
/// Tells what kind of document an analysed document is and what it is about, with probabilities and evidence. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Two linear models (see <see cref="ClassifierTrainer"/>) over the signs of the document's form, the terms of each domain and its words. Applying them
/// needs neither Microsoft.ML nor any native code.
/// </remarks>
public sealed class DocumentClassifier
{
    /// <summary>The resource of the classifier that ships with the library.</summary>
    internal const string ResourceName = "classifier.model.br";

    private const string Magic = "fuxin-classifier-1";
    private const int MostDomains = 3;

    // Half of the F1 that is to be had, or a little less, is where F1 is highest (Lipton, Elkan and Naryanaswamy 2014).
    private const double Likely = 0.35;
    private const int MostWords = 1_000_000;

    private static readonly Lazy<DocumentClassifier> LazyDefault = new(LoadDefault);

    private readonly FeatureExtractor _extractor;
    private readonly LinearModel? _kinds;
    private readonly LinearModel? _domains;
    private readonly Lazy<string> _fingerprint;

    internal DocumentClassifier(FeatureExtractor extractor, LinearModel? kinds, LinearModel? domains)
    {
        _extractor = extractor;
        _kinds = kinds;
        _domains = domains;
        _fingerprint = new(HashOfModel);
    }

    /// <summary>The library's own classifier, for the kinds and domains of its labelling guide, in Chinese and English.</summary>
    public static DocumentClassifier Default => LazyDefault.Value;

    /// <summary>The kinds it knows.</summary>
    public ImmutableArray<string> Kinds => _kinds is null ? [] : [.. _kinds.Labels];

    /// <summary>The domains it knows.</summary>
    public ImmutableArray<string> Domains => _domains is null ? [] : [.. _domains.Labels];

    /// <summary>A short name of the model: two classifiers of one fingerprint decide alike.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>Tells kind and domains. A kind that the file or the caller gave the document is not looked at.</summary>
    public DocumentClass Classify(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var features = _extractor.Extract(document);
        var kinds = _kinds is null ? [] : Sorted(_kinds, Softmax(_kinds.Scores(features)));
        var domains = _domains is null ? [] : Sorted(_domains, Logistic(_domains.Scores(_extractor.ForDomains(features))));
        return new DocumentClass
        {
            Kind = kinds.IsEmpty ? null : kinds[0].Label,
            Kinds = kinds,
            Domains = [.. domains.Where((d, i) => i == 0 || d.Probability >= Likely).Take(MostDomains).Select(d => d.Label)],
            AllDomains = domains,
        };
    }

    /// <summary>The same document with the kind, unless its file or the caller gave it one, and the domains that the classifier tells.</summary>
    public AnalyzedDocument Complete(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = Classify(document);
        var source = document.Source;
        return document.WithSource(source with
        {
            Kind = source.Kind ?? found.Kind,
            Domains = source.Domains.IsEmpty ? found.Domains : source.Domains,
        });
    }

    /// <summary>What speaks most for and against <paramref name="label"/>, the strongest first.</summary>
    /// <param name="document">The document.</param>
    /// <param name="label">A kind or a domain.</param>
    /// <param name="limit">How many at most.</param>
    /// <exception cref="ArgumentException">The classifier knows no such label.</exception>
    public ImmutableArray<LabelEvidence> Explain(AnalyzedDocument document, string label, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var isKind = Kinds.Contains(label);
        var model = isKind ? _kinds : _domains;
        var number = model is null ? -1 : model.Labels.IndexOf(label);
        if (model is null || number < 0)
        {
            throw new ArgumentException($"'{label}' is neither a kind nor a domain of this classifier: {string.Join(", ", Kinds.Concat(Domains))}.", nameof(label));
        }

        var features = _extractor.Extract(document);
        features = isKind ? features : _extractor.ForDomains(features);
        // Kinds compete: what speaks for all of them alike speaks for none.
        return
        [
            .. features.Indices
                .Select((f, i) => new LabelEvidence(_extractor.Names[f], features.Values[i] * (model.Weight(f, number) - (isKind ? model.MeanWeight(f) : 0))))
                .OrderByDescending(e => Math.Abs(e.Weight)).ThenBy(e => e.Evidence, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    /// <summary>Writes the classifier, to be read by <see cref="Load"/>.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var compressed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(compressed, Encoding.UTF8, leaveOpen: true);
        Write(writer);
    }

    /// <summary>Reads a classifier that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no classifier, or a damaged one, or one of another version of the library.</exception>
    public static DocumentClassifier Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true), Encoding.UTF8);
            return Read(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("This is no classifier, or a damaged one.", e);
        }
    }

    private static DocumentClassifier Read(BinaryReader reader)
    {
        if (reader.ReadString() is not Magic)
        {
            throw new InvalidDataException("This is no classifier that this version of the library can read; train it again.");
        }

        if (reader.ReadInt32() != FeatureExtractor.FixedCount)
        {
            throw new InvalidDataException("This classifier was trained by another version of the library; train it again.");
        }

        var words = new string[LinearModel.Limited(reader.ReadInt32(), MostWords)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.ReadString();
        }

        var extractor = new FeatureExtractor(words);
        var kinds = reader.ReadBoolean() ? LinearModel.Read(reader, extractor.Names.Length) : null;
        var domains = reader.ReadBoolean() ? LinearModel.Read(reader, extractor.Names.Length) : null;
        return new DocumentClassifier(extractor, kinds, domains);
    }

    private void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(FeatureExtractor.FixedCount);
        writer.Write(_extractor.Names.Length - FeatureExtractor.FixedCount);
        foreach (var word in _extractor.Names.Skip(FeatureExtractor.FixedCount))
        {
            writer.Write(word);
        }

        foreach (var model in new[] { _kinds, _domains })
        {
            writer.Write(model is not null);
            model?.Write(writer);
        }
    }

    private string HashOfModel()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        Write(writer);
        writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).AsSpan(0, 8));
    }

    private static DocumentClassifier LoadDefault()
    {
        using var stream = EmbeddedResource.Open(ResourceName);
        return Load(stream);
    }

    private static double[] Softmax(float[] scores)
    {
        var highest = scores.Max();
        double[] powers = [.. scores.Select(s => Math.Exp(s - highest))];
        var sum = powers.Sum();
        return [.. powers.Select(p => p / sum)];
    }

    private static double[] Logistic(float[] scores) => [.. scores.Select(s => 1 / (1 + Math.Exp(-s)))];

    private static ImmutableArray<LabelProbability> Sorted(LinearModel model, double[] probabilities)
    {
        var labels = model.Labels.ToArray();
        return
        [
            .. labels.Select((l, i) => new LabelProbability(l, probabilities[i]))
                .OrderByDescending(p => p.Probability).ThenBy(p => p.Label, StringComparer.Ordinal),
        ];
    }
}
