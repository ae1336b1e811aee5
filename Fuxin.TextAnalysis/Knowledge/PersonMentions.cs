namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>The personal names of one document; a family name alone stands for the one full name that begins with it.</summary>
internal sealed class PersonMentions
{
    private readonly string[] _names;

    public PersonMentions(AnalyzedDocument document) =>
        _names = [.. document.Annotations.OfType<PersonMention>().Select(p => p.Text).Distinct(StringComparer.Ordinal)];

    public string? EntityOf(string name)
    {
        // Xi after Xi Jinping, 阿博特 after 托尼·阿博特: a part of exactly one longer name is that name.
        var longer = _names.Where(full => full.Length > name.Length && IsPart(name, full)).ToList();
        return PersonIds.Of(longer.Count == 1 ? longer[0] : name);
    }

    private static bool IsPart(string name, string full)
    {
        var parts = full.Split([' ', '·', '　'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1
            ? parts.Contains(name, StringComparer.OrdinalIgnoreCase)
            : name.Length == 1 && full.StartsWith(name, StringComparison.Ordinal);
    }
}
