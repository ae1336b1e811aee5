using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Training.English;

/// <summary>Learns the rules for dictionary forms from a treebank.</summary>
internal static class EnglishLemmaTrainer
{
    // An ending seen once proves nothing; a word must be this frequent to be listed although the rules get it right.
    private const int FewestForEnding = 2;
    private const int Frequent = 12;

    public static EnglishLemmas Train(IEnumerable<IReadOnlyList<TreebankWord>> sentences)
    {
        var words = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(s => s))
        {
            var tag = EnglishTaggerModel.Tags.IndexOf(word.Tag);
            if (tag >= 0 && word.Tag is not ("PUNCT" or "SYM"))
            {
                Count(words, EnglishLemmas.KeyOf(tag) + Low(word.Form), Spelled(word));
            }
        }

        var endings = Endings(words);
        var rulesOnly = new EnglishLemmas(endings, new Dictionary<string, string>());
        var listed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, lemmas) in words)
        {
            var (lemma, count) = Best(lemmas);
            var tag = key[0] - 'A';
            // Names and foreign words keep their case, which a listed form could not know.
            if (EnglishTaggerModel.Tags[tag] is not ("PROPN" or "X") && (rulesOnly.Of(key.AsSpan(1), tag) != lemma || count >= Frequent))
            {
                listed[key] = lemma;
            }
        }

        return new EnglishLemmas(endings, listed);
    }

    /// <summary>For each ending the most frequent rule, where it differs from that of the shorter ending.</summary>
    private static Dictionary<string, EnglishLemmaRule> Endings(Dictionary<string, Dictionary<string, int>> words)
    {
        var counts = new Dictionary<string, Dictionary<EnglishLemmaRule, int>>(StringComparer.Ordinal);
        foreach (var (key, lemmas) in words)
        {
            var form = key[1..];
            if (RuleFor(form, Low(Best(lemmas).Lemma)) is not { } rule)
            {
                continue;
            }

            for (var length = 0; length <= Math.Min(EnglishLemmas.LongestEnding, form.Length); length++)
            {
                // Words count once, not as often as they occur: the irregular ones are the frequent ones.
                Count(counts, key[0] + form[^length..], rule);
            }
        }

        var endings = new Dictionary<string, EnglishLemmaRule>(StringComparer.Ordinal);
        foreach (var (ending, rules) in counts.OrderBy(c => c.Key.Length))
        {
            var (best, count) = Best(rules);
            if (ending.Length == 1 || (count >= FewestForEnding && Inherited(endings, ending) != best))
            {
                endings[ending] = best;
            }
        }

        return endings;
    }

    private static EnglishLemmaRule? Inherited(Dictionary<string, EnglishLemmaRule> endings, string ending)
    {
        for (var cut = 2; cut <= ending.Length; cut++)
        {
            if (endings.TryGetValue(ending[0] + ending[cut..], out var rule))
            {
                return rule;
            }
        }

        return null;
    }

    private static EnglishLemmaRule? RuleFor(string form, string lemma)
    {
        var same = 0;
        while (same < form.Length && same < lemma.Length && form[same] == lemma[same])
        {
            same++;
        }

        // "went" and "go" share nothing that would be a rule.
        return same == 0 && form != lemma ? null : new EnglishLemmaRule((byte)(form.Length - same), lemma[same..]);
    }

    private static string Spelled(TreebankWord word) => word.Tag is "PROPN" or "X" ? word.Lemma : Low(word.Lemma);

    private static string Low(string word) => word.Replace('’', '\'').ToLowerInvariant();

    private static (TKey Lemma, int Count) Best<TKey>(Dictionary<TKey, int> counts)
        where TKey : notnull
    {
        var best = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.ToString(), StringComparer.Ordinal).First();
        return (best.Key, best.Value);
    }

    private static void Count<TKey>(Dictionary<string, Dictionary<TKey, int>> counts, string key, TKey value)
        where TKey : notnull
    {
        var inner = counts.TryGetValue(key, out var found) ? found : counts[key] = [];
        inner[value] = inner.GetValueOrDefault(value) + 1;
    }
}
