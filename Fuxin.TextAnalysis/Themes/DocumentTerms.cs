namespace Fuxin.TextAnalysis.Themes;

/// <summary>The words and phrases by which documents are compared: nouns, verbs and adjectives, and the names of goals.</summary>
internal static class DocumentTerms
{
    public static IEnumerable<string> Of(AnalyzedDocument document)
    {
        foreach (var token in document.Tokens)
        {
            if (token.Tag is "n" or "v" or "vn" or "a" or "an" or "l" or "j" or "nz" && token.Span.Length > 1)
            {
                yield return document.TextOf(token.Span);
            }
            else if (token is { Tag: "NOUN" or "VERB" or "ADJ", Lemma: { Length: > 2 } lemma })
            {
                yield return lemma.ToLowerInvariant();
            }
        }

        foreach (var goal in document.Annotations.OfType<GoalMention>())
        {
            yield return goal.Text;
        }
    }
}
