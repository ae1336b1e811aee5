using System.Buffers;
using System.Globalization;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Training.Corpora;
using Fuxin.TextAnalysis.Training.English;
using Fuxin.TextAnalysis.Training.Segmentation;
using Fuxin.TextAnalysis.Training.Tagging;

namespace Fuxin.TextAnalysis.Training;

/// <summary>One measured number.</summary>
/// <param name="Name">What was measured, as <c>pku.f1</c>.</param>
/// <param name="Value">In percent.</param>
public readonly record struct Figure(string Name, double Value);

/// <summary>Measures compiled models: <c>fuxin model evaluate</c>.</summary>
public static class ModelEvaluation
{
    /// <summary>Measures the models in a folder.</summary>
    /// <param name="dataFolder">The folder with the data.</param>
    /// <param name="modelFolder">The folder with the compiled models.</param>
    /// <param name="firstHeldOutDay">Days of the corpus to measure tags and names on; meaningful only if the models were not trained on them.</param>
    /// <param name="log">Receives the figures as text.</param>
    public static IReadOnlyList<Figure> Evaluate(string dataFolder, string modelFolder, int firstHeldOutDay, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var sources = new TrainingSources(dataFolder);
        var corpus = sources.ReadCorpus(out _);
        var tagger = new PosTagger(ReadSequence(modelFolder, ModelTraining.TaggingFile));
        var names = new NameTagger(ReadSequence(modelFolder, ModelTraining.NamesFile));
        using var file = File.OpenRead(Path.Combine(modelFolder, ModelTraining.SegmentationFile));
        var segmenter = new ChineseSegmenter(SegmentationModel.Read(file), tagger);
        var figures = new FigureLog(log);
        var known = corpus.Where(p => p.Day < firstHeldOutDay).SelectMany(p => p.Words).Select(w => FoldedText.Of(w.Text)).ToHashSet(StringComparer.Ordinal);
        var heldOut = corpus.Where(p => p.Day >= firstHeldOutDay).ToList();
        if (heldOut.Count > 0)
        {
            Words("held-out", [.. heldOut.Select(p => p.Words.Select(w => w.Text).ToArray())], segmenter, known, figures);
            Tags(heldOut, tagger, known, figures);
            Names("held-out", heldOut, segmenter, names, figures);
        }

        if (File.Exists(sources.PkuTest))
        {
            Words("pku", SighanReader.Read(sources.PkuTest), segmenter, known, figures);
            Words("msr", SighanReader.Read(sources.MsrTest), segmenter, known, figures);
        }

        var english = Path.Combine(modelFolder, ModelTraining.EnglishFile);
        if (File.Exists(english))
        {
            var accuracy = EnglishTaggerTrainer.Evaluate(english, sources.EnglishTest);
            figures.Add("ewt.tags", accuracy.Tags * 100);
            figures.Add("ewt.lemmas", accuracy.Lemmas * 100);
        }

        Names("gsd", ConlluNamesReader.Read(sources.NamesTest), segmenter, names, figures);
        return figures.All;
    }

    private static SequenceModel ReadSequence(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        return SequenceModel.Read(file);
    }

    private static void Words(string name, List<string[]> gold, ChineseSegmenter segmenter, HashSet<string> known, FigureLog figures)
    {
        var score = new Score();
        var unknown = new Score();
        var buffer = new ArrayBufferWriter<Word>();
        foreach (var words in gold)
        {
            buffer.ResetWrittenCount();
            segmenter.Segment(string.Concat(words), buffer);
            var found = buffer.WrittenSpan.ToArray().Select(w => (w.Start, w.Length)).ToList();
            var spans = Spans(words);
            score.Add(spans, found);
            var unknownSpans = spans.Where((_, i) => !known.Contains(FoldedText.Of(words[i]))).ToList();
            unknown.Add(unknownSpans, [.. found.Intersect(unknownSpans)]);
        }

        figures.Add($"{name}.precision", score.Precision);
        figures.Add($"{name}.recall", score.Recall);
        figures.Add($"{name}.f1", score.F1);
        figures.Add($"{name}.unknown-recall", unknown.Recall);
    }

    private static List<(int Start, int Length)> Spans(string[] words)
    {
        var spans = new List<(int, int)>(words.Length);
        var start = 0;
        foreach (var word in words)
        {
            spans.Add((start, word.Length));
            start += word.Length;
        }

        return spans;
    }

    private static void Tags(List<TaggedParagraph> heldOut, PosTagger tagger, HashSet<string> known, FigureLog figures)
    {
        int right = 0, all = 0, unknownRight = 0, unknown = 0;
        foreach (var paragraph in heldOut)
        {
            var words = Jackknife.WordsOf(paragraph);
            tagger.Tag(paragraph.Text, words);
            for (var i = 0; i < words.Length; i++)
            {
                var correct = words[i].Tag == paragraph.Words[i].Tag ? 1 : 0;
                right += correct;
                all++;
                if (!known.Contains(FoldedText.Of(paragraph.Words[i].Text)))
                {
                    unknown++;
                    unknownRight += correct;
                }
            }
        }

        figures.Add("held-out.tags-gold-words", 100.0 * right / all);
        figures.Add("held-out.tags-unknown-words", 100.0 * unknownRight / Math.Max(1, unknown));
    }

    // From the bare text: cutting, tagging and finding names, as in use.
    private static void Names(string name, List<TaggedParagraph> gold, ChineseSegmenter segmenter, NameTagger tagger, FigureLog figures)
    {
        var scores = Enum.GetValues<NameKind>().ToDictionary(k => k, _ => new Score());
        var words = new ArrayBufferWriter<Word>();
        var found = new ArrayBufferWriter<NameSpan>();
        foreach (var paragraph in gold)
        {
            words.ResetWrittenCount();
            found.ResetWrittenCount();
            segmenter.Segment(paragraph.Text, words);
            tagger.Find(paragraph.Text, words.WrittenSpan, found);
            var spans = Jackknife.WordsOf(paragraph);
            var names = CorpusNames.Of(paragraph)
                .Select(n => new NameSpan(spans[n.First].Start, spans[n.End - 1].End - spans[n.First].Start, n.Kind)).ToList();
            foreach (var (kind, score) in scores)
            {
                score.Add([.. names.Where(n => n.Kind == kind)], [.. found.WrittenSpan.ToArray().Where(n => n.Kind == kind)]);
            }
        }

        foreach (var (kind, score) in scores)
        {
            figures.Add($"{name}.{kind.ToString().ToLowerInvariant()}.f1", score.F1);
        }
    }

    private sealed class FigureLog(TextWriter log)
    {
        public List<Figure> All { get; } = [];

        public void Add(string name, double value)
        {
            All.Add(new Figure(name, value));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:F2}"));
        }
    }
}
