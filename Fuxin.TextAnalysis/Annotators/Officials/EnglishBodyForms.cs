namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// The names by which one document calls its bodies, and the fullest of each. Holds the state of one pass; never shared.
/// </summary>
internal sealed class EnglishBodyForms
{
    private readonly Dictionary<string, HashSet<string>> _wordsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _namesByWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fullest = new(StringComparer.Ordinal);

    public EnglishBodyForms(IEnumerable<BodyMention> bodies)
    {
        foreach (var body in bodies)
        {
            if (!_wordsByName.ContainsKey(body.Text))
            {
                Add(body.Text, Words(body.Text));
            }
        }
    }

    /// <summary>The fullest form in which the document names a body: the longest name that says the same and more.</summary>
    public string Fullest(string body)
    {
        if (_fullest.TryGetValue(body, out var known))
        {
            return known;
        }

        // A fuller name holds the rarest word of this one, so only the names with that word are looked at.
        var words = Words(body);
        var fullest = body;
        foreach (var other in words.Select(w => _namesByWord.GetValueOrDefault(w)).OfType<List<string>>().MinBy(l => l.Count) ?? [])
        {
            if (other.Length > fullest.Length && IsFullerForm(other, body, words))
            {
                fullest = other;
            }
        }

        return _fullest[body] = fullest;
    }

    /// <summary>True if every word of <paramref name="shorter"/> is in <paramref name="longer"/>.</summary>
    public static bool Covers(string longer, string shorter) => Covers(Words(longer), Words(shorter));

    private void Add(string name, HashSet<string> words)
    {
        _wordsByName[name] = words;
        foreach (var word in words)
        {
            if (!_namesByWord.TryGetValue(word, out var names))
            {
                _namesByWord[word] = names = [];
            }

            names.Add(name);
        }
    }

    /// <summary>
    /// NPC Standing Committee Party Group is a fuller form of Party Group; Liaoning Provincial Committee of the Communist Party of China
    /// one of Provincial Party Committee. The Standing Committee of the Municipal Party Committee is another body than that committee.
    /// </summary>
    private bool IsFullerForm(string longer, string body, HashSet<string> words) =>
        longer.EndsWith(' ' + body, StringComparison.Ordinal) && !longer[..^body.Length].Contains(" of ", StringComparison.Ordinal)
        || Covers(_wordsByName[longer], words)
            && !longer.Contains("Standing", StringComparison.OrdinalIgnoreCase)
            && !longer.Contains(" of the " + body, StringComparison.Ordinal);

    private static bool Covers(HashSet<string> longer, HashSet<string> shorter) =>
        shorter.All(w => longer.Contains(w) || w == "PARTY" && longer.Contains("CPC"));

    private static HashSet<string> Words(string name) =>
        [.. name.ToUpperInvariant().Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("OF" or "THE" or "S" or "AND"))];
}
