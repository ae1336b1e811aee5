using System.Collections.Immutable;
using System.Globalization;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Tests.Indexing;

/// <summary>Analysed documents without an analyser: words are Latin runs and pairs of Han characters, annotations are what the test says.</summary>
internal static class Sample
{
    public static AnalyzedDocument Document(string id, string text, params IEnumerable<Annotation> annotations) =>
        Document(new SourceDocument { Id = id, Text = text }, annotations);

    public static AnalyzedDocument Document(SourceDocument source, params IEnumerable<Annotation> annotations) =>
        new AnalyzedDocument(source, source.Language ?? Language.Chinese, [new Sentence(new TextSpan(0, source.Text.Length), Language.Chinese, 0)], Tokens(source.Text))
            .WithAnnotations(annotations);

    /// <summary>A goal named by the first <paramref name="words"/> of the text.</summary>
    public static GoalMention Goal(string text, string words, string? entity = null) =>
        new() { Span = Find(text, words), Text = words, Rule = "test", Entity = entity, Kind = GoalKind.Numbered };

    public static PersonMention Person(string text, string words, string? entity = null) =>
        new() { Span = Find(text, words), Text = words, Rule = "test", Entity = entity };

    public static PostMention Post(string text, string words, string? entity = null) =>
        new() { Span = Find(text, words), Text = words, Rule = "test", Entity = entity };

    public static TextSpan Find(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    /// <summary>Commits the documents to a new index in <paramref name="folder"/>.</summary>
    public static void Index(string folder, params IEnumerable<AnalyzedDocument> documents)
    {
        using var writer = DocumentIndexWriter.Create(folder);
        foreach (var document in documents)
        {
            writer.Add(document);
        }

        writer.Commit();
    }

    private static ImmutableArray<Token> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var i = 0;
        while (i < text.Length)
        {
            var start = i++;
            if (char.IsAsciiLetterOrDigit(text[start]))
            {
                while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
                {
                    i++;
                }
            }
            else if (i < text.Length && !char.IsWhiteSpace(text[start]) && CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.OtherLetter)
            {
                i++;
            }

            if (!char.IsWhiteSpace(text[start]))
            {
                tokens.Add(new Token(TextSpan.FromBounds(start, i), ""));
            }
        }

        return tokens.ToImmutable();
    }
}
