namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>A stretch that may be a personal name, with the evidence for it as a score; above zero it is more likely one than not.</summary>
internal readonly record struct NameCandidate(TextSpan Span, float Score, string Rule);
