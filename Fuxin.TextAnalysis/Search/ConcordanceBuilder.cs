using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// Makes one page of a concordance. All lines are counted from the index alone; only the documents on the page are read from disk,
/// so that a late page costs what the first one does. Sorting by context has to read the text of all.
/// </summary>
internal sealed class ConcordanceBuilder(IndexSnapshot index, Query query, Plan plan, ConcordanceOptions options, SearchLimits limits)
{
    private const int UnitsOfContext = 8;

    private readonly PlaceResolver _resolver = new();
    private int[] _documents = [];
    private long[] _firstLines = [0];

    public ConcordanceResult Build()
    {
        var ranked = index.Rank(PlanQueries.Of(plan), options.Order, int.MaxValue);
        _documents = Array.ConvertAll(ranked.ScoreDocs, d => d.Doc);
        var counts = new int[_documents.Length];
        index.ReadPlaces(plan, _documents, (i, places) => counts[i] = places.Count);
        _firstLines = new long[_documents.Length + 1];
        for (var i = 0; i < counts.Length; i++)
        {
            _firstLines[i + 1] = _firstLines[i] + counts[i];
        }

        var total = _firstLines[^1];
        var chosen = options.Sample is { } sample && sample < total ? Sampling.Of(total, sample, options.Seed) : null;
        var shown = chosen?.Length ?? total;
        return new ConcordanceResult
        {
            Query = query,
            Documents = new(_documents.Length),
            Total = new(total),
            Sampled = chosen is null ? null : new(shown, CountKind.Sampled),
            Lines = LinesOf(PageOf(chosen, shown)),
        };
    }

    /// <summary>The numbers of the lines on the page, in order.</summary>
    private long[] PageOf(long[]? chosen, long count)
    {
        if (options.Sort == LineOrder.Text)
        {
            var page = new long[Math.Clamp(count - options.Skip, 0, options.Take)];
            for (var i = 0; i < page.Length; i++)
            {
                page[i] = chosen is null ? options.Skip + i : chosen[options.Skip + i];
            }

            return page;
        }

        if (count > limits.MostSortedLines)
        {
            throw new SearchLimitException(
                nameof(SearchLimits.MostSortedLines), limits.MostSortedLines,
                $"There are {count} lines, and sorting them by context reads the text of all; sort a sample, or narrow the query.");
        }

        var lines = chosen ?? [.. Enumerable.Range(0, (int)count).Select(i => (long)i)];
        var keys = new string[lines.Length];
        ReadLines(lines, (i, _, match, _) => keys[i] = KeyOf(match));
        var order = Enumerable.Range(0, lines.Length).ToArray();
        // Lines of one key stay in the order of the text.
        Array.Sort(order, (a, b) => string.CompareOrdinal(keys[a], keys[b]) is not 0 and var byKey ? byKey : a.CompareTo(b));
        return [.. order.Skip(options.Skip).Take(options.Take).Select(i => lines[i])];
    }

    private string KeyOf(Match match) => options.Sort switch
    {
        LineOrder.Left => _resolver.KeyBefore(match, UnitsOfContext),
        LineOrder.Right => _resolver.KeyFrom(match.To, UnitsOfContext),
        LineOrder.Hit => _resolver.KeyFrom(match.From, UnitsOfContext),
        _ => throw new ArgumentException($"{options.Sort} is not an order of lines."),
    };

    private ImmutableArray<ConcordanceLine> LinesOf(long[] page)
    {
        var lines = new ConcordanceLine[page.Length];
        ReadLines(page, (i, source, match, span) =>
        {
            var text = _resolver.Text;
            lines[i] = new ConcordanceLine
            {
                DocumentId = source.Id,
                Date = source.Date,
                Span = span,
                Left = text[LeftEdge(text, span.Start)..span.Start],
                Hit = text.Substring(span.Start, span.Length),
                Right = text[span.End..RightEdge(text, span.End)],
            };
        });
        return [.. lines];
    }

    private delegate void LineFound(int index, SourceDocument source, Match match, TextSpan span);

    /// <summary>Reads the lines of the given numbers, document by document.</summary>
    private void ReadLines(long[] lines, LineFound found)
    {
        var byDocument = lines.Select((line, i) => (Line: line, Index: i, Document: DocumentOf(line)))
            .GroupBy(l => l.Document).ToList();
        index.ReadPlaces(plan, byDocument.Select(d => _documents[d.Key]).ToArray(), (i, places) =>
        {
            var (source, _, text) = index.MetadataAndText(_documents[byDocument[i].Key]);
            _resolver.Read(text);
            foreach (var (line, number, document) in byDocument[i])
            {
                var match = places[(int)(line - _firstLines[document])];
                found(number, source, match, _resolver.SpanOf(match));
            }
        });
    }

    private int DocumentOf(long line)
    {
        // The last document whose first line is not after this one; documents without lines share a number with the next.
        int low = 0, high = _documents.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_firstLines[middle] <= line)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Never in the middle of a surrogate pair: half a character shows as garbage.</summary>
    private int LeftEdge(string text, int start)
    {
        var edge = Math.Max(0, start - options.Window);
        return edge > 0 && edge < start && char.IsLowSurrogate(text[edge]) && char.IsHighSurrogate(text[edge - 1]) ? edge + 1 : edge;
    }

    private int RightEdge(string text, int end)
    {
        var edge = (int)Math.Min(text.Length, (long)end + options.Window);
        return edge > end && edge < text.Length && char.IsLowSurrogate(text[edge]) && char.IsHighSurrogate(text[edge - 1]) ? edge - 1 : edge;
    }
}

/// <summary>Random samples that come out the same for the same seed.</summary>
internal static class Sampling
{
    /// <summary>So many different numbers below <paramref name="total"/>, in order, every set of them equally likely (Floyd).</summary>
    public static long[] Of(long total, int count, int seed)
    {
        var random = new Random(seed);
        var chosen = new HashSet<long>(count);
        for (var last = total - count; last < total; last++)
        {
            var number = random.NextInt64(last + 1);
            if (!chosen.Add(number))
            {
                chosen.Add(last);
            }
        }

        var sorted = chosen.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
