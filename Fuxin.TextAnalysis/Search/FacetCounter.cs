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
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private long _with;
    private long _without;
    private Action<int> _count = static _ => { };
    private Action _finish = static () => { };

    /// <summary>Turns to a segment of the index.</summary>
    public void MoveTo(AtomicReader reader)
    {
        _finish();
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
        _finish();
        _finish = static () => { };
        var assignments = _counts.Values.Sum();
        var values = _counts
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Take(take)
            .Select(c => new FacetValue(FacetFields.ValueOf(c.Key), labels.Of(FacetFields.TypeOf(field), c.Key), c.Value))
            .ToImmutableArray();
        return new FacetResult
        {
            Field = field,
            Values = values,
            DistinctValues = new(_counts.Count),
            DocumentsWith = new(_with),
            DocumentsWithout = new(_without),
            Assignments = new(assignments),
            RestCount = new(assignments - values.Sum(v => v.Documents)),
        };
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
        _finish = () => Add(counts, values.LookupOrd);
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
        _finish = () => Add(counts, (ordinal, bytes) => values.LookupOrd((int)ordinal, bytes));
    }

    private void CountDates(NumericDocValues? values, IBits? exists)
    {
        if (values is null || exists is null)
        {
            CountNone();
            return;
        }

        var days = new Dictionary<int, long>();
        _count = document =>
        {
            var has = exists.Get(document);
            if (has)
            {
                var day = (int)values.Get(document);
                days[day] = days.GetValueOrDefault(day) + 1;
            }

            Say(has);
        };
        _finish = () =>
        {
            foreach (var (day, count) in days)
            {
                var date = DateOnly.FromDayNumber(day);
                Add(date.ToString(field == FacetField.Year ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture), count);
            }
        };
    }

    private void CountNone()
    {
        _count = _ => Say(false);
        _finish = static () => { };
    }

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
