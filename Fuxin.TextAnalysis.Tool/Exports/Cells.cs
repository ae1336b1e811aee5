using System.Globalization;

namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>Cells as text and back, the same in every culture; numbers come back to the last digit.</summary>
internal static class Cells
{
    public static string Write(object? cell) => cell switch
    {
        null => "",
        string text => text,
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell holds {cell.GetType().Name}."),
    };

    public static object? Read(string? cell, Column column)
    {
        if (string.IsNullOrEmpty(cell))
        {
            return null;
        }

        return column.Type switch
        {
            ColumnType.Whole when long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            ColumnType.Number when double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            ColumnType.Text => cell,
            _ => throw new InvalidDataException($"{cell} in column {column.Name} is not a number"),
        };
    }

    /// <summary>What another format gives as a number of its own type.</summary>
    public static object? Convert(object? cell, Column column) => cell is null or "" ? null : column.Type switch
    {
        ColumnType.Whole => System.Convert.ToInt64(cell, CultureInfo.InvariantCulture),
        ColumnType.Number => System.Convert.ToDouble(cell, CultureInfo.InvariantCulture),
        _ => System.Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    public static ExportTable TableOf(ReleaseStamp stamp, IReadOnlyList<object?[]> rows) => new()
    {
        Columns = stamp.ColumnsOfTable(),
        Rows = rows,
        Facts = [.. stamp.Facts],
        Kind = Enum.TryParse<Search.CountKind>(stamp.Kind, ignoreCase: true, out var kind) ? kind : throw new InvalidDataException($"the stamp says {stamp.Kind}, not how the numbers were come by"),
    };
}
