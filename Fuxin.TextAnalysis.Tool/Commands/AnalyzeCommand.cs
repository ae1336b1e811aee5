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
        var fields = new FieldOptions();
        var knowledge = CommonOptions.Knowledge();
        var format = new Option<string>("--format")
        {
            Description = "table for people, jsonl for programs (one object a document), marked for the text with its annotations in place",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, JsonLines, Marked);
        var command = new Command("analyze", "Finds officials, posts, bodies, goals, meetings, cited documents, places and dates.")
        {
            paths, format, maximumSize, knowledge,
        };
        fields.AddTo(command);
        command.SetAction(parsed => KnowledgeOfUser.WithAnalyzer(io, parsed.GetValue(knowledge), analyzer => new DocumentRun(io, "analysed").Over(
            parsed.GetRequiredValue(paths),
            CommonOptions.Bytes(parsed.GetRequiredValue(maximumSize)),
            fields.Of(parsed),
            document => Write(io, analyzer.Analyze(document), parsed.GetRequiredValue(format)))));
        return command;
    }

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
