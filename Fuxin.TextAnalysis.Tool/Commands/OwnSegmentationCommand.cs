using System.CommandLine;
using Fuxin.TextAnalysis.Evaluation;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Tool.Output;
using Fuxin.TextAnalysis.Training;
using Fuxin.TextAnalysis.Training.Corpora;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin model train CORPUS... --to FILE</c> and <c>fuxin model evaluate CORPUS...</c>: a segmenter of the user's own corpus.</summary>
internal static class OwnSegmentationCommand
{
    public static Command Train(ToolIo io)
    {
        var (corpus, format) = (Corpus(), Format());
        var to = new Option<string>("--to") { Description = "the file that receives the model", Required = true };
        var command = new Command("train", "Trains a segmenter on a corpus of your own; use it with segment --model, or ChineseSegmenter.ReadModel.")
        {
            corpus, format, to,
        };
        command.SetAction(parsed => ModelCommand.Guarded(io, "train", () =>
            OwnSegmentation.Train(parsed.GetRequiredValue(corpus), parsed.GetValue(format), parsed.GetRequiredValue(to), io.Error)));
        return command;
    }

    public static Command Evaluate(ToolIo io)
    {
        var (corpus, format) = (Corpus(), Format());
        var model = new Option<string?>("--model") { Description = "a model of your own; without it the library's is measured" };
        var command = new Command("evaluate", "Measures a segmenter on a corpus of your own, with 95 % intervals (bootstrap over sentences).")
        {
            corpus, format, model,
        };
        command.SetAction(parsed => ModelCommand.Guarded(io, "evaluate", () =>
        {
            ISegmenter segmenter = parsed.GetValue(model) is { } path ? ChineseSegmenter.ReadModel(path) : ChineseSegmenter.WordsOnly;
            var sentences = OwnSegmentation.Evaluate(segmenter, parsed.GetRequiredValue(corpus), parsed.GetValue(format));
            io.Output.WriteLine("type\tgold\tfound\tprecision\trecall\tF1\tprecision 95 %\trecall 95 %\tF1 95 %");
            ScoreLine.Write(
                io.Output,
                new Score("words", sentences.Sum(s => s.Right), sentences.Sum(s => s.Extra), sentences.Sum(s => s.Missed)),
                ScoreIntervals.Of(sentences));
        }));
        return command;
    }

    private static Argument<string[]> Corpus() => new("corpus")
    {
        Description = "files of sentences cut into words: CoNLL-U (.conllu), characters with B M E S (.bmes), or words separated by spaces, with or without /tag",
        Arity = ArgumentArity.OneOrMore,
    };

    private static Option<WordCorpusFormat?> Format() => new("--format") { Description = "the format of the files, if their names do not tell it" };
}
