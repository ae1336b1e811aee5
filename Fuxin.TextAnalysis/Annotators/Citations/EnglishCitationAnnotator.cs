namespace Fuxin.TextAnalysis.Annotators.Citations;

/// <summary>
/// Finds cited documents in English sentences: titles in quotation marks, laws and regulations by name, numbered orders,
/// and Chinese titles in their own brackets. Immutable and thread-safe.
/// </summary>
internal sealed class EnglishCitationAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<Annotation>();
        foreach (var line in EnglishLine.Of(document))
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (EnglishTitles.Read(line, i) is not { } title)
                {
                    continue;
                }

                var span = line.Span(title.Start, title.End);
                found.Add(new DocumentMention
                {
                    Span = span,
                    Text = document.TextOf(span),
                    Rule = "document.en-" + title.Rule,
                    Confidence = title.Rule == "title" ? 0.8 : 0.9,
                });
                i = title.End - 1;
            }
        }

        return found.Count == 0 ? document : document.AddAnnotations(found);
    }
}
