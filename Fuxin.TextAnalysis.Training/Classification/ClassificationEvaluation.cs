using Fuxin.TextAnalysis.Classification;

namespace Fuxin.TextAnalysis.Training.Classification;

/// <summary>Measures a classifier on the labelled documents of the outside data.</summary>
public static class ClassificationEvaluation
{
    /// <summary>Scores <paramref name="classifier"/> on the documents that the table <paramref name="labels"/> names.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="labels">The table of labels.</param>
    /// <param name="dataFolder">The folder with the outside data.</param>
    /// <param name="mistakes">Receives one line for each document that is not wholly right; null for none.</param>
    public static ClassificationScore Score(DocumentClassifier classifier, string labels, string dataFolder, TextWriter? mistakes = null)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        var score = new ClassificationScore();
        foreach (var (reference, document) in LabelledReference.Open(LabelledReference.Read(labels), dataFolder))
        {
            var found = classifier.Classify(TextAnalyzer.Default.Analyze(document));
            score.Add(reference.Kind, reference.Domains, found);
            if (mistakes is not null && (found.Kind != reference.Kind || !found.Domains.ToHashSet().SetEquals(reference.Domains)))
            {
                mistakes.WriteLine($"{reference.Id}\t{reference.Kind}\t{found.Kind}\t{string.Join(',', reference.Domains)}\t{string.Join(',', found.Domains)}\t{document.Title}");
            }
        }

        return score;
    }
}
