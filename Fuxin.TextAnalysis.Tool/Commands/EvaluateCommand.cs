using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Evaluation;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin evaluate GOLD</c>: how well the analysis agrees with gold annotations.</summary>
internal static class EvaluateCommand
{
    public static Command Create(ToolIo io)
    {
        var gold = new Argument<string>("gold") { Description = "a folder of .gold files: texts in the project's notation" };
        var errors = new Option<bool>("--errors") { Description = "also list what was missed and what was extra" };
        var command = new Command("evaluate", "Scores the analysis against gold annotations: precision, recall and F1 for each type.")
        {
            gold, errors,
        };
        command.SetAction(parsed => Run(io, parsed.GetRequiredValue(gold), parsed.GetRequiredValue(errors)));
        return command;
    }

    private static int Run(ToolIo io, string folder, bool withErrors)
    {
        if (!Directory.Exists(folder))
        {
            io.Problem(folder, "no such folder.");
            return ExitCode.Usage;
        }

        var scorer = new Scorer();
        int failed = 0, done = 0;
        foreach (var path in Directory.GetFiles(folder, "*.gold").Order(StringComparer.Ordinal))
        {
            try
            {
                var marked = AnnotatedText.Parse(File.ReadAllText(path));
                var id = Path.GetFileNameWithoutExtension(path);
                scorer.Add(id, marked, AnnotatedText.Of(TextAnalyzer.Default.Analyze(marked.Text, id)));
                done++;
            }
            catch (FormatException problem)
            {
                io.Problem(path, problem.Message);
                failed++;
            }
        }

        Write(io, scorer, withErrors);
        io.Error.WriteLine($"{done} documents scored, {failed} failed");
        return done == 0 ? ExitCode.Usage : ExitCode.Of(failed);
    }

    private static void Write(ToolIo io, Scorer scorer, bool withErrors)
    {
        io.Output.WriteLine("type\tgold\tfound\tprecision\trecall\tF1");
        foreach (var score in scorer.Scores)
        {
            io.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{score.Type}\t{score.Right + score.Missed}\t{score.Right + score.Extra}\t{score.Precision:P1}\t{score.Recall:P1}\t{score.F1:P1}"));
        }

        if (withErrors)
        {
            foreach (var error in scorer.Errors)
            {
                io.Output.WriteLine(error);
            }
        }
    }
}
