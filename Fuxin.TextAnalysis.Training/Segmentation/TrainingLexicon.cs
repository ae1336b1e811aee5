using System.Globalization;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Training.Segmentation;

/// <summary>
/// The dictionaries whose words are features: [0] words in the corpus's own standard, [1] common words of a wider list,
/// [2] words mined from unlabelled text.
/// </summary>
internal sealed class TrainingLexicon
{
    // What a wider list counts less often is mostly phrases and rare names: leaving it out gains accuracy and halves the trie.
    private const int MinimumListCount = 4;

    // Corpus words seen less often are no features while training, so that the model learns what to do without them.
    private const int MinimumCorpusCount = 3;

    // Longer than any word worth a feature.
    private const int MaxLength = 24;

    /// <summary>The dictionaries in use.</summary>
    public HashSet<string>[] Words { get; } = Empty();

    /// <summary>The dictionaries while training.</summary>
    public HashSet<string>[] TrainingWords { get; } = Empty();

    /// <summary>Words of the corpus's standard: first field of a tab-separated file.</summary>
    public void AddStandardList(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            Add(0, line.Split('\t')[0]);
        }
    }

    /// <summary>A wider list: word, count, tag, separated by spaces.</summary>
    public void AddWideList(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var fields = line.Split(' ');
            if (fields.Length < 2 || !int.TryParse(fields[1], CultureInfo.InvariantCulture, out var count))
            {
                throw new LexiconFormatException(path, number, $"expected 'word count tag', got '{line}'.");
            }

            if (count >= MinimumListCount)
            {
                Add(1, fields[0]);
            }
        }
    }

    /// <summary>Words of a dictionary by number.</summary>
    public void AddWords(int dictionary, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            Add(dictionary, word);
        }
    }

    /// <summary>The words of the corpus.</summary>
    public void AddCorpus(IEnumerable<string[]> paragraphs)
    {
        foreach (var (word, count) in paragraphs.SelectMany(w => w).CountBy(w => w))
        {
            if (word.Length is > 1 and <= MaxLength)
            {
                Words[0].Add(word);
                if (count >= MinimumCorpusCount)
                {
                    TrainingWords[0].Add(word);
                }
            }
        }
    }

    /// <summary>All words with the dictionaries that hold them, one bit each.</summary>
    public Dictionary<string, int> Flags()
    {
        var flags = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var d = 0; d < Words.Length; d++)
        {
            foreach (var word in Words[d])
            {
                flags[word] = flags.GetValueOrDefault(word) | (1 << d);
            }
        }

        return flags;
    }

    private void Add(int dictionary, string word)
    {
        if (word.Length is > 1 and <= MaxLength)
        {
            word = FoldedText.Of(word);
            Words[dictionary].Add(word);
            TrainingWords[dictionary].Add(word);
        }
    }

    private static HashSet<string>[] Empty() =>
        [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
}
