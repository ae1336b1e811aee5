using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Compares the words of two selections.</summary>
internal sealed class KeynessCounter(CorpusState state, KeynessOptions options, IProgress<StatisticsProgress>? progress)
{
    public KeynessResult Count(Selection study, Selection? reference)
    {
        var left = study.In(state);
        var right = reference?.In(state) ?? state.AllBut(left);
        var report = new ProgressReport(progress, left.Documents.Length + right.Documents.Length);
        var (mine, theirs) = (CountsOf(left, report), CountsOf(right, report));
        var rows = new List<KeyWord>();
        foreach (var word in mine.Keys.Union(theirs.Keys))
        {
            if (RowOf(word, mine.GetValueOrDefault(word), theirs.GetValueOrDefault(word), left.Words, right.Words) is { } row)
            {
                rows.Add(row);
            }
        }

        var sorted = rows.OrderByDescending(r => options.ByEffect ? Math.Abs(r.LogRatio) : r.LogLikelihood).ThenBy(r => r.Word, StringComparer.Ordinal);
        return new KeynessResult
        {
            Study = SelectionSize.Of(study, left),
            Reference = SelectionSize.Of(reference ?? Selection.All, right),
            Shared = new(left.Documents.Count(right.Contains)),
            Values = new(rows.Count),
            Rows = [.. sorted.Skip(options.Skip).Take(options.Take)],
        };
    }

    private KeyWord? RowOf(string word, (long Count, int Documents) mine, (long Count, int Documents) theirs, long size, long referenceSize)
    {
        if (mine.Count + theirs.Count < options.MinimumCount || size == 0 || referenceSize == 0)
        {
            return null;
        }

        var ratio = KeynessMeasures.LogRatio(mine.Count, theirs.Count, size, referenceSize);
        var likelihood = KeynessMeasures.LogLikelihood(mine.Count, theirs.Count, size, referenceSize);
        return (options.Negative ? ratio < 0 : ratio > 0) && likelihood >= options.MinimumLogLikelihood
            && (options.Negative ? theirs : mine).Documents >= options.MinimumDocuments
            ? new KeyWord(
                word, mine.Count, Rates.PerMillion(mine.Count, size), theirs.Count, Rates.PerMillion(theirs.Count, referenceSize), likelihood,
                KeynessMeasures.BayesFactor(likelihood, size, referenceSize), ratio,
                KeynessMeasures.PercentDifference(mine.Count, theirs.Count, size, referenceSize), mine.Documents, theirs.Documents)
            : null;
    }

    private Dictionary<string, (long Count, int Documents)> CountsOf(CorpusView view, ProgressReport report)
    {
        var counts = new Dictionary<string, (long, int)>(StringComparer.Ordinal);
        if (!options.Words.NeedsTags)
        {
            foreach (var (word, count, documents) in view.CountWords())
            {
                Tally.ThrowIfTooMany(counts.Count + 1L, state.Limits.MostCountedValues);
                counts.Add(word, (count, documents));
            }

            return counts;
        }

        var tally = new Tally(state.Limits.MostCountedValues);
        foreach (var document in view.ReadWords())
        {
            foreach (var token in document.Tokens)
            {
                if (document.IsWord(token) && document.Folded(token) is var word && options.Words.Accepts(token.Tag, word))
                {
                    tally.Add(word, document.Number);
                }
            }

            report.Step();
        }

        return tally.All.ToDictionary(c => c.Key, c => (c.Value.Count, c.Value.Documents), StringComparer.Ordinal);
    }
}
