using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnType
{
    /// <summary>Text; null is an empty cell.</summary>
    Text,

    /// <summary>Whole numbers, as <see cref="long"/>.</summary>
    Whole,

    /// <summary>Numbers, as <see cref="double"/>; null where there is none.</summary>
    Number,
}

/// <summary>A column of a table. The key columns of a row tell it from the others.</summary>
internal sealed record Column(string Name, ColumnType Type, bool IsKey = false)
{
    public static Column Key(string name) => new(name, ColumnType.Text, IsKey: true);

    public static Column Text(string name) => new(name, ColumnType.Text);

    public static Column Whole(string name) => new(name, ColumnType.Whole);

    public static Column Number(string name) => new(name, ColumnType.Number);
}

/// <summary>A table of results as it is shown and exported, with what has to be said of it as a whole.</summary>
internal sealed record ExportTable
{
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The rows; each cell is a <see cref="string"/>, a <see cref="long"/>, a <see cref="double"/> or null, by the column.</summary>
    public required IReadOnlyList<object?[]> Rows { get; init; }

    /// <summary>Denominators, totals and measures of the whole, each with its name.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; }

    /// <summary>How the numbers were come by.</summary>
    public CountKind Kind { get; init; }
}
