using System.CommandLine;
using Fuxin.TextAnalysis.Relations;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin citations PATH...</c>: who cites, passes on, amends or repeals what, one JSON object a line.</summary>
internal static class CitationsCommand
{
    public static Command Create(ToolIo io)
    {
        var collection = new Collection(io);
        var command = collection.Command("citations", "Lists the documents that each document cites, forwards, issues, amends or repeals.");
        command.SetAction(parsed =>
        {
            var documents = new List<AnalyzedDocument>();
            return collection.Run(
                parsed,
                source => documents.Add(TextAnalyzer.Default.Analyze(source)),
                () =>
                {
                    foreach (var citation in CitationGraph.Of(documents).Citations)
                    {
                        JsonLine.Write(io.Output, json =>
                        {
                            json.WriteString("from", citation.From);
                            json.WriteString("kind", citation.Kind.ToString().ToLowerInvariant());
                            json.WriteString("title", citation.Title);
                            json.WriteString("to", citation.To);
                        });
                    }
                });
        });
        return command;
    }
}
