using System.CommandLine;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin search QUERY --index FOLDER</c>: the documents that match, with the lines that do.</summary>
internal static class SearchCommand
{
    private const string Table = "table";
    private const string JsonLines = "jsonl";

    public static Command Create(ToolIo io)
    {
        var query = new Argument<string>("query")
        {
            Description = "words, \"phrases\", AND OR NOT, brackets, and fields: official: post: body: goal: meeting: doc: place: title: source: kind: lang: date:",
        };
        var index = CommonOptions.Index();
        var take = new Option<int>("--take") { Description = "how many documents to show", DefaultValueFactory = _ => 10 };
        var skip = new Option<int>("--skip") { Description = "how many documents to pass over", DefaultValueFactory = _ => 0 };
        var format = new Option<string>("--format") { Description = "table for people, jsonl for programs", DefaultValueFactory = _ => Table };
        format.AcceptOnlyFromAmong(Table, JsonLines);
        var command = new Command("search", "Finds documents and shows the lines that match.") { query, index, take, skip, format };
        command.SetAction(parsed => Run(
            io,
            parsed.GetRequiredValue(index),
            parsed.GetRequiredValue(query),
            new SearchOptions { Take = parsed.GetRequiredValue(take), Skip = parsed.GetRequiredValue(skip) },
            parsed.GetRequiredValue(format)));
        return command;
    }

    /// <summary>Runs one query and shows its hits; returns the exit code.</summary>
    public static int Run(ToolIo io, string index, string text, SearchOptions options, string format = Table)
    {
        if (!QueryParser.TryParse(text, out var query, out var error))
        {
            io.Error.WriteLine($"fuxin: the query cannot be read: {error.Message}");
            io.Error.WriteLine("  " + text);
            io.Error.WriteLine("  " + SearchTable.Caret(text, error.Position));
            return ExitCode.Usage;
        }

        try
        {
            using var searcher = CorpusSearcher.Open(index, TextAnalyzer.Default.Knowledge);
            var result = searcher.Search(query, options);
            if (format == JsonLines)
            {
                SearchJson.Write(io.Output, searcher, result);
            }
            else
            {
                SearchTable.Write(io, searcher, result, options.Skip);
            }

            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is IndexException or ArgumentException)
        {
            io.Problem(index, problem.Message);
            return ExitCode.Usage;
        }
    }
}
