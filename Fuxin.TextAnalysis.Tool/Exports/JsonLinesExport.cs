using System.Text;
using System.Text.Json;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>JSON Lines: the stamp as the only property of the first object, then one object a row.</summary>
internal static class JsonLinesExport
{
    private const string StampName = "stamp";

    public static void Write(Stream stream, ReleaseStamp stamp, ExportTable table)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        JsonLine.Write(writer, json =>
        {
            json.WritePropertyName(StampName);
            json.WriteRawValue(stamp.ToJson());
        });
        WriteRows(writer, table);
    }

    /// <summary>The rows alone, for pipes.</summary>
    public static void WriteRows(TextWriter writer, ExportTable table)
    {
        foreach (var row in table.Rows)
        {
            JsonLine.Write(writer, json =>
            {
                for (var i = 0; i < row.Length; i++)
                {
                    json.WritePropertyName(table.Columns[i].Name);
                    WriteCell(json, row[i]);
                }
            });
        }
    }

    public static ExportFile Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, true);
        var number = 0;
        ReleaseStamp? stamp = null;
        IReadOnlyList<Column> columns = [];
        var rows = new List<object?[]>();
        while (reader.ReadLine() is { } line)
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                if (stamp is null)
                {
                    stamp = json.RootElement.TryGetProperty(StampName, out var written)
                        ? ReleaseStamp.Read(written.GetRawText())
                        : throw new InvalidDataException("the first line holds no stamp; the file was not exported by this tool");
                    columns = stamp.ColumnsOfTable();
                }
                else
                {
                    rows.Add([.. columns.Select(c => CellOf(json.RootElement, c))]);
                }
            }
            catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                throw new InvalidDataException($"line {number} cannot be read: {problem.Message}", problem);
            }
        }

        return stamp is null ? throw new InvalidDataException("the file is empty") : new ExportFile(stamp, Cells.TableOf(stamp, rows));
    }

    private static object? CellOf(JsonElement row, Column column) => row.GetProperty(column.Name) is var cell && cell.ValueKind == JsonValueKind.Null
        ? null
        : column.Type switch { ColumnType.Whole => cell.GetInt64(), ColumnType.Number => cell.GetDouble(), _ => cell.GetString() };

    private static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            default:
                throw new ArgumentException($"A cell holds {cell.GetType().Name}.");
        }
    }
}
