using System.Text;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Rows of CSV as RFC 4180 has them: commas, quotes doubled, line breaks allowed inside quotes.</summary>
internal static class CsvLine
{
    public static void Write(TextWriter output, params IEnumerable<string> cells)
    {
        output.Write(string.Join(',', cells.Select(Quoted)));
        output.Write('\n');
    }

    /// <summary>The rows of a file, each with the number of the line it begins on. A quotation that does not end takes the rest.</summary>
    public static IEnumerable<(int Line, List<string> Cells)> Read(TextReader input)
    {
        var line = 1;
        var begins = 1;
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        int c;
        while ((c = input.Read()) >= 0)
        {
            line += c == '\n' ? 1 : 0;
            if (isQuoted && c == '"' && input.Peek() == '"')
            {
                cell.Append((char)input.Read());
            }
            else if (c == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || c is not (',' or '\r' or '\n'))
            {
                cell.Append((char)c);
            }
            else if (c == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
            {
                cells.Add(cell.ToString());
                yield return (begins, cells);
                cells = [];
                cell.Clear();
                begins = line;
            }
        }

        if (cells.Count > 0 || cell.Length > 0)
        {
            cells.Add(cell.ToString());
            yield return (begins, cells);
        }
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
