using System.Numerics;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Training.Corpora;

namespace Fuxin.TextAnalysis.Training.Tagging;

/// <summary>Trains the part-of-speech tagger.</summary>
internal static class PosTrainer
{
    private const int MinimumFeatureCount = 2;
    private const int Passes = 6;
    private const int Seed = 1998;

    /// <summary>
    /// Trains on tagged paragraphs; <paramref name="taggedDictionary"/> lists tags of words the corpus lacks,
    /// <paramref name="nameCharacters"/> what is used as a surname.
    /// </summary>
    public static SequenceModel Train(IReadOnlyList<TaggedParagraph> corpus, string taggedDictionary, string nameCharacters, Action<int, int>? report = null)
    {
        var inventory = new TagInventory(corpus, taggedDictionary, nameCharacters);
        var numbers = new FeatureNumbers();
        var features = new ulong[TagFeatures.Count];
        foreach (var paragraph in corpus)
        {
            var shapes = Shapes(paragraph.Words.Select(w => w.Text));
            for (var i = 0; i < paragraph.Words.Count; i++)
            {
                if (BitOperations.PopCount(inventory.CandidatesOf(shapes, i + 2)) > 1)
                {
                    TagFeatures.Fill(shapes, i + 2, features);
                    numbers.Count(features);
                }
            }
        }

        numbers.Freeze(MinimumFeatureCount);
        var trainer = new PerceptronTrainer(TagFeatures.Count, numbers.Numbers.Count, inventory.Labels.Length, Passes, Seed);
        trainer.Train([.. corpus.Select(p => Sentence(p, inventory, numbers))], report);
        return new SequenceModel
        {
            Labels = inventory.Labels,
            Features = SequenceCompiler.Features(trainer, numbers.Numbers, inventory.Labels.Length),
            Transitions = SequenceCompiler.Transitions(trainer, inventory.Labels.Length),
            Candidates = CandidateTable.Create(inventory.Table()),
            OpenLabels = inventory.OpenLabels,
            FeatureCount = TagFeatures.Count,
        };
    }

    /// <summary>The shapes of words with two places of padding at each end.</summary>
    public static WordShape[] Shapes(IEnumerable<string> words) =>
        [WordShape.None, WordShape.None, .. words.Select(w => WordShape.Of(w)), WordShape.None, WordShape.None];

    private static LabelledSentence Sentence(TaggedParagraph paragraph, TagInventory inventory, FeatureNumbers numbers)
    {
        var count = paragraph.Words.Count;
        var shapes = Shapes(paragraph.Words.Select(w => w.Text));
        var rows = new int[count * TagFeatures.Count];
        var candidates = new ulong[count];
        var gold = new byte[count];
        Span<ulong> features = stackalloc ulong[TagFeatures.Count];
        for (var i = 0; i < count; i++)
        {
            TagFeatures.Fill(shapes, i + 2, features);
            numbers.Look(features, rows.AsSpan(i * TagFeatures.Count));
            gold[i] = inventory.NumberOf(paragraph.Words[i].Tag);
            candidates[i] = inventory.CandidatesOf(shapes, i + 2) | (1UL << gold[i]);
        }

        return new LabelledSentence(rows, candidates, gold);
    }
}
