namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Lets the occurrences of a document agree: where one name is the beginning of another (林武, 林武在), the one with more evidence
/// in the whole document takes the place of the other. One per document.
/// </summary>
internal sealed class ChineseNameVote(string text, SortedDictionary<int, NameCandidate> names)
{
    private const int LongestGap = 20;

    public SortedDictionary<int, NameCandidate> Settle()
    {
        var weight = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var name in names.Values)
        {
            var form = Text(name);
            weight[form] = weight.GetValueOrDefault(form) + name.Score;
        }

        var settled = new SortedDictionary<int, NameCandidate>();
        var pairs = Pairs();
        foreach (var (start, name) in names)
        {
            if (pairs.Contains(start))
            {
                continue;
            }

            settled[start] = name with { Span = new TextSpan(start, Best(Text(name), start, weight)) };
        }

        return settled;
    }

    /// <summary>
    /// 郑开、郑焦、郑新: three and more candidates of two characters with one first character close by are pairs of cities, unless a post or much else
    /// speaks for one.
    /// </summary>
    private HashSet<int> Pairs()
    {
        var pairs = new HashSet<int>();
        var run = new List<NameCandidate>();
        foreach (var name in names.Values)
        {
            if (name.Span.Length != 2)
            {
                continue;
            }

            if (run.Count > 0 && (text[run[^1].Span.Start] != text[name.Span.Start] || name.Span.Start - run[^1].Span.End > LongestGap))
            {
                Keep();
            }

            run.Add(name);
        }

        Keep();
        return pairs;

        void Keep()
        {
            if (run.Select(Text).Distinct(StringComparer.Ordinal).Count() >= 3)
            {
                pairs.UnionWith(run.Select(r => r.Span.Start));
            }

            run.Clear();
        }
    }

    /// <summary>The length of the form, one character more or less, that the document supports most.</summary>
    private int Best(string form, int start, Dictionary<string, float> weight)
    {
        var best = form.Length;
        var most = weight[form];
        if (form.Length > 2 && weight.TryGetValue(form[..^1], out var shorter) && shorter > most)
        {
            (best, most) = (form.Length - 1, shorter);
        }

        if (start + form.Length < text.Length && weight.TryGetValue(text.Substring(start, form.Length + 1), out var longer) && longer > most)
        {
            best = form.Length + 1;
        }

        return best;
    }

    private string Text(NameCandidate name) => text.Substring(name.Span.Start, name.Span.Length);
}
