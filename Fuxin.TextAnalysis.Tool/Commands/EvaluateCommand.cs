using System.CommandLine;
using Fuxin.TextAnalysis.Evaluation;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin evaluate GOLD</c>: how well the analysis agrees with gold annotations.</summary>
internal static class EvaluateCommand
{
    public static Command Create(ToolIo io)
    {
        var gold = new Argument<string>("gold") { Description = "a .gold file or a folder of them: texts in the project's notation" };
        var errors = new Option<bool>("--errors") { Description = "also list what was missed and what was extra" };
        var knowledge = CommonOptions.Knowledge();
        var command = new Command(
            "evaluate", "Scores the analysis against gold annotations: precision, recall and F1 for each type, with 95 % intervals (bootstrap over documents).")
        {
            gold, errors, knowledge,
        };
        command.SetAction(parsed => KnowledgeOfUser.WithAnalyzer(
            io, parsed.GetValue(knowledge), analyzer => Run(io, analyzer, parsed.GetRequiredValue(gold), parsed.GetRequiredValue(errors))));
        return command;
    }

    private static int Run(ToolIo io, TextAnalyzer analyzer, string gold, bool withErrors)
    {
        if (!Path.Exists(gold))
        {
            io.Problem(gold, "no such file or folder.");
            return ExitCode.Usage;
        }

        string[] files = File.Exists(gold) ? [gold] : Directory.GetFiles(gold, "*.gold");
        if (files.Length == 0)
        {
            io.Problem(gold, "no file here ends with .gold; the notation is described in docs/formats.md.");
            return ExitCode.Usage;
        }

        var scorer = new Scorer();
        int failed = 0, done = 0;
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            try
            {
                var marked = AnnotatedText.Parse(File.ReadAllText(path));
                var id = Path.GetFileNameWithoutExtension(path);
                scorer.Add(id, marked, AnnotatedText.Of(analyzer.Analyze(marked.Text, id)));
                done++;
            }
            catch (Exception problem) when (problem is FormatException or AnalysisException)
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
        io.Output.WriteLine("type\tgold\tfound\tprecision\trecall\tF1\tprecision 95 %\trecall 95 %\tF1 95 %");
        foreach (var score in scorer.Scores)
        {
            ScoreLine.Write(io.Output, score, ScoreIntervals.Of(scorer.DocumentScores(score.Type)));
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
