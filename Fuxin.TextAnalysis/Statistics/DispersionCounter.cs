using System.Globalization;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Measures dispersion from the index alone; no text is read.</summary>
internal sealed class DispersionCounter(CorpusState state, DispersionOptions options, IProgress<StatisticsProgress>? progress)
{
    private readonly CorpusView _view = options.Selection.In(state);

    public DispersionResult Count(Query query)
    {
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        var partOf = Naming();
        var without = 0;
        foreach (var document in _view.Documents)
        {
            if (partOf(document) is not { } name)
            {
                without++;
                continue;
            }

            if (!parts.TryGetValue(name, out var part))
            {
                Tally.ThrowIfTooMany(parts.Count + 1L, state.Limits.MostCountedValues);
                parts.Add(name, part = new Part());
            }

            part.Documents++;
            part.Words += _view.WordsOf(document);
        }

        _view.CountPlaces(query, (document, places) =>
        {
            if (partOf(document) is { } name)
            {
                parts[name].Places += places;
            }
        });
        progress?.Report(new StatisticsProgress(1, 1));
        var sorted = parts.OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        var (counts, sizes) = (sorted.Select(p => p.Value.Places).ToArray(), sorted.Select(p => p.Value.Words).ToArray());
        return new DispersionResult
        {
            Size = SelectionSize.Of(options.Selection, _view),
            Query = query,
            Places = new(counts.Sum()),
            Without = new(without),
            Parts = new(sorted.Count),
            PartsWith = new(counts.Count(c => c > 0)),
            DeviationOfProportions = DispersionMeasures.DeviationOfProportions(counts, sizes),
            NormalizedDeviationOfProportions = DispersionMeasures.NormalizedDeviationOfProportions(counts, sizes),
            JuillandD = DispersionMeasures.JuillandD(counts, sizes),
            Rows = [.. sorted.Take(options.Take).Select(p => new DispersionPart(
                options.Part == CorpusPart.Document ? _view.IdOf(int.Parse(p.Key, CultureInfo.InvariantCulture)) : p.Key,
                p.Value.Documents, p.Value.Words, p.Value.Places, Rates.PerMillion(p.Value.Places, p.Value.Words)))],
        };
    }

    /// <summary>Gives the name of a document's part, in the order of characters; null if it belongs to none.</summary>
    private Func<int, string?> Naming()
    {
        switch (options.Part)
        {
            case CorpusPart.Year:
                return d => _view.DateOf(d)?.ToString("yyyy", CultureInfo.InvariantCulture);
            case CorpusPart.Month:
                return d => _view.DateOf(d)?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            case CorpusPart.Document:
                return d => d.ToString("D10", CultureInfo.InvariantCulture);
            case CorpusPart.Source or CorpusPart.Kind:
                var values = _view.ValuesOf(options.Part == CorpusPart.Source ? FacetField.Source : FacetField.Kind);
                return d => values[d];
            default:
                throw new ArgumentException($"{options.Part} is not a part of a corpus.");
        }
    }

    private sealed class Part
    {
        public int Documents { get; set; }

        public long Words { get; set; }

        public long Places { get; set; }
    }
}
