using System.Text;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>
/// CSV in UTF-8. The first line is the stamp behind <c>#</c>, which readers of CSV pass over as a comment (<c>comment="#"</c>). A text that a
/// spreadsheet would take for a formula has an apostrophe before it.
/// </summary>
internal static class CsvExport
{
    private const string StampMark = "# fuxin-stamp: ";
    private const string Formula = "=+-@\t\r'";

    public static void Write(Stream stream, ReleaseStamp stamp, ExportTable table)
    {
        // With the mark of order: without it spreadsheets take Chinese for Latin.
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        writer.Write(StampMark + stamp.ToJson() + "\n");
        WriteRows(writer, table);
    }

    /// <summary>The table alone, for pipes.</summary>
    public static void WriteRows(TextWriter writer, ExportTable table)
    {
        CsvLine.Write(writer, table.Columns.Select(c => c.Name));
        foreach (var row in table.Rows)
        {
            CsvLine.Write(writer, row.Select((cell, i) => table.Columns[i].Type == ColumnType.Text ? Safe(Cells.Write(cell)) : Cells.Write(cell)));
        }
    }

    public static ExportFile Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, true);
        var first = reader.ReadLine();
        if (first is null || !first.StartsWith(StampMark, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"the first line is not a stamp ({StampMark}...); the file was not exported by this tool, or was saved again by another");
        }

        var stamp = ReleaseStamp.Read(first[StampMark.Length..]);
        var columns = stamp.ColumnsOfTable();
        var rows = new List<object?[]>();
        foreach (var (line, cells) in CsvLine.Read(reader).Skip(1))
        {
            if (cells.Count != columns.Count)
            {
                throw new InvalidDataException($"line {line + 1} has {cells.Count} cells; the stamp names {columns.Count} columns");
            }

            rows.Add([.. cells.Select((cell, i) => Cells.Read(columns[i].Type == ColumnType.Text && cell.StartsWith('\'') ? cell[1..] : cell, columns[i]))]);
        }

        return new ExportFile(stamp, Cells.TableOf(stamp, rows));
    }

    private static string Safe(string text) => text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
