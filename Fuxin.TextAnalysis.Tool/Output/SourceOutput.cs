using System.Globalization;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Writes documents as they were read: what they say of themselves, and in JSON their text.</summary>
internal static class SourceOutput
{
    private static readonly (string Name, Func<SourceDocument, string?> Of)[] s_columns =
    [
        ("id", d => d.Id),
        ("title", d => d.Title),
        ("date", d => Day(d.Date) ?? d.UnsettledDate),
        ("written", d => Day(d.WrittenDate)),
        ("source", d => d.Source),
        ("author", d => d.Author),
        ("editor", d => d.Editor),
        ("number", d => d.Number),
        ("issuer", d => d.IssuingBody),
        ("kind", d => d.Kind),
        ("url", d => d.Url),
        ("path", d => d.Path),
        ("sha256", d => d.ContentHash),
    ];

    public static void WriteJson(TextWriter output, SourceDocument document) => JsonLine.Write(output, json =>
    {
        foreach (var (name, of) in s_columns)
        {
            if (of(document) is { } value)
            {
                json.WriteString(name, value);
            }
        }

        json.WriteString("text", document.Text);
    });

    public static void WriteCsvHeader(TextWriter output) =>
        CsvLine.Write(output, [.. s_columns.Select(c => c.Name), "characters", "sections"]);

    public static void WriteCsv(TextWriter output, SourceDocument document) =>
        CsvLine.Write(output, [.. s_columns.Select(c => c.Of(document) ?? ""), Number(document.Text.Length), Number(document.Sections.Length)]);

    public static void WriteTable(TextWriter output, SourceDocument document)
    {
        output.WriteLine($"{document.Id}  {document.Title ?? "(no title)"}");
        foreach (var (name, of) in s_columns[2..^2])
        {
            if (of(document) is { } value)
            {
                output.WriteLine($"    {name,-8} {value}{(name == "date" && document.Date is null ? "  (which of the two is the month is not settled)" : "")}");
            }
        }

        output.WriteLine($"    {"length",-8} {Number(document.Text.Length)} characters, {Number(document.Sections.Length)} sections");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
