using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>
/// Counts n-grams in two passes: the first counts hashes in a table of fixed size, the second counts in full those n-grams whose hash is frequent
/// enough. So the counts are exact and memory grows with the frequent n-grams, not with all of them.
/// </summary>
internal sealed class NGramCounter(CorpusState state, NGramOptions options, IProgress<StatisticsProgress>? progress)
{
    private const int TableBits = 25;

    private readonly CorpusView _view = options.Selection.In(state);
    private readonly ushort[] _table = new ushort[1 << TableBits];
    private readonly (int Start, int Length)[] _window = new (int, int)[options.N];
    private char[] _gram = new char[256];

    public FrequencyResult Count()
    {
        var report = new ProgressReport(progress, 2L * _view.Documents.Length);
        var total = 0L;
        Read(report, (gram, _) =>
        {
            ref var cell = ref _table[HashOf(gram)];
            cell += (ushort)(cell == ushort.MaxValue ? 0 : 1);
            total++;
        });
        var least = (ushort)Math.Min(options.MinimumCount, ushort.MaxValue);
        var tally = new Tally(state.Limits.MostCountedValues);
        Read(report, (gram, document) =>
        {
            if (_table[HashOf(gram)] >= least)
            {
                tally.Add(gram, document);
            }
        });
        var result = FrequencyCounter.ResultOf(
            tally.All.Select(c => (c.Key, c.Value.Count, c.Value.Documents)), options.MinimumCount, options.Skip, options.Take, options.Selection, _view,
            (value, count, documents) => new FrequencyRow(value, value, null, count, Rates.PerMillion(count, _view.Words), documents));
        return result with { Total = new(total), RestCount = new(total - result.Rows.Sum(r => r.Count)) };
    }

    private delegate void GramFound(ReadOnlySpan<char> gram, int document);

    private void Read(ProgressReport report, GramFound found)
    {
        foreach (var document in _view.ReadWords())
        {
            ReadDocument(document, found);
            report.Step();
        }
    }

    /// <summary>Keeps the last n words of a run, folded, end to end with a space between.</summary>
    private void ReadDocument(DocumentWords document, GramFound found)
    {
        var tokens = document.Tokens;
        var run = 0;
        var used = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (!document.IsWord(token))
            {
                run = 0;
                continue;
            }

            if (run > 0 && HasLineBreak(document.Text, tokens[i - 1].Span.End, token.Span.Start))
            {
                run = 0;
            }

            used = run == 0 ? 0 : used;
            var word = document.Folded(token);
            used = Append(word, used, ref run);
            if (run >= options.N && options.Edges.Accepts(token.Tag, word) && AcceptsFirst(document, tokens[i - options.N + 1]))
            {
                var start = _window[0].Start;
                found(_gram.AsSpan(start, used - start), document.Number);
            }
        }
    }

    private bool AcceptsFirst(DocumentWords document, Token first) => options.Edges.Accepts(first.Tag, document.Folded(first));

    private int Append(ReadOnlySpan<char> word, int used, ref int run)
    {
        if (run >= options.N)
        {
            Array.Copy(_window, 1, _window, 0, options.N - 1);
        }

        var needed = used + word.Length + 1;
        if (needed > _gram.Length)
        {
            used = MoveToFront(used, Math.Min(run, options.N - 1));
            if (used + word.Length + 1 > _gram.Length)
            {
                Array.Resize(ref _gram, Math.Max(_gram.Length * 2, used + word.Length + 1));
            }
        }

        if (used > 0)
        {
            _gram[used++] = ' ';
        }

        word.CopyTo(_gram.AsSpan(used));
        _window[Math.Min(run, options.N - 1)] = (used, word.Length);
        run++;
        return used + word.Length;
    }

    /// <summary>Moves the words that are still needed to the beginning of the buffer.</summary>
    private int MoveToFront(int used, int words)
    {
        if (words == 0)
        {
            return 0;
        }

        var start = _window[0].Start;
        _gram.AsSpan(start, used - start).CopyTo(_gram);
        for (var i = 0; i < words; i++)
        {
            _window[i].Start -= start;
        }

        return used - start;
    }

    private static bool HasLineBreak(string text, int from, int to) => to > from && text.AsSpan(from, to - from).ContainsAny('\n', '\r', '\u2029');

    private static int HashOf(ReadOnlySpan<char> gram)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in gram)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return (int)((hash ^ (hash >> 32)) & ((1 << TableBits) - 1));
    }
}
