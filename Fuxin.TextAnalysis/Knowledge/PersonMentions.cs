namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>The personal names of one document; a family name alone stands for the one full name that begins with it.</summary>
internal sealed class PersonMentions
{
    // Xi after Xi Jinping, 阿博特 after 托尼·阿博特: each part with the one name it is part of; null if several names have it.
    private readonly Dictionary<string, string?> _fullByPart = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<char, string?> _fullByFirst = [];

    public PersonMentions(AnalyzedDocument document)
    {
        foreach (var name in document.Annotations.OfType<PersonMention>().Select(p => p.Text).Distinct(StringComparer.Ordinal))
        {
            var parts = name.Split([' ', '·', '　'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 1)
            {
                foreach (var part in parts.Distinct(StringComparer.OrdinalIgnoreCase))
                {
                    _fullByPart[part] = _fullByPart.ContainsKey(part) ? null : name;
                }
            }
            else if (name.Length > 1)
            {
                _fullByFirst[name[0]] = _fullByFirst.ContainsKey(name[0]) ? null : name;
            }
        }
    }

    public string? EntityOf(string name)
    {
        var hasPart = _fullByPart.TryGetValue(name, out var byPart);
        string? byFirst = null;
        var hasFirst = name.Length == 1 && _fullByFirst.TryGetValue(name[0], out byFirst);
        // A part of exactly one longer name is that name.
        return PersonIds.Of((hasPart && hasFirst ? null : hasPart ? byPart : byFirst) ?? name);
    }
}
