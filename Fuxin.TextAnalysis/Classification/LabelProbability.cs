namespace Fuxin.TextAnalysis.Classification;

/// <summary>A label and how likely it is to hold, from 0 to 1.</summary>
/// <param name="Label">The label, such as <c>meeting-news</c> or <c>agriculture</c>.</param>
/// <param name="Probability">The model's estimate.</param>
public readonly record struct LabelProbability(string Label, double Probability);
