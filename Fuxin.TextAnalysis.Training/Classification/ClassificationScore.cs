using System.Globalization;
using Fuxin.TextAnalysis.Classification;

namespace Fuxin.TextAnalysis.Training.Classification;

/// <summary>How well a classifier does on documents that a reader labelled.</summary>
public sealed class ClassificationScore
{
    private const int Bins = 10;

    private readonly List<(string Gold, string Found)> _kinds = [];
    private readonly Dictionary<string, (int Right, int Found, int Gold)> _domains = new(StringComparer.Ordinal);
    private readonly (double Sum, double Hits, int Count)[] _kindBins = new (double, double, int)[Bins];
    private readonly (double Sum, double Hits, int Count)[] _domainBins = new (double, double, int)[Bins];

    /// <summary>The share of documents whose kind is right.</summary>
    public double KindAccuracy => (double)_kinds.Count(k => k.Gold == k.Found) / _kinds.Count;

    /// <summary>The micro-averaged F1 of the domains.</summary>
    public double DomainF1 => 2.0 * _domains.Values.Sum(d => d.Right) / _domains.Values.Sum(d => d.Found + d.Gold);

    /// <summary>The expected calibration error of the kinds' probabilities, in ten bins (Guo et al. 2017).</summary>
    public double KindCalibrationError => CalibrationError(_kindBins);

    /// <summary>The expected calibration error of the domains' probabilities.</summary>
    public double DomainCalibrationError => CalibrationError(_domainBins);

    /// <summary>Counts one document.</summary>
    public void Add(string kind, IReadOnlyCollection<string> domains, DocumentClass found)
    {
        ArgumentNullException.ThrowIfNull(domains);
        ArgumentNullException.ThrowIfNull(found);
        _kinds.Add((kind, found.Kind ?? ""));
        Bin(_kindBins, found.Kinds[0].Probability, found.Kind == kind);
        foreach (var domain in domains.Union(found.Domains))
        {
            var (right, all, gold) = _domains.GetValueOrDefault(domain);
            var (isGold, isFound) = (domains.Contains(domain), found.Domains.Contains(domain));
            _domains[domain] = (right + (isGold && isFound ? 1 : 0), all + (isFound ? 1 : 0), gold + (isGold ? 1 : 0));
        }

        foreach (var domain in found.AllDomains)
        {
            Bin(_domainBins, domain.Probability, domains.Contains(domain.Label));
        }
    }

    /// <summary>Writes the figures as a table, one line a label.</summary>
    public void Write(TextWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {_kinds.Count} documents; kind {KindAccuracy:P1}, domain micro-F1 {DomainF1:P1}; calibration error kind {KindCalibrationError:F3}, domain {DomainCalibrationError:F3}"));
        foreach (var kind in _kinds.GroupBy(k => k.Gold).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            var wrong = kind.Where(k => k.Found != k.Gold).CountBy(k => k.Found).Select(w => $"{w.Key} {w.Value}");
            writer.WriteLine($"  kind {kind.Key}: {kind.Count(k => k.Found == k.Gold)} of {kind.Count()} right; taken for {string.Join(", ", wrong)}");
        }

        foreach (var (domain, (right, found, gold)) in _domains.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            writer.WriteLine($"  domain {domain}: {right} right of {found} found, {gold} there");
        }
    }

    private static void Bin((double Sum, double Hits, int Count)[] bins, double probability, bool hit)
    {
        ref var bin = ref bins[Math.Min(Bins - 1, (int)(probability * Bins))];
        bin = (bin.Sum + probability, bin.Hits + (hit ? 1 : 0), bin.Count + 1);
    }

    private static double CalibrationError((double Sum, double Hits, int Count)[] bins) =>
        bins.Sum(b => Math.Abs(b.Sum - b.Hits)) / bins.Sum(b => b.Count);
}
