using System.CommandLine;
using Fuxin.TextAnalysis.Classification;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin classify PATH...</c>: the kind and the domains of each document, one JSON object a line.</summary>
internal static class ClassifyCommand
{
    public static Command Create(ToolIo io)
    {
        var collection = new Collection(io);
        var model = new Option<string?>("--model") { Description = "a classifier of your own (fuxin model train-own), in place of the library's" };
        var evidence = new Option<int>("--evidence") { Description = "shows so many signs and words behind each decision" };
        var command = collection.Command("classify", "Tells the kind of each document, and what it is about.", model, evidence);
        command.SetAction(parsed =>
        {
            var classifier = ClassifierFile.Open(parsed.GetValue(model));
            return collection.Run(parsed, source => Write(io, classifier, TextAnalyzer.Default.Analyze(source), parsed.GetValue(evidence)));
        });
        return command;
    }

    private static void Write(ToolIo io, DocumentClassifier classifier, AnalyzedDocument document, int evidence)
    {
        var found = classifier.Classify(document);
        var labels = (found.Kind is null ? [] : new[] { found.Kinds[0] }).Concat(found.AllDomains.Where(d => found.Domains.Contains(d.Label))).ToList();
        JsonLine.Write(io.Output, json =>
        {
            json.WriteString("id", document.Id);
            json.WriteString("kind", found.Kind);
            json.WriteStartArray("domains");
            foreach (var domain in found.Domains)
            {
                json.WriteStringValue(domain);
            }

            json.WriteEndArray();
            json.WriteStartObject("probabilities");
            foreach (var label in labels)
            {
                json.WriteNumber(label.Label, Math.Round(label.Probability, 4));
            }

            json.WriteEndObject();
            if (evidence > 0)
            {
                json.WriteStartObject("evidence");
                foreach (var label in labels)
                {
                    json.WriteStartObject(label.Label);
                    foreach (var sign in classifier.Explain(document, label.Label, evidence))
                    {
                        json.WriteNumber(sign.Evidence, Math.Round(sign.Weight, 3));
                    }

                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }
        });
    }
}
