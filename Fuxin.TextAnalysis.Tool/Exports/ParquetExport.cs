using Parquet;
using Parquet.Schema;

namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>Parquet, with the stamp in the metadata of the file.</summary>
internal static class ParquetExport
{
    private const string StampKey = "fuxin.stamp";

    public static void Write(Stream stream, ReleaseStamp stamp, ExportTable table) => WriteAsync(stream, stamp, table).GetAwaiter().GetResult();

    public static ExportFile Read(Stream stream)
    {
        try
        {
            return ReadAsync(stream).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is ParquetException or IOException)
        {
            throw new InvalidDataException($"the file is not Parquet: {problem.Message}", problem);
        }
    }

    private static async Task WriteAsync(Stream stream, ReleaseStamp stamp, ExportTable table)
    {
        var fields = table.Columns.Select(FieldOf).ToArray();
        // The library asks the stream for its position, which not every stream knows.
        using var buffer = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), buffer))
        {
            writer.CustomMetadata = new Dictionary<string, string> { [StampKey] = stamp.ToJson() };
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
            {
                var column = i;
                var cells = table.Rows.Select(r => r[column]);
                switch (table.Columns[i].Type)
                {
                    case ColumnType.Text:
                        await group.WriteAsync(fields[i], cells.Select(c => (string?)c).ToArray()!);
                        break;
                    case ColumnType.Whole:
                        await group.WriteAsync<long>(fields[i], cells.Select(c => (long?)c).ToArray());
                        break;
                    default:
                        await group.WriteAsync<double>(fields[i], cells.Select(c => (double?)c).ToArray());
                        break;
                }
            }

            group.CompleteValidate();
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(stream);
    }

    private static async Task<ExportFile> ReadAsync(Stream stream)
    {
        await using var reader = await ParquetReader.CreateAsync(stream);
        var stamp = reader.CustomMetadata.TryGetValue(StampKey, out var json)
            ? ReleaseStamp.Read(json)
            : throw new InvalidDataException("the file carries no stamp; it was not exported by this tool");
        var columns = stamp.ColumnsOfTable();
        var rows = new List<object?[]>();
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var first = rows.Count;
            for (var r = 0; r < group.RowCount; r++)
            {
                rows.Add(new object?[columns.Count]);
            }

            for (var i = 0; i < columns.Count; i++)
            {
                var field = reader.Schema.FindDataField(columns[i].Name);
                var cells = await CellsOf(group, field, columns[i].Type);
                for (var r = 0; r < cells.Length; r++)
                {
                    rows[first + r][i] = cells[r];
                }
            }
        }

        return new ExportFile(stamp, Cells.TableOf(stamp, rows));
    }

    private static async Task<object?[]> CellsOf(ParquetRowGroupReader group, DataField field, ColumnType type)
    {
        var count = (int)group.RowCount;
        switch (type)
        {
            case ColumnType.Text:
                var texts = new string?[count];
                await group.ReadAsync(field, texts.AsMemory()!);
                return texts;
            case ColumnType.Whole:
                var wholes = new long?[count];
                await group.ReadAsync<long>(field, wholes.AsMemory());
                return Array.ConvertAll(wholes, w => (object?)w);
            default:
                var numbers = new double?[count];
                await group.ReadAsync<double>(field, numbers.AsMemory());
                return Array.ConvertAll(numbers, n => (object?)n);
        }
    }

    private static DataField FieldOf(Column column) => column.Type switch
    {
        ColumnType.Whole => new DataField<long?>(column.Name),
        ColumnType.Number => new DataField<double?>(column.Name),
        _ => new DataField<string>(column.Name),
    };
}
