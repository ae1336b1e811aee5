namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Collects who holds which post of which body, each once per document. Holds the state of one pass; never shared.</summary>
internal sealed class EnglishFacts(EnglishAliases aliases, IReadOnlyList<BodyMention> bodies)
{
    private readonly List<OfficialFact> _facts = [];
    private readonly Dictionary<(string Person, string Noun), List<string?>> _known = [];

    /// <summary>The facts, in the order of the text.</summary>
    public IEnumerable<OfficialFact> All => _facts;

    /// <summary>Adds a fact unless the document has said it before in other words.</summary>
    public void Add(EnglishLine line, EnglishPost post, EnglishPerson person, OfficialRole role)
    {
        var name = aliases.Fullest(line.Text(person.Start, person.End));
        var noun = line.Text(post.NounStart, post.Head + 1).ToUpperInvariant();
        var body = post.Body is null ? null : Fullest(post.Body.Text);
        if (!_known.TryGetValue((name, noun), out var known))
        {
            _known[(name, noun)] = known = [];
        }

        if (known.Any(k => k is null || body is null || Covers(k, body) || Covers(body, k)))
        {
            return;
        }

        known.Add(body);
        _facts.Add(new OfficialFact
        {
            Person = name,
            Post = line.Text(post.Start, post.End),
            Body = body,
            Role = role,
            PersonSpan = line.Span(person.Start, person.End),
            PostSpan = line.Span(post.Start, post.End),
            Evidence = line.Sentence.Span,
            Rule = "official.en",
            Confidence = 0.85,
        });
    }

    /// <summary>The fullest form in which the document names a body: the longest name that says the same and more.</summary>
    private string Fullest(string body)
    {
        var fullest = body;
        foreach (var other in bodies)
        {
            if (other.Text.Length > fullest.Length && IsFullerForm(other.Text, body))
            {
                fullest = other.Text;
            }
        }

        return fullest;
    }

    /// <summary>
    /// NPC Standing Committee Party Group is a fuller form of Party Group; Liaoning Provincial Committee of the Communist Party of China
    /// one of Provincial Party Committee. The Standing Committee of the Municipal Party Committee is another body than that committee.
    /// </summary>
    private static bool IsFullerForm(string longer, string body) =>
        longer.EndsWith(' ' + body, StringComparison.Ordinal) && !longer[..^body.Length].Contains(" of ", StringComparison.Ordinal)
        || Covers(longer, body) && !longer.Contains("Standing", StringComparison.OrdinalIgnoreCase) && !longer.Contains(" of the " + body, StringComparison.Ordinal);

    /// <summary>True if every word of <paramref name="shorter"/> is in <paramref name="longer"/>.</summary>
    private static bool Covers(string longer, string shorter)
    {
        var words = Words(longer);
        return Words(shorter).All(w => words.Contains(w) || w == "PARTY" && words.Contains("CPC"));
    }

    private static HashSet<string> Words(string name) =>
        [.. name.ToUpperInvariant().Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("OF" or "THE" or "S" or "AND"))];
}
