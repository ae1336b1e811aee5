using System.Globalization;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Shows the hits of a search to a person: each document with the first lines that match.</summary>
internal static class SearchTable
{
    private const int LinesPerDocument = 3;
    private const int Window = 36;

    public static void Write(ToolIo io, CorpusSearcher searcher, SearchResult result, int skipped)
    {
        io.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Total} documents for {result.Query}"));
        for (var i = 0; i < result.Hits.Length; i++)
        {
            var hit = result.Hits[i];
            io.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{skipped + i + 1,4}. {hit.Title ?? hit.Id}  [{hit.Id}{(hit.Date is { } date ? $", {date:yyyy-MM-dd}" : "")}]  {hit.Occurrences} places"));
            var text = searcher.GetDocument(hit.Id)?.Source.Text ?? "";
            foreach (var span in hit.Highlights.Take(LinesPerDocument))
            {
                io.Output.WriteLine("        " + Line(text, span));
            }
        }
    }

    /// <summary>A line that points at <paramref name="position"/> of <paramref name="text"/>; Chinese characters take two columns.</summary>
    public static string Caret(string text, int position)
    {
        var columns = text.Take(position).Sum(c => c >= '\u2E80' ? 2 : 1);
        return new string(' ', columns) + "^";
    }

    private static string Line(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - Window);
        var to = Math.Min(text.Length, span.End + Window);
        // A line break ends the context: what stands beyond it is another paragraph.
        from = text.LastIndexOf('\n', Math.Max(0, span.Start - 1), Math.Max(0, span.Start - from)) is >= 0 and var before ? before + 1 : from;
        to = text.IndexOf('\n', span.End, to - span.End) is >= 0 and var after ? after : to;
        return $"{text[from..span.Start]}[{text.Substring(span.Start, span.Length)}]{text[span.End..to]}".ReplaceLineEndings(" ");
    }
}
