using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>The words by which goal phrases are recognised. Immutable and thread-safe.</summary>
internal sealed class ChineseGoalWords
{
    private readonly HashSet<string> _not;
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

    public GoalKind KindOf(WordMatch match) => Enum.Parse<GoalKind>(Known.Entries[match.Index].Tag);
}
