using System.Collections.Immutable;
using System.Globalization;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Counts queries over time from the index alone; no text is read.</summary>
internal sealed class TrendCounter(CorpusState state, TrendOptions options, IProgress<StatisticsProgress>? progress)
{
    private const int MonthsOfYear = 12;

    private readonly CorpusView _view = options.Selection.In(state);

    public TrendResult Count(IReadOnlyList<Query> queries)
    {
        var periods = _view.Documents.Select(PeriodOf).Where(p => p is not null).Select(p => p!.Value).DefaultIfEmpty(0).ToList();
        var (first, last) = (periods.Min(), periods.Max());
        var hasDates = last > 0;
        var size = hasDates ? last - first + 1 : 0;
        var documents = new int[size];
        var words = new long[size];
        var undated = 0;
        foreach (var document in _view.Documents)
        {
            if (PeriodOf(document) is { } period)
            {
                documents[period - first]++;
                words[period - first] += _view.WordsOf(document);
            }
            else
            {
                undated++;
            }
        }

        var names = Enumerable.Range(first, size).Select(NameOf).ToImmutableArray();
        var report = new ProgressReport(progress, queries.Count);
        return new TrendResult
        {
            Size = SelectionSize.Of(options.Selection, _view),
            Periods = [.. names.Select((n, i) => new TrendDenominator(n, documents[i], words[i]))],
            Undated = new(undated),
            Series = [.. queries.Select(q => SeriesOf(q, first, names, documents, words, report))],
        };
    }

    private TrendSeries SeriesOf(Query query, int first, ImmutableArray<string> names, int[] documents, long[] words, ProgressReport report)
    {
        var places = new long[names.Length];
        var with = new int[names.Length];
        var undated = 0;
        _view.CountPlaces(query, (document, count) =>
        {
            if (PeriodOf(document) is { } period)
            {
                places[period - first] += count;
                with[period - first]++;
            }
            else
            {
                undated++;
            }
        });
        report.Step();
        return new TrendSeries
        {
            Query = query,
            Points = [.. names.Select((n, i) => new TrendPoint(
                n, places[i], Rates.PerMillion(places[i], words[i]), with[i], documents[i] == 0 ? null : with[i] * 100.0 / documents[i]))],
            Places = new(places.Sum()),
            Documents = new(with.Sum()),
            UndatedDocuments = new(undated),
        };
    }

    private int? PeriodOf(int document) =>
        _view.DateOf(document) is not { } date ? null : options.Period == TrendPeriod.Year ? date.Year : (date.Year * MonthsOfYear) + date.Month - 1;

    private string NameOf(int period) => options.Period == TrendPeriod.Year
        ? period.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{period / MonthsOfYear:0000}-{(period % MonthsOfYear) + 1:00}");
}
