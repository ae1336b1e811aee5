using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>The words by which goal phrases are recognised. Immutable and thread-safe.</summary>
internal sealed class ChineseGoalWords
{
    private const int LongestTail = 4;

    private readonly HashSet<string> _not;
    private readonly Lexicon _noGoals;
    private readonly Dictionary<string, string[]> _contexts;
    private readonly HashSet<string> _verbs;

    private ChineseGoalWords(ClassedWords table)
    {
        var entries = table.Words("named").Select(w => new LexiconEntry(w, 1, nameof(GoalKind.Named)))
            .Concat(table.Words("numbered").Select(w => new LexiconEntry(w, 1, nameof(GoalKind.Numbered))))
            .Concat(TableReader.ReadResource("goals.tsv").SelectMany(row => row.List("zh")
                .Where(name => name.Length >= 2 && name[0] != '“')
                .Select(name => new LexiconEntry(name, 2, row["kind"] == "numbered" ? nameof(GoalKind.Numbered) : nameof(GoalKind.Named)))));
        Known = Lexicon.Create(entries);
        Heads = table.Lexicon("head");
        Bundles = table.Lexicon("bundle");
        Topics = table.Lexicon("topic");
        _not = [.. table.Words("notnumbered")];
        _noGoals = table.Lexicon("notnumbered");
        _contexts = ContextsOfAmbiguousNames();
        _verbs = [.. table.Words("verbs")];
    }

    /// <summary>The words that ship with the library.</summary>
    public static ChineseGoalWords Default { get; } = new(ClassedWords.Embedded("zh-goals.tsv"));

    /// <summary>Goals known by name; the tag is their kind.</summary>
    public Lexicon Known { get; }

    /// <summary>Nouns that make a name a goal (行动, 工程).</summary>
    public Lexicon Heads { get; }

    /// <summary>Nouns that a numeral counts when it stands for a list of demands.</summary>
    public Lexicon Bundles { get; }

    /// <summary>Words that with a place make a vision (平安, 法治).</summary>
    public Lexicon Topics { get; }

    /// <summary>True for quantities that are no goals: festivals, evils, idioms.</summary>
    public bool IsNoGoal(string phrase) => _not.Contains(phrase);

    /// <summary>True for what one does with a programme: 实施, 开展.</summary>
    public bool IsProgrammeVerb(string word) => _verbs.Contains(word);

    /// <summary>
    /// True if a phrase that is no goal, as long or longer, begins where the goal at <paramref name="start"/> does: 两新组织, also where quotes close in between.
    /// </summary>
    public bool RunsIntoNoGoal(string text, int start, int end)
    {
        var rest = end < text.Length && text[end] == '”' ? end + 1 : end;
        var tail = text.AsSpan(rest, Math.Min(LongestTail, text.Length - rest));
        return _noGoals.LongestAt(string.Concat(text.AsSpan(start, end - start), tail)).Length >= end - start;
    }

    /// <summary>True if a name such as 四化 means a goal here: a word of its context stands in the same sentence, or it has no other meaning.</summary>
    public bool FitsContext(string name, ReadOnlySpan<char> sentence)
    {
        if (!_contexts.TryGetValue(name, out var words))
        {
            return true;
        }

        foreach (var word in words)
        {
            if (sentence.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public GoalKind KindOf(WordMatch match) => Enum.Parse<GoalKind>(Known.Entries[match.Index].Tag);

    /// <summary>The context words of the names that only mean a goal among them.</summary>
    private static Dictionary<string, string[]> ContextsOfAmbiguousNames() =>
        TableReader.ReadResource("goals.tsv")
            .SelectMany(row => row.List("zh").Select(name => (name, Words: row.List("context"))))
            .GroupBy(pair => pair.name, pair => pair.Words, StringComparer.Ordinal)
            .Where(group => group.All(words => words.Length > 0))
            .ToDictionary(group => group.Key, group => group.SelectMany(words => words).Distinct().ToArray(), StringComparer.Ordinal);
}
