using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Ties posts to persons: chains before a name (市委副书记、市长周…), titles after it (习近平主席), appositions (王…，校长、会长), verbs of office
/// (任, 当选, 免去) and heads shared by a list (副主任甲、乙). A post without a person stays only if it names one particular office.
/// One per document.
/// </summary>
internal sealed class ChineseOfficialLinks
{
    private const string Separators = "、，,兼 　";
    private const int LongestBracket = 8;
    private const string Blanks = " 　\t\r\n";

    private readonly AnalyzedDocument _document;
    private readonly string _text;
    private readonly List<PostCandidate> _posts;
    private readonly Dictionary<int, int> _postByEnd = [];
    private readonly Dictionary<int, int> _postByStart = [];
    private readonly List<PersonMention> _persons;
    private readonly Dictionary<int, int> _personByStart = [];
    private readonly HashSet<int> _personEnds;
    private readonly Dictionary<int, (double Confidence, string Rule)> _accepted = [];
    private readonly List<OfficialFact> _facts = [];
    private readonly HashSet<TextSpan> _bodies;

    public ChineseOfficialLinks(AnalyzedDocument document, List<PostCandidate> posts, List<PersonMention> persons)
    {
        _document = document;
        _text = document.Text;
        _posts = posts;
        _persons = [.. persons.OrderBy(p => p.Span)];
        _personEnds = [.. persons.Select(p => p.Span.End)];
        _bodies = [.. document.Annotations.OfType<BodyMention>().Select(b => b.Span)];
        for (var i = 0; i < posts.Count; i++)
        {
            _postByEnd[posts[i].Span.End] = i;
            _postByStart[posts[i].Span.Start] = i;
        }

        for (var i = 0; i < _persons.Count; i++)
        {
            _personByStart[_persons[i].Span.Start] = i;
        }
    }

    /// <summary>The posts that hold, the bodies written inside them, and who holds what.</summary>
    public (List<PostMention> Posts, List<BodyMention> Bodies, List<OfficialFact> Facts) Resolve()
    {
        for (var i = 0; i < _persons.Count; i++)
        {
            Before(i);
            After(i);
        }

        foreach (var link in new ChineseOfficeVerbs(_text, _document, _posts, _persons).Links())
        {
            State(_persons[link.Person], link.Post, "post.office-verb", 0.85, link.Role);
        }

        foreach (var link in new ChineseResumes(_text, _posts, _persons).Links())
        {
            if (!_accepted.ContainsKey(link.Post))
            {
                State(_persons[link.Person], link.Post, "post.resume", 0.85, link.Role, InheritedBody(link.Post));
            }
        }

        for (var i = 0; i < _posts.Count; i++)
        {
            Alone(i);
        }

        var posts = _accepted.Select(a => new PostMention
        {
            Span = _posts[a.Key].Span,
            Text = _document.TextOf(_posts[a.Key].Span),
            Rule = a.Value.Rule,
            Confidence = a.Value.Confidence,
        }).ToList();
        return (posts, BodiesInside(), new ChineseFactList(_facts, _persons, _document).Distinct());
    }

    private List<BodyMention> BodiesInside()
    {
        var known = _document.Annotations.OfType<BodyMention>().Select(b => b.Span).ToHashSet();
        return [.. _accepted.Keys
            .Select(i => _posts[i].Body)
            .OfType<TextSpan>()
            .Where(span => known.Add(span))
            .Select(span => new BodyMention { Span = span, Text = _document.TextOf(span), Rule = "body.in-post", Confidence = 0.78 })];
    }

    /// <summary>The chain of posts that ends where the name begins, read from right to left.</summary>
    private void Before(int person)
    {
        var name = _persons[person];
        var at = name.Span.Start;
        if (!_postByEnd.ContainsKey(at))
        {
            // 校长（院长）陈某: the title in brackets is another name of the post before it.
            if (at > 3 && _text[at - 1] == '）' && _text.LastIndexOf('（', at - 1, Math.Min(LongestBracket, at)) is var open and > 0 && _postByEnd.ContainsKey(open))
            {
                at = open;
            }
        }

        if (!_postByEnd.ContainsKey(at))
        {
            // 代市长　骆其芳; 组长：翟昂
            at = Skip(at, Blanks, 4);
            at = at > 0 && at <= name.Span.Start && _text[at - 1] is '：' or ':' ? at - 1 : at;
            // 时任福建省省长的习近平
            at = at == name.Span.Start && at > 0 && _text[at - 1] == '的' && _postByEnd.TryGetValue(at - 1, out var held) && IsHeld(held) ? at - 1 : at;
        }

        if (!_postByEnd.TryGetValue(at, out var first))
        {
            return;
        }

        State(name, first, "post.before-name", at == name.Span.Start ? 0.96 : 0.88, body: InheritedBody(first));
        Share(person, first);
        for (var index = first; ;)
        {
            var start = _posts[index].Span.Start;
            // 宣讲团成员、原某研究室室务委员闫…: what one was stands between the posts.
            start -= start > 0 && _text[start - 1] is '原' or '前' ? 1 : 0;
            at = Skip(start, Separators, 2);
            // 习近平主席 + 特别代表: the title is his, the envoy another.
            if (!_postByEnd.TryGetValue(at, out index) || at == start && IsTitle(index))
            {
                return;
            }

            State(name, index, "post.chain", 0.96, body: InheritedBody(index));
        }
    }

    // Bare, these are of the organ named before them in the chain; 省长 or 国务委员 is of no organ.
    private static readonly string[] OfOrgan = ["部长", "主任", "局长", "厅长", "院长", "检察长", "秘书长", "书记", "主席", "董事长", "总经理", "总裁", "行长", "社长", "会长", "理事长", "校长", "馆长", "所长", "署长", "总工程师", "总编辑", "总干事"];
    private static readonly string[] OfParty = ["书记", "委员", "常委", "成员"];
    private static readonly string[] Ranks = ["副", "常务", "第一", "执行"];
    private static readonly string[] PartyTails = ["党委", "党组", "党总支", "党支部"];

    /// <summary>公安部党委委员、 + 副部长: the organ of the posts before it in the chain; null if it has its own or none.</summary>
    private TextSpan? InheritedBody(int post)
    {
        var (index, own) = (post, _posts[post]);
        if (own.Body is not null || own.HasPlace || FirstBefore(_text, own.Span.End, OfOrgan) is not { } noun || own.Span.Length > noun.Length && FirstAt(_text, own.Span.Start, Ranks) is null)
        {
            return null;
        }

        while (_posts[index].Body is null)
        {
            var start = _posts[index].Span.Start;
            if (start == 0 || _text[start - 1] != '、' || !_postByEnd.TryGetValue(start - 1, out index) || _posts[index].HasPlace && _posts[index].Body is null)
            {
                return null;
            }
        }

        var body = _posts[index].Body!.Value;
        // 最高人民检察院党组 + 检察长: of the organ itself; 自治区党委 + 秘书长: of the committee.
        if (FirstBefore(_text, own.Span.End, OfParty) is not null || FirstBefore(_text, body.End, PartyTails) is not { } tail)
        {
            return body;
        }

        var parent = TextSpan.FromBounds(body.Start, body.End - tail.Length);
        return parent.Length == 0 ? null : "省市县区州旗盟镇乡村".Contains(_text[parent.End - 1], StringComparison.Ordinal) ? body : parent;
    }

    private bool IsTitle(int post) => _personEnds.Contains(_posts[post].Span.Start);

    private bool IsHeld(int post)
    {
        var start = _posts[post].Span.Start;
        return _posts[post].Role == OfficialRole.Former || HasBefore(_text, start, "时任") || HasBefore(_text, start, "担任") || HasBefore(_text, start, "作为") || HasBefore(_text, start, "身为");
    }

    // Offices that several hold at a time.
    private static readonly string[] Shared = ["委员", "常委", "成员", "代表", "院士", "常务主席", "执行主席"];

    // Offices that say nothing of one holder.
    private static readonly string[] OfMany = [.. Shared, "负责人", "领导人", "教授"];
    private static readonly string[] Writing = ["作者为", "作者系", "作者是"];
    private static readonly string[] Leading = ["为组长", "任组长", "担任组长", "为总指挥", "任总指挥"];
    private static readonly string[] Addresses = ["先生", "女士", "陛下", "阁下"];

    /// <summary>副主任甲、乙、丙: deputies and members share the post that stands before the first of them.</summary>
    private void Share(int person, int post)
    {
        if (_text[_posts[post].HeadStart] != '副' && FirstBefore(_text, _posts[post].Span.End, Shared) is null)
        {
            return;
        }

        var at = _persons[person].Span.End;
        while (at < _text.Length && _text[at] is '、' or '和' && _personByStart.TryGetValue(at + 1, out var next) && !_postByEnd.ContainsKey(at + 1))
        {
            State(_persons[next], post, "post.shared", 0.75);
            at = _persons[next].Span.End;
        }
    }

    private int Skip(int at, string characters, int most)
    {
        var floor = Math.Max(0, at - most);
        while (at > floor && characters.Contains(_text[at - 1], StringComparison.Ordinal))
        {
            at--;
        }

        return at;
    }

    /// <summary>A title right after the name, or an apposition: 王…，校长、会长.</summary>
    private void After(int person)
    {
        var name = _persons[person];
        var at = name.Span.End;
        if (_postByStart.TryGetValue(at, out var title))
        {
            State(name, title, "post.after-name", 0.96);
            return;
        }

        if (at >= _text.Length || _text[at] is not ('，' or '（' or '(' or '　') || !_postByStart.TryGetValue(at + 1, out var first))
        {
            return;
        }

        // In apposition the chain must end its clause: what goes on with a name belongs to the next person.
        var last = first;
        while (_posts[last].Span.End + 1 < _text.Length && _text[_posts[last].Span.End] is '、' or '，'
            && _postByStart.TryGetValue(_posts[last].Span.End + 1, out var next))
        {
            last = next;
        }

        // 甲，公安部党委委员、反恐专员乙: a chain that goes on belongs to whom it leads to.
        var end = _posts[last].Span.End;
        if (_personByStart.ContainsKey(end) || (_text[at] == '，' && end < _text.Length && _text[end] is not ('，' or '。' or '；' or '）' or ')' or ' ' or '　' or '\n' or '\r' or '\t' or '等')))
        {
            return;
        }

        for (var i = first; i <= last; i++)
        {
            State(name, i, "post.apposition", 0.85);
        }
    }

    private void State(PersonMention person, int index, string rule, double confidence, OfficialRole? role = null, TextSpan? body = null)
    {
        var post = _posts[index];
        _accepted.TryAdd(index, (confidence, rule));
        _facts.Add(new OfficialFact
        {
            Person = person.Text,
            Post = post.FactText(_text),
            Body = (post.Body ?? body) is { } organ ? _document.TextOf(organ) : null,
            Role = role ?? post.Role,
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
        if (_accepted.ContainsKey(index))
        {
            return;
        }

        // 总书记 alone is one office only; 总理女士 is she who is addressed.
        if (_text.AsSpan(post.Span.Start, post.Span.Length) is "总书记" && !HasBefore(_text, post.Span.Start, "两党")
            || (FirstAt(_text, post.Span.End, Addresses) is not null && _text.AsSpan(post.HeadStart, post.Span.End - post.HeadStart) is "总理" or "总统" or "首相" or "国王" or "女王" or "主席"))
        {
            _accepted[index] = (0.8, "post.unnamed");
            return;
        }

        // （作者为某公司党委书记、董事长）, 外交部长和交通部长: the chain goes on from a post that holds.
        if (post.Span.Start > 0 && (_text[post.Span.Start - 1] == '、' || (_text[post.Span.Start - 1] == '，' && post.SharesCharacter) || (_text[post.Span.Start - 1] == '和' && _text.AsSpan(post.Span.Start, post.Span.Length).EndsWith("部长") && post.Span.Length > 2)) && _postByEnd.TryGetValue(post.Span.Start - 1, out var previous) && _accepted.ContainsKey(previous))
        {
            _accepted[index] = (0.7, "post.unnamed");
            return;
        }

        var end = post.Span.End;
        var specific = post.HasPlace || (post.Body is { } body && body.Start == post.Span.Start && _bodies.Contains(body));
        var many = (end < _text.Length && _text[end] is '们' or '级' or '会' or '团' or '等') || (post.Span.Start > 0 && "各名位届个和".Contains(_text[post.Span.Start - 1], StringComparison.Ordinal));
        var member = FirstBefore(_text, end, OfMany) is not null
            && !(HasBefore(_text, end, "常委") && end < _text.Length && _text[end] is '、' or '）')
            && !(HasBefore(_text, end, "代表") && HasBefore(_text, post.Body?.Start ?? 0, "常驻"));
        // （作者为国防大学教授）, 由党委书记担任组长: one holder, though unnamed.
        var author = FirstBefore(_text, post.Span.Start, Writing) is not null;
        var leads = post.Span.Start > 0 && _text[post.Span.Start - 1] is '由' or '以' && FirstAt(_text, end, Leading) is not null;
        if ((specific && !many && !member) || (author && !many) || leads)
        {
            _accepted[index] = (0.8, "post.unnamed");
        }
    }
}
