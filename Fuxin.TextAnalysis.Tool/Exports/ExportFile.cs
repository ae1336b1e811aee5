namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>A table with its stamp, as a file holds them.</summary>
internal sealed record ExportFile(ReleaseStamp Stamp, ExportTable Table)
{
    /// <summary>The formats, by the ending of the file's name.</summary>
    public const string Formats = ".csv, .jsonl, .xlsx, .parquet";

    /// <summary>Writes the file; an existing one is replaced.</summary>
    /// <exception cref="ArgumentException">The name has none of the endings.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Write(string path, ReleaseStamp stamp, ExportTable table)
    {
        var write = WriterOf(path);
        // Written aside and renamed: whoever opens the file finds the old one or the new one.
        var aside = path + ".new";
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite))
        {
            write(stream, stamp, table);
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Writes a table in the format of an ending such as <c>.csv</c>.</summary>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static void Write(Stream stream, string ending, ReleaseStamp stamp, ExportTable table) => WriterOf(ending)(stream, stamp, table);

    /// <summary>Reads a file that <see cref="Write(string, ReleaseStamp, ExportTable)"/> wrote.</summary>
    /// <exception cref="ArgumentException">The name has none of the endings.</exception>
    /// <exception cref="InvalidDataException">The file carries no stamp, or is not what its stamp says.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ExportFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        var file = Ending(path) switch
        {
            ".csv" => CsvExport.Read(stream),
            ".jsonl" => JsonLinesExport.Read(stream),
            ".xlsx" => XlsxExport.Read(stream),
            ".parquet" => ParquetExport.Read(stream),
            _ => throw NoFormat(path),
        };
        return file.Table.Rows.Count == file.Stamp.Rows
            ? file
            : throw new InvalidDataException($"the stamp says {file.Stamp.Rows} rows, the file has {file.Table.Rows.Count}: it was cut or added to after it was exported");
    }

    private static Action<Stream, ReleaseStamp, ExportTable> WriterOf(string path) => Ending(path) switch
    {
        ".csv" => CsvExport.Write,
        ".jsonl" => JsonLinesExport.Write,
        ".xlsx" => XlsxExport.Write,
        ".parquet" => ParquetExport.Write,
        _ => throw NoFormat(path),
    };

    private static string Ending(string path) => Path.GetExtension(path).ToLowerInvariant();

    private static ArgumentException NoFormat(string path) => new($"{path}: there is no such format; use a name that ends in {Formats}.");
}
