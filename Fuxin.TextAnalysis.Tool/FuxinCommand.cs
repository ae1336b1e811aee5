using System.CommandLine;
using Fuxin.TextAnalysis.Tool.Commands;
using Fuxin.TextAnalysis.Tool.Commands.Tables;

namespace Fuxin.TextAnalysis.Tool;

/// <summary>The command line: one verb a file in <c>Commands/</c>.</summary>
internal static class FuxinCommand
{
    public static int Run(IReadOnlyList<string> arguments, ToolIo io)
    {
        var root = new RootCommand("Reads, searches and counts what Chinese and English policy documents say.")
        {
            ReadCommand.Create(io),
            DuplicatesCommand.Create(io),
            AnalyzeCommand.Create(io),
            SegmentCommand.Create(io),
            IndexCommand.Create(io),
            SearchCommand.Create(io),
            KwicCommand.Create(io),
            FacetsCommand.Create(io),
            TableVerbs.Group(io, "stats", "Counts over an index: how often, with what, since when, compared with what."),
            TableVerbs.Group(io, "export", "Exports what searches find as a table with a stamp."),
            VerifyCommand.Create(io),
            DiffCommand.Create(io),
            CiteCommand.Create(io),
            SuggestCommand.Create(io),
            SubcorpusCommand.Create(io),
            BatchCommand.Create(io),
            ClassifyCommand.Create(io),
            ThemesCommand.Create(io),
            KeyphrasesCommand.Create(io),
            SimilarCommand.Create(io),
            ReuseCommand.Create(io),
            CitationsCommand.Create(io),
            ServeCommand.Create(io),
            McpCommand.Create(io),
            DemoCommand.Create(io),
            TimelineCommand.Create(io),
            EvaluateCommand.Create(io),
            LexiconCommand.Create(io),
            ModelCommand.Create(io),
        };
        var parsed = root.Parse(arguments);
        var code = parsed.Invoke(new InvocationConfiguration { Output = io.Output, Error = io.Error, EnableDefaultExceptionHandler = false });
        io.Output.Flush();
        return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
    }
}
