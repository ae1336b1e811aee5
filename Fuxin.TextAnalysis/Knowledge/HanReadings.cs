using System.Text;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>The pinyin readings of Han characters in personal names. Immutable and thread-safe.</summary>
internal sealed class HanReadings
{
    private static readonly Lazy<HanReadings> LazyDefault = new(Load);

    private readonly Dictionary<Rune, string> _usual;
    private readonly Dictionary<string, string> _surnames;
    private readonly Dictionary<Rune, string> _given;
    private readonly HashSet<string> _syllables;

    private HanReadings(Dictionary<Rune, string> usual, Dictionary<string, string> surnames, Dictionary<Rune, string> given)
    {
        _usual = usual;
        _surnames = surnames;
        _given = given;
        _syllables = [.. usual.Values, .. surnames.Values];
    }

    public static HanReadings Default => LazyDefault.Value;

    /// <summary>True if <paramref name="syllable"/>, in lower case, is a syllable of pinyin.</summary>
    public bool IsSyllable(ReadOnlySpan<char> syllable) => _syllables.GetAlternateLookup<ReadOnlySpan<char>>().Contains(syllable);

    /// <summary>The reading of a family name of one or two characters; null if a character has none.</summary>
    public string? OfSurname(string surname) =>
        _surnames.TryGetValue(surname, out var special) ? special : Join(surname, _usual, _usual);

    /// <summary>The reading of a given name, its syllables joined; null if a character has none.</summary>
    public string? OfGivenName(string given) => Join(given, _given, _usual);

    /// <summary>The usual reading of a character; null if it has none.</summary>
    public string? OfCharacter(Rune character) => _usual.GetValueOrDefault(character);

    private static string? Join(string text, Dictionary<Rune, string> first, Dictionary<Rune, string> second)
    {
        var joined = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!first.TryGetValue(rune, out var reading) && !second.TryGetValue(rune, out reading))
            {
                return null;
            }

            joined.Append(reading);
        }

        return joined.ToString();
    }

    private static HanReadings Load()
    {
        var usual = new Dictionary<Rune, string>();
        foreach (var row in TableReader.ReadResource("han-readings.tsv"))
        {
            foreach (var rune in row.Required("characters").EnumerateRunes())
            {
                usual[rune] = row.Required("reading");
            }
        }

        var surnames = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = new Dictionary<Rune, string>();
        foreach (var row in TableReader.ReadResource("name-readings.tsv"))
        {
            if (row["surname"] is { Length: > 0 } surname)
            {
                surnames[row.Required("name")] = surname;
            }

            if (row["given"] is { Length: > 0 } reading)
            {
                given[row.Required("name").EnumerateRunes().First()] = reading;
            }
        }

        return new HanReadings(usual, surnames, given);
    }
}
