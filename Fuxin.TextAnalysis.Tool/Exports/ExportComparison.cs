namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>What became of a row.</summary>
internal enum RowChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>A row that differs: its key, and the cells that do, each with what it was and what it is.</summary>
internal sealed record RowDifference(RowChange Change, string Key, IReadOnlyList<(string Column, string Old, string New)> Cells);

/// <summary>Compares two tables row by row, by their key columns. Numbers that differ in the last digits of their reckoning are the same.</summary>
internal static class ExportComparison
{
    private const double Tolerance = 1e-9;

    /// <summary>The differences, in the order of the old table, what was added last.</summary>
    /// <exception cref="InvalidDataException">The tables have not the same columns.</exception>
    public static IReadOnlyList<RowDifference> Compare(ExportTable old, ExportTable now)
    {
        if (!old.Columns.SequenceEqual(now.Columns))
        {
            throw new InvalidDataException(
                $"the tables have different columns: {string.Join(", ", old.Columns.Select(c => c.Name))}; and {string.Join(", ", now.Columns.Select(c => c.Name))}");
        }

        var differences = new List<RowDifference>();
        var rows = new Dictionary<string, object?[]>(StringComparer.Ordinal);
        foreach (var row in now.Rows)
        {
            rows[KeyOf(now, row)] = row;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in old.Rows)
        {
            var key = KeyOf(old, row);
            seen.Add(key);
            if (!rows.TryGetValue(key, out var other))
            {
                differences.Add(new RowDifference(RowChange.Removed, key, []));
            }
            else if (CellsThatDiffer(old.Columns, row, other) is { Count: > 0 } cells)
            {
                differences.Add(new RowDifference(RowChange.Changed, key, cells));
            }
        }

        differences.AddRange(now.Rows.Select(r => KeyOf(now, r)).Where(k => !seen.Contains(k)).Select(k => new RowDifference(RowChange.Added, k, [])));
        return differences;
    }

    /// <summary>The stamp's facts that differ, with what each was and is.</summary>
    public static IReadOnlyList<(string Name, string Old, string New)> CompareFacts(ExportTable old, ExportTable now)
    {
        var (before, after) = (old.Facts.ToDictionary(f => f.Key, f => f.Value), now.Facts.ToDictionary(f => f.Key, f => f.Value));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(name => (name, before.GetValueOrDefault(name) ?? "", after.GetValueOrDefault(name) ?? "")).Where(f => f.Item2 != f.Item3),
        ];
    }

    private static List<(string Column, string Old, string New)> CellsThatDiffer(IReadOnlyList<Column> columns, object?[] row, object?[] other) =>
        [.. columns.Select((c, i) => (c.Name, Old: row[i], New: other[i])).Where(c => !Same(c.Old, c.New)).Select(c => (c.Name, Cells.Write(c.Old), Cells.Write(c.New)))];

    private static bool Same(object? a, object? b) => a is double x && b is double y
        ? x.Equals(y) || Math.Abs(x - y) <= Tolerance * Math.Max(Math.Abs(x), Math.Abs(y))
        : Equals(a is "" ? null : a, b is "" ? null : b);

    private static string KeyOf(ExportTable table, object?[] row) =>
        string.Join(" | ", table.Columns.Select((c, i) => (c, i)).Where(x => x.c.IsKey).Select(x => Cells.Write(row[x.i])));
}
