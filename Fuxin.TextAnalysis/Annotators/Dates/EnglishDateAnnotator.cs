namespace Fuxin.TextAnalysis.Annotators.Dates;

/// <summary>
/// Finds calendar dates in English sentences (November 9, 9 Nov. 2023, 11/10/2023, in 2016, last year, beginning of this month)
/// and resolves them by the date of publication. Immutable and thread-safe.
/// </summary>
internal sealed class EnglishDateAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<Annotation>();
        var calendar = new EnglishCalendar(document.Source.Date);
        foreach (var line in EnglishLine.Of(document))
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (EnglishDates.Read(line, i) is not { } date)
                {
                    continue;
                }

                var start = EnglishDates.PartBefore(line, i);
                var span = line.Span(start, date.End);
                found.Add(new DateMention
                {
                    Span = span,
                    Text = document.TextOf(span),
                    Rule = "date.en-" + date.Rule,
                    Value = calendar.Resolve(date, whole: start == i),
                });
                i = date.End - 1;
            }
        }

        return found.Count == 0 ? document : document.AddAnnotations(found);
    }
}
