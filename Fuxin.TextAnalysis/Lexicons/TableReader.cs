namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>One row of a table: its fields by column name, and where it stands, for errors.</summary>
internal sealed class TableRow(string path, int line, IReadOnlyDictionary<string, int> columns, string[] fields)
{
    /// <summary>The field of <paramref name="column"/>, trimmed; empty where the row has none.</summary>
    public string this[string column] =>
        columns.TryGetValue(column, out var index)
            ? fields[index].Trim()
            : throw new LexiconFormatException(path, 1, $"the header lacks the column '{column}'.");

    /// <summary>True if the table has this column.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The field of <paramref name="column"/>, which may not be empty.</summary>
    public string Required(string column) =>
        this[column] is { Length: > 0 } value ? value : throw Error($"the column '{column}' is empty.");

    /// <summary>The values of a field that holds several, separated by <c>;</c>.</summary>
    public string[] List(string column) =>
        this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The error that names this row.</summary>
    public LexiconFormatException Error(string problem) => new(path, line, problem);
}

/// <summary>
/// Reads the human-edited tables: UTF-8, a header line with column names, fields separated by tabs;
/// blank lines and lines that begin with <c>#</c> are notes.
/// </summary>
internal static class TableReader
{
    /// <summary>Reads the rows of the table that ships as resource <paramref name="name"/>.</summary>
    public static IEnumerable<TableRow> ReadResource(string name)
    {
        using var reader = new StreamReader(EmbeddedResource.Open(name));
        foreach (var row in Read(reader, name))
        {
            yield return row;
        }
    }

    /// <summary>Reads the rows; <paramref name="path"/> is the name that errors give.</summary>
    /// <exception cref="LexiconFormatException">The header is missing or a row has another number of fields than it.</exception>
    public static IEnumerable<TableRow> Read(TextReader reader, string path)
    {
        Dictionary<string, int>? columns = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (columns is null)
            {
                columns = fields.Select((name, index) => (Name: name.Trim(), index))
                    .ToDictionary(c => c.Name, c => c.index, StringComparer.Ordinal);
            }
            else if (fields.Length != columns.Count)
            {
                throw new LexiconFormatException(
                    path, number, $"expected {columns.Count} fields separated by tabs ({string.Join(", ", columns.Keys)}), got {fields.Length}.");
            }
            else
            {
                yield return new TableRow(path, number, columns, fields);
            }
        }

        if (columns is null)
        {
            throw new LexiconFormatException(path, 1, "the file is empty; its first line must name the columns.");
        }
    }
}
