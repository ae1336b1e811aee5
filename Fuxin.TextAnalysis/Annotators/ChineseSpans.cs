namespace Fuxin.TextAnalysis.Annotators;

/// <summary>
/// The annotations of some kinds by where they begin and end, so that a rule can ask what stands right before or after a place.
/// Immutable after construction; one per document and step.
/// </summary>
internal sealed class ChineseSpans
{
    private readonly Dictionary<int, int> _endByStart = [];
    private readonly Dictionary<int, int> _startByEnd = [];

    // One bit a character, for where spans begin and end: rules ask at every character, and nearly always the answer is none.
    private ulong[] _starts = [];
    private ulong[] _ends = [];

    /// <summary>Indexes spans; of two that begin or end at the same place the longer counts.</summary>
    public ChineseSpans(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            Add(span);
        }
    }

    public static ChineseSpans Of<T>(AnalyzedDocument document)
        where T : Annotation => new(document.Annotations.OfType<T>().Select(a => a.Span));

    public void Add(TextSpan span)
    {
        Mark(ref _starts, span.Start);
        Mark(ref _ends, span.End);
        if (!_endByStart.TryGetValue(span.Start, out var end) || end < span.End)
        {
            _endByStart[span.Start] = span.End;
        }

        if (!_startByEnd.TryGetValue(span.End, out var start) || start > span.Start)
        {
            _startByEnd[span.End] = span.Start;
        }
    }

    /// <summary>Where the span that begins at <paramref name="start"/> ends; -1 if none begins there.</summary>
    public int EndOf(int start) => IsMarked(_starts, start) ? _endByStart[start] : -1;

    /// <summary>Where the span that ends at <paramref name="end"/> begins; -1 if none ends there.</summary>
    public int StartOf(int end) => IsMarked(_ends, end) ? _startByEnd[end] : -1;

    /// <summary>The same, for a span that does not begin before <paramref name="floor"/>; -1 if none does.</summary>
    public int StartOf(int end, int floor) => StartOf(end) is var start && start >= floor ? start : -1;

    /// <summary>Where the chain of adjacent spans begins that ends at <paramref name="end"/>; <paramref name="end"/> itself if there is none.</summary>
    public int ChainStart(int end)
    {
        while (_startByEnd.TryGetValue(end, out var start))
        {
            end = start;
        }

        return end;
    }

    private static bool IsMarked(ulong[] marks, int at) => (uint)(at >> 6) < (uint)marks.Length && (marks[at >> 6] & (1UL << (at & 63))) != 0;

    private static void Mark(ref ulong[] marks, int at)
    {
        if (at >> 6 >= marks.Length)
        {
            Array.Resize(ref marks, Math.Max((at >> 6) + 1, marks.Length * 2));
        }

        marks[at >> 6] |= 1UL << (at & 63);
    }
}
