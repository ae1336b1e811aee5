using Fuxin.TextAnalysis.Documents.Metadata;
using Fuxin.TextAnalysis.Documents.Structure;

namespace Fuxin.TextAnalysis.Documents;

/// <summary>Completes a document with what its own text states: title, dates, source, people, number, issuing body, kind and sections. Thread-safe.</summary>
public static class MetadataReader
{
    /// <summary>Returns <paramref name="document"/> with every property that it lacks and that its text states; never overwrites one.</summary>
    public static SourceDocument Complete(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var ends = DocumentEnds.Of(document.Text);
        var title = document.Title ?? TitleLines.Find(ends.First);
        var written = document.WrittenDate ?? WrittenDate.Find(ends, document.Text);
        var published = document.Date is null && document.UnsettledDate is null ? PublicationDate.Find(ends.All, document.Text) : default;
        if (document.UnsettledDate is { } unsettled && document.Date is null)
        {
            // A record's date field is settled by the record's own text, as a dateline is.
            published = (DateNotation.Whole(unsettled, document.Text), null);
        }

        var date = document.Date ?? published.Date ?? written;
        return document with
        {
            Title = title,
            Date = date,
            UnsettledDate = date is null ? document.UnsettledDate ?? published.Unsettled : null,
            WrittenDate = written,
            Source = document.Source ?? SourceLine.Find(ends.All),
            Author = document.Author ?? Credits.Author(ends.All),
            Editor = document.Editor ?? Credits.Editor(ends.All),
            Number = document.Number ?? DocumentNumber.Find(ends),
            IssuingBody = document.IssuingBody ?? IssuingBody.Find(ends, title),
            Kind = document.Kind ?? DocumentKind.Of(title, ends.First),
            Sections = document.Sections.IsEmpty ? SectionReader.Read(document.Text) : document.Sections,
        };
    }
}
