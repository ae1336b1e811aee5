using Fuxin.TextAnalysis.Annotators;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis;

/// <summary>
/// What an application says of the analyser that it wants, in code or in its configuration; all of it may be left out.
/// The analyser is made once from it and does not change afterwards.
/// </summary>
public sealed class TextAnalyzerOptions
{
    /// <summary>Files of your own goals and bodies, as <see cref="Knowledge.KnowledgeBase.WithFile"/> reads them, in order.</summary>
    public IList<string> KnowledgeFiles { get; } = [];

    /// <summary>Files of your own words, as <see cref="Lexicons.UserLexicon.Read(string)"/> reads them; of a word in several files the last counts.</summary>
    public IList<string> LexiconFiles { get; } = [];

    /// <summary>The file of a segmentation model of your own, made by <c>fuxin model train</c>; null for the library's.</summary>
    public string? SegmentationModelFile { get; set; }

    /// <summary>A segmenter for Chinese in place of the library's; null for the library's. Excludes model and lexicon files, which are read by the library's.</summary>
    public ISegmenter? ChineseSegmenter { get; set; }

    /// <summary>A segmenter for English in place of the library's; null for the library's.</summary>
    public ISegmenter? EnglishSegmenter { get; set; }

    /// <summary>Annotators that run after the library's own, in order.</summary>
    public IList<IAnnotator> Annotators { get; } = [];
}
