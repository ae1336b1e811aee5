using System.CommandLine;
using Fuxin.TextAnalysis.Classification;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin model train-own LABELLED... --to FILE</c>: a classifier of the user's own kinds and domains.</summary>
internal static class TrainOwnCommand
{
    public static Command Create(ToolIo io)
    {
        var collection = new Collection(io);
        var to = new Option<string>("--to") { Description = "the file that receives the classifier", Required = true };
        var command = collection.Command("train-own", "Trains a classifier on records with the fields text, kind and domains (separated by ;).", to);
        command.SetAction(parsed =>
        {
            var documents = new List<LabelledDocument>();
            var code = collection.Run(
                parsed, source => documents.Add(new LabelledDocument(TextAnalyzer.Default.Analyze(source), source.Kind, source.Domains)));
            return Train(io, documents, parsed.GetRequiredValue(to)) ? code : ExitCode.Usage;
        });
        return command;
    }

    private static bool Train(ToolIo io, List<LabelledDocument> documents, string to)
    {
        try
        {
            var classifier = new ClassifierTrainer().Train(documents);
            using var file = File.Create(to);
            classifier.Save(file);
            io.Error.WriteLine($"{documents.Count} documents, {classifier.Kinds.Length} kinds, {classifier.Domains.Length} domains");
            return true;
        }
        catch (Exception problem) when (problem is ArgumentException or IOException or UnauthorizedAccessException)
        {
            io.Problem("train-own", problem.Message);
            return false;
        }
    }
}
