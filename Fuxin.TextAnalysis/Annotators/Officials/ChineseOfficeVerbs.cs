using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Reads sentences of appointment and career: 任命甲、乙为审判员, 免去甲的局长职务, 甲现任…副主任，拟任…局长, 祝贺他当选总统. One per document.
/// </summary>
internal sealed class ChineseOfficeVerbs
{
    private static readonly (string Verb, OfficialRole Role)[] Verbs =
    [
        ("不再担任", OfficialRole.Former), ("不再兼任", OfficialRole.Former), ("先后担任", OfficialRole.Former), ("曾担任", OfficialRole.Former),
        ("曾任", OfficialRole.Former), ("历任", OfficialRole.Former), ("原任", OfficialRole.Former), ("辞去", OfficialRole.Former), ("卸任", OfficialRole.Former),
        ("生前是", OfficialRole.Incumbent), ("生前任", OfficialRole.Incumbent), ("生前系", OfficialRole.Incumbent), ("生前担任", OfficialRole.Incumbent), ("调任", OfficialRole.Incumbent),
        ("拟任", OfficialRole.Candidate), ("拟提名为", OfficialRole.Candidate), ("提名为", OfficialRole.Candidate), ("候任", OfficialRole.Candidate),
        ("挂职任", OfficialRole.Incumbent), ("挂职", OfficialRole.Incumbent), ("兼任", OfficialRole.Concurrent), ("现任", OfficialRole.Incumbent), ("当选为新一届", OfficialRole.Incumbent), ("推举为", OfficialRole.Incumbent), ("推选为", OfficialRole.Incumbent), ("被选为", OfficialRole.Incumbent), ("聘为", OfficialRole.Incumbent), ("当选为", OfficialRole.Incumbent), ("当选", OfficialRole.Incumbent),
        ("出任", OfficialRole.Incumbent), ("担任", OfficialRole.Incumbent), ("就任", OfficialRole.Incumbent), ("接任", OfficialRole.Incumbent),
        ("升任", OfficialRole.Incumbent), ("转任", OfficialRole.Incumbent), ("任命为", OfficialRole.Incumbent), ("当上", OfficialRole.Incumbent), ("成长为", OfficialRole.Incumbent), ("就职为", OfficialRole.Incumbent), ("任", OfficialRole.Incumbent),
    ];

    private static readonly string[] Appointing = ["任命", "选举", "推选", "补选", "选出", "决定", "批准", "提名", "聘任", "聘请", "推举"];
    private static readonly string[] Removing = ["免去", "撤销", "罢免", "免除"];

    // How far back a verb may reach; a text without full stops must not make this quadratic.
    private const int LongestReach = 400;

    private readonly string _text;
    private readonly AnalyzedDocument _document;
    private readonly List<PostCandidate> _posts;
    private readonly List<PersonMention> _persons;
    private readonly Dictionary<int, int> _personByStart = [];

    public ChineseOfficeVerbs(string text, AnalyzedDocument document, List<PostCandidate> posts, List<PersonMention> persons)
    {
        _text = text;
        _document = document;
        _posts = posts;
        _persons = persons;
        for (var i = 0; i < persons.Count; i++)
        {
            _personByStart[persons[i].Span.Start] = i;
        }
    }

    /// <summary>Which person holds which post in which way, by indices.</summary>
    public IEnumerable<(int Person, int Post, OfficialRole Role)> Links()
    {
        var person = -1;
        for (var i = 0; i < _posts.Count; i++)
        {
            // 办公室主任由闫立秋兼任
            if (_posts[i].Span.End < _text.Length && _text[_posts[i].Span.End] == '由' && _personByStart.TryGetValue(_posts[i].Span.End + 1, out var holder)
                && (Has(_text, _persons[holder].Span.End, "兼任") || Has(_text, _persons[holder].Span.End, "担任")))
            {
                yield return (holder, i, Has(_text, _persons[holder].Span.End, "兼") ? OfficialRole.Concurrent : OfficialRole.Incumbent);
                continue;
            }

            while (person + 1 < _persons.Count && _persons[person + 1].Span.End <= _posts[i].Span.Start)
            {
                person++;
            }

            if (person < 0 || Verb(i, person) is not { } role)
            {
                continue;
            }

            var first = FirstOfList(person);
            foreach (var post in Chain(i))
            {
                for (var subject = first; subject <= person; subject++)
                {
                    yield return (subject, post, role);
                }
            }
        }
    }

    /// <summary>In what way the person holds the post, if a verb of office ties them; null if none does.</summary>
    private OfficialRole? Verb(int post, int person)
    {
        var start = _posts[post].Span.Start;
        // 担任“第一书记”
        start -= start > 0 && _text[start - 1] == '“' ? 1 : 0;
        var sentence = SentenceStart(start);
        var subject = _persons[person].Span;
        // A post right before a name is that person's, whatever stood before: 任命文件由市长周… 
        if (subject.Start < sentence || _personByStart.ContainsKey(Chain(post).Select(p => _posts[p].Span.End).Last()))
        {
            return null;
        }

        // 卢某表示，您再次当选…: another than who speaks.
        if (_text.AsSpan(subject.End, start - subject.End).IndexOfAny('您', '你', '由') >= 0)
        {
            return null;
        }

        // 作者彭某系某局局长
        if ((HasBefore(_text, start, "系") || HasBefore(_text, start, "是")) && start - 1 - subject.End is 0 or 1)
        {
            return OfficialRole.Incumbent;
        }

        foreach (var (verb, role) in Verbs)
        {
            if (HasBefore(_text, start, verb))
            {
                return role;
            }
        }

        var before = _text.AsSpan(sentence, subject.Start - sentence);
        if (HasBefore(_text, start, "为") && start - 1 - subject.End <= 2 && ContainsAny(before, Appointing))
        {
            return OfficialRole.Incumbent;
        }

        return HasBefore(_text, start, "的") && start - 1 == subject.End && ContainsAny(before, Removing) ? OfficialRole.Former : null;
    }

    private int SentenceStart(int offset) => Math.Max(_document.SentenceAt(offset)?.Span.Start ?? offset, offset - LongestReach);

    /// <summary>The post and those that follow it after 、.</summary>
    private IEnumerable<int> Chain(int post)
    {
        yield return post;
        while (post + 1 < _posts.Count && _posts[post].Span.End + 1 == _posts[post + 1].Span.Start && _text[_posts[post].Span.End] == '、')
        {
            yield return ++post;
        }
    }

    /// <summary>The first of the persons that stand in one list with this one: 甲、乙为….</summary>
    private int FirstOfList(int person)
    {
        while (person > 0 && _persons[person - 1].Span.End + 1 == _persons[person].Span.Start && _text[_persons[person - 1].Span.End] is '、' or '　' or '和')
        {
            person--;
        }

        return person;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
