using System.Globalization;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Training.Corpora;
using Fuxin.TextAnalysis.Training.English;
using Fuxin.TextAnalysis.Training.Segmentation;
using Fuxin.TextAnalysis.Training.Tagging;

namespace Fuxin.TextAnalysis.Training;

/// <summary>Trains and compiles the models that ship with the library: <c>fuxin model train</c>. The same data gives the same bytes.</summary>
public static class ModelTraining
{
    /// <summary>The file of the segmenter.</summary>
    public const string SegmentationFile = "segmentation.model";

    /// <summary>The file of the part-of-speech tagger.</summary>
    public const string TaggingFile = "tagging.model";

    /// <summary>The file of the name tagger.</summary>
    public const string NamesFile = "names.model";

    /// <summary>The file of the English tagger.</summary>
    public const string EnglishFile = "en-tagger.model.br";

    // Settled on the held-out days; see the model card.
    private static readonly CrfOptions s_options = new() { Passes = 7, LearningRate = 0.05f, L2 = 0.001f };

    /// <summary>Trains all models.</summary>
    /// <param name="dataFolder">The folder with the training data.</param>
    /// <param name="outputFolder">Receives the compiled models.</param>
    /// <param name="firstHeldOutDay">Days of the corpus from this one on are not trained on; 32 to train on the whole month.</param>
    /// <param name="log">Receives what happens.</param>
    public static void Train(string dataFolder, string outputFolder, int firstHeldOutDay, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var sources = new TrainingSources(dataFolder);
        var corpus = sources.ReadCorpus(out var leftOut);
        corpus.RemoveAll(p => p.Day >= firstHeldOutDay);
        log.WriteLine($"{corpus.Count} paragraphs, {corpus.Sum(p => p.Words.Count)} words; {leftOut} paragraphs left out, which overlap with the test set");
        Directory.CreateDirectory(outputFolder);
        Save(Path.Combine(outputFolder, SegmentationFile), TrainSegmentation(sources, corpus, log).Write, log);
        var tagging = PosTrainer.Train(corpus, sources.StandardList, sources.NameCharacters, Report(log, "tagging"));
        Save(Path.Combine(outputFolder, TaggingFile), tagging.Write, log);
        Save(Path.Combine(outputFolder, NamesFile), TrainNames(sources, corpus, tagging, log).Write, log);
        var english = Path.Combine(outputFolder, EnglishFile);
        var sentences = EnglishTaggerTrainer.Train(sources.EnglishTrain, english);
        log.WriteLine($"{english}: {new FileInfo(english).Length} bytes, from {sentences} sentences");
    }

    private static SegmentationModel TrainSegmentation(TrainingSources sources, List<TaggedParagraph> corpus, TextWriter log)
    {
        List<string[]> paragraphs = [.. corpus.Select(p => p.Words.Select(w => FoldedText.Of(w.Text)).ToArray())];
        var lexicon = new TrainingLexicon();
        lexicon.AddStandardList(sources.StandardList);
        lexicon.AddWideList(sources.WideList);
        lexicon.AddCorpus(paragraphs);
        return SegmentationTrainer.Train(paragraphs, lexicon, sources.ReadVariants(), s_options, (pass, loss) =>
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"segmentation, pass {pass}: loss {loss:F0}")));
    }

    private static SequenceModel TrainNames(TrainingSources sources, List<TaggedParagraph> corpus, SequenceModel tagging, TextWriter log)
    {
        var tagger = new PosTagger(tagging);
        var retagged = Jackknife.Retag(corpus, sources);
        retagged.AddRange(ConlluNamesReader.Read(sources.NamesTrain).Select(p => Jackknife.Tag(p, tagger)));
        return NameTrainer.Train(retagged, NameLists.Read(sources, corpus), Report(log, "names"));
    }

    private static Action<int, int> Report(TextWriter log, string what) =>
        (pass, wrong) => log.WriteLine($"{what}, pass {pass}: {wrong} wrong labels");

    private static void Save(string path, Action<Stream> write, TextWriter log)
    {
        using (var file = File.Create(path))
        {
            write(file);
        }

        log.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
    }
}
