using System.IO.Compression;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Training.English;

/// <summary>How well a tagger does on a treebank.</summary>
/// <param name="Words">The number of words.</param>
/// <param name="Tags">The share of words with the right part of speech.</param>
/// <param name="Lemmas">The share of words with the right dictionary form, ignoring case.</param>
public readonly record struct EnglishTaggerAccuracy(int Words, double Tags, double Lemmas);

/// <summary>Trains the English tagger that ships with the library: an averaged perceptron over hashed features.</summary>
public static class EnglishTaggerTrainer
{
    private const int Rounds = 10;
    private const int FewestForKnown = 15;
    private const int FewestForHabit = 2;
    private const double HabitSure = 0.95;
    private const double SureEnough = 0.998;
    private const int Seed = 20231110;

    /// <summary>Trains on a treebank in CoNLL-U and writes the compressed model.</summary>
    /// <returns>The number of sentences.</returns>
    public static int Train(string treebank, string output)
    {
        var sentences = EnglishTreebank.Read(treebank).ToList();
        var known = KnownWords(sentences);
        var habits = Habits(sentences);
        var model = new EnglishTaggerModel(Weights(sentences, known, habits), known, habits, EnglishLemmaTrainer.Train(sentences));
        using var file = File.Create(output);
        using var brotli = new BrotliStream(file, CompressionLevel.SmallestSize);
        model.Write(brotli);
        return sentences.Count;
    }

    /// <summary>Tags the words of a treebank, as they are cut there, with the model in a file, and compares.</summary>
    public static EnglishTaggerAccuracy Evaluate(string model, string treebank)
    {
        using var file = File.OpenRead(model);
        using var brotli = new BrotliStream(file, CompressionMode.Decompress);
        var tagger = new EnglishTagger(EnglishTaggerModel.Read(brotli));
        int words = 0, tags = 0, lemmas = 0;
        foreach (var sentence in EnglishTreebank.Read(treebank))
        {
            var (text, cut) = TextOf(sentence);
            tagger.Tag(text, cut);
            for (var i = 0; i < cut.Length; i++)
            {
                words++;
                tags += cut[i].Tag == sentence[i].Tag ? 1 : 0;
                lemmas += string.Equals(cut[i].Lemma ?? sentence[i].Form, sentence[i].Lemma, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return new EnglishTaggerAccuracy(words, (double)tags / words, (double)lemmas / words);
    }

    private static (string Text, Word[] Words) TextOf(IReadOnlyList<TreebankWord> sentence)
    {
        var text = string.Join(' ', sentence.Select(w => w.Form));
        var words = new Word[sentence.Count];
        var start = 0;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new Word(start, sentence[i].Form.Length, "");
            start += sentence[i].Form.Length + 1;
        }

        return (text, words);
    }

    /// <summary>Words, as written in small letters, that are nearly always the same part of speech.</summary>
    private static Dictionary<string, byte> KnownWords(IEnumerable<IReadOnlyList<TreebankWord>> sentences)
    {
        var known = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (var group in sentences.SelectMany(s => s).GroupBy(w => w.Form, StringComparer.Ordinal))
        {
            var best = group.GroupBy(w => w.Tag, StringComparer.Ordinal).MaxBy(g => g.Count())!;
            if (group.Count() >= FewestForKnown && best.Count() >= SureEnough * group.Count() && !group.Key.Any(char.IsUpper))
            {
                known[group.Key] = (byte)EnglishTaggerModel.Tags.IndexOf(best.Key);
            }
        }

        return known;
    }

    /// <summary>The tag each word mostly has, plus one; the number of tags more if it nearly always has it.</summary>
    private static byte[] Habits(IEnumerable<IReadOnlyList<TreebankWord>> sentences)
    {
        var habits = new byte[EnglishTagFeatures.HabitPlaces];
        foreach (var group in sentences.SelectMany(s => s).GroupBy(w => EnglishTagFeatures.HabitPlace(EnglishTagFeatures.Hash(w.Form))))
        {
            var best = group.GroupBy(w => w.Tag, StringComparer.Ordinal).MaxBy(g => g.Count())!;
            // A word seen once is better judged by its ending: in use most such words are new.
            if (group.Count() >= FewestForHabit)
            {
                var sure = best.Count() >= HabitSure * group.Count() ? EnglishTaggerModel.Tags.Length : 0;
                habits[group.Key] = (byte)(EnglishTaggerModel.Tags.IndexOf(best.Key) + 1 + sure);
            }
        }

        return habits;
    }

    private static sbyte[] Weights(List<IReadOnlyList<TreebankWord>> sentences, Dictionary<string, byte> known, byte[] habits)
    {
        var weights = new AveragedWeights(EnglishTagFeatures.Buckets * EnglishTaggerModel.Tags.Length);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var sentence in order)
            {
                Learn(sentences[sentence], known, habits, weights);
            }
        }

        return weights.Quantized();
    }

    private static void Learn(IReadOnlyList<TreebankWord> sentence, Dictionary<string, byte> known, byte[] habits, AveragedWeights weights)
    {
        var (text, words) = TextOf(sentence);
        var described = words.Select(w => EnglishTagFeatures.Describe(text, w.Start, w.Length, habits)).ToArray();
        Span<int> places = stackalloc int[EnglishTagFeatures.Count];
        int before = 0, beforeThat = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            var gold = EnglishTaggerModel.Tags.IndexOf(sentence[i].Tag);
            int guess = known.TryGetValue(sentence[i].Form, out var sure) ? sure : -1;
            if (guess < 0)
            {
                EnglishTagFeatures.Write(text, described, i, before, beforeThat, places);
                guess = weights.Learn(places, gold, EnglishTaggerModel.Tags.Length);
            }

            // What the tagger will see in use are its own guesses, right or wrong.
            beforeThat = before;
            before = guess + 1;
        }
    }
}
