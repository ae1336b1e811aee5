namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>A known word. Immutable.</summary>
/// <param name="Word">The word as written; not empty.</param>
/// <param name="Frequency">How often it was counted, at least 0.</param>
/// <param name="Tag">Its most frequent part of speech or any label of the lexicon's own; empty if none.</param>
public readonly record struct LexiconEntry(string Word, int Frequency, string Tag);
