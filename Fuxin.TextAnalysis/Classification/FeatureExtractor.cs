namespace Fuxin.TextAnalysis.Classification;

/// <summary>
/// Turns a document into features: the signs of its form, how the words of each domain are spread over its title, opening and body, and the
/// words of a vocabulary that was settled in training. Immutable and thread-safe.
/// </summary>
internal sealed class FeatureExtractor
{
    private const string WordPrefix = "word:";
    private const string CuePrefix = "cue:";

    // Words are many and form is telling: beside it each of them has to count little.
    private const float WordScale = 0.2f;

    private readonly bool[] _tellsKindOnly;
    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;

    /// <param name="vocabulary">The features that are words, as <see cref="Words"/> names them.</param>
    public FeatureExtractor(IReadOnlyList<string> vocabulary)
    {
        Names = [.. FixedNames(), .. vocabulary];
        for (var i = Names.Length - vocabulary.Count; i < Names.Length; i++)
        {
            _words[Names[i][WordPrefix.Length..]] = i;
        }

        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _tellsKindOnly = [.. Names.Select(n => n.StartsWith(CuePrefix, StringComparison.Ordinal) && FormCues.TellsKindOnly(n[CuePrefix.Length..]))];
    }

    /// <summary>The name of each feature.</summary>
    public string[] Names { get; }

    /// <summary>How many features are not words.</summary>
    public static int FixedCount { get; } = FixedNames().Count();

    /// <summary>The words of a document that may become features, each once.</summary>
    public static HashSet<string> Words(AnalyzedDocument document)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in document.Tokens)
        {
            if (IsContent(token))
            {
                found.Add(WordPrefix + (token.Lemma ?? document.TextOf(token.Span)));
            }
        }

        return found;
    }

    /// <summary>The same without the signs that tell only of what kind a document is: whether a text is short says nothing of its domains.</summary>
    public FeatureVector ForDomains(FeatureVector features)
    {
        var kept = features.Indices.Select((feature, i) => (feature, features.Values[i])).Where(f => !_tellsKindOnly[f.feature]).ToList();
        return new FeatureVector([.. kept.Select(f => f.feature)], [.. kept.Select(f => f.Item2)]);
    }

    public FeatureVector Extract(AnalyzedDocument document)
    {
        var (title, body) = Parts(document);
        var indices = new List<int>();
        var values = new List<float>();
        AddFixed(document, title, body, indices, values);
        AddWords(document, indices, values);
        return new FeatureVector([.. indices], [.. values]);
    }

    /// <summary>The title, and the text without it.</summary>
    private static (string Title, string Body) Parts(AnalyzedDocument document)
    {
        var text = document.Text;
        var title = document.Source.Title ?? "";
        var at = title.Length == 0 ? -1 : text.AsSpan(0, Math.Min(text.Length, title.Length + 80)).IndexOf(title, StringComparison.Ordinal);
        return (title, at < 0 ? text : text[(at + title.Length)..].TrimStart());
    }

    private static void AddFixed(AnalyzedDocument document, string title, string body, List<int> indices, List<float> values)
    {
        Span<float> cues = stackalloc float[FormCues.Names.Length];
        FormCues.Read(document, title, body, cues);
        Add(cues, 0, indices, values);

        var terms = DomainTerms.Default;
        var count = terms.Domains.Length;
        Span<int> inTitle = stackalloc int[count], inOpening = stackalloc int[count], inBody = stackalloc int[count];
        terms.Count(title, inTitle);
        terms.Count(body.AsSpan(0, Math.Min(body.Length, FormCues.Opening)), inOpening);
        terms.Count(body, inBody);

        Span<float> shares = stackalloc float[count * 4];
        Shares(inTitle, 1, shares[..count]);
        Shares(inOpening, 3, shares.Slice(count, count));
        Shares(inBody, 3, shares.Slice(2 * count, count));
        Combine(shares, count);
        Add(shares, cues.Length, indices, values);
    }

    /// <summary>Each domain's share of the terms; less than that where fewer terms were found than <paramref name="enough"/>.</summary>
    private static void Shares(ReadOnlySpan<int> counts, int enough, Span<float> shares)
    {
        var total = 0;
        foreach (var count in counts)
        {
            total += count;
        }

        for (var i = 0; i < counts.Length && total > 0; i++)
        {
            shares[i] = (float)counts[i] / Math.Max(total, enough);
        }
    }

    /// <summary>Title, opening and body together: titles are deliberate, bodies are broad. The weights were settled on the open labels.</summary>
    private static void Combine(Span<float> shares, int count)
    {
        var all = shares.Slice(3 * count, count);
        var sum = 0f;
        for (var i = 0; i < count; i++)
        {
            all[i] = (2.2f * shares[i]) + (2 * shares[count + i]) + (3 * shares[(2 * count) + i]);
            sum += all[i];
        }

        for (var i = 0; i < count && sum > 0; i++)
        {
            all[i] /= sum;
        }
    }

    private static void Add(ReadOnlySpan<float> found, int first, List<int> indices, List<float> values)
    {
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] != 0)
            {
                indices.Add(first + i);
                values.Add(found[i]);
            }
        }
    }

    /// <summary>Words count by the logarithm of how often they occur, and the longer the text, the less each.</summary>
    private void AddWords(AnalyzedDocument document, List<int> indices, List<float> values)
    {
        var counts = new Dictionary<int, int>();
        var text = document.Text.AsSpan();
        foreach (var token in document.Tokens)
        {
            if (IsContent(token))
            {
                var word = token.Lemma is { } lemma ? lemma : text.Slice(token.Span.Start, token.Span.Length);
                if (_wordLookup.TryGetValue(word, out var index))
                {
                    counts[index] = counts.GetValueOrDefault(index) + 1;
                }
            }
        }

        var norm = MathF.Sqrt(counts.Values.Sum(c => Squared(1 + MathF.Log(c))));
        foreach (var index in counts.Keys.Order())
        {
            indices.Add(index);
            values.Add(WordScale * (1 + MathF.Log(counts[index])) / norm);
        }
    }

    private static float Squared(float value) => value * value;

    /// <summary>Nouns, verbs and adjectives that name nothing in particular: names would tie the model to the people and places of its texts.</summary>
    private static bool IsContent(Token token) => token.Tag switch
    {
        "NOUN" or "VERB" or "ADJ" => token.Lemma is { Length: > 2 },
        "n" or "v" or "vn" or "a" or "an" or "l" or "j" or "nz" => token.Span.Length > 1,
        _ => false,
    };

    private static IEnumerable<string> FixedNames() =>
    [
        .. FormCues.Names.Select(n => CuePrefix + n),
        .. DomainTerms.Default.Domains.Select(d => "title-share:" + d),
        .. DomainTerms.Default.Domains.Select(d => "opening-share:" + d),
        .. DomainTerms.Default.Domains.Select(d => "body-share:" + d),
        .. DomainTerms.Default.Domains.Select(d => "share:" + d),
    ];
}
