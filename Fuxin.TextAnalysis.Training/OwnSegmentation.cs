using System.Buffers;
using System.Globalization;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Lexicons;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Training.Corpora;
using Fuxin.TextAnalysis.Training.Segmentation;

namespace Fuxin.TextAnalysis.Training;

/// <summary>Trains and measures a segmenter on a user's own corpus: <c>fuxin model train</c> and <c>fuxin model evaluate</c>.</summary>
public static class OwnSegmentation
{
    // What the shipped word list has seen less often is mostly phrases and rare names.
    private const int MinimumFrequency = 4;

    // As the shipped model; see docs/models.md.
    private static readonly CrfOptions s_options = new() { Passes = 7, LearningRate = 0.05f, L2 = 0.001f };

    /// <summary>Trains a segmenter; the same corpus gives the same bytes.</summary>
    /// <param name="corpora">The files of the corpus.</param>
    /// <param name="format">Their format; null to tell it from each file's name.</param>
    /// <param name="output">Receives the model.</param>
    /// <param name="log">Receives what happens.</param>
    /// <exception cref="InvalidDataException">A line cannot be read, or there are no words at all; the message says where.</exception>
    public static void Train(IReadOnlyList<string> corpora, WordCorpusFormat? format, string output, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(corpora);
        ArgumentNullException.ThrowIfNull(log);
        List<string[]> sentences = [.. Read(corpora, format).Select(words => words.Select(FoldedText.Of).ToArray())];
        log.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Length)} words");
        var lexicon = new TrainingLexicon();
        lexicon.AddWords(1, Frequent(EmbeddedLexicons.Chinese));
        lexicon.AddCorpus(sentences);
        var model = SegmentationTrainer.Train(sentences, lexicon, Variants(), s_options, (pass, loss) =>
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {loss:F0}")));
        using var file = File.Create(output);
        model.Write(file);
    }

    /// <summary>Measures a segmenter; one score a sentence, so that the caller can tell how far chance moves the sum.</summary>
    /// <param name="segmenter">The segmenter.</param>
    /// <param name="corpora">The files of the corpus.</param>
    /// <param name="format">Their format; null to tell it from each file's name.</param>
    /// <exception cref="InvalidDataException">A line cannot be read, or there are no words at all; the message says where.</exception>
    public static IReadOnlyList<Evaluation.Score> Evaluate(ISegmenter segmenter, IReadOnlyList<string> corpora, WordCorpusFormat? format)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(corpora);
        var scores = new List<Evaluation.Score>();
        var buffer = new ArrayBufferWriter<Word>();
        foreach (var words in Read(corpora, format))
        {
            buffer.ResetWrittenCount();
            segmenter.Segment(string.Concat(words), buffer);
            var found = buffer.WrittenSpan.ToArray().Select(w => (w.Start, w.Length)).ToHashSet();
            var start = 0;
            var right = words.Count(w => found.Contains((start, w.Length)) & (start += w.Length) >= 0);
            scores.Add(new Evaluation.Score("words", right, found.Count - right, words.Length - right));
        }

        return scores;
    }

    private static List<string[]> Read(IReadOnlyList<string> corpora, WordCorpusFormat? format)
    {
        List<string[]> sentences = [.. corpora.SelectMany(path => WordCorpusReader.Read(path, format))];
        return sentences.Count > 0 ? sentences : throw new InvalidDataException($"{string.Join(", ", corpora)}: no words.");
    }

    private static List<string> Frequent(Lexicon lexicon)
    {
        var words = new List<string>();
        foreach (var entry in lexicon.Entries)
        {
            if (entry.Frequency >= MinimumFrequency)
            {
                words.Add(entry.Word);
            }
        }

        return words;
    }

    // Traditional characters are read as the simplified ones that the corpus is more likely to hold.
    private static Dictionary<char, char> Variants() => Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)
        .Where(c => TextFolding.Fold(c) != c).ToDictionary(c => c, TextFolding.Fold);
}
