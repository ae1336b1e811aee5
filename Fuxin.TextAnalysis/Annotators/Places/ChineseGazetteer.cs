using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>How a known place was named; it tells how much context the name needs.</summary>
internal enum PlaceClass
{
    /// <summary>A division with its level: 阜新市.</summary>
    Division,

    /// <summary>A division without its level: 阜新.</summary>
    Short,

    /// <summary>A division without its level that is an ordinary word as well: 和平, 东方.</summary>
    Ambiguous,

    /// <summary>A county without its level that is an ordinary word as well: 大兴, 惠民.</summary>
    Word,

    /// <summary>A state.</summary>
    Country,

    /// <summary>Any other place: a region, foreign city, river or site.</summary>
    Other,
}

/// <summary>The known places, and which of them are ordinary words as well. Immutable and thread-safe.</summary>
internal sealed class ChineseGazetteer
{
    // An ordinary word that a corpus of a million words holds this often is not read as a county without evidence.
    private const int CommonWord = 4;

    private readonly Lexicon _places;
    private readonly Dictionary<string, string> _codes;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _never;
    private readonly PlaceClass[] _classes;

    private ChineseGazetteer(Lexicon places, Dictionary<string, string> codes, HashSet<string> never)
    {
        _places = places;
        _codes = codes;
        _never = never.GetAlternateLookup<ReadOnlySpan<char>>();
        _classes = Array.ConvertAll(places.Entries.ToArray(), e => Enum.Parse<PlaceClass>(e.Tag));
    }

    /// <summary>The gazetteer that ships with the library.</summary>
    public static ChineseGazetteer Default { get; } = Load();

    /// <summary>Places that begin at the start of <paramref name="text"/>, shortest first.</summary>
    public WordMatches MatchesAt(ReadOnlySpan<char> text) => _places.MatchesAt(text);

    /// <summary>The longest place at the start of <paramref name="text"/>; a length of 0 if there is none.</summary>
    public WordMatch LongestAt(ReadOnlySpan<char> text) => _places.LongestAt(text);

    public PlaceClass ClassOf(WordMatch match) => _classes[match.Index];

    /// <summary>True for words that only look like places.</summary>
    public bool IsNever(ReadOnlySpan<char> word) => _never.Contains(word);

    /// <summary>The code of the only division of this name; null if there is none or several.</summary>
    public string? CodeOf(string name) => _codes.GetValueOrDefault(name) is { Length: > 0 } code ? code : null;

    /// <summary>True for the name of a state.</summary>
    public bool IsCountry(string name) => _places.Find(name) is var index and >= 0 && _classes[index] == PlaceClass.Country;

    /// <summary>True if the only division called <paramref name="name"/> lies in the one called <paramref name="parent"/>: 互助 in 青海.</summary>
    public bool IsWithin(string name, string parent) =>
        CodeOf(name) is { } code && CodeOf(parent) is { } above && code.Length > above.Length && code.StartsWith(above, StringComparison.Ordinal);

    private static ChineseGazetteer Load()
    {
        var table = ClassedWords.Embedded("zh-places.tsv");
        var words = table.Words("word").ToHashSet(StringComparer.Ordinal);
        var entries = new List<LexiconEntry>();
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var division in ChineseDivisions.All)
        {
            Add(division.Name, PlaceClass.Division, division.Code);
            if (ChineseDivisions.ShortName(division.Name) is { } name)
            {
                Add(name, words.Contains(name) ? PlaceClass.Word : ClassOf(name, division.Code), division.Code);
                if (division.Name.Contains("自治州", StringComparison.Ordinal))
                {
                    Add(name + "州", PlaceClass.Division, division.Code);
                }

                // 寻甸县 for 寻甸回族彝族自治县
                if (division.Name.Contains("自治县", StringComparison.Ordinal))
                {
                    Add(name + "县", PlaceClass.Division, division.Code);
                }
            }
        }

        foreach (var (name, kind) in new[] { ("country", PlaceClass.Country), ("region", PlaceClass.Other), ("city", PlaceClass.Other), ("nature", PlaceClass.Other), ("site", PlaceClass.Other) })
        {
            entries.AddRange(table.Words(name).Select(word => new LexiconEntry(word, 1, kind.ToString())));
        }

        return new ChineseGazetteer(Lexicon.Create(entries), codes, [.. table.Words("never")]);

        void Add(string name, PlaceClass kind, string code)
        {
            entries.Add(new LexiconEntry(name, 1, kind.ToString()));
            // The same name twice is ambiguous; a prefecture and its own seat (吉林) too, the higher one keeps the name.
            codes[name] = codes.TryGetValue(name, out var other) && !code.StartsWith(other, StringComparison.Ordinal) ? "" : other ?? code;
        }
    }

    private static PlaceClass ClassOf(string name, string code)
    {
        var words = EmbeddedLexicons.Chinese;
        var index = words.Find(name);
        if (code.Length <= 2 || index < 0 || words.Entries[index] is var entry && entry.Tag.StartsWith("ns", StringComparison.Ordinal))
        {
            return PlaceClass.Short;
        }

        return code.Length >= 6 && !entry.Tag.StartsWith("nr", StringComparison.Ordinal) ? PlaceClass.Word : entry.Frequency >= CommonWord ? PlaceClass.Ambiguous : PlaceClass.Short;
    }
}
