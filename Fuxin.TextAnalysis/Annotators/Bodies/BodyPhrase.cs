using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>The last noun of what may be the name of a body, and the phrase before it. Immutable.</summary>
/// <param name="Document">The document.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Places">The places of the document.</param>
/// <param name="Bodies">The bodies found so far.</param>
internal sealed record BodyPhrase(AnalyzedDocument Document, ChineseTokens Tokens, TextSpan Sentence, ChineseSpans Places, ChineseSpans Bodies)
{
    /// <summary>Where the phrase before the noun begins.</summary>
    public required int Left { get; init; }

    /// <summary>Where the noun begins.</summary>
    public required int At { get; init; }

    /// <summary>Where the noun ends, and the name with it.</summary>
    public required int End { get; init; }

    /// <summary>True if the noun is a department that needs a body before it: 组织部.</summary>
    public required bool IsSub { get; init; }

    public string Text => Document.Text;

    public string Noun => Text[At..End];

    /// <summary>True for nouns that only end names, so that any words may stand before them: 有限公司.</summary>
    public bool IsFirm => HasBefore(Text, End, "公司") || HasBefore(Text, End, "集团");

    /// <summary>The name that begins at <paramref name="start"/>.</summary>
    public BodyReading From(int start, double confidence) => new(start, End, confidence);
}

/// <summary>What a rule says of a phrase: where the name is; or, with an end of 0, that there is none.</summary>
internal readonly record struct BodyReading(int Start, int End, double Confidence)
{
    /// <summary>The phrase names no body.</summary>
    public static BodyReading None => default;
}
