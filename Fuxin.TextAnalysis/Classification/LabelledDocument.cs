using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Classification;

/// <summary>An analysed document and the labels a reader gave it, to train on.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kind">Its kind; null to train no kind on it.</param>
/// <param name="Domains">Its domains; empty if it belongs to none.</param>
public sealed record LabelledDocument(AnalyzedDocument Document, string? Kind, ImmutableArray<string> Domains)
{
    /// <summary>How much it counts beside the others; 1 unless told.</summary>
    public float Weight { get; init; } = 1;
}
