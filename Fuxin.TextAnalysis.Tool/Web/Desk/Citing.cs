using Fuxin.TextAnalysis.Citing;
using Fuxin.TextAnalysis.Tool.Web.Api;

namespace Fuxin.TextAnalysis.Tool.Web.Desk;

/// <summary>A passage as it is cited.</summary>
internal sealed record CitationAnswer(string Address, string Text, string Gbt7714, string BibTeX, string CslJson);

/// <summary>What has become of a passage: where it stands now, and its words.</summary>
internal sealed record PassageAnswer(string Document, PassageState State, SpanAnswer? Span, string? Text);

/// <summary>Citing passages and finding them again.</summary>
internal static class CitingOperations
{
    /// <summary>Cites a stretch of a document; without one, the whole of it.</summary>
    public static CitationAnswer Cite(ResearchDesk desk, string id, int? start, int? end)
    {
        var document = Reading.Find(desk, id);
        var length = document.Source.Text.Length;
        var (from, to) = (start ?? 0, end ?? length);
        if (from < 0 || to > length || from >= to)
        {
            throw new ArgumentException($"start and end are places of the text, from 0 to {length}, the first before the second; not {from} and {to}.");
        }

        var passage = Passage.Of(document.Source, document.Language, TextSpan.FromBounds(from, to));
        return new CitationAnswer(
            passage.Address.ToString(), passage.Text, CitationWriter.Gb7714(passage), CitationWriter.BibTeX(passage), CitationWriter.CslJson(passage));
    }

    /// <summary>Finds the passage of an address again.</summary>
    public static PassageAnswer Resolve(ResearchDesk desk, string address)
    {
        if (!PassageAddress.TryParse(address, out var read))
        {
            throw new ArgumentException("This is no address of a passage; one looks like fuxin:ID#char=120,180;hash=...");
        }

        var document = desk.Searcher.GetDocument(read.DocumentId)
            ?? throw new NothingThereException($"There is no document {read.DocumentId} in this index.");
        var found = read.Resolve(document.Source.Text);
        return new PassageAnswer(
            read.DocumentId, found.State, found.Span is { } span ? SpanAnswer.Of(span) : null, found.Span is { } at ? document.Source.Text.Substring(at.Start, at.Length) : null);
    }
}
