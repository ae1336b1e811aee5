using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// Makes one page of a concordance. All lines are counted from the index alone; only the documents on the page are read from disk,
/// so that a late page costs what the first one does.
/// </summary>
internal sealed class ConcordanceBuilder(IndexSnapshot index, Query query, Plan plan, ConcordanceOptions options)
{
    public ConcordanceResult Build()
    {
        var ranked = index.Rank(plan, options.Order, int.MaxValue);
        var documents = Array.ConvertAll(ranked.ScoreDocs, d => d.Doc);
        var counts = new int[documents.Length];
        index.ReadPlaces(plan, documents, (i, places) => counts[i] = places.Count);
        return new ConcordanceResult
        {
            Query = query,
            Documents = new(documents.Length),
            Total = new(counts.Sum(c => (long)c)),
            Lines = PageOf(documents, counts),
        };
    }

    private ImmutableArray<ConcordanceLine> PageOf(int[] documents, int[] counts)
    {
        // The documents whose lines reach into the page, with the numbers of their first lines.
        var onPage = new List<(int Document, long FirstLine)>();
        long line = 0, end = (long)options.Skip + options.Take;
        for (var i = 0; i < documents.Length && line < end; i++)
        {
            if (counts[i] > 0 && line + counts[i] > options.Skip)
            {
                onPage.Add((documents[i], line));
            }

            line += counts[i];
        }

        var lines = new ConcordanceLine[onPage.Count][];
        index.ReadPlaces(plan, onPage.ConvertAll(d => d.Document).ToArray(), (i, places) =>
        {
            var first = (int)Math.Max(0, options.Skip - onPage[i].FirstLine);
            var last = (int)Math.Min(places.Count, end - onPage[i].FirstLine);
            lines[i] = LinesOf(onPage[i].Document, places, first, last);
        });
        return [.. lines.SelectMany(l => l)];
    }

    private ConcordanceLine[] LinesOf(int document, List<TextSpan> places, int first, int last)
    {
        var source = index.Metadata(document).Source;
        var text = index.Text(document);
        var lines = new ConcordanceLine[last - first];
        for (var i = first; i < last; i++)
        {
            var span = places[i];
            lines[i - first] = new ConcordanceLine
            {
                DocumentId = source.Id,
                Date = source.Date,
                Span = span,
                Left = text[LeftEdge(text, span.Start)..span.Start],
                Hit = text.Substring(span.Start, span.Length),
                Right = text[span.End..RightEdge(text, span.End)],
            };
        }

        return lines;
    }

    /// <summary>Never in the middle of a surrogate pair: half a character shows as garbage.</summary>
    private int LeftEdge(string text, int start)
    {
        var edge = Math.Max(0, start - options.Window);
        return edge > 0 && edge < start && char.IsLowSurrogate(text[edge]) && char.IsHighSurrogate(text[edge - 1]) ? edge + 1 : edge;
    }

    private int RightEdge(string text, int end)
    {
        var edge = (int)Math.Min(text.Length, (long)end + options.Window);
        return edge > end && edge < text.Length && char.IsLowSurrogate(text[edge]) && char.IsHighSurrogate(text[edge - 1]) ? edge - 1 : edge;
    }
}
