using System.CommandLine;
using Fuxin.TextAnalysis.Themes;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin keyphrases PATH...</c>: the words and phrases that tell each document from the others, one JSON object a line.</summary>
internal static class KeyphrasesCommand
{
    public static Command Create(ToolIo io)
    {
        var collection = new Collection(io);
        var take = SearchOptionsOfTool.Take(10);
        var command = collection.Command("keyphrases", "Names the terms that tell each document from the others.", take);
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
                    json.WriteStartObject("keyphrases");
                    foreach (var term in terms.Keyphrases(d, parsed.GetRequiredValue(take)))
                    {
                        json.WriteNumber(term.Term, Math.Round(term.Score, 3));
                    }

                    json.WriteEndObject();
                })));
        });
        return command;
    }
}
