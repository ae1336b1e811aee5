using System.CommandLine;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin search QUERY --index FOLDER</c>: the documents that match, with the lines that do.</summary>
internal static class SearchCommand
{
    public static Command Create(ToolIo io)
    {
        var query = SearchOptionsOfTool.Query();
        var index = CommonOptions.Index();
        var take = SearchOptionsOfTool.Take(10);
        var skip = SearchOptionsOfTool.Skip();
        var format = SearchOptionsOfTool.Format(SearchOptionsOfTool.Table, SearchOptionsOfTool.JsonLines);
        var order = new Option<ResultOrder>("--order") { Description = "Relevance, NewestFirst or OldestFirst" };
        var with = SearchOptionsOfTool.Filters();
        var without = SearchOptionsOfTool.Exclusions();
        var limit = SearchOptionsOfTool.PatternLimit();
        var command = new Command("search", "Finds documents and shows the lines that match.") { query, index, take, skip, order, with, without, limit, format };
        command.SetAction(parsed => Run(
            io,
            parsed.GetRequiredValue(index),
            parsed.GetRequiredValue(query),
            () => new SearchOptions
            {
                Take = parsed.GetRequiredValue(take),
                Skip = parsed.GetRequiredValue(skip),
                Order = parsed.GetValue(order),
                Filters = SearchOptionsOfTool.FiltersOf(parsed.GetRequiredValue(with), parsed.GetRequiredValue(without)),
            },
            parsed.GetRequiredValue(format),
            new SearchLimits { MostPatternWords = parsed.GetRequiredValue(limit) }));
        return command;
    }

    /// <summary>Runs one query and shows its hits; returns the exit code.</summary>
    public static int Run(ToolIo io, string index, string text, SearchOptions options) =>
        Run(io, index, text, () => options, SearchOptionsOfTool.Table, SearchLimits.Default);

    private static int Run(ToolIo io, string index, string text, Func<SearchOptions> optionsOf, string format, SearchLimits limits) =>
        SearchSession.Over(io, index, text, limits, (searcher, query) =>
        {
            var options = optionsOf();
            var result = searcher.Search(query, options);
            if (format == SearchOptionsOfTool.JsonLines)
            {
                SearchJson.Write(io.Output, searcher, result);
            }
            else
            {
                SearchTable.Write(io, searcher, result, options.Skip);
            }
        });
}
