using System.Buffers;
using System.CommandLine;
using System.Text;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin segment [FILE|-]</c>: one line out for each line in, words separated by one space.</summary>
internal static class SegmentCommand
{
    public static Command Create(ToolIo io)
    {
        var file = new Argument<string>("file")
        {
            Description = "a text file in UTF-8; - is standard input",
            DefaultValueFactory = _ => "-",
        };
        var tags = new Option<bool>("--pos") { Description = "write word/tag, with the tags of the People's Daily corpus" };
        var command = new Command("segment", "Cuts text into words, for scripts and pipes.") { file, tags };
        command.SetAction(parsed => Run(io, parsed.GetRequiredValue(file), parsed.GetRequiredValue(tags)));
        return command;
    }

    private static int Run(ToolIo io, string file, bool withTags)
    {
        try
        {
            using var opened = file == "-" ? null : new StreamReader(file, new UTF8Encoding(false), true, 1 << 16);
            Segment(opened ?? io.Input, io.Output, withTags);
            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            io.Problem(file, problem.Message);
            return ExitCode.SomeFailed;
        }
    }

    private static void Segment(TextReader input, TextWriter output, bool withTags)
    {
        var words = new ArrayBufferWriter<Word>(1024);
        while (input.ReadLine() is { } line)
        {
            words.ResetWrittenCount();
            TextAnalyzer.Default.Segment(line, words);
            var first = true;
            foreach (var word in words.WrittenSpan)
            {
                if (char.IsWhiteSpace(line[word.Start]))
                {
                    continue;
                }

                if (!first)
                {
                    output.Write(' ');
                }

                first = false;
                output.Write(line.AsSpan(word.Start, word.Length));
                if (withTags)
                {
                    output.Write('/');
                    output.Write(word.Tag.Length > 0 ? word.Tag : "x");
                }
            }

            output.Write('\n');
        }
    }
}
