namespace Fuxin.TextAnalysis.Evaluation;

/// <summary>
/// Compares what was found with gold annotations. A mention is right when type and span are the same;
/// an official fact when person and post are. Not thread-safe: one scorer counts one run.
/// </summary>
public sealed class Scorer
{
    /// <summary>The type under which official facts are counted.</summary>
    public const string OfficialFacts = "official-facts";

    private readonly SortedDictionary<string, List<Score>> _documents = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];

    /// <summary>The scores so far, by type.</summary>
    public IReadOnlyList<Score> Scores =>
        [.. _documents.Select(d => new Score(d.Key, d.Value.Sum(s => s.Right), d.Value.Sum(s => s.Extra), d.Value.Sum(s => s.Missed)))];

    /// <summary>What was missed or extra so far, one line each, with document and context.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The score of each document so far for one type, in the order added; empty for a type that was never counted.</summary>
    public IReadOnlyList<Score> DocumentScores(string type) => _documents.TryGetValue(type, out var scores) ? [.. scores] : [];

    /// <summary>Counts one document.</summary>
    /// <exception cref="ArgumentException">The two do not have the same text.</exception>
    public void Add(string id, AnnotatedText gold, AnnotatedText found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        if (gold.Text != found.Text)
        {
            throw new ArgumentException($"'{id}': the gold and the analysed text differ, so their spans cannot be compared.", nameof(found));
        }

        foreach (var type in MarkedSpan.Types)
        {
            Compare(id, type, Spans(gold, type), Spans(found, type), span => InContext(gold.Text, span));
        }

        Compare(id, OfficialFacts, Facts(gold), Facts(found), fact => $"{fact.Person} = {fact.Post}");
    }

    private static HashSet<TextSpan> Spans(AnnotatedText text, string type) =>
        [.. text.Spans.Where(s => s.Type == type).Select(s => s.Span)];

    private static HashSet<(string Person, string Post)> Facts(AnnotatedText text) =>
        [.. text.Officials.Select(o => (o.Person, o.Post))];

    private void Compare<T>(string id, string type, HashSet<T> gold, HashSet<T> found, Func<T, string> show)
    {
        var right = found.Count(gold.Contains);
        if (!_documents.TryGetValue(type, out var scores))
        {
            _documents.Add(type, scores = []);
        }

        scores.Add(new Score(type, right, found.Count - right, gold.Count - right));
        _errors.AddRange(gold.Where(g => !found.Contains(g)).Select(g => $"missed {type} in {id}: {show(g)}"));
        _errors.AddRange(found.Where(f => !gold.Contains(f)).Select(f => $"extra {type} in {id}: {show(f)}"));
    }

    private static string InContext(string text, TextSpan span)
    {
        const int Window = 12;
        int from = Math.Max(0, span.Start - Window), to = Math.Min(text.Length, span.End + Window);
        return $"{text[from..span.Start]}[{text.Substring(span.Start, span.Length)}]{text[span.End..to]}".ReplaceLineEndings(" ");
    }
}
