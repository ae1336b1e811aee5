namespace Fuxin.TextAnalysis.Documents;

/// <summary>Completes a document with the title, source and date that its own first and last lines state. Thread-safe.</summary>
public static class MetadataReader
{
    // Datelines and source lines stand within a few lines of either end.
    private const int LinesAtEachEnd = 6;
    private const int LongestTitle = 160;

    /// <summary>Returns <paramref name="document"/> with every property that it lacks and that its text states; never overwrites one.</summary>
    public static SourceDocument Complete(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = Ends(document.Text);
        return document with
        {
            Title = document.Title ?? TitleOf(lines),
            Date = document.Date ?? PublicationDate.Find(lines, document.Text),
            Source = document.Source ?? SourceLine.Find(lines),
        };
    }

    private static string? TitleOf(List<string> lines) =>
        lines.Count > 0 && lines[0].Length <= LongestTitle && !lines[0].EndsWith('。') ? lines[0] : null;

    /// <summary>The first and the last lines that are not blank.</summary>
    private static List<string> Ends(string text)
    {
        var first = new List<string>();
        var rest = text.AsSpan();
        while (first.Count < LinesAtEachEnd && !rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            if (!line.IsEmpty)
            {
                first.Add(line.ToString());
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        var last = new List<string>();
        while (last.Count < LinesAtEachEnd && !rest.IsEmpty)
        {
            var start = rest.LastIndexOf('\n') + 1;
            var line = rest[start..].Trim();
            if (!line.IsEmpty)
            {
                last.Add(line.ToString());
            }

            rest = start == 0 ? [] : rest[..(start - 1)];
        }

        last.Reverse();
        first.AddRange(last);
        return first;
    }
}
