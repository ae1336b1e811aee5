namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Collects who holds which post of which body, each once per document. Holds the state of one pass; never shared.</summary>
internal sealed class EnglishFacts(EnglishAliases aliases, EnglishBodyForms bodies)
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
        var body = post.Body is null ? null : bodies.Fullest(post.Body.Text);
        if (!_known.TryGetValue((name, noun), out var known))
        {
            _known[(name, noun)] = known = [];
        }

        if (known.Any(k => k is null || body is null || EnglishBodyForms.Covers(k, body) || EnglishBodyForms.Covers(body, k)))
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
}
