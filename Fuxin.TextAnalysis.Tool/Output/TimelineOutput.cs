using System.Globalization;
using Fuxin.TextAnalysis.Knowledge;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Writes a timeline of officials for people and for programs.</summary>
internal static class TimelineOutput
{
    public static void Table(TextWriter output, IEnumerable<Tenure> tenures)
    {
        var person = "";
        foreach (var tenure in tenures)
        {
            if (tenure.Person != person)
            {
                person = tenure.Person;
                output.WriteLine($"{tenure.Name}  {person}");
            }

            var role = AnalysisJson.Name(tenure.Role) is { } name ? $" ({name})" : "";
            output.WriteLine($"  {Date(tenure.First),-10} .. {Date(tenure.Last),-10} {tenure.Documents,5}  {tenure.Post}{role}{(tenure.BodyId is { } body ? "  " + body : "")}");
        }
    }

    public static void Csv(TextWriter output, IEnumerable<Tenure> tenures)
    {
        CsvLine.Write(output, "person", "name", "post", "postId", "body", "bodyId", "role", "first", "last", "documents", "firstDocument", "firstSentence");
        foreach (var t in tenures)
        {
            CsvLine.Write(
                output, t.Person, t.Name, t.Post, t.PostId ?? "", t.Body ?? "", t.BodyId ?? "", AnalysisJson.Name(t.Role) ?? "", Date(t.First), Date(t.Last),
                t.Documents.ToString(CultureInfo.InvariantCulture), t.Evidence is [var first, ..] ? first.DocumentId : "", t.Evidence is [var said, ..] ? said.Sentence : "");
        }
    }

    public static void Json(TextWriter output, IEnumerable<Tenure> tenures)
    {
        foreach (var t in tenures)
        {
            JsonLine.Write(output, json =>
            {
                json.WriteString("person", t.Person);
                json.WriteString("name", t.Name);
                json.WriteString("post", t.Post);
                json.WriteString("postId", t.PostId);
                json.WriteString("body", t.Body);
                json.WriteString("bodyId", t.BodyId);
                json.WriteString("role", AnalysisJson.Name(t.Role));
                json.WriteString("first", t.First is null ? null : Date(t.First));
                json.WriteString("last", t.Last is null ? null : Date(t.Last));
                json.WriteNumber("documents", t.Documents);
                json.WriteStartArray("evidence");
                foreach (var evidence in t.Evidence)
                {
                    json.WriteStartObject();
                    json.WriteString("document", evidence.DocumentId);
                    json.WriteString("date", evidence.Date is null ? null : Date(evidence.Date));
                    json.WriteString("sentence", evidence.Sentence);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }

    /// <summary>A date in ISO 8601; empty if there is none.</summary>
    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
