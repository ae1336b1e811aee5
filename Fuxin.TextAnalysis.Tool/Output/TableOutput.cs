using System.Globalization;
using Fuxin.TextAnalysis.Tool.Exports;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Writes a table for people or for programs.</summary>
internal static class TableOutput
{
    private const int WidestCell = 48;

    /// <summary>Writes the table as <paramref name="format"/> says; null for a table on a terminal and CSV elsewhere.</summary>
    public static void Write(ToolIo io, ExportTable table, string? format)
    {
        switch (format ?? (io.IsTerminal ? "table" : "csv"))
        {
            case "csv":
                CsvExport.WriteRows(io.Output, table);
                break;
            case "jsonl":
                JsonLinesExport.WriteRows(io.Output, table);
                break;
            default:
                WriteForPeople(io.Output, table);
                break;
        }
    }

    private static void WriteForPeople(TextWriter output, ExportTable table)
    {
        foreach (var (name, value) in table.Facts)
        {
            output.WriteLine($"{name}: {value}");
        }

        output.WriteLine();
        // A column without any content only takes room.
        var shown = table.Columns.Select((c, i) => (Column: c, Index: i)).Where(c => table.Rows.Any(r => r[c.Index] is not null)).ToList();
        var cells = table.Rows.Select(row => shown.Select(c => Cell(row[c.Index])).ToArray()).Prepend([.. shown.Select(c => c.Column.Name)]).ToList();
        var widths = shown.Select((_, i) => cells.Max(row => Width(row[i]))).ToArray();
        foreach (var row in cells)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => shown[i].Column.Type == ColumnType.Text
                ? cell + new string(' ', widths[i] - Width(cell))
                : new string(' ', widths[i] - Width(cell)) + cell)).TrimEnd());
        }
    }

    private static string Cell(object? cell)
    {
        var text = cell is double number ? Math.Round(number, 2).ToString(CultureInfo.InvariantCulture) : Cells.Write(cell).ReplaceLineEndings(" ");
        var width = 0;
        for (var i = 0; i < text.Length; i++)
        {
            width += WidthOf(text[i]);
            if (width > WidestCell)
            {
                return text[..i] + "…";
            }
        }

        return text;
    }

    private static int Width(string text) => text.Sum(WidthOf);

    /// <summary>Chinese characters take two columns of a terminal.</summary>
    private static int WidthOf(char c) => c >= '\u2E80' ? 2 : 1;
}
