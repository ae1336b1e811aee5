using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Web.Desk;

/// <summary>A sentence of a document with what is to be marked in it.</summary>
/// <param name="Start">Where it begins in the document's text.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Marks">What is marked: start and end, counted from the beginning of the sentence.</param>
internal sealed record MarkedLine(int Start, string Text, ImmutableArray<int[]> Marks);

internal sealed record HitAnswer(
    string Id, string? Title, DateOnly? Date, string? Source, string? Kind, string Language, double Score, int Occurrences, ImmutableArray<MarkedLine> Lines);

/// <param name="Query">The query as it was understood.</param>
/// <param name="Total">How many documents match.</param>
/// <param name="Skip">How many were passed over.</param>
/// <param name="Hits">The documents asked for.</param>
internal sealed record SearchAnswer(string Query, LabelledCount Total, int Skip, ImmutableArray<HitAnswer> Hits);

internal sealed record KwicLine(string Document, DateOnly? Date, int Start, int End, string Left, string Hit, string Right);

/// <param name="Query">The query as it was understood.</param>
/// <param name="Documents">How many documents match.</param>
/// <param name="Total">How many lines there are.</param>
/// <param name="Sampled">How many of them were drawn; null if all were looked at.</param>
/// <param name="Lines">The lines asked for.</param>
internal sealed record KwicAnswer(string Query, LabelledCount Documents, LabelledCount Total, LabelledCount? Sampled, ImmutableArray<KwicLine> Lines);

internal sealed record FacetAnswer(FacetField Field, ImmutableArray<FacetValue> Values, LabelledCount DistinctValues, LabelledCount DocumentsWith, LabelledCount RestCount);

internal sealed record FacetsAnswer(string Query, LabelledCount Documents, ImmutableArray<FacetAnswer> Facets);

internal sealed record SubCorpusAnswer(string Name, string Query, LabelledCount Documents);

/// <summary>What the index holds.</summary>
internal sealed record CorpusAnswer(long Documents, DateOnly? First, DateOnly? Last);

/// <summary>Finding documents and lines.</summary>
internal static class Searching
{
    private const int LinesOfHit = 3;
    private const int LongestLine = 400;

    public static CorpusAnswer Corpus(ResearchDesk desk, CancellationToken cancellation) =>
        new(desk.Searcher.DocumentCount, DateOfFirst(desk, ResultOrder.OldestFirst, cancellation), DateOfFirst(desk, ResultOrder.NewestFirst, cancellation));

    public static SearchAnswer Search(ResearchDesk desk, Query query, SearchOptions options, CancellationToken cancellation)
    {
        var result = desk.Searcher.Search(query, options, cancellation);
        var hits = result.Hits.Select(hit =>
        {
            cancellation.ThrowIfCancellationRequested();
            var document = desk.Searcher.GetDocument(hit.Id);
            return new HitAnswer(
                hit.Id, hit.Title, hit.Date, hit.Source, hit.Kind, AnalysisJson.Name(hit.Language), Math.Round(hit.Score, 3), hit.Occurrences,
                document is null ? [] : LinesOf(document, hit.Highlights, LinesOfHit));
        });
        return new SearchAnswer(query.ToString()!, result.Total, options.Skip, [.. hits]);
    }

    public static KwicAnswer Kwic(ResearchDesk desk, Query query, ConcordanceOptions options, CancellationToken cancellation)
    {
        var result = desk.Searcher.Concordance(query, options, cancellation);
        return new KwicAnswer(
            query.ToString()!, result.Documents, result.Total, result.Sampled,
            [.. result.Lines.Select(l => new KwicLine(l.DocumentId, l.Date, l.Span.Start, l.Span.End, l.Left, l.Hit, l.Right))]);
    }

    public static FacetsAnswer Facets(ResearchDesk desk, Query query, FacetOptions options, CancellationToken cancellation)
    {
        var result = desk.Searcher.Facets(query, options, cancellation);
        return new FacetsAnswer(
            query.ToString()!, result.Documents,
            [.. result.Facets.Select(f => new FacetAnswer(f.Field, f.Values, f.DistinctValues, f.DocumentsWith, f.RestCount))]);
    }

    /// <summary>Names that a beginning may mean. They are always asked for without a type, as the index keeps the names of one such question at hand.</summary>
    public static ImmutableArray<Suggestion> Suggest(ResearchDesk desk, string typed, string? type, int take) =>
        type is null ? desk.Searcher.Suggest(typed, NameReadings.Default, null, take)
        : [.. desk.Searcher.Suggest(typed, NameReadings.Default, null, int.MaxValue).Where(s => s.Type == type).Take(take)];

    public static ImmutableArray<SubCorpusAnswer> SubCorpora(ResearchDesk desk, CancellationToken cancellation) =>
        [.. Fuxin.TextAnalysis.Search.SubCorpora.Of(desk.Index).All().Select(c =>
            new SubCorpusAnswer(c.Name, c.Query.ToString()!, desk.Searcher.Search(c.Query, new SearchOptions { Take = 0 }, cancellation).Total))];

    private static DateOnly? DateOfFirst(ResearchDesk desk, ResultOrder order, CancellationToken cancellation) =>
        desk.Searcher.Search(new AllQuery(), new SearchOptions { Take = 1, Order = order, MostHighlights = 0 }, cancellation).Hits.FirstOrDefault()?.Date;

    /// <summary>The first sentences that hold a mark; the first of the text if none does.</summary>
    public static ImmutableArray<MarkedLine> LinesOf(IndexedDocument document, ImmutableArray<TextSpan> marks, int most)
    {
        var lines = ImmutableArray.CreateBuilder<MarkedLine>();
        foreach (var sentence in document.Sentences)
        {
            var inside = marks.Where(m => m.Start >= sentence.Span.Start && m.Start < sentence.Span.End).ToList();
            if (inside.Count > 0)
            {
                lines.Add(LineOf(document.Source.Text, sentence.Span, inside));
            }

            if (lines.Count == most)
            {
                break;
            }
        }

        if (lines.Count == 0 && document.Sentences.FirstOrDefault(s => s.Span.Length > document.Source.Title?.Length) is { Span.Length: > 0 } first)
        {
            lines.Add(LineOf(document.Source.Text, first.Span, []));
        }

        return lines.ToImmutable();
    }

    /// <summary>A sentence, or of a long one the part around the first mark.</summary>
    private static MarkedLine LineOf(string text, TextSpan sentence, List<TextSpan> marks)
    {
        var start = sentence.Length <= LongestLine || marks.Count == 0 ? sentence.Start : Math.Max(sentence.Start, marks[0].Start - (LongestLine / 3));
        var end = Math.Min(sentence.End, start + LongestLine);
        start += start > sentence.Start && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end < text.Length && end > start && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return new MarkedLine(start, text[start..end], [.. marks.Where(m => m.Start >= start && m.Start < end).Select(m => new[] { m.Start - start, Math.Min(m.End, end) - start })]);
    }
}
