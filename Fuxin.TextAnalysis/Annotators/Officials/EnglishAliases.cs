using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// The persons of one document by their full names, and the parts of them by which later mentions call them (Xi, Faisal).
/// Holds the state of one pass; never shared.
/// </summary>
internal sealed class EnglishAliases
{
    private readonly Dictionary<string, string> _fullByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fullByPart = new(StringComparer.Ordinal);

    /// <summary>Takes note of a name of one or more words.</summary>
    public void Add(EnglishLine line, EnglishPerson person)
    {
        var name = line.Text(person.Start, person.End);
        if (!_fullByName.TryAdd(name, name) || person.End - person.Start < 2)
        {
            return;
        }

        for (var i = person.Start; i < person.End; i++)
        {
            // A Chinese name is shortened to its surname, another one to any word of it that is a name by itself.
            var alone = person.Rule is "person.en-pinyin" or "person.en-romanized" ? i == person.Start : line.IsCapital(i) && line[i].Length > 2;
            if (alone && !line.Is(i, Function | Place | Demonym | Particle | Honorific))
            {
                _fullByPart.TryAdd(line[i].ToString(), name);
            }
        }
    }

    /// <summary>The full name that a word is part of; null if none.</summary>
    public string? ByPart(ReadOnlySpan<char> word) =>
        _fullByPart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var name) ? name : null;

    /// <summary>The fullest form of a name.</summary>
    public string Fullest(string name) => _fullByPart.GetValueOrDefault(name, name);
}
