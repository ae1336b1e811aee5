namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>A word that a user adds. Immutable.</summary>
/// <param name="Text">The word as it stands in texts; not empty, without line breaks.</param>
/// <param name="Mode">How strongly it is believed.</param>
/// <param name="Tag">The part of speech it gets wherever it is found; empty to let the context decide.</param>
public readonly record struct UserWord(string Text, UserWordMode Mode = UserWordMode.Combine, string Tag = "");
