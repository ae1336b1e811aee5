using System.CommandLine;
using Fuxin.TextAnalysis.Themes;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>A verb that weighs the terms of a collection and writes, for each document, names with numbers: one JSON object a line.</summary>
internal static class TermCommand
{
    public static Command Create(
        ToolIo io, string name, string description, int usually, Func<TermStatistics, int, int, IEnumerable<(string Name, double Number)>> of)
    {
        var collection = new Collection(io);
        var take = SearchOptionsOfTool.Take(usually);
        var command = collection.Command(name, description, take);
        command.SetAction(parsed =>
        {
            var terms = new TermStatistics();
            return collection.Run(
                parsed,
                source => terms.Add(TextAnalyzer.Default.Analyze(source)),
                () =>
                {
                    for (var document = 0; document < terms.Count; document++)
                    {
                        Write(io, name, terms.Ids[document], of(terms, document, parsed.GetRequiredValue(take)));
                    }
                });
        });
        return command;
    }

    private static void Write(ToolIo io, string name, string id, IEnumerable<(string Name, double Number)> found) => JsonLine.Write(io.Output, json =>
    {
        json.WriteString("id", id);
        json.WriteStartObject(name);
        foreach (var (term, number) in found)
        {
            json.WriteNumber(term, number);
        }

        json.WriteEndObject();
    });
}
