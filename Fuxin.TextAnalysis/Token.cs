namespace Fuxin.TextAnalysis;

/// <summary>A word, number, symbol or punctuation mark of the text; never white space. Immutable.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Tag">
/// Its part of speech: in Chinese text the tag set of Peking University's People's Daily corpus (<c>n</c>, <c>v</c>, <c>nr</c> ...),
/// in English text the Universal Dependencies tag set (<c>NOUN</c>, <c>PROPN</c> ...). Empty if the segmenter gives no tag.
/// </param>
/// <param name="Lemma">The dictionary form of an English word; null where there is none.</param>
public readonly record struct Token(TextSpan Span, string Tag, string? Lemma = null);
