using MiniExcelLibs;

namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>A workbook of two sheets: the table, and the stamp with what it says in words people read.</summary>
internal static class XlsxExport
{
    private const string DataSheet = "data";
    private const string StampSheet = "stamp";
    private const string Raw = "stamp";

    /// <summary>A cell of a workbook holds no more; the stamp is cut to pieces of this length.</summary>
    private const int LongestCell = 30_000;

    /// <summary>A sheet of a workbook has no more rows.</summary>
    private const int MostRows = 1_048_575;

    public static void Write(Stream stream, ReleaseStamp stamp, ExportTable table)
    {
        if (table.Rows.Count > MostRows)
        {
            throw new ArgumentException($"A sheet holds {MostRows} rows; this table has {table.Rows.Count}. Export it as .csv or .parquet, or ask for fewer rows.");
        }

        // Without rows a sheet would lose its head line.
        var rows = table.Rows.Count > 0 ? table.Rows : [new object?[table.Columns.Count]];
        var sheets = new Dictionary<string, object>
        {
            [DataSheet] = rows.Select(r => table.Columns.Select((c, i) => (c.Name, Value: r[i])).ToDictionary(c => c.Name, c => c.Value)),
            [StampSheet] = StampRows(stamp),
        };
        // The library wants a stream of its own, which it closes.
        using var buffer = new MemoryStream();
        buffer.SaveAs(sheets);
        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    public static ExportFile Read(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        if (!buffer.GetSheetNames().Contains(StampSheet))
        {
            throw new InvalidDataException("the workbook has no sheet named stamp; it was not exported by this tool");
        }

        var json = string.Concat(RowsOf(buffer, StampSheet).Where(r => (r["name"] as string) == Raw).Select(r => r["value"] as string));
        var stamp = ReleaseStamp.Read(json);
        var columns = stamp.ColumnsOfTable();
        var rows = RowsOf(buffer, DataSheet).Take(stamp.Rows == 0 ? 0 : int.MaxValue)
            .Select(row => columns.Select(c => row.TryGetValue(c.Name, out var cell)
                ? Cells.Convert(cell, c)
                : throw new InvalidDataException($"the sheet data has no column {c.Name}")).ToArray())
            .ToList();
        return new ExportFile(stamp, Cells.TableOf(stamp, rows));
    }

    private static IEnumerable<IDictionary<string, object?>> RowsOf(Stream stream, string sheet) =>
        stream.Query(useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>();

    private static IEnumerable<Dictionary<string, object?>> StampRows(ReleaseStamp stamp)
    {
        static Dictionary<string, object?> Row(string name, object? value) => new() { ["name"] = name, ["value"] = value };
        yield return Row("tool", stamp.Tool);
        yield return Row("analyzer", stamp.Analyzer);
        yield return Row("corpus", stamp.Corpus);
        yield return Row("documents", stamp.Documents);
        yield return Row("words", stamp.Words);
        yield return Row("verb", stamp.Verb);
        yield return Row("arguments", string.Join(' ', stamp.Arguments));
        yield return Row("rows", stamp.Rows);
        yield return Row("numbers", stamp.Kind);
        foreach (var (name, value) in stamp.Facts)
        {
            yield return Row(name, value);
        }

        foreach (var piece in stamp.ToJson().Chunk(LongestCell))
        {
            yield return Row(Raw, new string(piece));
        }
    }
}
