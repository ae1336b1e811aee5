namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>The last noun of what may be the name of a meeting, and what stands around it. Immutable.</summary>
/// <param name="Document">The document.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Sentence">The part of the sentence the name may lie in: behind the meeting before it.</param>
/// <param name="At">Where the noun begins.</param>
/// <param name="End">Where the noun ends, and the name with it.</param>
/// <param name="Bodies">The bodies of the document.</param>
/// <param name="Places">Its places.</param>
/// <param name="Titles">Its cited documents.</param>
internal sealed record MeetingNoun(
    AnalyzedDocument Document, ChineseTokens Tokens, TextSpan Sentence, int At, int End, ChineseSpans Bodies, ChineseSpans Places, ChineseSpans Titles)
{
    public string Text => Document.Text;

    /// <summary>Where the part of the sentence begins.</summary>
    public int Floor => Sentence.Start;

    public ReadOnlySpan<char> Noun => Text.AsSpan(At, End - At);

    /// <summary>第七轮中德政府磋商 has a number; others are held every day.</summary>
    public bool IsTalk => Noun.EndsWith("磋商", StringComparison.Ordinal) || Noun is "会谈" or "会晤";

    /// <summary>The name that begins at <paramref name="start"/>.</summary>
    public MeetingReading From(int start, string rule, double confidence) => new(start, End, rule, confidence);
}

/// <summary>What a rule says of a noun: where the name is; or, with an end of 0, that there is none.</summary>
internal readonly record struct MeetingReading(int Start, int End, string Rule, double Confidence)
{
    /// <summary>The noun names no meeting.</summary>
    public static MeetingReading None => default;
}
