using Fuxin.TextAnalysis.Evaluation;

namespace Fuxin.TextAnalysis.Tests.Annotators;

/// <summary>Analyses the text of an example and compares what was found of some types with what the example marks of them.</summary>
internal static class ChineseExample
{
    public static void Check(string marked, params string[] types)
    {
        var expected = AnnotatedText.Parse(marked);
        var found = AnnotatedText.Of(TextAnalyzer.Default.Analyze(expected.Text));
        Assert.Equal(Lines(expected, types), Lines(found, types));
    }

    /// <summary>The facts of a text as <c>person|post|role</c>, sorted.</summary>
    public static string[] Facts(string text) =>
        [.. TextAnalyzer.Default.Analyze(text).Officials.Select(f => $"{f.Person}|{f.Post}|{f.Role}").Order(StringComparer.Ordinal)];

    private static string[] Lines(AnnotatedText text, string[] types) =>
        [.. text.Spans
            .Where(s => types.Any(t => s.Type == t || s.Type.StartsWith(t + ":", StringComparison.Ordinal)))
            .Select(s => $"{s.Span.Start} {s.Type} {text.Text.Substring(s.Span.Start, s.Span.Length)}")];
}
