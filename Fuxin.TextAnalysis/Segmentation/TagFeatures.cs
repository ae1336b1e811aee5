namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The features of a word that choose its part of speech; training and use ask the same code.</summary>
internal static class TagFeatures
{
    public const int Count = 15;

    /// <summary>Fills in the features of the word at <paramref name="i"/>; <paramref name="words"/> has two words of padding at each end.</summary>
    public static void Fill(ReadOnlySpan<WordShape> words, int i, Span<ulong> features)
    {
        ref readonly var word = ref words[i];
        ref readonly var before = ref words[i - 1];
        ref readonly var after = ref words[i + 1];
        features[0] = WordShape.Feature(0, word.Hash);
        features[1] = WordShape.Feature(1, before.Hash);
        features[2] = WordShape.Feature(2, after.Hash);
        features[3] = WordShape.Feature(3, word.Hash, before.Hash);
        features[4] = WordShape.Feature(4, word.Hash, after.Hash);
        features[5] = WordShape.Feature(5, word.Last, word.Kind);
        features[6] = WordShape.Feature(6, word.Last, word.BeforeLast);
        features[7] = WordShape.Feature(7, word.First);
        features[8] = WordShape.Feature(8, word.Kind);
        features[9] = WordShape.Feature(9, before.Last, word.First);
        features[10] = WordShape.Feature(10, after.First, word.Last);
        features[11] = WordShape.Feature(11, words[i - 2].Hash);
        features[12] = WordShape.Feature(12, words[i + 2].Hash);
        features[13] = WordShape.Feature(13, before.Hash, after.Hash);
        features[14] = WordShape.Feature(14, before.Last, after.First);
    }
}
