using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Ties posts to persons: chains before a name (市委副书记、市长周…), titles after it (习近平主席), appositions (王…，校长、会长) and verbs of office
/// (任, 当选, 免去). A post without a person stays only if it names one particular office. One per document.
/// </summary>
internal sealed class ChineseOfficialLinks
{
    private static readonly string[] Offices =
        ["当选为", "当选", "出任", "担任", "兼任", "转任", "接任", "继任", "就任", "升任", "现任", "任命为", "任", "为", "是", "曾任", "历任", "曾担任", "不再担任"];

    private readonly AnalyzedDocument _document;
    private readonly string _text;
    private readonly List<PostCandidate> _posts;
    private readonly Dictionary<int, int> _postByEnd = [];
    private readonly Dictionary<int, int> _postByStart = [];
    private readonly List<PersonMention> _persons;
    private readonly Dictionary<int, (double Confidence, string Rule)> _accepted = [];
    private readonly List<OfficialFact> _facts = [];

    public ChineseOfficialLinks(AnalyzedDocument document, List<PostCandidate> posts, List<PersonMention> persons)
    {
        _document = document;
        _text = document.Text;
        _posts = posts;
        _persons = [.. persons.OrderBy(p => p.Span)];
        for (var i = 0; i < posts.Count; i++)
        {
            _postByEnd[posts[i].Span.End] = i;
            _postByStart[posts[i].Span.Start] = i;
        }
    }

    public (List<PostMention> Posts, List<OfficialFact> Facts) Resolve()
    {
        foreach (var person in _persons)
        {
            Before(person);
            After(person);
        }

        for (var i = 0; i < _posts.Count; i++)
        {
            Alone(i);
        }

        var posts = _accepted
            .Select(a => (Post: _posts[a.Key], a.Value))
            .Select(p => new PostMention
            {
                Span = p.Post.Span, Text = _text[p.Post.Span.Start..p.Post.Span.End], Rule = p.Value.Rule, Confidence = p.Value.Confidence,
            })
            .ToList();
        return (posts, new ChineseFactList(_facts, _persons, _document).Distinct());
    }

    /// <summary>The chain of posts that ends where the name begins, read from right to left.</summary>
    private void Before(PersonMention person)
    {
        var at = person.Span.Start;
        for (var first = true; ; first = false)
        {
            if (!_postByEnd.TryGetValue(at, out var index))
            {
                break;
            }

            State(person, index, first ? "post.before-name" : "post.chain", first ? 0.96 : 0.93);
            at = SkipSeparator(_posts[index].Span.Start, OfficialSeparators);
            if (at == _posts[index].Span.Start && !_postByEnd.ContainsKey(at))
            {
                break;
            }
        }
    }

    private const string OfficialSeparators = "、，,兼 　原";

    private int SkipSeparator(int at, string separators)
    {
        var floor = Math.Max(0, at - 2);
        while (at > floor && separators.Contains(_text[at - 1], StringComparison.Ordinal))
        {
            at--;
        }

        return at;
    }

    private void After(PersonMention person)
    {
        var at = person.Span.End;
        if (_postByStart.TryGetValue(at, out var title))
        {
            State(person, title, "post.after-name", 0.93);
            return;
        }

        if (Has(_text, at, "同志"))
        {
            at += 2;
        }

        var start = OfficeStart(at);
        if (start > 0 && _postByStart.TryGetValue(start, out var office))
        {
            Chain(person, office, "post.office-verb", 0.85);
        }
    }

    /// <summary>Where a post begins that an apposition or a verb of office ties to the name before <paramref name="at"/>; 0 if none does.</summary>
    private int OfficeStart(int at)
    {
        if (at < _text.Length && _text[at] is '，' or '（' or '(' or '　')
        {
            return at + 1;
        }

        foreach (var verb in Offices)
        {
            if (Has(_text, at, verb))
            {
                return at + verb.Length;
            }
        }

        return 0;
    }

    private void Chain(PersonMention person, int index, string rule, double confidence)
    {
        // In apposition the chain must end its clause: what goes on with a name belongs to the next person.
        var last = index;
        while (_posts[last].Span.End + 1 < _text.Length && _text[_posts[last].Span.End] is '、' or '，'
            && _postByStart.TryGetValue(_posts[last].Span.End + 1, out var next))
        {
            last = next;
        }

        if (_persons.Any(p => p.Span.Start == _posts[last].Span.End))
        {
            return;
        }

        for (var i = index; i <= last; i++)
        {
            State(person, i, rule, confidence);
        }
    }

    private void State(PersonMention person, int index, string rule, double confidence)
    {
        var post = _posts[index];
        _accepted.TryAdd(index, (confidence, rule));
        _facts.Add(new OfficialFact
        {
            Person = person.Text,
            Post = post.FactText(_text),
            Body = post.Body is { } body ? _text[body.Start..body.End] : null,
            Role = post.Role,
            PersonSpan = person.Span,
            PostSpan = post.Span,
            Evidence = _document.SentenceAt(person.Span.Start)?.Span ?? person.Span,
            Rule = rule,
            Confidence = confidence,
        });
    }

    /// <summary>A post whose holder is not named: one particular office (联合国秘书长), not a kind of posts (党委书记们).</summary>
    private void Alone(int index)
    {
        var post = _posts[index];
        if (_accepted.ContainsKey(index) || (post.Body is null && !post.HasPlace))
        {
            return;
        }

        var end = post.Span.End;
        var plural = end < _text.Length && _text[end] is '们' or '级' or '会' || (post.Span.Start > 0 && _text[post.Span.Start - 1] is '各' or '名' or '位' or '任' or '届');
        if (!plural)
        {
            _accepted[index] = (0.75, "post.unnamed");
        }
    }
}
