namespace Fuxin.TextAnalysis.Tests.Contracts;

/// <summary>What holds of every analysed document whatever the text: the promise that users of such tools miss most is exact offsets.</summary>
internal static class DocumentContract
{
    public static void Check(string text, AnalyzedDocument document)
    {
        Assert.Same(text, document.Text);
        Sentences(document);
        Tokens(document);
        Annotations(document);
        Officials(document);
    }

    private static void Sentences(AnalyzedDocument document)
    {
        var previous = new TextSpan(0, 0);
        foreach (var sentence in document.Sentences)
        {
            Assert.InRange(sentence.Span.Start, previous.End, document.Text.Length);
            Assert.InRange(sentence.Span.End, sentence.Span.Start + 1, document.Text.Length);
            Assert.True(sentence.Language is Language.Chinese or Language.English);
            Assert.False(char.IsWhiteSpace(document.Text[sentence.Span.Start]));
            Assert.False(char.IsWhiteSpace(document.Text[sentence.Span.End - 1]));
            AssertBlank(document, previous.End, sentence.Span.Start);
            previous = sentence.Span;
        }

        AssertBlank(document, previous.End, document.Text.Length);
    }

    private static void Tokens(AnalyzedDocument document)
    {
        var end = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Span.Length > 0);
            // What lies between tokens is white space: nothing of the text is lost.
            AssertBlank(document, end, token.Span.Start);
            Assert.False(char.IsWhiteSpace(document.Text[token.Span.Start]));
            end = token.Span.End;
        }

        AssertBlank(document, end, document.Text.Length);
    }

    private static void Annotations(AnalyzedDocument document)
    {
        var previous = new TextSpan(0, 0);
        foreach (var annotation in document.Annotations)
        {
            Assert.Equal(document.Text.Substring(annotation.Span.Start, annotation.Span.Length), annotation.Text);
            Assert.True(annotation.Span.Length > 0);
            Assert.True(previous.CompareTo(annotation.Span) <= 0 || previous.Length == 0, "annotations are sorted");
            Assert.NotEmpty(annotation.Rule);
            Assert.InRange(annotation.Confidence, 0, 1);
            AssertWholeCharacters(document.Text, annotation.Span);
            previous = annotation.Span;
        }
    }

    private static void Officials(AnalyzedDocument document)
    {
        foreach (var fact in document.Officials)
        {
            Assert.NotEmpty(fact.Person);
            Assert.NotEmpty(fact.Post);
            Assert.NotEmpty(fact.Rule);
            Assert.InRange(fact.Confidence, 0, 1);
            Assert.InRange(fact.PersonSpan.End, 1, document.Text.Length);
            Assert.InRange(fact.PostSpan.End, 1, document.Text.Length);
            Assert.Contains(document.Sentences, s => s.Span == fact.Evidence);
        }
    }

    private static void AssertBlank(AnalyzedDocument document, int from, int to)
    {
        Assert.True(from <= to, $"spans overlap at {from}");
        Assert.True(string.IsNullOrWhiteSpace(document.Text[from..to]), $"'{document.Text[from..to]}' belongs to nothing");
    }

    private static void AssertWholeCharacters(string text, TextSpan span)
    {
        var cutsPair = (span.Start > 0 && char.IsSurrogatePair(text[span.Start - 1], text[span.Start]))
            || (span.End < text.Length && char.IsSurrogatePair(text[span.End - 1], text[span.End]));
        Assert.False(cutsPair, $"{span} cuts a surrogate pair");
    }
}
