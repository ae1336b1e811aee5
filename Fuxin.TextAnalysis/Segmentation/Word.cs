namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>A word as a segmenter cuts it. Immutable.</summary>
/// <param name="Start">Its first UTF-16 code unit, counted from the start of the text handed to the segmenter.</param>
/// <param name="Length">Its length in UTF-16 code units, at least 1.</param>
/// <param name="Tag">Its part of speech; empty if the segmenter gives none.</param>
/// <param name="Lemma">Its dictionary form; null if the segmenter gives none.</param>
public readonly record struct Word(int Start, int Length, string Tag, string? Lemma = null)
{
    /// <summary>The code unit after its last one.</summary>
    public int End => Start + Length;
}
