using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Counts the words around the places of a query; only the documents that have places are read.</summary>
internal sealed class CollocationCounter(CorpusState state, CollocationOptions options, IProgress<StatisticsProgress>? progress)
{
    private readonly CorpusView _view = options.Selection.In(state);
    private readonly Dictionary<string, Near> _near = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _inside = new(StringComparer.Ordinal);
    private readonly List<(int First, int Last)> _nodes = [];
    private long _places;
    private long _wordsNear;
    private long _wordsInside;
    private sbyte[] _sides = [];

    public CollocationResult Count(Query query)
    {
        var matching = 0;
        _view.CountPlaces(query, (_, _) => matching++);
        var report = new ProgressReport(progress, matching);
        var document = _view.WordReader();
        _view.ReadPlaces(query, (number, places) =>
        {
            if (places.Count > 0)
            {
                document.MoveTo(number, withSentences: !options.AcrossSentences);
                _places += places.Count;
                ReadDocument(document, places);
            }

            report.Step();
        });
        return ResultOf(query);
    }

    private CollocationResult ResultOf(Query query)
    {
        var all = _view.Words - _wordsInside;
        var rows = new List<Collocate>();
        foreach (var (word, near) in _near)
        {
            if (near.Count < options.MinimumCount)
            {
                continue;
            }

            var count = _view.CountWord(word) - _inside.GetValueOrDefault(word);
            var expected = AssociationMeasures.Expected(_wordsNear, count, all);
            if (near.Count > expected)
            {
                rows.Add(new Collocate(
                    word, near.Tag, near.Count, expected, count,
                    AssociationMeasures.LogDice(near.Count, _places, count),
                    AssociationMeasures.LogLikelihood(near.Count, _wordsNear, count, all),
                    AssociationMeasures.MutualInformation(near.Count, _wordsNear, count, all),
                    near.Before, near.Documents));
            }
        }

        var sorted = rows.OrderByDescending(KeyOf).ThenBy(r => r.Word, StringComparer.Ordinal);
        return new CollocationResult
        {
            Size = SelectionSize.Of(options.Selection, _view),
            Query = query,
            Window = (options.Left, options.Right),
            Places = new(_places),
            WordsNear = new(_wordsNear),
            WordsInAll = new(all),
            Values = new(rows.Count),
            Rows = [.. sorted.Skip(options.Skip).Take(options.Take)],
        };
    }

    private double KeyOf(Collocate row) => options.Order switch
    {
        CollocationOrder.LogDice => row.LogDice,
        CollocationOrder.LogLikelihood => row.LogLikelihood,
        CollocationOrder.MutualInformation => row.MutualInformation,
        CollocationOrder.Count => row.Observed,
        _ => throw new ArgumentException($"{options.Order} is not an order of collocates."),
    };

    /// <summary>Marks the side of the nearest place of every token, then counts each token once.</summary>
    private void ReadDocument(DocumentWords document, List<Match> places)
    {
        const sbyte Inside = 2;
        var tokens = document.Tokens;
        FindNodes(document, places);
        if (_sides.Length < tokens.Length)
        {
            _sides = new sbyte[tokens.Length * 2];
        }

        _sides.AsSpan(0, tokens.Length).Clear();
        foreach (var (first, last) in _nodes)
        {
            var (from, to) = SentenceOf(document, tokens[first].Span, tokens[last].Span);
            Mark(document, first - 1, -1, options.Left, from, to);
            Mark(document, last + 1, 1, options.Right, from, to);
        }

        foreach (var (first, last) in _nodes)
        {
            _sides.AsSpan(first, last - first + 1).Fill(Inside);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (_sides[i] == 0 || !document.IsWord(tokens[i]))
            {
                continue;
            }

            var word = document.Folded(tokens[i]);
            if (_sides[i] == Inside)
            {
                _wordsInside++;
                var inside = _inside.GetAlternateLookup<ReadOnlySpan<char>>();
                inside[word] = inside.TryGetValue(word, out var seen) ? seen + 1 : 1;
                continue;
            }

            _wordsNear++;
            if (options.Words.Accepts(tokens[i].Tag, word))
            {
                var lookup = _near.GetAlternateLookup<ReadOnlySpan<char>>();
                if (!lookup.TryGetValue(word, out var near))
                {
                    Tally.ThrowIfTooMany(_near.Count + 1L, state.Limits.MostCountedValues);
                    lookup[word] = near = new Near();
                }

                near.Add(document.Number, tokens[i].Tag, _sides[i] < 0);
            }
        }
    }

    /// <summary>The tokens that a place touches, first and last; a part of a word is the word.</summary>
    private void FindNodes(DocumentWords document, List<Match> places)
    {
        _nodes.Clear();
        var tokens = document.Tokens;
        foreach (var place in places)
        {
            var span = document.SpanOf(place);
            var first = FirstEndingAfter(tokens, span.Start);
            var last = first;
            while (last + 1 < tokens.Length && tokens[last + 1].Span.Start < span.End)
            {
                last++;
            }

            if (first < tokens.Length && tokens[first].Span.Start < span.End)
            {
                _nodes.Add((first, last));
            }
        }
    }

    private (int From, int To) SentenceOf(DocumentWords document, TextSpan first, TextSpan last)
    {
        if (options.AcrossSentences)
        {
            return (0, int.MaxValue);
        }

        var (from, to) = (0, int.MaxValue);
        foreach (var sentence in document.Sentences)
        {
            from = sentence.Span.Start <= first.Start ? sentence.Span.Start : from;
            if (sentence.Span.End >= last.End)
            {
                to = sentence.Span.End;
                break;
            }
        }

        return (from, to);
    }

    private void Mark(DocumentWords document, int start, int step, int most, int from, int to)
    {
        var tokens = document.Tokens;
        var seen = 0;
        for (var i = start; i >= 0 && i < tokens.Length && seen < most; i += step)
        {
            var span = tokens[i].Span;
            if (span.Start < from || span.End > to)
            {
                break;
            }

            if (document.IsWord(tokens[i]))
            {
                seen++;
                _sides[i] = _sides[i] == 0 ? (sbyte)step : _sides[i];
            }
        }
    }

    private static int FirstEndingAfter(ReadOnlySpan<Token> tokens, int offset)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (tokens[middle].Span.End > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>What was counted of a word near places.</summary>
    private sealed class Near
    {
        private readonly Dictionary<string, int> _tags = new(StringComparer.Ordinal);
        private int _last = -1;

        public long Count { get; private set; }

        public long Before { get; private set; }

        public int Documents { get; private set; }

        public string Tag => _tags.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).First().Key;

        public void Add(int document, string tag, bool isBefore)
        {
            Count++;
            Before += isBefore ? 1 : 0;
            Documents += document == _last ? 0 : 1;
            _last = document;
            _tags[tag] = _tags.GetValueOrDefault(tag) + 1;
        }
    }
}
