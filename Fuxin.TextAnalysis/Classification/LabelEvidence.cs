namespace Fuxin.TextAnalysis.Classification;

/// <summary>One thing that spoke for a label, or against it.</summary>
/// <param name="Evidence">
/// A word of the text (<c>word:粮食</c>), a sign of its form (<c>cue:numbered-articles</c>), or the share that the terms of a domain have among
/// all terms of its title, opening, body, or all of it (<c>title-share:agriculture</c>, <c>share:agriculture</c>).
/// </param>
/// <param name="Weight">What it adds to the label's score (log-odds): above zero for, below zero against.</param>
public readonly record struct LabelEvidence(string Evidence, double Weight);
