using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin kwic QUERY --index FOLDER</c>: every place that meets a query, in the middle of its line.</summary>
internal static class KwicCommand
{
    public static Command Create(ToolIo io)
    {
        var query = SearchOptionsOfTool.Query();
        var index = CommonOptions.Index();
        var take = SearchOptionsOfTool.Take(50);
        var skip = SearchOptionsOfTool.Skip();
        var window = new Option<int>("--window") { Description = "how many characters to show on each side", DefaultValueFactory = _ => 30 };
        var sort = new Option<LineOrder>("--sort") { Description = "Text, Left, Right or Hit: by the text, by what stands before or after, or by the match" };
        var sample = new Option<int?>("--sample") { Description = "look only at so many lines, drawn at random from all" };
        var seed = new Option<int>("--seed") { Description = "which sample: the same seed draws the same lines" };
        var with = SearchOptionsOfTool.Filters();
        var without = SearchOptionsOfTool.Exclusions();
        var patterns = SearchOptionsOfTool.PatternLimit();
        var lines = SearchOptionsOfTool.SortLimit();
        var format = SearchOptionsOfTool.Format(SearchOptionsOfTool.Table, SearchOptionsOfTool.JsonLines, SearchOptionsOfTool.Csv);
        var command = new Command("kwic", "Shows every place that meets a query with the text around it.")
        {
            query, index, take, skip, window, sort, sample, seed, with, without, patterns, lines, format,
        };
        command.SetAction(parsed => SearchSession.Over(
            io,
            parsed.GetRequiredValue(index),
            parsed.GetRequiredValue(query),
            new SearchLimits { MostPatternWords = parsed.GetRequiredValue(patterns), MostSortedLines = parsed.GetRequiredValue(lines) },
            (searcher, asked) => Write(io, parsed.GetRequiredValue(format), searcher.Concordance(asked, new ConcordanceOptions
            {
                Take = parsed.GetRequiredValue(take),
                Skip = parsed.GetRequiredValue(skip),
                Window = parsed.GetRequiredValue(window),
                Sort = parsed.GetValue(sort),
                Sample = parsed.GetValue(sample),
                Seed = parsed.GetValue(seed),
                Filters = SearchOptionsOfTool.FiltersOf(parsed.GetRequiredValue(with), parsed.GetRequiredValue(without)),
            }))));
        return command;
    }

    private static void Write(ToolIo io, string format, ConcordanceResult result)
    {
        switch (format)
        {
            case SearchOptionsOfTool.JsonLines:
                foreach (var line in result.Lines)
                {
                    WriteJson(io.Output, line);
                }

                break;
            case SearchOptionsOfTool.Csv:
                CsvLine.Write(io.Output, "document", "date", "start", "left", "hit", "right");
                foreach (var line in result.Lines)
                {
                    CsvLine.Write(
                        io.Output, line.DocumentId, DateOf(line), line.Span.Start.ToString(CultureInfo.InvariantCulture), line.Left, line.Hit, line.Right);
                }

                break;
            default:
                WriteTable(io.Output, result);
                return;
        }

        io.Error.WriteLine(Summary(result));
    }

    private static void WriteTable(TextWriter output, ConcordanceResult result)
    {
        output.WriteLine(Summary(result));
        foreach (var line in result.Lines)
        {
            output.WriteLine($"{line.DocumentId}  {DateOf(line)}  {OneLine(line.Left)}[{OneLine(line.Hit)}]{OneLine(line.Right)}");
        }
    }

    private static string Summary(ConcordanceResult result)
    {
        var sample = result.Sampled is { } sampled ? $", of which {sampled} were drawn" : "";
        return $"{result.Total} lines in {result.Documents} documents for {result.Query}{sample}";
    }

    private static void WriteJson(TextWriter output, ConcordanceLine line) => JsonLine.Write(output, json =>
    {
        json.WriteString("document", line.DocumentId);
        json.WriteString("date", line.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("start", line.Span.Start);
        json.WriteNumber("end", line.Span.End);
        json.WriteString("left", line.Left);
        json.WriteString("hit", line.Hit);
        json.WriteString("right", line.Right);
    });

    private static string DateOf(ConcordanceLine line) => line.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
