namespace Fuxin.TextAnalysis;

/// <summary>A sentence, a heading or a line that stands alone. Immutable.</summary>
/// <param name="Span">Where it stands; without the white space around it, with its closing punctuation and quotes.</param>
/// <param name="Language">Its language: <see cref="Language.Chinese"/> or <see cref="Language.English"/>.</param>
/// <param name="Paragraph">The number of its paragraph (a run of text without a line break), from 0.</param>
public readonly record struct Sentence(TextSpan Span, Language Language, int Paragraph);
