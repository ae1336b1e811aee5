using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Training.Segmentation;

/// <summary>Trains and compiles the segmenter.</summary>
internal sealed class SegmentationTrainer
{
    /// <summary>Rows each position names: three n-grams, three dictionaries, one type triple.</summary>
    public const int Templates = 3 + DictionaryMarks.DictionaryCount + 1;

    private const int MinimumBigramCount = 2;
    private const int MinimumTrigramCount = 5;
    private const int LongestMarked = 16;
    private const int Scale = 256;
    private const float Prune = 0.05f;
    private const int FirstTypeRow = DictionaryMarks.DictionaryCount * DictionaryMarks.CellCount;
    private const int FirstNgramRow = FirstTypeRow + (CharacterTypes.Count * CharacterTypes.Count * CharacterTypes.Count);

    private readonly TrainingLexicon _lexicon;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    private SegmentationTrainer(TrainingLexicon lexicon) => _lexicon = lexicon;

    /// <summary>Trains on folded paragraphs cut into words.</summary>
    public static SegmentationModel Train(
        IReadOnlyList<string[]> paragraphs, TrainingLexicon lexicon, IReadOnlyDictionary<char, char> variants, CrfOptions options,
        Action<int, double>? report = null)
    {
        var trainer = new SegmentationTrainer(lexicon);
        trainer.NumberNgrams(paragraphs);
        var crf = new CrfTrainer(Templates, FirstNgramRow + trainer._rows.Count, options);
        crf.Train([.. paragraphs.Select(trainer.Sentence)], report);
        return trainer.Compile(crf, variants);
    }

    private void NumberNgrams(IReadOnlyList<string[]> paragraphs)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in paragraphs.Select(Padded))
        {
            for (var j = 0; j < text.Length; j++)
            {
                for (var n = 1; n <= 3 && j + n <= text.Length; n++)
                {
                    var ngram = text.AsSpan(j, n);
                    lookup[ngram] = lookup.TryGetValue(ngram, out var count) ? count + 1 : 1;
                }
            }
        }

        foreach (var (ngram, count) in counts)
        {
            if (ngram.Length == 1 || (ngram.Length == 2 && count >= MinimumBigramCount) || count >= MinimumTrigramCount)
            {
                _rows.Add(ngram, FirstNgramRow + _rows.Count);
            }
        }
    }

    private CrfSentence Sentence(string[] words)
    {
        var text = Padded(words);
        var length = text.Length - 3;
        var rows = new int[(length + 2) * Templates];
        var marks = Marks(text, length + 2);
        var lookup = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var j = 0; j < length + 2; j++)
        {
            var here = rows.AsSpan(j * Templates, Templates);
            for (var n = 1; n <= 3; n++)
            {
                here[n - 1] = j + n <= text.Length && lookup.TryGetValue(text.AsSpan(j, n), out var row) ? row : -1;
            }

            for (var d = 0; d < DictionaryMarks.DictionaryCount; d++)
            {
                here[3 + d] = _lexicon.Words[d].Count == 0 ? -1
                    : (d * DictionaryMarks.CellCount) + (int)((marks[j] >> (d * DictionaryMarks.LaneBits)) & DictionaryMarks.CellMask);
            }

            here[^1] = FirstTypeRow + (((TypeAt(text, j) * CharacterTypes.Count) + TypeAt(text, j + 1)) * CharacterTypes.Count) + TypeAt(text, j + 2);
        }

        return new CrfSentence(rows, [.. words.SelectMany(Labels)]);
    }

    private ulong[] Marks(string text, int count)
    {
        var marks = new ulong[count];
        for (var d = 0; d < DictionaryMarks.DictionaryCount; d++)
        {
            var words = _lexicon.TrainingWords[d].GetAlternateLookup<ReadOnlySpan<char>>();
            for (var start = 1; start < count - 1; start++)
            {
                for (var length = 2; length <= LongestMarked && start + length < count; length++)
                {
                    if (words.Contains(text.AsSpan(start, length)))
                    {
                        DictionaryMarks.Add(marks, start, length, DictionaryMarks.Lanes(1 << d));
                    }
                }
            }
        }

        return marks;
    }

    private SegmentationModel Compile(CrfTrainer crf, IReadOnlyDictionary<char, char> variants)
    {
        float[] Rows(int first, int count) =>
            crf.Weights.AsSpan(first * CrfTrainer.RowLength, count * CrfTrainer.RowLength).ToArray();

        return new SegmentationCompiler(Scale, Prune).Compile(
            _rows.ToDictionary(r => r.Key, r => Rows(r.Value, 1), StringComparer.Ordinal),
            _lexicon.Flags(),
            Rows(0, FirstTypeRow),
            Rows(FirstTypeRow, FirstNgramRow - FirstTypeRow),
            crf.Transitions,
            variants);
    }

    // One edge before and two behind: n-grams and type triples of the last characters reach over the end.
    private static string Padded(string[] words) => $"\n{string.Concat(words)}\n\n";

    private static int TypeAt(string text, int index) => index < text.Length ? (int)CharacterFolds.TypeOf(text[index]) : 0;

    private static IEnumerable<byte> Labels(string word)
    {
        if (word.Length == 1)
        {
            return [3];
        }

        return [0, .. Enumerable.Repeat((byte)1, word.Length - 2), 2];
    }
}
