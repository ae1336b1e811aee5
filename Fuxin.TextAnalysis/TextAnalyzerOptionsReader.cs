using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Lexicons;
using Fuxin.TextAnalysis.Segmentation;
using Microsoft.Extensions.Options;

namespace Fuxin.TextAnalysis;

/// <summary>Makes an analyser of options, and says beforehand what is wrong with them: every option at once, not the first only.</summary>
internal sealed class TextAnalyzerOptionsReader : IValidateOptions<TextAnalyzerOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TextAnalyzerOptions options)
    {
        var problems = new List<string>();
        if (options.ChineseSegmenter is not null && (options.LexiconFiles.Count > 0 || options.SegmentationModelFile is not null))
        {
            problems.Add("ChineseSegmenter: a segmenter of your own reads no LexiconFiles and no SegmentationModelFile; leave out the one or the other.");
        }

        Check(problems, nameof(options.KnowledgeFiles), options.KnowledgeFiles, path => KnowledgeBase.Default.WithFile(path));
        Check(problems, nameof(options.LexiconFiles), options.LexiconFiles, path => UserLexicon.Read(path));
        if (options.SegmentationModelFile is { } model)
        {
            Check(problems, nameof(options.SegmentationModelFile), [model], path => ChineseSegmenter.ReadModel(path));
        }

        if (options.Annotators.Any(a => a is null))
        {
            problems.Add("Annotators: one of them is null.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>The analyser that valid options describe.</summary>
    public static TextAnalyzer Build(TextAnalyzerOptions options)
    {
        var builder = new TextAnalyzerBuilder().UseKnowledge(options.KnowledgeFiles.Aggregate(KnowledgeBase.Default, (known, path) => known.WithFile(path)));
        if (ChineseOf(options) is { } chinese)
        {
            builder.UseChineseSegmenter(chinese);
        }

        if (options.EnglishSegmenter is { } english)
        {
            builder.UseEnglishSegmenter(english);
        }

        return options.Annotators.Aggregate(builder, (b, annotator) => b.AddAnnotator(annotator)).Build();
    }

    private static ISegmenter? ChineseOf(TextAnalyzerOptions options)
    {
        if (options.ChineseSegmenter is not null || (options.LexiconFiles.Count == 0 && options.SegmentationModelFile is null))
        {
            return options.ChineseSegmenter;
        }

        var segmenter = options.SegmentationModelFile is { } model ? ChineseSegmenter.ReadModel(model) : ChineseSegmenter.Default;
        return segmenter.With(WordGranularity.Coarse)
            .With(options.LexiconFiles.Aggregate(UserLexicon.Empty, (words, path) => words.With(UserLexicon.Read(path).Words)));
    }

    private static void Check(List<string> problems, string option, IEnumerable<string> paths, Action<string> read)
    {
        foreach (var (index, path) in paths.Index())
        {
            try
            {
                read(path);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException or InvalidDataException or ArgumentException)
            {
                problems.Add($"{option}[{index}]: {problem.Message}");
            }
        }
    }
}
