namespace Fuxin.TextAnalysis.Indexing;

/// <summary>Refuses documents that could not be found or read back as they are.</summary>
internal static class DocumentChecks
{
    public static void CheckId(string id)
    {
        if (id.Length is 0 or > DocumentIndexWriter.LongestId)
        {
            throw new ArgumentException($"The document's id has {id.Length} characters; give it one of 1 to {DocumentIndexWriter.LongestId}.");
        }

        if (DocumentCodec.HasHalfCharacters(id))
        {
            throw new ArgumentException("The document's id holds half of a surrogate pair, so it could not be told from others; give it another id.");
        }
    }

    /// <summary>What reaches beyond the text, or tokens out of order, would only be noticed when the document is read back, or not at all.</summary>
    public static void CheckSpans(AnalyzedDocument document)
    {
        var last = 0;
        foreach (var token in document.Tokens)
        {
            if (token.Span.Start < last)
            {
                throw new ArgumentException($"Document {document.Id}: the token at {token.Span} overlaps the one before it, or is out of order.");
            }

            last = token.Span.End;
        }

        Check(new TextSpan(0, last), "last token", "segmenter");
        foreach (var part in document.WordParts)
        {
            Check(part, "word inside a word", "segmenter");
        }

        foreach (var sentence in document.Sentences)
        {
            Check(sentence.Span, "sentence", "splitter");
        }

        foreach (var annotation in document.Annotations)
        {
            Check(annotation.Span, annotation.Type, annotation.Rule);
        }

        foreach (var fact in document.Officials)
        {
            Check(fact.PersonSpan, "official's name", fact.Rule);
            Check(fact.PostSpan, "official's post", fact.Rule);
            Check(fact.Evidence, "official's evidence", fact.Rule);
        }

        void Check(TextSpan span, string what, string rule)
        {
            if (span.End > document.Text.Length)
            {
                throw new ArgumentException(
                    $"Document {document.Id}: the {what} at {span} (made by {rule}) reaches beyond the text of {document.Text.Length} characters.");
            }
        }
    }
}
