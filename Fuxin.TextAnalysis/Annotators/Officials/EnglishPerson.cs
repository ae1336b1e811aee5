namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>A name of a person as the rules read it, by tokens of its sentence.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Confidence">How sure the rule is.</param>
internal readonly record struct EnglishPerson(int Start, int End, string Rule, double Confidence);
