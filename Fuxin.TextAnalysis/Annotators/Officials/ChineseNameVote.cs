namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Lets the occurrences of a document agree: where one name is the beginning of another (林武, 林武在), the one with more evidence
/// in the whole document takes the place of the other. One per document.
/// </summary>
internal sealed class ChineseNameVote(string text, SortedDictionary<int, NameCandidate> names)
{
    public SortedDictionary<int, NameCandidate> Settle()
    {
        var weight = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var name in names.Values)
        {
            var form = Text(name);
            weight[form] = weight.GetValueOrDefault(form) + name.Score;
        }

        var settled = new SortedDictionary<int, NameCandidate>();
        foreach (var (start, name) in names)
        {
            settled[start] = name with { Span = new TextSpan(start, Best(Text(name), start, weight)) };
        }

        return settled;
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
