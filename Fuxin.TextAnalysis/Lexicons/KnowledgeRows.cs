namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>Reads the tables of knowledge (one thing a row, tab-separated, one header line), and fields that hold several names.</summary>
internal static class KnowledgeRows
{
    /// <summary>The rows of a table that ships with the library, without comments and header.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var resource = typeof(KnowledgeRows).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The library was built without its resource '{name}'.");
        using var reader = new StreamReader(resource);
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!header)
            {
                yield return line.Split('\t');
            }

            header = false;
        }
    }

    /// <summary>The names in one field, which are separated by semicolons.</summary>
    public static string[] Names(string[] row, int field) =>
        field < row.Length ? row[field].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
