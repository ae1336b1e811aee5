using System.Text;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>The readings of names of persons, bodies, goals and places by the readings of their characters. Immutable and thread-safe.</summary>
public sealed class NameReadings : IReadingLookup
{
    private NameReadings()
    {
    }

    /// <summary>The readings that ship with the library.</summary>
    public static NameReadings Default { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<string> SyllablesOf(string type, string name)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(name);
        var syllables = new List<string>();
        foreach (var rune in name.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                // Quotation marks and the like are not read.
                continue;
            }

            // The first character of a person's name is the family name, and 单 is read shan there.
            var character = rune.ToString();
            var reading = type != "person" ? HanReadings.Default.OfCharacter(rune)
                : syllables.Count == 0 ? HanReadings.Default.OfSurname(character)
                : HanReadings.Default.OfGivenName(character);
            if (reading is null)
            {
                return [];
            }

            syllables.Add(reading);
        }

        return syllables;
    }
}
