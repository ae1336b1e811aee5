using System.CommandLine;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin index PATH... --index FOLDER</c>: analyses documents and puts them into an index.</summary>
internal static class IndexCommand
{
    public static Command Create(ToolIo io)
    {
        var paths = CommonOptions.Paths();
        var maximumSize = CommonOptions.MaximumSize();
        var index = CommonOptions.Index();
        var replace = new Option<bool>("--replace") { Description = "begin with an empty index; without it documents are added, and replace those with the same id" };
        var command = new Command("index", "Analyses documents and puts them into an index for searching.") { paths, index, replace, maximumSize };
        command.SetAction(parsed => Run(
            io,
            parsed.GetRequiredValue(paths),
            parsed.GetRequiredValue(index),
            parsed.GetRequiredValue(replace),
            CommonOptions.Bytes(parsed.GetRequiredValue(maximumSize))));
        return command;
    }

    /// <summary>Indexes the documents at <paramref name="paths"/> and returns the exit code.</summary>
    public static int Run(ToolIo io, string[] paths, string index, bool replace, long maximumBytes)
    {
        try
        {
            using var writer = replace ? DocumentIndexWriter.Create(index) : DocumentIndexWriter.Open(index);
            var code = new DocumentRun(io, "indexed").Over(
                paths, maximumBytes, document => writer.Add(TextAnalyzer.Default.Analyze(document)));
            writer.Commit();
            return code;
        }
        catch (IndexException problem)
        {
            io.Problem(index, problem.Message);
            return ExitCode.Usage;
        }
    }
}
