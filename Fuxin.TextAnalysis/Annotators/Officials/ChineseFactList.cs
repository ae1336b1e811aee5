namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Brings the facts of a document to one line per person and post: under the fullest name, without titles that repeat a fuller post.</summary>
internal sealed class ChineseFactList(List<OfficialFact> facts, List<PersonMention> persons, AnalyzedDocument document)
{
    public List<OfficialFact> Distinct()
    {
        var full = facts.Select(f => f with { Person = FullName(f), Body = FullBody(f.Body) }).ToList();
        var kept = new List<OfficialFact>();
        foreach (var byPerson in full.GroupBy(f => f.Person))
        {
            foreach (var fact in byPerson.DistinctBy(f => f.Post))
            {
                // 习近平主席 repeats 国家主席: a bare title is no second post.
                if (!byPerson.Any(f => f.Post.Length > fact.Post.Length && f.Post.EndsWith(fact.Post, StringComparison.Ordinal)))
                {
                    kept.Add(fact);
                }
            }
        }

        return [.. kept.OrderBy(f => f.PersonSpan)];
    }

    /// <summary>The longest name of the document that the mention stands for: 盖莱 of 伊斯梅尔·…·盖莱, 习 of 习近平.</summary>
    private string FullName(OfficialFact fact)
    {
        var name = fact.Person;
        var candidates = name.Length == 1
            ? persons.Where(p => p.Text.Length is >= 2 and <= 4 && p.Text[0] == name[0])
            : persons.Where(p => p.Text.EndsWith("·" + name, StringComparison.Ordinal));
        return candidates.Select(p => p.Text).MaxBy(t => t.Length) ?? name;
    }

    /// <summary>The fullest form of a body in the document: 居民理事会 of 皖江社居居民理事会 when only one form is longer.</summary>
    private string? FullBody(string? body)
    {
        if (body is null || body.Length < 4)
        {
            return body;
        }

        var longer = document.Annotations.OfType<BodyMention>().Select(b => b.Text).Where(t => t.Length > body.Length && t.EndsWith(body, StringComparison.Ordinal)).Distinct().ToList();
        return longer.Count == 1 ? longer[0] : body;
    }
}
