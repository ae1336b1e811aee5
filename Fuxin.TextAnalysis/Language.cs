namespace Fuxin.TextAnalysis;

/// <summary>The language of a document or of a sentence.</summary>
public enum Language
{
    /// <summary>Chinese (<c>zh</c>), simplified or traditional.</summary>
    Chinese,

    /// <summary>English (<c>en</c>).</summary>
    English,

    /// <summary>Both (<c>mixed</c>); said of documents only, a sentence has one language.</summary>
    Mixed,
}
