using System.Globalization;
using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fuxin.TextAnalysis.Search;

/// <summary>How each facet stands in the index.</summary>
internal static class FacetFields
{
    /// <summary>The type of annotation behind a facet; null for what is said of the document.</summary>
    public static string? TypeOf(FacetField field) => field switch
    {
        FacetField.Official => "person",
        FacetField.Post => "post",
        FacetField.Body => "body",
        FacetField.Goal => "goal",
        FacetField.Meeting => "meeting",
        FacetField.Document => "document",
        FacetField.Place => "place",
        FacetField.Domain => IndexSchema.Domain,
        _ => null,
    };

    /// <summary>The field of single values; null for other facets.</summary>
    public static string? SingleField(FacetField field) => field switch
    {
        FacetField.Kind => IndexSchema.Kind,
        FacetField.Source => IndexSchema.Source,
        FacetField.Language => IndexSchema.Language,
        _ => null,
    };

    /// <summary>An identity of the index as users see it: an entity's id bare, a name without one behind an equals sign.</summary>
    public static string ValueOf(string identity) => identity.StartsWith('#') ? identity[1..] : identity;

    /// <summary>An identity from what users see.</summary>
    public static string IdentityOf(string value) => value.StartsWith('=') ? value : "#" + value;

    /// <summary>The documents that a set of filters leaves of a query.</summary>
    public static LuceneQuery Filtered(LuceneQuery query, IEnumerable<FacetFilter> filters)
    {
        BooleanQuery? filtered = null;
        foreach (var filter in filters)
        {
            filtered ??= new BooleanQuery { { query, Occur.MUST } };
            filtered.Add(new ConstantScoreQuery(ConditionOf(filter)) { Boost = 0 }, filter.IsExcluded ? Occur.MUST_NOT : Occur.MUST);
        }

        return filtered ?? query;
    }

    private static LuceneQuery ConditionOf(FacetFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (TypeOf(filter.Field) is { } type)
        {
            // Exactly the documents that the facet counts: by identity, not by name.
            return new PrefixQuery(new Term(IndexSchema.NamesField(type), IdentityOf(filter.Value) + IndexSchema.NameSign));
        }

        return filter.Field switch
        {
            FacetField.Kind or FacetField.Source or FacetField.Language => new ConstantScoreQuery(new DocValueFilter(SingleField(filter.Field)!, filter.Value)),
            _ => NumericRangeQuery.NewInt32Range(
                IndexSchema.Date, PeriodOf(filter).First.DayNumber, PeriodOf(filter).Last.DayNumber, true, true),
        };
    }

    private static (DateOnly First, DateOnly Last) PeriodOf(FacetFilter filter) =>
        QueryDates.Read(filter.Value) is var (first, last) && first is { } from && last is { } to
            ? (from, to)
            : throw new ArgumentException($"{filter.Value} is not a {filter.Field.ToString().ToLower(CultureInfo.InvariantCulture)}; write 2023 or 2023-11.");

    /// <summary>The documents whose single value is exactly this one.</summary>
    private sealed class DocValueFilter(string field, string value) : Filter
    {
        public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
        {
            if (context.AtomicReader.GetSortedDocValues(field) is not { } values || values.LookupTerm(new BytesRef(value)) is < 0 and var _)
            {
                return null;
            }

            var ordinal = values.LookupTerm(new BytesRef(value));
            var documents = new FixedBitSet(context.AtomicReader.MaxDoc);
            for (var document = 0; document < context.AtomicReader.MaxDoc; document++)
            {
                if (values.GetOrd(document) == ordinal && (acceptDocs is null || acceptDocs.Get(document)))
                {
                    documents.Set(document);
                }
            }

            return documents;
        }
    }
}
