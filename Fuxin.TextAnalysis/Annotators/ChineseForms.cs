namespace Fuxin.TextAnalysis.Annotators;

/// <summary>
/// The names that one document has introduced, to be found again in it. Lighter than a lexicon, since every document makes its own;
/// grouped by the first two characters, so that a long document with many names stays linear. Immutable after construction.
/// </summary>
internal sealed class ChineseForms
{
    private readonly Dictionary<int, List<string>> _byStart = [];

    /// <summary>Takes the names of two characters and more, each once.</summary>
    public ChineseForms(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.Length >= 2).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
        {
            var key = Key(name, 0);
            (_byStart.TryGetValue(key, out var group) ? group : _byStart[key] = []).Add(name);
        }
    }

    /// <summary>True if there is nothing to find.</summary>
    public bool IsEmpty => _byStart.Count == 0;

    /// <summary>The length of the longest name that stands at <paramref name="at"/> and ends by <paramref name="limit"/>; 0 if none does.</summary>
    public int LengthAt(string text, int at, int limit)
    {
        if (at + 2 > limit || !_byStart.TryGetValue(Key(text, at), out var group))
        {
            return 0;
        }

        foreach (var name in group)
        {
            if (at + name.Length <= limit && ChineseText.Has(text, at, name))
            {
                return name.Length;
            }
        }

        return 0;
    }

    private static int Key(string text, int at) => (text[at] << 16) | text[at + 1];
}
