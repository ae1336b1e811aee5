namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>A name found by the model: evidence, not a decision. Immutable.</summary>
/// <param name="Start">Its first code unit in the text.</param>
/// <param name="Length">Its length in code units.</param>
/// <param name="Kind">What it names.</param>
internal readonly record struct NameSpan(int Start, int Length, NameKind Kind);
