using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Reads curricula vitae: the person a paragraph introduces (俞某某，男，汉族，1945年4月生…) held the posts of the paragraphs that follow, each with its years
/// (1985-1987年　烟台市委书记), until a paragraph tells something else. One per document.
/// </summary>
internal sealed class ChineseResumes(string text, List<PostCandidate> posts, List<PersonMention> persons)
{
    private const string Blanks = " 　\t\r";
    private const int LongestTerm = 8;

    private static readonly string[] Introductions = ["，男，", "，女，", ",男,", ",女,", "（女）", "（男）"];
    private static readonly string[] Present = ["现任", "现为"];
    private static readonly string[] Lasting = ["至今", "年起"];
    private static readonly string[] Careers = ["现任", "现为", "历任", "曾任", "先后任", "先后担任", "中共第", "中国共产党第"];

    /// <summary>Which person held which post in which way, by indices.</summary>
    public IEnumerable<(int Person, int Post, OfficialRole Role)> Links()
    {
        var post = 0;
        var subject = -1;
        var person = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var mark and >= 0 ? mark : text.Length;
            while (person < persons.Count && persons[person].Span.Start < start)
            {
                person++;
            }

            var first = Skip(start, end);
            if (person < persons.Count && persons[person].Span.Start == first && FirstAt(text, persons[person].Span.End, Introductions) is not null)
            {
                subject = person;
            }
            else if (first < end && !IsCareer(first, end))
            {
                subject = -1;
            }

            while (post < posts.Count && posts[post].Span.Start < start)
            {
                post++;
            }

            for (; subject >= 0 && post < posts.Count && posts[post].Span.Start < end; post++)
            {
                if (posts[post].Span.Start > persons[subject].Span.End && Role(first, posts[post].Span.Start) is { } role)
                {
                    yield return (subject, post, role);
                }
            }

            start = end + 1;
        }
    }

    private int Skip(int at, int end)
    {
        while (at < end && (Blanks.Contains(text[at], StringComparison.Ordinal) || text[at] is '(' or '（'))
        {
            at++;
        }

        return at;
    }

    /// <summary>1985-1987年, 2013年起, 现任, 十二届, 第十六届: what a paragraph of a career begins with.</summary>
    private bool IsCareer(int at, int end) => HasYear(at) || FirstAt(text, at, Careers) is not null || IsTerm(at, end);

    private bool HasYear(int at) =>
        at + 4 < text.Length && text[at] is '1' or '2' && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && IsDigit(text[at + 3]) && (text[at + 4] is '年' or '.' or '/' || text[at + 4] is '-' or '－' or '—' or '–' or '～' or '至');

    /// <summary>2013-　中央政治局常委: from that year on.</summary>
    private bool IsOpen(int at) => at + 5 < text.Length && text[at + 4] is '-' or '－' or '—' or '–' or '～' && !IsDigit(text[at + 5]) && text[at + 5] is not ('-' or '－' or '—' or '–');

    private bool IsTerm(int at, int end)
    {
        var number = at < end && text[at] == '第' ? at + 1 : at;
        var term = NumeralsEnd(text, number, Math.Min(end, number + LongestTerm));
        return term > number && Has(text, term, "届");
    }

    /// <summary>In what way the post at <paramref name="at"/> is held by what its paragraph says before it; null if it says nothing of holding it.</summary>
    private OfficialRole? Role(int paragraph, int at)
    {
        var before = text.AsSpan(paragraph, at - paragraph);
        int now = LastOf(before, Present), then = LastOf(before, ["历任", "曾任", "先后任", "先后担任"]);
        return now > then ? OfficialRole.Incumbent
            : then >= 0 ? OfficialRole.Former
            : HasYear(paragraph) ? LastOf(before, Lasting) >= 0 || IsOpen(paragraph) ? OfficialRole.Incumbent : OfficialRole.Former
            : IsCareer(paragraph, at) || at == paragraph ? OfficialRole.Former : null;
    }

    private static int LastOf(ReadOnlySpan<char> words, string[] list)
    {
        var last = -1;
        foreach (var word in list)
        {
            last = Math.Max(last, words.LastIndexOf(word, StringComparison.Ordinal));
        }

        return last;
    }
}
