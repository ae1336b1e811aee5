namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>What the joining of lines asks of characters.</summary>
internal static class HanText
{
    private const string NotAtStart = "，。、；：！？）》〉」』】〕”’…—～％·,.;:!?)]}%";
    private const string NotAtEnd = "（《〈「『【〔“‘([{";
    private const string SentenceEnds = "。！？!?；;：:.…";
    private const string Closers = "”’」』）)》\"'";

    /// <summary>True of Han characters and full-width forms, between which no space stands.</summary>
    public static bool IsWide(char c) => c is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F'
        or >= '\uFF00' and <= '\uFFEF' || char.IsSurrogate(c) || c is '“' or '”' or '‘' or '’' or '…' or '—' or '·' or '〇';

    public static bool MayNotBegin(char c) => NotAtStart.Contains(c, StringComparison.Ordinal);

    public static bool MayNotEnd(char c) => NotAtEnd.Contains(c, StringComparison.Ordinal);

    /// <summary>True if a line ends as a sentence, clause of a list, or salutation does.</summary>
    public static bool EndsSentence(string line)
    {
        var last = line.AsSpan().TrimEnd(Closers);
        return last.Length > 0 && SentenceEnds.Contains(last[^1], StringComparison.Ordinal);
    }

    /// <summary>True if most letters of a line are Han characters.</summary>
    public static bool IsMostlyWide(string line) => line.Count(IsWide) * 2 > line.Count(c => !char.IsWhiteSpace(c));
}
