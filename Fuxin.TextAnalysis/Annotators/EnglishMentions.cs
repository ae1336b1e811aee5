namespace Fuxin.TextAnalysis.Annotators;

/// <summary>The annotations of one kind that lie in one sentence, by token. Made anew by each annotator, never shared.</summary>
internal sealed class EnglishMentions<T>
    where T : Annotation
{
    private readonly T?[] _starting;
    private readonly int[] _end;
    private readonly int[] _startOfEnd;

    private EnglishMentions(int count)
    {
        _starting = new T?[count];
        _end = new int[count];
        _startOfEnd = new int[count + 1];
        Array.Fill(_startOfEnd, -1);
    }

    /// <summary>Sorts the annotations of <paramref name="line"/>'s sentence.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="all">All annotations of the kind, in order.</param>
    /// <param name="next">The first that may lie in the sentence; moved on to the first after it.</param>
    public static EnglishMentions<T> In(EnglishLine line, IReadOnlyList<T> all, ref int next)
    {
        var mentions = new EnglishMentions<T>(line.Count);
        while (next < all.Count && all[next].Span.Start < line.Sentence.Span.Start)
        {
            next++;
        }

        for (; next < all.Count && all[next].Span.End <= line.Sentence.Span.End; next++)
        {
            int from = line.TokenAt(all[next].Span.Start), to = line.TokenAt(all[next].Span.End);
            if (from < line.Count && to > from && to > mentions._end[from])
            {
                mentions._starting[from] = all[next];
                mentions._end[from] = to;
                mentions._startOfEnd[to] = mentions._startOfEnd[to] < 0 ? from : Math.Min(from, mentions._startOfEnd[to]);
            }
        }

        return mentions;
    }

    /// <summary>The longest mention that begins at a token; null if none does.</summary>
    public T? At(int token) => (uint)token < (uint)_starting.Length ? _starting[token] : null;

    /// <summary>The token after the longest mention that begins at a token; 0 if none does.</summary>
    public int EndAt(int token) => (uint)token < (uint)_end.Length ? _end[token] : 0;

    /// <summary>The first token of the mention that ends before a token; -1 if none does.</summary>
    public int StartOfEnd(int token) => (uint)token < (uint)_startOfEnd.Length ? _startOfEnd[token] : -1;
}
