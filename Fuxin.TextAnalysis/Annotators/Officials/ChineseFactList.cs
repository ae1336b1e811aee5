using static Fuxin.TextAnalysis.Annotators.ChineseText;
namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Brings the facts of a document to one line per person and post: under the fullest name, without titles that repeat a fuller post.</summary>
internal sealed class ChineseFactList
{
    private const int ShortestBody = 4;

    private readonly List<OfficialFact> _facts;
    private readonly string _text;
    private readonly Dictionary<string, string> _fullNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known;
    private readonly Dictionary<string, string?> _fullBodies = new(StringComparer.Ordinal);

    public ChineseFactList(List<OfficialFact> facts, List<PersonMention> persons, AnalyzedDocument document)
    {
        _facts = facts;
        _text = document.Text;
        foreach (var name in persons.Select(p => p.Text).Distinct(StringComparer.Ordinal))
        {
            foreach (var part in Parts(name))
            {
                if (!_fullNames.TryGetValue(part, out var full) || full.Length < name.Length)
                {
                    _fullNames[part] = name;
                }
            }
        }

        var bodies = document.Annotations.OfType<BodyMention>().ToList();
        // 中央书记处 is no short form of 共青团中央书记处, but 全国政协 of 中国全国政协.
        _known = bodies.Where(b => b.Rule == "body.known").Select(b => b.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var body in bodies.Select(b => b.Text).Distinct(StringComparer.Ordinal))
        {
            for (var start = 1; body.Length - start >= ShortestBody; start++)
            {
                // Two longer forms of one end are two bodies; then the short form stays as it is.
                var end = body[start..];
                _fullBodies[end] = _fullBodies.ContainsKey(end) ? null : body;
            }
        }
    }

    public List<OfficialFact> Distinct()
    {
        var full = _facts.Select(f => f with { Person = _fullNames.GetValueOrDefault(f.Person, f.Person), Body = FullBody(f.Body) }).ToList();
        var kept = new List<OfficialFact>();
        foreach (var byPerson in full.GroupBy(f => f.Person, StringComparer.Ordinal))
        {
            var posts = byPerson.Select(f => f.Post).ToHashSet(StringComparer.Ordinal);
            foreach (var fact in byPerson.DistinctBy(f => f.Post, StringComparer.Ordinal))
            {
                // 习近平主席 repeats 国家主席: a bare title is no second post, unless it stands in a chain (副部长、党组书记、部长胡…).
                if (IsInChain(fact.PostSpan.Start) || !posts.Any(p => p.Length > fact.Post.Length && p.EndsWith(fact.Post, StringComparison.Ordinal)))
                {
                    kept.Add(fact);
                }
            }
        }

        return [.. kept.OrderBy(f => f.PersonSpan)];
    }

    private bool IsInChain(int post) => post > 0 && _text[post - 1] == '、';

    /// <summary>The shorter forms that stand for a name: 盖莱 and 伊斯梅尔 for 伊斯梅尔·…·盖莱, 习 for 习近平.</summary>
    private static IEnumerable<string> Parts(string name)
    {
        if (name.AsSpan().IndexOfAny(NameDots) is >= 0 and var dot)
        {
            yield return name[(name.AsSpan().LastIndexOfAny(NameDots) + 1)..];
            yield return name[..dot];
        }
        else if (name.Length is >= 2 and <= 4)
        {
            yield return name[..1];
        }
    }

    /// <summary>The fullest form of a body in the document: 居民理事会 of 皖江社居居民理事会, if only one form is longer.</summary>
    private string? FullBody(string? body) =>
        body is not null && _fullBodies.GetValueOrDefault(body) is { } full && (!_known.Contains(body) || full.Length == body.Length + 2 && (Has(full, 0, "中国") || Has(full, 0, "中共"))) ? full : body;
}
