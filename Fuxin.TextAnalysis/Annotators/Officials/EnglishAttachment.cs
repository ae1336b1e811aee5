using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Says which post in a sentence is whose.</summary>
internal sealed class EnglishAttachment(EnglishLine line, IReadOnlyList<EnglishPost> posts, IReadOnlyList<EnglishPerson> persons)
{
    private readonly Dictionary<int, int> _postStarting = ByToken(posts, static p => p.Start);
    private readonly Dictionary<int, int> _postEnding = ByToken(posts, static p => p.End);
    private readonly Dictionary<int, int> _personStarting = ByToken(persons, static p => p.Start);
    private readonly int[] _holder = new int[posts.Count];
    private readonly OfficialRole?[] _role = new OfficialRole?[posts.Count];
    private readonly List<(int Post, int Person)> _more = [];

    /// <summary>Further holders of posts in the plural.</summary>
    public IReadOnlyList<(int Post, int Person)> More => _more;

    /// <summary>The index of the person who holds each post; -1 where the sentence names none.</summary>
    public IReadOnlyList<(int Person, OfficialRole Role)> Resolve()
    {
        Array.Fill(_holder, -1);
        for (var p = 0; p < persons.Count; p++)
        {
            After(p);
        }

        for (var p = 0; p < persons.Count; p++)
        {
            Before(p);
        }

        return [.. posts.Select((post, k) => (_holder[k], _role[k] ?? post.Role))];
    }

    /// <summary>Posts after a name: in apposition, in brackets, or said of the person by a verb.</summary>
    private void After(int person)
    {
        var at = persons[person].End;
        if (line.Is(at, ","))
        {
            List(person, at + 1, null);
            return;
        }

        if (line.Is(at, "(") || PostAt(at) is >= 0 and var next && posts[next].IsSpecific && line.IsCapital(at))
        {
            List(person, line.Is(at, "(") ? at + 1 : at, null);
            return;
        }

        var (start, role) = AfterVerb(at);
        if (start > 0)
        {
            List(person, start, role);
        }
    }

    /// <summary>Takes the posts of a list: "Secretary of A, Director of B and Mayor".</summary>
    private void List(int person, int at, OfficialRole? role)
    {
        at = SkipDeterminers(at);
        while (PostAt(at) is >= 0 and var k && PersonAt(posts[k].End) < 0 && _holder[k] < 0)
        {
            _holder[k] = person;
            _role[k] = role ?? (line.Is(at - 1, "concurrently") ? OfficialRole.Concurrent : null);
            if (line.Is(posts[k].Head, PostPlural))
            {
                Share(k, person);
            }

            at = SkipBrackets(posts[k].End);
            var next = line.Is(at, ",") ? at + 1 : at;
            next = line.IsAny(next, "and", "as") ? next + 1 : next;
            next = line.Is(next, "well") && line.Is(next + 1, "as") ? next + 2 : next;
            if (next == at)
            {
                break;
            }

            var inList = SkipDeterminers(next);
            if (PostAt(inList) < 0 && line.Is(at, ",") && AfterVerb(at + 1) is { Start: > 0 } said)
            {
                // "Bao Zhenyu, Mayor of Qiqihar, will serve as Head of the group"
                List(person, said.Start, said.Role);
                break;
            }

            at = inList;
        }
    }

    /// <summary>"A and B, Vice Chairmen of C": those listed before the last one hold the post too.</summary>
    private void Share(int post, int person)
    {
        for (var p = person; p > 0; p--)
        {
            var at = line.Is(persons[p].Start - 1, "and") ? persons[p].Start - 1 : persons[p].Start;
            at = line.Is(at - 1, ",") ? at - 1 : at;
            if (at == persons[p].Start || at != persons[p - 1].End)
            {
                return;
            }

            _more.Add((post, p - 1));
        }
    }

    /// <summary>Posts before a name, with or without an honorific between: "Secretary of A and Mayor Zhou Pengju".</summary>
    private void Before(int person)
    {
        var at = persons[person].Start;
        while (line.Is(at - 1, Honorific) || line.Is(at - 1, ".") && line.Is(at - 2, Honorific))
        {
            at--;
        }

        var k = PostEndingAt(at);
        if (k < 0 && line.Is(at - 1, ",") && PostEndingAt(at - 1) is >= 0 and var before && line.IsAny(posts[before].Start - 1, "the", "its") && line.IsAny(persons[person].End, ",", "."))
        {
            k = before;
        }

        if (k < 0 && Shared(person) is >= 0 and var shared)
        {
            // "Vice Premiers A, B and C": one post, several holders.
            _more.Add((shared, person));
            return;
        }

        while (k >= 0 && _holder[k] < 0)
        {
            _holder[k] = person;
            at = posts[k].Start;
            at = line.Is(at - 1, "the") ? at - 1 : at;
            var joined = line.Is(at - 1, "and");
            at = joined ? at - 1 : line.Is(at - 1, ",") ? at : -1;
            at = line.Is(at - 1, ",") ? at - 1 : at;
            k = at > 0 ? PostEndingAt(at) : -1;
            // "with the Minister of A and the head of B, Prime Minister C": after a comma alone, "the" speaks of someone else.
            k = k >= 0 && !joined && line.Is(posts[k].Start - 1, "the") ? -1 : k;
        }
    }

    /// <summary>The plural post before the names among which a person stands; -1 if there is none.</summary>
    private int Shared(int person)
    {
        for (var p = person; p > 0; p--)
        {
            var at = persons[p].Start;
            at = line.IsAny(at - 1, "and") ? at - 1 : at;
            at = line.Is(at - 1, ",") ? at - 1 : at;
            if (at == persons[p].Start || at != persons[p - 1].End)
            {
                return -1;
            }

            if (PostEndingAt(persons[p - 1].Start) is >= 0 and var post)
            {
                return line.Is(posts[post].Head, PostPlural) ? post : -1;
            }
        }

        return -1;
    }

    /// <summary>"was elected", "serves as", "from his position as": where the post begins after such words, and the role they give.</summary>
    private (int Start, OfficialRole? Role) AfterVerb(int at)
    {
        OfficialRole? role = null;
        var verb = false;
        for (var j = at; j < Math.Min(line.Count, at + 8); j++)
        {
            if (line.IsAny(j, "is", "was", "serves", "served", "became", "becomes", "elected", "appointed", "named", "reelected", "serve", "act", "be", "acts", "acted", "become", "as", "serving", "nominated"))
            {
                verb = true;
                role = line.Is(j, "nominated") ? OfficialRole.Candidate : role;
            }
            else if (line.IsAny(j, "from", "resigned", "removed", "dismissed", "stepped", "retired"))
            {
                verb = true;
                role = OfficialRole.Former;
            }
            else if (!line.IsAny(j, "has", "been", "who", "the", "a", "an", "his", "her", "position", "post", "office", "of", "also", "down", "currently", "now", "once", "re", "to", "will", "concurrently") && !line.IsHyphen(j))
            {
                return verb && PostAt(j) >= 0 && j > at ? (j, role) : default;
            }
        }

        return default;
    }

    private int SkipDeterminers(int at)
    {
        while (line.IsAny(at, "a", "an", "the", "also", "and", "concurrently", "currently", "now", "then", "former", "who", "is", "its", "ex", "late", "incoming", "will", "be") || line.IsHyphen(at))
        {
            at++;
        }

        // "the committee's Deputy Secretary": whose it is was said before.
        if (line.IsLower(at) && line.IsPossessive(at + 1) && PostAt(at + 2) >= 0)
        {
            return at + 2;
        }

        return at;
    }

    /// <summary>"(KMT) from Taiwan" between a post and what follows.</summary>
    private int SkipBrackets(int at) => line.Is(at, "(") && line.Is(at + 2, ")") ? at + 3 : at;

    private int PostAt(int token) => _postStarting.GetValueOrDefault(token, -1);

    private int PostEndingAt(int token) => _postEnding.GetValueOrDefault(token, -1);

    private int PersonAt(int token)
    {
        while (line.Is(token, Honorific))
        {
            token++;
        }

        return _personStarting.GetValueOrDefault(token, -1);
    }

    private static Dictionary<int, int> ByToken<T>(IReadOnlyList<T> items, Func<T, int> tokenOf)
    {
        var index = new Dictionary<int, int>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            index.TryAdd(tokenOf(items[i]), i);
        }

        return index;
    }
}
