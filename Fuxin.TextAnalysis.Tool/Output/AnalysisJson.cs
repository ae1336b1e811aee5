using System.Globalization;
using System.Text.Json;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Writes an analysed document as one JSON object on one line: the format other programs rely on.</summary>
internal static class AnalysisJson
{
    public static void WriteLine(TextWriter output, AnalyzedDocument document) =>
        JsonLine.Write(output, json => Write(json, document));

    /// <summary>The name of a language in files and queries.</summary>
    public static string Name(Language language) => language switch
    {
        Language.Chinese => "zh",
        Language.English => "en",
        _ => "mixed",
    };

    /// <summary>The name of a role in files and queries; null for an incumbent.</summary>
    public static string? Name(OfficialRole role) =>
        role == OfficialRole.Incumbent ? null : role.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, AnalyzedDocument document)
    {
        json.WriteString("id", document.Id);
        json.WriteString("language", Name(document.Language));
        json.WriteString("title", document.Source.Title);
        json.WriteString("date", document.Source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("source", document.Source.Source);
        json.WriteStartArray("annotations");
        foreach (var annotation in document.Annotations)
        {
            Write(json, annotation);
        }

        json.WriteEndArray();
        json.WriteStartArray("officials");
        foreach (var official in document.Officials)
        {
            Write(json, official);
        }

        json.WriteEndArray();
        json.WriteStartArray("goals");
        foreach (var goal in document.Goals)
        {
            Write(json, goal);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Annotation annotation)
    {
        json.WriteStartObject();
        json.WriteString("type", annotation.Type);
        if (annotation is GoalMention goal)
        {
            json.WriteString("kind", goal.Kind.ToString().ToLowerInvariant());
        }

        json.WriteNumber("start", annotation.Span.Start);
        json.WriteNumber("end", annotation.Span.End);
        json.WriteString("text", annotation.Text);
        json.WriteString("entity", annotation.Entity);
        if (annotation is DateMention date)
        {
            json.WriteString("value", date.Value);
        }

        if (annotation is BodyMention { Doubt: { } doubt })
        {
            json.WriteString("doubt", doubt);
        }

        json.WriteString("rule", annotation.Rule);
        json.WriteNumber("confidence", Math.Round(annotation.Confidence, 3));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OfficialFact official)
    {
        json.WriteStartObject();
        json.WriteString("name", official.Person);
        json.WriteString("post", official.Post);
        json.WriteString("body", official.Body);
        json.WriteString("role", Name(official.Role));
        json.WriteString("person", official.PersonEntity);
        json.WriteString("bodyEntity", official.BodyEntity);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Goal goal)
    {
        json.WriteStartObject();
        json.WriteString("entity", goal.Entity);
        json.WriteString("name", goal.Name);
        json.WriteStartArray("members");
        foreach (var member in goal.Members)
        {
            json.WriteStringValue(member);
        }

        json.WriteEndArray();
        if (goal.MembersEvidence is { } evidence)
        {
            json.WriteStartObject("membersEvidence");
            json.WriteNumber("start", evidence.Start);
            json.WriteNumber("end", evidence.End);
            json.WriteEndObject();
        }

        json.WriteString("setBy", goal.SetBy);
        json.WriteString("date", goal.Date);
        json.WriteEndObject();
    }
}
