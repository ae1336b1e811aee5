using System.Buffers;
using System.CommandLine;
using System.Text;
using Fuxin.TextAnalysis.Lexicons;
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
        var granularity = new Option<WordGranularity>("--granularity") { Description = "standard: words; coarse: units as dates, full names, quantities" };
        var lexicon = new Option<string?>("--lexicon") { Description = "your own words: word, combine or force, tag, separated by tabs" };
        var model = new Option<string?>("--model") { Description = "a model of your own, made by 'fuxin model train'; it cuts as its corpus does" };
        var threads = new Option<int>("--threads") { Description = "how many threads cut", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("segment", "Cuts text into words, for scripts and pipes.") { file, tags, granularity, lexicon, model, threads };
        command.SetAction(parsed => Run(
            io,
            parsed.GetRequiredValue(file),
            () => Segmenter(parsed.GetRequiredValue(tags), parsed.GetValue(granularity), parsed.GetValue(lexicon), parsed.GetValue(model)),
            parsed.GetRequiredValue(tags),
            Math.Max(1, parsed.GetRequiredValue(threads))));
        return command;
    }

    private static int Run(ToolIo io, string file, Func<ISegmenter> segmenter, bool withTags, int threads)
    {
        try
        {
            using var opened = file == "-" ? null : new StreamReader(file, new UTF8Encoding(false), true, 1 << 16);
            new LineSegmenter(segmenter(), withTags, threads).Run(opened ?? io.Input, io.Output);
            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or LexiconFormatException)
        {
            io.Problem(file, problem.Message);
            return ExitCode.SomeFailed;
        }
    }

    private static ByScript Segmenter(bool withTags, WordGranularity granularity, string? lexicon, string? model)
    {
        var segmenter = model is not null ? ChineseSegmenter.ReadModel(model) : withTags ? ChineseSegmenter.Default : ChineseSegmenter.WordsOnly;
        segmenter = granularity == WordGranularity.Standard ? segmenter : segmenter.With(granularity);
        return new ByScript(lexicon is null ? segmenter : segmenter.With(UserLexicon.Read(lexicon)));
    }

    /// <summary>Lines without a Han character are English.</summary>
    private sealed class ByScript(ISegmenter chinese) : ISegmenter
    {
        public void Segment(ReadOnlySpan<char> text, IBufferWriter<Word> words) =>
            (text.ContainsAnyInRange('\u2E80', '\uFFEF') || text.ContainsAnyInRange('\uD840', '\uD8BF') ? chinese : EnglishSegmenter.Default)
            .Segment(text, words);
    }
}
