using System.CommandLine;
using Fuxin.TextAnalysis.Themes;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin similar PATH...</c>: which documents read like each document, one JSON object a line.</summary>
internal static class SimilarCommand
{
    public static Command Create(ToolIo io)
    {
        var collection = new Collection(io);
        var take = SearchOptionsOfTool.Take(5);
        var command = collection.Command("similar", "Names the documents that read most like each document.", take);
        command.SetAction(parsed =>
        {
            var terms = new TermStatistics();
            var documents = new List<AnalyzedDocument>();
            return collection.Run(
                parsed,
                source =>
                {
                    documents.Add(TextAnalyzer.Default.Analyze(source));
                    terms.Add(documents[^1]);
                },
                () => documents.ForEach(d => JsonLine.Write(io.Output, json =>
                {
                    json.WriteString("id", d.Id);
                    json.WriteStartObject("similar");
                    foreach (var other in terms.Similar(d, parsed.GetRequiredValue(take)))
                    {
                        json.WriteNumber(other.Id, Math.Round(other.Similarity, 4));
                    }

                    json.WriteEndObject();
                })));
        });
        return command;
    }
}
