using System.Buffers;
using System.Collections.Immutable;
using Fuxin.TextAnalysis.Annotators;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Sentences;

namespace Fuxin.TextAnalysis;

/// <summary>
/// Analyses Chinese and English policy documents: sentences, words, officials, bodies, goals, meetings, cited documents, places, dates.
/// Immutable and thread-safe; make one and share it, or use <see cref="Default"/>.
/// </summary>
public sealed class TextAnalyzer
{
    private static readonly Lazy<TextAnalyzer> LazyDefault = new(() => new TextAnalyzerBuilder().Build());

    private readonly WordStage _words;
    private readonly ImmutableArray<IAnnotator> _annotators;
    private readonly EntityResolution _resolution;
    private readonly Lazy<string> _fingerprint;

    internal TextAnalyzer(
        ISegmenter chinese, ISegmenter english, ImmutableArray<IAnnotator> annotators, KnowledgeBase knowledge)
    {
        Knowledge = knowledge;
        _resolution = new EntityResolution(knowledge);
        _words = new WordStage(chinese, english);
        _annotators = annotators;
        _fingerprint = new(() => TextAnalyzerFingerprint.Of([chinese, english, .. annotators, knowledge], knowledge.Stamp));
    }

    /// <summary>The analyser with the library's own segmenters, annotators and knowledge.</summary>
    public static TextAnalyzer Default => LazyDefault.Value;

    /// <summary>What the analyser knows of goals, bodies and names; hand it to a search to find a thing under all its names.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>
    /// Names everything that decides what this analyser finds: lexicons, models, knowledge and stages. Two analysers of one fingerprint
    /// find the same; an index records it, so that documents of different analysers are not mixed up.
    /// </summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>Analyses a text.</summary>
    /// <param name="text">The text; may be empty.</param>
    /// <param name="id">The id the document gets.</param>
    /// <exception cref="AnalysisException">A step failed on this text; others can still be analysed.</exception>
    public AnalyzedDocument Analyze(string text, string id = "text") => Analyze(new SourceDocument { Id = id, Text = text });

    /// <summary>Analyses a document. What it lacks of title, date, source and language is looked for in its text.</summary>
    /// <exception cref="AnalysisException">A step failed on this document; others can still be analysed.</exception>
    public AnalyzedDocument Analyze(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var step = typeof(MetadataReader);
        try
        {
            var source = MetadataReader.Complete(document);
            step = typeof(SentenceSplitter);
            var language = source.Language ?? SentenceSplitter.LanguageOf(source.Text);
            var sentences = SentenceSplitter.Split(source.Text);
            step = typeof(WordStage);
            var tokens = _words.Cut(source.Text, sentences);
            var analyzed = new AnalyzedDocument(source, language, sentences, tokens).WithWordParts(_words.PartsOf(source.Text, tokens));
            foreach (var annotator in _annotators)
            {
                step = annotator.GetType();
                analyzed = annotator.Annotate(analyzed);
            }

            step = typeof(EntityResolution);
            return _resolution.Resolve(analyzed);
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or OutOfMemoryException))
        {
            throw new AnalysisException(document.Id, step.FullName ?? step.Name, problem);
        }
    }

    /// <summary>
    /// Appends the words of <paramref name="text"/> to <paramref name="words"/>: of Chinese text those of the Chinese segmenter,
    /// of text without Han characters those of the English one. The words partition the text, white space included.
    /// </summary>
    /// <param name="text">A line, sentence or text.</param>
    /// <param name="words">Receives the words, with offsets in <paramref name="text"/>.</param>
    public void Segment(ReadOnlySpan<char> text, IBufferWriter<Word> words) =>
        _words.SegmenterFor(SentenceSplitter.HasHan(text) ? Language.Chinese : Language.English).Segment(text, words);
}
