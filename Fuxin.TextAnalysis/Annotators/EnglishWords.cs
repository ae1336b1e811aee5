using System.Collections.Frozen;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>Knows the classes of single English words, ignoring case. Immutable and thread-safe.</summary>
internal static class EnglishWords
{
    private static readonly FrozenDictionary<string, EnglishWordClass> Classes = Load();

    private static readonly FrozenDictionary<string, EnglishWordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Classes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The classes of <paramref name="word"/>; none if it is not known.</summary>
    public static EnglishWordClass Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var found) ? found : EnglishWordClass.None;

    private static FrozenDictionary<string, EnglishWordClass> Load()
    {
        var classes = new Dictionary<string, EnglishWordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TableReader.ReadResource("en-words.tsv").Concat(TableReader.ReadResource("en-names.tsv")))
        {
            Add(row.List("words"), ClassOf(row["class"]));
        }

        Add(TableReader.ReadResource("en-common.tsv").SelectMany(r => r["words"].Split(' ')), EnglishWordClass.Common);
        foreach (var row in TableReader.ReadResource("en-places.tsv"))
        {
            Add(row.List("demonyms"), EnglishWordClass.Demonym);
            Add(row.List("names"), EnglishWordClass.Place);
        }

        foreach (var row in TableReader.ReadResource("en-divisions.tsv").Where(r => r["level"] != "county"))
        {
            Add(row.List("en"), EnglishWordClass.Place);
        }

        return classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(IEnumerable<string> words, EnglishWordClass value)
        {
            foreach (var word in words)
            {
                classes[word] = classes.GetValueOrDefault(word) | value;
            }
        }
    }

    /// <summary><c>post-head</c> in the table is <see cref="EnglishWordClass.PostHead"/>.</summary>
    private static EnglishWordClass ClassOf(string name) => name switch
    {
        "surname-other" => EnglishWordClass.OtherSurname,
        _ => Enum.Parse<EnglishWordClass>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
    };
}
