namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The features of a word that tell whether it belongs to a name; training and use ask the same code.</summary>
internal static class NameFeatures
{
    public const int Count = 26;

    /// <summary>Fills in the features of the word at <paramref name="i"/>; <paramref name="words"/> has two words of padding at each end.</summary>
    public static void Fill(ReadOnlySpan<WordShape> words, int i, Span<ulong> features)
    {
        ref readonly var word = ref words[i];
        ref readonly var before = ref words[i - 1];
        ref readonly var after = ref words[i + 1];
        ref readonly var second = ref words[i + 2];
        features[0] = WordShape.Feature(32, word.Hash, word.Tag);
        features[1] = WordShape.Feature(33, before.Hash);
        features[2] = WordShape.Feature(34, after.Hash);
        features[3] = WordShape.Feature(35, word.Hash, before.Hash);
        features[4] = WordShape.Feature(36, word.Hash, after.Hash);
        features[5] = WordShape.Feature(37, words[i - 2].Hash);
        features[6] = WordShape.Feature(38, second.Hash);
        features[7] = WordShape.Feature(39, word.Tag, before.Tag);
        features[8] = WordShape.Feature(40, word.Tag, after.Tag);
        features[9] = WordShape.Feature(41, before.Tag, ((ulong)word.Tag << 16) | after.Tag);
        features[10] = WordShape.Feature(42, word.Tag, ((ulong)after.Tag << 16) | second.Tag);
        features[11] = WordShape.Feature(43, word.Tag, ((ulong)before.Tag << 16) | words[i - 2].Tag);
        features[12] = WordShape.Feature(44, word.Last, word.Tag);
        features[13] = WordShape.Feature(45, word.Last, word.BeforeLast);
        features[14] = WordShape.Feature(46, word.First, word.Tag);
        features[15] = WordShape.Feature(47, word.Kind, word.Tag);
        features[16] = WordShape.Feature(48, before.Last, word.Tag);
        features[17] = WordShape.Feature(49, after.Last, word.Tag);
        features[18] = WordShape.Feature(50, word.Lists, word.Tag);
        features[19] = WordShape.Feature(51, word.Lists, after.Lists);
        features[20] = WordShape.Feature(52, word.Lists, before.Lists);
        features[21] = WordShape.Feature(53, word.Tag, after.Hash);
        features[22] = WordShape.Feature(54, word.Tag, before.Hash);
        features[23] = WordShape.Feature(55, after.Last, after.BeforeLast);
        features[24] = WordShape.Feature(56, second.Last, second.Tag);
        features[25] = WordShape.Feature(57, after.Tag, second.Hash);
    }
}
