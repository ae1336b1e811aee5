using System.Globalization;
using System.Text.Json;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Writes the hits of a search as JSON, one object on a line.</summary>
internal static class SearchJson
{
    public static void Write(TextWriter output, CorpusSearcher searcher, SearchResult result)
    {
        foreach (var hit in result.Hits)
        {
            var text = searcher.GetDocument(hit.Id)?.Source.Text ?? "";
            JsonLine.Write(output, json =>
            {
                json.WriteString("id", hit.Id);
                json.WriteString("title", hit.Title);
                json.WriteString("date", hit.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("source", hit.Source);
                json.WriteString("language", AnalysisJson.Name(hit.Language));
                json.WriteNumber("score", Math.Round(hit.Score, 4));
                json.WriteNumber("occurrences", hit.Occurrences);
                json.WriteStartArray("highlights");
                foreach (var span in hit.Highlights)
                {
                    WriteHighlight(json, text, span);
                }

                json.WriteEndArray();
            });
        }
    }

    private static void WriteHighlight(Utf8JsonWriter json, string text, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text.AsSpan(span.Start, span.Length));
        json.WriteEndObject();
    }
}
