using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>The nouns that end names of places, and the words before them that make a kind of places (贫困村), not a name. Immutable and thread-safe.</summary>
internal sealed class ChinesePlaceNouns
{
    private static readonly ClassedWords Table = ClassedWords.Embedded("zh-place-nouns.tsv");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Kinds = Table.Words("kind").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Lexicon _levels = Table.Lexicon("level");
    private readonly Lexicon _nouns = Table.Lexicon("nature", "site", "level");

    /// <summary>The nouns that ship with the library.</summary>
    public static ChinesePlaceNouns Default { get; } = new();

    /// <summary>The longest noun at the start of <paramref name="text"/>; a length of 0 if there is none.</summary>
    public WordMatch LongestAt(ReadOnlySpan<char> text) => _nouns.LongestAt(text);

    /// <summary>What kind of noun it is: level, nature or site.</summary>
    public string ClassOf(WordMatch noun) => _nouns.Entries[noun.Index].Tag;

    /// <summary>True for the noun of a level of divisions: 省, 街道.</summary>
    public bool IsLevel(ReadOnlySpan<char> word) => _levels.Contains(word);

    /// <summary>True if the word before the noun sorts places and names none: 贫困, 美丽.</summary>
    public static bool IsKind(ReadOnlySpan<char> word) => Kinds.Contains(word);
}
