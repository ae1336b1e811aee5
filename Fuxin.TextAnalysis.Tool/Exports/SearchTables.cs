using System.Globalization;
using Fuxin.TextAnalysis.Citing;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>What searches find as tables. Every line of a concordance carries the address of its passage.</summary>
internal static class SearchTables
{
    public static ExportTable Of(SearchResult result) => new()
    {
        Columns =
        [
            Column.Key("document"), Column.Text("title"), Column.Text("date"), Column.Text("source"), Column.Text("kind"), Column.Text("language"),
            Column.Whole("places"),
        ],
        Rows =
        [
            .. result.Hits.Select(h => new object?[]
            {
                h.Id, h.Title, Day(h.Date), h.Source, h.Kind, Output.AnalysisJson.Name(h.Language), (long)h.Occurrences,
            }),
        ],
        Facts = [new("query", result.Query.ToString()!), new("documents", result.Total.ToString())],
    };

    public static ExportTable Of(ConcordanceResult result, CorpusSearcher searcher)
    {
        var texts = result.Lines.Select(l => l.DocumentId).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => searcher.GetDocument(id)!.Source.Text, StringComparer.Ordinal);
        return new ExportTable
        {
            Columns =
            [
                Column.Key("document"), Column.Text("date"), new Column("start", ColumnType.Whole, IsKey: true), new Column("end", ColumnType.Whole, IsKey: true),
                Column.Text("left"), Column.Text("hit"), Column.Text("right"), Column.Text("address"),
            ],
            Rows =
            [
                .. result.Lines.Select(l => new object?[]
                {
                    l.DocumentId, Day(l.Date), (long)l.Span.Start, (long)l.Span.End, l.Left, l.Hit, l.Right,
                    PassageAddress.Of(l.DocumentId, texts[l.DocumentId], l.Span).ToString(),
                }),
            ],
            Facts =
            [
                new("query", result.Query.ToString()!), new("documents", result.Documents.ToString()), new("places", result.Total.ToString()),
                .. result.Sampled is { } drawn ? [new KeyValuePair<string, string>("drawn", drawn.ToString())] : Array.Empty<KeyValuePair<string, string>>(),
            ],
            Kind = result.Sampled is null ? CountKind.Exact : CountKind.Sampled,
        };
    }

    public static ExportTable Of(FacetsResult result) => new()
    {
        Columns = [Column.Key("facet"), Column.Key("value"), Column.Text("label"), Column.Whole("documents")],
        Rows =
        [
            .. result.Facets.SelectMany(f => f.Values.Select(v => new object?[] { f.Field.ToString().ToLowerInvariant(), v.Value, v.Label, v.Documents })),
        ],
        Facts =
        [
            new("query", result.Query.ToString()!), new("documents", result.Documents.ToString()),
            .. result.Facets.SelectMany(f => new KeyValuePair<string, string>[]
            {
                new(f.Field.ToString().ToLowerInvariant() + " values", f.DistinctValues.ToString()),
                new(f.Field.ToString().ToLowerInvariant() + " documents without", f.DocumentsWithout.ToString()),
            }),
        ],
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
