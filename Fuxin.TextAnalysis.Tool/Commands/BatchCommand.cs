using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin batch QUERIES.csv --index FOLDER</c>: many queries in one run; a bad row is reported and the rest runs.</summary>
internal static class BatchCommand
{
    public static Command Create(ToolIo io)
    {
        var file = new Argument<string>("queries") { Description = "a CSV file: a query in the last column, a name for it in the first if there are two; - for standard input" };
        var index = CommonOptions.Index();
        var limit = SearchOptionsOfTool.PatternLimit();
        var command = new Command("batch", "Runs every query of a CSV file and writes what each found as CSV.") { file, index, limit };
        command.SetAction(parsed => Run(
            io, parsed.GetRequiredValue(file), parsed.GetRequiredValue(index), new SearchLimits { MostPatternWords = parsed.GetRequiredValue(limit) }));
        return command;
    }

    private static int Run(ToolIo io, string file, string index, SearchLimits limits)
    {
        var failed = 0;
        var code = SearchSession.Over(io, index, limits, searcher =>
        {
            using var reader = file == "-" ? null : Open(file);
            CsvLine.Write(io.Output, "row", "name", "query", "documents", "places", "kind", "problem");
            var done = 0;
            foreach (var (line, cells) in CsvLine.Read(reader ?? io.Input))
            {
                if (cells.All(string.IsNullOrWhiteSpace) || (line == 1 && cells[^1].Equals("query", StringComparison.OrdinalIgnoreCase)))
                {
                    continue;
                }

                var problem = Row(io, searcher, line, cells);
                done += problem is null ? 1 : 0;
                if (problem is not null)
                {
                    failed++;
                    io.Problem($"{file}, row {line}", problem);
                }
            }

            io.Error.WriteLine($"{done} queries run, {failed} failed");
        });
        return Math.Max(code, ExitCode.Of(failed));
    }

    private static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"{file}: {e.Message}");
        }
    }

    /// <summary>Runs one row and returns what was wrong with it, or null.</summary>
    private static string? Row(ToolIo io, CorpusSearcher searcher, int line, List<string> cells)
    {
        string row = line.ToString(CultureInfo.InvariantCulture), name = cells.Count > 1 ? cells[0] : "", text = cells[^1];
        string? problem = null;
        if (!QueryParser.TryParse(text, out var query, out var error))
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"character {error.Position + 1}: {error.Message}");
        }
        else
        {
            try
            {
                var result = searcher.Concordance(query, new ConcordanceOptions { Take = 0 });
                CsvLine.Write(
                    io.Output, row, name, text,
                    result.Documents.Value.ToString(CultureInfo.InvariantCulture),
                    result.Total.Value.ToString(CultureInfo.InvariantCulture), result.Total.Kind.ToString().ToLowerInvariant(), "");
                return null;
            }
            catch (Exception e) when (e is ArgumentException or SearchLimitException or IndexException)
            {
                problem = e.Message;
            }
        }

        CsvLine.Write(io.Output, row, name, text, "", "", "", problem);
        return problem;
    }
}
