using System.Globalization;
using Fuxin.TextAnalysis.Classification;
using Fuxin.TextAnalysis.Training.Corpora;

namespace Fuxin.TextAnalysis.Training.Classification;

/// <summary>Trains the classifier that ships with the library: on news of 1998 with weak labels, and on texts of the project's own making.</summary>
internal static class ClassifierTraining
{
    private const int Seed = 1998;
    private const int PerKindInChinese = 220;
    private const int PerKindInEnglish = 130;

    // Most of the news is of one kind; the rare kinds are better known from texts made for them.
    private const float OwnWeight = 3;

    public static DocumentClassifier Train(TrainingSources sources, TextWriter log)
    {
        List<LabelledDocument> documents = [.. News(sources), .. Own()];
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"classifier: {documents.Count} documents"));
        return new ClassifierTrainer { MinimumDocuments = 8, MaximumWords = 4000, Regularization = 1 }.Train(documents);
    }

    /// <summary>The articles of the corpus; the first paragraph of each is its title.</summary>
    private static IEnumerable<LabelledDocument> News(TrainingSources sources)
    {
        foreach (var article in PfrReader.Read(sources.Corpus).GroupBy(p => p.Id[..15]))
        {
            var paragraphs = article.Select(p => FullWidth.ToNarrow(p.Text)).ToList();
            var document = TextAnalyzer.Default.Analyze(new SourceDocument { Id = article.Key, Title = paragraphs[0], Text = string.Join('\n', paragraphs.Skip(1)) });
            var (kind, domains) = WeakLabels.Of(document);
            yield return new LabelledDocument(document, kind, domains);
        }
    }

    private static IEnumerable<LabelledDocument> Own() =>
        new OwnTexts(Seed).Make(PerKindInChinese, PerKindInEnglish)
            .Select(t => new LabelledDocument(TextAnalyzer.Default.Analyze(t.Document), t.Kind, t.Domains) { Weight = OwnWeight });
}
