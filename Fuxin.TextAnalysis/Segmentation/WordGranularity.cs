namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>How long the words are.</summary>
public enum WordGranularity
{
    /// <summary>The words of the PKU standard; short names of policies (六地, 两个确立) stay whole.</summary>
    Standard,

    /// <summary>Units of meaning: also full names, numbers with their measure words, dates, document numbers, long names and formulas.</summary>
    Coarse,
}
