using System.Text.Json;
using Fuxin.TextAnalysis.Documents.Plain;

namespace Fuxin.TextAnalysis.Documents.Records;

/// <summary>Reads one document from each line of a file of JSON objects, holding one line at a time. Thread-safe.</summary>
/// <param name="fields">Which fields hold what.</param>
public sealed class JsonLinesReader(RecordFields fields) : IDocumentReader
{
    private readonly RecordMapper _mapper = new(fields ?? throw new ArgumentNullException(nameof(fields)));

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public IEnumerable<LoadedDocument> Read(DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ReadLines(file);
    }

    private IEnumerable<LoadedDocument> ReadLines(DocumentFile file)
    {
        var any = false;
        using var content = TextDecoder.OpenUtf8(file.Content);
        foreach (var line in ByteLines.Of(content, file.MaximumBytes, file.Cancellation))
        {
            if (line.IsTooLong)
            {
                any = true;
                yield return LoadedDocument.Failed(
                    file.Path, $"line {line.Number}: more than {DocumentFile.InMebibytes(file.MaximumBytes)} in one line. Split it, or raise the limit (--max-size).");
            }
            else if (!IsBlank(line.Bytes.Span))
            {
                any = true;
                yield return ReadLine(line, file);
            }
        }

        if (!any)
        {
            throw new DocumentReadException(file.Path, "the file holds no records.");
        }
    }

    private LoadedDocument ReadLine(ByteLines.Line line, DocumentFile file)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? ReadObject(json.RootElement, line.Number, file)
                : LoadedDocument.Failed(file.Path, $"line {line.Number}: not a JSON object. Each line is one object: {{\"title\": ..., \"date\": ..., \"text\": ...}}.");
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            var at = problem is JsonException { BytePositionInLine: { } position } ? $" at byte {position + 1}" : "";
            return LoadedDocument.Failed(file.Path, $"line {line.Number}: not valid JSON{at}. Mend or remove the line; each line is one whole object.");
        }
    }

    private LoadedDocument ReadObject(JsonElement record, long line, DocumentFile file)
    {
        var values = new string?[RecordMapper.RoleCount];
        Span<int> ranks = stackalloc int[RecordMapper.RoleCount];
        ranks.Fill(int.MaxValue);
        foreach (var property in record.EnumerateObject())
        {
            if (_mapper.RoleOf(property.Name) is { } found && found.Rank < ranks[(int)found.Role] && ValueOf(property.Value) is { } value)
            {
                values[(int)found.Role] = value;
                ranks[(int)found.Role] = found.Rank;
            }
        }

        return _mapper.Map(values, file, line, line, () => record.EnumerateObject().Select(p => p.Name));
    }

    /// <summary>A string, a number, or the paragraphs of an array of strings.</summary>
    private static string? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String) =>
            string.Join('\n', value.EnumerateArray().Select(e => e.GetString())),
        _ => null,
    };

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8).IsEmpty;
}
