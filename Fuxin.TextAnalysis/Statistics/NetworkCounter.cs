using System.Runtime.InteropServices;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Counts which things are named together, from the findings that the index stores.</summary>
internal sealed class NetworkCounter(CorpusState state, NetworkOptions options, IProgress<StatisticsProgress>? progress)
{
    private readonly CorpusView _view = options.Selection.In(state);
    private readonly Dictionary<(string Type, string Identity), int> _numbers = [];
    private readonly List<(string Type, string Identity)> _things = [];
    private readonly List<long> _units = [];
    private readonly Dictionary<(int Low, int High), Tally.Counts> _pairs = [];
    private readonly SortedSet<int> _here = [];
    private int _document;
    private long _count;
    private long _passedOver;

    public NetworkResult Count()
    {
        var report = new ProgressReport(progress, _view.Documents.Length);
        foreach (var (number, document) in _view.ReadFindings())
        {
            _document = number;
            Read(document.Sentences, [.. document.Annotations.Where(IsWanted)]);
            report.Step();
        }

        return ResultOf();
    }

    private bool IsWanted(Annotation annotation) =>
        options.Types.Contains(annotation.Type) && (!options.LinkedOnly || annotation.Entity is not null);

    /// <summary>Both lists are sorted by place, so one walk over each is enough.</summary>
    private void Read(IReadOnlyList<Sentence> sentences, List<Annotation> mentions)
    {
        if (options.Scope == NetworkScope.Document)
        {
            TakeUnit(mentions);
            return;
        }

        var next = 0;
        for (var i = 0; i < sentences.Count;)
        {
            var last = i;
            while (options.Scope == NetworkScope.Paragraph && last + 1 < sentences.Count && sentences[last + 1].Paragraph == sentences[i].Paragraph)
            {
                last++;
            }

            var first = next;
            while (next < mentions.Count && mentions[next].Span.Start < sentences[last].Span.End)
            {
                next++;
            }

            TakeUnit(CollectionsMarshal.AsSpan(mentions)[first..next]);
            i = last + 1;
        }
    }

    private void TakeUnit(List<Annotation> mentions) => TakeUnit(CollectionsMarshal.AsSpan(mentions));

    private void TakeUnit(ReadOnlySpan<Annotation> mentions)
    {
        _count++;
        _here.Clear();
        foreach (var mention in mentions)
        {
            _here.Add(NumberOf((mention.Type, Identity.Of(mention))));
        }

        if (_here.Count > options.MostNames)
        {
            _passedOver++;
            return;
        }

        foreach (var high in _here)
        {
            _units[high]++;
            foreach (var low in _here)
            {
                if (low >= high)
                {
                    break;
                }

                if (!_pairs.TryGetValue((low, high), out var pair))
                {
                    Tally.ThrowIfTooMany(_pairs.Count + 1L, state.Limits.MostCountedValues);
                    _pairs.Add((low, high), pair = new Tally.Counts());
                }

                pair.Add(_document);
            }
        }
    }

    private int NumberOf((string Type, string Identity) thing)
    {
        if (!_numbers.TryGetValue(thing, out var number))
        {
            number = _things.Count;
            _numbers.Add(thing, number);
            _things.Add(thing);
            _units.Add(0);
        }

        return number;
    }

    private NetworkResult ResultOf()
    {
        var n = _count - _passedOver;
        var edges = new List<(int Low, int High, Tally.Counts Pair, double Key)>();
        foreach (var ((low, high), pair) in _pairs)
        {
            if (pair.Count >= options.MinimumWeight && (options.Around is not { } id || ValueOf(low) == id || ValueOf(high) == id))
            {
                edges.Add((low, high, pair, KeyOf(pair.Count, _units[low], _units[high], n)));
            }
        }

        var kept = edges.OrderByDescending(e => e.Key).ThenByDescending(e => e.Pair.Count)
            .ThenBy(e => ValueOf(e.Low), StringComparer.Ordinal).ThenBy(e => ValueOf(e.High), StringComparer.Ordinal).Take(options.Take).ToList();
        var labels = new Dictionary<int, string>();
        foreach (var end in kept.SelectMany(e => new[] { e.Low, e.High }).Distinct())
        {
            labels.Add(end, Identity.LabelOf(state, _things[end].Type, _things[end].Identity));
        }

        var degrees = kept.SelectMany(e => new[] { e.Low, e.High }).CountBy(e => e).ToDictionary();
        return new NetworkResult
        {
            Size = SelectionSize.Of(options.Selection, _view),
            Units = new(_count),
            PassedOver = new(_passedOver),
            EdgesInAll = new(edges.Count),
            Nodes = [.. labels.Select(l => new NetworkNode(ValueOf(l.Key), l.Value, _things[l.Key].Type, _units[l.Key], degrees[l.Key]))
                .OrderByDescending(x => x.Units).ThenBy(x => x.Id, StringComparer.Ordinal)],
            Edges = [.. kept.Select(e => EdgeOf(e.Low, e.High, e.Pair, n, labels))],
        };
    }

    private NetworkEdge EdgeOf(int low, int high, Tally.Counts pair, long n, Dictionary<int, string> labels)
    {
        var (f1, f2) = (_units[low], _units[high]);
        return new NetworkEdge(
            ValueOf(low), labels[low], ValueOf(high), labels[high], pair.Count, pair.Documents,
            AssociationMeasures.Expected(f1, f2, n),
            AssociationMeasures.LogLikelihood(pair.Count, f1, f2, n),
            AssociationMeasures.MutualInformation(pair.Count, f1, f2, n),
            AssociationMeasures.NormalizedMutualInformation(pair.Count, f1, f2, n));
    }

    private double KeyOf(long weight, long f1, long f2, long n) => options.Order switch
    {
        NetworkOrder.Weight => weight,
        // What is named together less often than by chance is no tie, however sure that is.
        NetworkOrder.LogLikelihood => weight < AssociationMeasures.Expected(f1, f2, n) ? 0 : AssociationMeasures.LogLikelihood(weight, f1, f2, n),
        NetworkOrder.NormalizedMutualInformation => AssociationMeasures.NormalizedMutualInformation(weight, f1, f2, n),
        _ => throw new ArgumentException($"{options.Order} is not an order of edges."),
    };

    private string ValueOf(int thing) => Identity.ValueOf(_things[thing].Identity);
}
