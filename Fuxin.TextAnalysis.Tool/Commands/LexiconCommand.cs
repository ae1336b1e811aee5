using System.CommandLine;
using Fuxin.TextAnalysis.Training;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin lexicon ...</c>: compiles the lexicons that ship inside the library from their sources.</summary>
internal static class LexiconCommand
{
    public static Command Create(ToolIo io)
    {
        var command = new Command("lexicon", "Compiles the lexicons that ship inside the library from their sources.")
        {
            Words(io),
            Readings(io),
        };
        return command;
    }

    private static Command Words(ToolIo io)
    {
        var corpus = new Argument<string>("corpus") { Description = "a corpus of word/tag lines (People's Daily, January 1998)" };
        var list = new Argument<string>("list") { Description = "a list of 'word frequency tag' lines" };
        var output = new Argument<string>("output") { Description = "the compiled lexicon (.lexicon.br)" };
        var command = new Command("words", "Compiles the Chinese words with frequency and part of speech.") { corpus, list, output };
        command.SetAction(parsed => Report(io, ChineseLexiconCompiler.Compile(
            parsed.GetRequiredValue(corpus), parsed.GetRequiredValue(list), parsed.GetRequiredValue(output)), "words"));
        return command;
    }

    private static Command Readings(ToolIo io)
    {
        var list = new Argument<string>("list") { Description = "a list of lines 'U+4E00: yī  # 一'" };
        var output = new Argument<string>("output") { Description = "the compiled table (.tsv)" };
        var command = new Command("readings", "Compiles the pinyin readings of Han characters.") { list, output };
        command.SetAction(parsed => Report(io, ReadingsCompiler.Compile(
            parsed.GetRequiredValue(list), parsed.GetRequiredValue(output)), "characters"));
        return command;
    }

    private static int Report(ToolIo io, int count, string what)
    {
        io.Error.WriteLine($"{count} {what} compiled");
        return ExitCode.Success;
    }
}
