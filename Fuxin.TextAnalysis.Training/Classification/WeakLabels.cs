using System.Collections.Immutable;
using Fuxin.TextAnalysis.Classification;

namespace Fuxin.TextAnalysis.Training.Classification;

/// <summary>
/// Labels that rules derive from how a real text is made: its heading, its opening, the terms of its domains. Noisy, but there are as many as one
/// has texts; the model that learns from them weighs words and signs that the rules know nothing of.
/// </summary>
internal static class WeakLabels
{
    // Settled on the open labels.
    private const float DomainShare = 0.24f;

    private static readonly FeatureExtractor Extractor = new([]);

    public static (string Kind, ImmutableArray<string> Domains) Of(AnalyzedDocument document)
    {
        var features = Extractor.Extract(document);
        var values = features.Indices.Select((f, i) => (Name: Extractor.Names[f], Value: features.Values[i])).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        return (Kind(values), Domains(values));
    }

    private static ImmutableArray<string> Domains(Dictionary<string, float> values)
    {
        const string Share = "share:";
        var shares = values.Where(v => v.Key.StartsWith(Share, StringComparison.Ordinal)).OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).ToList();
        return [.. shares.Where((s, i) => i == 0 || s.Value >= DomainShare).Take(3).Select(s => s.Key[Share.Length..])];
    }

    private static string Kind(Dictionary<string, float> values)
    {
        bool Has(string cue) => values.ContainsKey("cue:" + cue);
        var foreign = values.GetValueOrDefault("title-share:foreign") > 0 || values.GetValueOrDefault("opening-share:foreign") > 0.3f;
        var (argues, reports) = (values.GetValueOrDefault("cue:argues"), values.GetValueOrDefault("cue:reports"));
        return Has("title-commentary") || Has("opens-announcing-commentary") ? "commentary"
            : Has("title-reaction") || Has("title-digest") || Has("title-feature") ? "other-news"
            : Has("title-decision") ? "decision"
            : Has("title-work-report") || (Has("opens-as-work-report") && !Has("title-meeting-verb")) ? "work-report"
            : Has("title-diplomacy") && foreign ? "foreign-affairs"
            : Has("title-speech") && !Has("title-meeting-verb") ? "speech"
            : Has("title-appointment") || (Has("opens-with-appointment") && !Has("title-meeting") && Has("short")) ? "appointment"
            : Has("title-regulation") && Has("title-issues") ? "regulation"
            : Has("title-announcement") || Has("title-order") ? "announcement"
            : Has("title-notice") ? "notice"
            : Has("title-opinions") ? "opinions"
            : Has("title-regulation") || Has("numbered-articles") ? "regulation"
            : Has("title-plan") ? "plan"
            : Has("title-tour") && Has("opens-with-tour") && !foreign ? "inspection-tour"
            : Has("title-meeting") && (Has("opens-with-meeting") || Has("title-meeting-verb")) ? "meeting-news"
            : Has("title-names-place") || Has("title-series") || Has("opens-as-news") ? "other-news"
            : argues > 0.3f + (2 * reports) || (Has("title-argues") && argues > reports && !Has("very-short")) ? "commentary"
            : "other-news";
    }
}
