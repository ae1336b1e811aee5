using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Makes frequency lists. Plain words are counted from the index alone; what depends on parts of speech reads the stored tokens.</summary>
internal sealed class FrequencyCounter(CorpusState state, FrequencyOptions options, IProgress<StatisticsProgress>? progress)
{
    private const char TagSign = '\u001F';

    private readonly CorpusView _view = options.Selection.In(state);

    public FrequencyResult Count()
    {
        var counts = options.Unit switch
        {
            FrequencyUnit.Word when !options.Words.NeedsTags => _view.CountWords(),
            FrequencyUnit.Mention => CountMentions(),
            _ => CountTokens(),
        };
        return ResultOf(counts, options.MinimumCount, options.Skip, options.Take, options.Selection, _view, RowOf);
    }

    /// <summary>Sorts and cuts counts into a list; only what is kept is held.</summary>
    public static FrequencyResult ResultOf(
        IEnumerable<(string Value, long Count, int Documents)> counts,
        long least,
        int skip,
        int take,
        Selection selection,
        CorpusView view,
        Func<string, long, int, FrequencyRow> rowOf)
    {
        var total = 0L;
        var kept = new List<(string Value, long Count, int Documents)>();
        foreach (var counted in counts)
        {
            total += counted.Count;
            if (counted.Count >= least)
            {
                kept.Add(counted);
            }
        }

        kept.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        var rows = kept.Skip(skip).Take(take).Select(k => rowOf(k.Value, k.Count, k.Documents)).ToImmutableArray();
        return new FrequencyResult
        {
            Size = SelectionSize.Of(selection, view),
            Rows = rows,
            Values = new(kept.Count),
            Total = new(total),
            RestCount = new(total - rows.Sum(r => r.Count)),
        };
    }

    private FrequencyRow RowOf(string key, long count, int documents)
    {
        var perMillion = Rates.PerMillion(count, _view.Words);
        if (options.Unit == FrequencyUnit.Mention)
        {
            return new FrequencyRow(Identity.ValueOf(key), Identity.LabelOf(state, options.MentionType, key), null, count, perMillion, documents);
        }

        var sign = key.IndexOf(TagSign, StringComparison.Ordinal);
        return sign < 0
            ? new FrequencyRow(key, key, null, count, perMillion, documents)
            : new FrequencyRow(key[..sign], key[..sign], key[(sign + 1)..], count, perMillion, documents);
    }

    private IEnumerable<(string Value, long Count, int Documents)> CountTokens()
    {
        var tally = new Tally(state.Limits.MostCountedValues);
        var report = new ProgressReport(progress, _view.Documents.Length);
        foreach (var document in _view.ReadWords())
        {
            foreach (var token in document.Tokens)
            {
                if (!document.IsWord(token))
                {
                    continue;
                }

                var word = options.Unit == FrequencyUnit.Lemma ? document.FoldedLemma(token) : document.Folded(token);
                if (options.Words.Accepts(token.Tag, word))
                {
                    tally.Add(options.Unit switch
                    {
                        FrequencyUnit.Tag => token.Tag,
                        FrequencyUnit.WordAndTag => string.Concat(word, [TagSign], token.Tag),
                        _ => word,
                    }, document.Number);
                }
            }

            report.Step();
        }

        return tally.All.Select(c => (c.Key, c.Value.Count, c.Value.Documents));
    }

    private IEnumerable<(string Value, long Count, int Documents)> CountMentions()
    {
        var tally = new Tally(state.Limits.MostCountedValues);
        var report = new ProgressReport(progress, _view.Documents.Length);
        foreach (var (number, document) in _view.ReadFindings())
        {
            foreach (var annotation in document.Annotations.Where(a => a.Type == options.MentionType))
            {
                tally.Add(Identity.Of(annotation), number);
            }

            report.Step();
        }

        return tally.All.Select(c => (c.Key, c.Value.Count, c.Value.Documents));
    }
}
