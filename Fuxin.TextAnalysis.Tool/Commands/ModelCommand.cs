using System.CommandLine;
using Fuxin.TextAnalysis.Training;
using Fuxin.TextAnalysis.Training.Classification;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin model ...</c>: models of a user's own, and those that ship inside the library.</summary>
internal static class ModelCommand
{
    // The corpus is a month: from day 32 on nothing is held out.
    private const int WholeMonth = 32;

    public static Command Create(ToolIo io)
    {
        var command = new Command("model", "Trains and measures models: of words, tags, names, kinds and domains.")
        {
            OwnSegmentationCommand.Train(io),
            OwnSegmentationCommand.Evaluate(io),
            TrainOwnCommand.Create(io),
            Verb(io, "train-shipped", "Trains all models that ship with the library; the same data gives the same bytes.", (data, models, heldOut) =>
                ModelTraining.Train(data, models, heldOut, io.Error)),
            Verb(io, "train-classifier", "Trains only the classifier of kinds and domains.", (data, models, _) =>
                ModelTraining.TrainClassifier(data, models, io.Error)),
            Verb(io, "evaluate-shipped", "Measures the models that ship with the library; tags and names only on days that they were not trained on.", (data, models, heldOut) =>
                ModelEvaluation.Evaluate(data, models, heldOut, io.Output)),
            ClassifierEvaluation(io),
            Extraction(io),
        };
        return command;
    }

    private static Command ClassifierEvaluation(ToolIo io)
    {
        var data = new Argument<string>("data") { Description = "the folder with policy/" };
        var labels = new Argument<string>("labels") { Description = "the table of labels, such as corpus/classification/labels-open.tsv" };
        var model = new Option<string?>("--model") { Description = "a classifier of your own, in place of the library's" };
        var mistakes = new Option<bool>("--mistakes") { Description = "names the documents that are wrong, on the error stream" };
        var command = new Command("evaluate-classifier", "Measures a classifier on labelled documents of the outside data.") { data, labels, model, mistakes };
        command.SetAction(parsed =>
        {
            var classifier = ClassifierFile.Open(parsed.GetValue(model));
            var table = parsed.GetRequiredValue(labels);
            ClassificationEvaluation.Score(classifier, table, parsed.GetRequiredValue(data), parsed.GetValue(mistakes) ? io.Error : null)
                .Write(io.Output, Path.GetFileNameWithoutExtension(table));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Extraction(ToolIo io)
    {
        var data = new Argument<string>("data") { Description = "the folder with train/" };
        var command = new Command("extraction", "Measures what the analyser finds on public sets of names.") { data };
        command.SetAction(parsed => Guarded(io, "extraction", () => ExtractionEvaluation.Evaluate(parsed.GetRequiredValue(data), io.Output)));
        return command;
    }

    private static Command Verb(ToolIo io, string name, string description, Action<string, string, int> run)
    {
        var data = new Argument<string>("data") { Description = "the folder with train/, lexicon/ and eval/" };
        var models = new Argument<string>("models") { Description = "the folder of the compiled models" };
        var heldOut = new Option<int>("--held-out-from")
        {
            Description = "the first day of the corpus that is held out",
            DefaultValueFactory = _ => WholeMonth,
        };
        var command = new Command(name, description) { data, models, heldOut };
        command.SetAction(parsed =>
            Guarded(io, name, () => run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(models), parsed.GetRequiredValue(heldOut))));
        return command;
    }

    internal static int Guarded(ToolIo io, string name, Action run)
    {
        try
        {
            run();
            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            io.Problem(name, problem.Message);
            return ExitCode.SomeFailed;
        }
    }
}
