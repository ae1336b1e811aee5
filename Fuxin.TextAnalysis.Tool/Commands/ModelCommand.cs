using System.CommandLine;
using Fuxin.TextAnalysis.Training;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin model train|evaluate</c>: makes and measures the models that ship inside the library.</summary>
internal static class ModelCommand
{
    // The corpus is a month: from day 32 on nothing is held out.
    private const int WholeMonth = 32;

    public static Command Create(ToolIo io)
    {
        var command = new Command("model", "Trains and measures the models of words, tags and names.")
        {
            Verb(io, "train", "Trains all models; the same data gives the same bytes.", (data, models, heldOut) =>
                ModelTraining.Train(data, models, heldOut, io.Error)),
            Verb(io, "evaluate", "Measures models; tags and names only on days that they were not trained on.", (data, models, heldOut) =>
                ModelEvaluation.Evaluate(data, models, heldOut, io.Output)),
        };
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
        {
            try
            {
                run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(models), parsed.GetRequiredValue(heldOut));
                return ExitCode.Success;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                io.Problem(name, problem.Message);
                return ExitCode.SomeFailed;
            }
        });
        return command;
    }
}
