using System.CommandLine;
using Fuxin.TextAnalysis.Evaluation;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin analyze PATH...</c>: what each document says, for people or for programs.</summary>
internal static class AnalyzeCommand
{
    private const string Table = "table";
    private const string JsonLines = "jsonl";
    private const string Marked = "marked";

    public static Command Create(ToolIo io)
    {
        var paths = CommonOptions.Paths();
        var maximumSize = CommonOptions.MaximumSize();
        var format = new Option<string>("--format")
        {
            Description = "table for people, jsonl for programs (one object a document), marked for the text with its annotations in place",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, JsonLines, Marked);
        var command = new Command("analyze", "Finds officials, posts, bodies, goals, meetings, cited documents, places and dates.")
        {
            paths, format, maximumSize,
        };
        command.SetAction(parsed => Run(
            io, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(format), CommonOptions.Bytes(parsed.GetRequiredValue(maximumSize))));
        return command;
    }

    private static int Run(ToolIo io, string[] paths, string format, long maximumBytes) =>
        new DocumentRun(io, "analysed").Over(
            paths, maximumBytes, document => Write(io, TextAnalyzer.Default.Analyze(document), format));

    private static void Write(ToolIo io, AnalyzedDocument document, string format)
    {
        switch (format)
        {
            case JsonLines:
                AnalysisJson.WriteLine(io.Output, document);
                break;
            case Marked:
                io.Output.WriteLine(AnnotatedText.Of(document));
                break;
            default:
                new AnalysisTable(io).Write(document);
                break;
        }
    }
}
