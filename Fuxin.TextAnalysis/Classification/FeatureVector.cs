namespace Fuxin.TextAnalysis.Classification;

/// <summary>The features of one document that are not zero, by ascending number.</summary>
internal readonly record struct FeatureVector(int[] Indices, float[] Values);
