using System.CommandLine;
using Fuxin.TextAnalysis.Themes;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>A verb that weighs the terms of a collection and writes, for each document, names with numbers: one JSON object a line.</summary>
internal static class TermCommand
{
    public static Command Create(
        ToolIo io, string name, string description, int usually, Func<TermStatistics, AnalyzedDocument, int, IEnumerable<(string Name, double Number)>> of)
    {
        var collection = new Collection(io);
        var take = SearchOptionsOfTool.Take(usually);
        var command = collection.Command(name, description, take);
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
                    json.WriteStartObject(name);
                    foreach (var (term, number) in of(terms, d, parsed.GetRequiredValue(take)))
                    {
                        json.WriteNumber(term, number);
                    }

                    json.WriteEndObject();
                })));
        });
        return command;
    }
}
