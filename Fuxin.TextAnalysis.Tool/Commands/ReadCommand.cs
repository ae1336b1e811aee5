using System.CommandLine;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin read PATH...</c>: what the files hold and what each document says of itself, before anything is analysed.</summary>
internal static class ReadCommand
{
    private const string Table = "table";
    private const string JsonLines = "jsonl";
    private const string Csv = "csv";

    public static Command Create(ToolIo io)
    {
        var paths = CommonOptions.Paths();
        var maximumSize = CommonOptions.MaximumSize();
        var fields = new FieldOptions();
        var format = new Option<string>("--format")
        {
            Description = "table for people, csv for a spreadsheet (without the text), jsonl with the text: any folder as one file that fuxin, R and Python read",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, JsonLines, Csv);
        var command = new Command("read", "Reads documents and shows title, dates, source, number, kind and length of each.") { paths, format, maximumSize };
        fields.AddTo(command);
        command.SetAction(parsed =>
        {
            var write = Writer(io, parsed.GetRequiredValue(format));
            return new DocumentRun(io, "read").Over(
                parsed.GetRequiredValue(paths),
                CommonOptions.Bytes(parsed.GetRequiredValue(maximumSize)),
                fields.Of(parsed),
                document => write(MetadataReader.Complete(document)));
        });
        return command;
    }

    private static Action<SourceDocument> Writer(ToolIo io, string format)
    {
        switch (format)
        {
            case JsonLines:
                return document => SourceOutput.WriteJson(io.Output, document);
            case Csv:
                SourceOutput.WriteCsvHeader(io.Output);
                return document => SourceOutput.WriteCsv(io.Output, document);
            default:
                return document => SourceOutput.WriteTable(io.Output, document);
        }
    }
}
