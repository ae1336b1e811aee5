using System.CommandLine;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Exports;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands.Tables;

/// <summary>A table verb on the command line: over which index, in which form, into which file.</summary>
internal static class TableCommand
{
    public static Command Create(ToolIo io, TableVerb verb)
    {
        var index = CommonOptions.Index();
        var format = new Option<string?>("--format") { Description = "table, csv or jsonl; on a terminal a table, else csv" };
        format.AcceptOnlyFromAmong(SearchOptionsOfTool.Table, SearchOptionsOfTool.Csv, SearchOptionsOfTool.JsonLines);
        var to = new Option<string?>("--to") { Description = $"a file to export the table to, with its stamp; the ending says the format: {ExportFile.Formats}" };
        var limit = SearchOptionsOfTool.PatternLimit();
        var values = new Option<int>("--most-values") { Description = "how many different things may be counted", DefaultValueFactory = _ => SearchLimits.Default.MostCountedValues };
        var command = verb.ToCommand();
        foreach (var option in (Option[])[index, to, format, limit, values])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(SearchSession.Over(
            io,
            parsed.GetRequiredValue(index),
            new SearchLimits { MostPatternWords = parsed.GetRequiredValue(limit), MostCountedValues = parsed.GetRequiredValue(values) },
            searcher =>
            {
                var table = ProgressLine.During(io, verb.FullName, progress => verb.Make(new TableRun(parsed, searcher, progress, cancellation)));
                if (parsed.GetValue(to) is { } path)
                {
                    ExportFile.Write(path, ReleaseStamp.Of(searcher.Describe(cancellation: cancellation), verb.FullName, verb.ArgumentsOf(parsed), table), table);
                    io.Error.WriteLine($"{table.Rows.Count} rows in {path}");
                }
                else
                {
                    TableOutput.Write(io, table, parsed.GetValue(format));
                }
            })));
        return command;
    }
}
