namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>An administrative division of China. Immutable.</summary>
/// <param name="Code">Its code: two digits for a province, four for a prefecture, six for a county.</param>
/// <param name="Name">Its full name.</param>
internal readonly record struct ChineseDivision(string Code, string Name);
