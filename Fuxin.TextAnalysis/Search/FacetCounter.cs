using System.Collections.Immutable;
using System.Globalization;
using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Counts the documents of a search by one facet, as they are found.</summary>
internal sealed class FacetCounter(FacetField field, NameLabels labels)
{
    private readonly List<(int[] Counts, Action<long, BytesRef> LookUp)> _segments = [];
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private long _with;
    private long _without;
    private Action<int> _count = static _ => { };

    /// <summary>Turns to a segment of the index.</summary>
    public void MoveTo(AtomicReader reader)
    {
        if (FacetFields.TypeOf(field) is { } type)
        {
            CountSets(reader.GetSortedSetDocValues(IndexSchema.FacetField(type)));
        }
        else if (FacetFields.SingleField(field) is { } single)
        {
            CountSingles(reader.GetSortedDocValues(single));
        }
        else
        {
            CountDates(reader.GetNumericDocValues(IndexSchema.Date), reader.GetDocsWithField(IndexSchema.Date));
        }
    }

    /// <summary>Counts a document of the segment.</summary>
    public void Count(int document) => _count(document);

    public FacetResult Result(int take)
    {
        // In a single segment only the values that are shown have to be looked up.
        var (assignments, distinct, common) = _segments.Count == 1 && _counts.Count == 0 ? CommonestOf(_segments[0], take) : CommonestOfAll(take);
        var values = common
            .Select(c => new FacetValue(FacetFields.ValueOf(c.Value), labels.Of(FacetFields.TypeOf(field), c.Value), c.Count))
            .ToImmutableArray();
        return new FacetResult
        {
            Field = field,
            Values = values,
            DistinctValues = new(distinct),
            DocumentsWith = new(_with),
            DocumentsWithout = new(_without),
            Assignments = new(assignments),
            RestCount = new(assignments - values.Sum(v => v.Documents)),
        };
    }

    private static (long Assignments, int Distinct, IEnumerable<(string Value, long Count)> Common) CommonestOf(
        (int[] Counts, Action<long, BytesRef> LookUp) segment, int take)
    {
        var (counts, lookUp) = segment;
        var bytes = new BytesRef();
        // Ordinals are in the order of values, and the sort is stable.
        var common = Enumerable.Range(0, counts.Length).Where(o => counts[o] > 0).OrderByDescending(o => counts[o]).Take(take).Select(o =>
        {
            lookUp(o, bytes);
            return (bytes.Utf8ToString(), (long)counts[o]);
        });
        return (counts.Sum(c => (long)c), counts.Count(c => c > 0), common);
    }

    private (long Assignments, int Distinct, IEnumerable<(string Value, long Count)> Common) CommonestOfAll(int take)
    {
        foreach (var (counts, lookUp) in _segments)
        {
            Add(counts, lookUp);
        }

        _segments.Clear();
        var common = _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(take).Select(c => (c.Key, c.Value));
        return (_counts.Values.Sum(), _counts.Count, common);
    }

    private void CountSets(SortedSetDocValues? values)
    {
        if (values is null)
        {
            CountNone();
            return;
        }

        // By ordinal while in the segment; a value is looked up once a segment, not once a document.
        var counts = new int[values.ValueCount];
        _count = document =>
        {
            values.SetDocument(document);
            var any = false;
            for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
            {
                counts[ordinal]++;
                any = true;
            }

            Say(any);
        };
        _segments.Add((counts, values.LookupOrd));
    }

    private void CountSingles(SortedDocValues? values)
    {
        if (values is null)
        {
            CountNone();
            return;
        }

        var counts = new int[values.ValueCount];
        _count = document =>
        {
            var ordinal = values.GetOrd(document);
            if (ordinal >= 0)
            {
                counts[ordinal]++;
            }

            Say(ordinal >= 0);
        };
        _segments.Add((counts, (ordinal, bytes) => values.LookupOrd((int)ordinal, bytes)));
    }

    private void CountDates(NumericDocValues? values, IBits? exists)
    {
        if (values is null || exists is null)
        {
            CountNone();
            return;
        }

        var names = new Dictionary<int, string>();
        _count = document =>
        {
            var has = exists.Get(document);
            if (has)
            {
                var day = (int)values.Get(document);
                if (!names.TryGetValue(day, out var name))
                {
                    name = DateOnly.FromDayNumber(day).ToString(field == FacetField.Year ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);
                    names.Add(day, name);
                }

                Add(name, 1);
            }

            Say(has);
        };
    }

    private void CountNone() => _count = _ => Say(false);

    private void Say(bool has)
    {
        _with += has ? 1 : 0;
        _without += has ? 0 : 1;
    }

    private void Add(int[] counts, Action<long, BytesRef> lookUp)
    {
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] > 0)
            {
                lookUp(ordinal, bytes);
                Add(bytes.Utf8ToString(), counts[ordinal]);
            }
        }
    }

    private void Add(string value, long count) => _counts[value] = _counts.GetValueOrDefault(value) + count;
}

/// <summary>Hands every document of a search to several counters.</summary>
internal sealed class FacetCollector(IReadOnlyList<FacetCounter> counters) : ICollector
{
    /// <summary>How many documents were found.</summary>
    public int Documents { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
        // Counting needs no scores.
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        foreach (var counter in counters)
        {
            counter.MoveTo(context.AtomicReader);
        }
    }

    public void Collect(int doc)
    {
        Documents++;
        foreach (var counter in counters)
        {
            counter.Count(doc);
        }
    }
}

/// <summary>How an identity of the index is called: by the name that most documents use.</summary>
internal sealed class NameLabels(IndexReader reader)
{
    public string Of(string? type, string identity)
    {
        if (type is null || MultiFields.GetTerms(reader, IndexSchema.NamesField(type)) is not { } terms)
        {
            return identity;
        }

        var prefix = identity + IndexSchema.NameSign;
        var start = new BytesRef(prefix);
        var cursor = terms.GetEnumerator();
        string? label = null;
        var most = 0;
        var more = cursor.SeekCeil(start) != TermsEnum.SeekStatus.END;
        for (; more && StringHelper.StartsWith(cursor.Term, start); more = cursor.MoveNext())
        {
            if (cursor.DocFreq > most)
            {
                most = cursor.DocFreq;
                label = cursor.Term.Utf8ToString()[prefix.Length..];
            }
        }

        return label ?? FacetFields.ValueOf(identity);
    }
}
