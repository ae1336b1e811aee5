using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Training.Corpora;

namespace Fuxin.TextAnalysis.Training.Tagging;

/// <summary>Trains the name tagger.</summary>
internal static class NameTrainer
{
    private const int MinimumFeatureCount = 2;
    private const int Passes = 6;
    private const int Seed = 1998;

    /// <summary>
    /// Trains on paragraphs whose tags come from a tagger that has not seen them: as wrong as in use.
    /// </summary>
    public static SequenceModel Train(
        IReadOnlyList<TaggedParagraph> corpus, IReadOnlyDictionary<ulong, ulong> nameLists, Action<int, int>? report = null)
    {
        var lists = CandidateTable.Create(nameLists);
        var draft = new NameTagger(Model(FeatureTable.Create([]), new int[LabelDecoder.MaxLabels * LabelDecoder.MaxLabels], lists));
        var numbers = new FeatureNumbers();
        var features = new ulong[NameFeatures.Count];
        foreach (var paragraph in corpus)
        {
            var shapes = Shapes(paragraph, draft);
            for (var i = 0; i < paragraph.Words.Count; i++)
            {
                NameFeatures.Fill(shapes, i + 2, features);
                numbers.Count(features);
            }
        }

        numbers.Freeze(MinimumFeatureCount);
        var trainer = new PerceptronTrainer(NameFeatures.Count, numbers.Numbers.Count, NameLabels.Count, Passes, Seed);
        ForbidBrokenNames(trainer);
        trainer.Train([.. corpus.Select(p => Sentence(p, draft, numbers))], report);
        return Model(
            SequenceCompiler.Features(trainer, numbers.Numbers, NameLabels.Count),
            SequenceCompiler.Transitions(trainer, NameLabels.Count),
            lists);
    }

    private static SequenceModel Model(FeatureTable features, int[] transitions, CandidateTable lists) => new()
    {
        Labels = [.. Enumerable.Range(0, NameLabels.Count).Select(l => l == 0 ? "O" : $"{"BIES"[(l - 1) % 4]}-{NameLabels.KindOf((byte)l)}")],
        Features = features,
        Transitions = transitions,
        Candidates = lists,
        OpenLabels = [],
        FeatureCount = NameFeatures.Count,
    };

    private static void ForbidBrokenNames(PerceptronTrainer trainer)
    {
        for (byte left = 0; left < NameLabels.Count; left++)
        {
            for (byte right = 0; right < NameLabels.Count; right++)
            {
                if (!NameLabels.MayFollow(left, right))
                {
                    trainer.Forbid(left, right);
                }
            }
        }
    }

    private static WordShape[] Shapes(TaggedParagraph paragraph, NameTagger draft) =>
        [WordShape.None, WordShape.None, .. paragraph.Words.Select(w => draft.Shape(w.Text, w.Tag)), WordShape.None, WordShape.None];

    private static LabelledSentence Sentence(TaggedParagraph paragraph, NameTagger draft, FeatureNumbers numbers)
    {
        var count = paragraph.Words.Count;
        var shapes = Shapes(paragraph, draft);
        var rows = new int[count * NameFeatures.Count];
        var candidates = new ulong[count];
        var gold = GoldLabels(paragraph);
        Span<ulong> features = stackalloc ulong[NameFeatures.Count];
        for (var i = 0; i < count; i++)
        {
            NameFeatures.Fill(shapes, i + 2, features);
            numbers.Look(features, rows.AsSpan(i * NameFeatures.Count));
            candidates[i] = NameTagger.PartsNames(paragraph.Words[i].Text) ? 1UL << gold[i] : (1UL << NameLabels.Count) - 1;
        }

        return new LabelledSentence(rows, candidates, gold);
    }

    private static byte[] GoldLabels(TaggedParagraph paragraph)
    {
        var labels = new byte[paragraph.Words.Count];
        foreach (var name in CorpusNames.Of(paragraph))
        {
            if (name.End == name.First + 1)
            {
                labels[name.First] = NameLabels.Single(name.Kind);
                continue;
            }

            labels[name.First] = NameLabels.Begin(name.Kind);
            labels[name.End - 1] = NameLabels.End(name.Kind);
            labels.AsSpan(name.First + 1, name.End - name.First - 2).Fill(NameLabels.Inside(name.Kind));
        }

        return labels;
    }
}
