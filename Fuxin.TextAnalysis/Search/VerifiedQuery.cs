using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fuxin.TextAnalysis.Search;

/// <summary>The documents of a query of the engine in which a plan is met: what the engine finds first may be too much, never too little.</summary>
internal sealed class VerifiedQuery(LuceneQuery candidates, Plan plan) : LuceneQuery
{
    public override Weight CreateWeight(IndexSearcher searcher) => new VerifiedWeight(this, candidates.CreateWeight(searcher), searcher);

    public override LuceneQuery Rewrite(IndexReader reader)
    {
        var rewritten = candidates.Rewrite(reader);
        return rewritten == candidates ? this : new VerifiedQuery(rewritten, plan) { Boost = Boost };
    }

    public override void ExtractTerms(ISet<Term> terms) => candidates.ExtractTerms(terms);

    public override string ToString(string field) => plan.ToString()!;

    private sealed class VerifiedWeight(VerifiedQuery query, Weight inner, IndexSearcher searcher) : Weight
    {
        public override LuceneQuery Query => query;

        public override float GetValueForNormalization() => inner.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => inner.Normalize(norm, topLevelBoost * query.Boost);

        public override Explanation Explain(AtomicReaderContext context, int doc) => inner.Explain(context, doc);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            inner.GetScorer(context, acceptDocs) is { } scorer
                ? new VerifiedScorer(this, scorer, OccurrenceReader.Open(query.Plan, searcher, context))
                : null;
    }

    private Plan Plan => plan;

    private sealed class VerifiedScorer(Weight weight, Scorer inner, OccurrenceReader reader) : Scorer(weight)
    {
        private readonly List<Match> _places = [];

        public override int DocID => inner.DocID;

        public override int Freq => inner.Freq;

        public override float GetScore() => inner.GetScore();

        public override long GetCost() => inner.GetCost();

        public override int NextDoc() => FirstMet(inner.NextDoc());

        public override int Advance(int target) => FirstMet(inner.Advance(target));

        private int FirstMet(int document)
        {
            while (document != NO_MORE_DOCS)
            {
                reader.MoveTo(document);
                _places.Clear();
                if (reader.Read(Scope.Whole, _places))
                {
                    break;
                }

                document = inner.NextDoc();
            }

            return document;
        }
    }
}

/// <summary>The documents that have any of many terms: beyond what the engine takes in one boolean query.</summary>
internal sealed class TermSetFilter(string field, IReadOnlyList<LayerTerm> terms) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        var reader = context.AtomicReader;
        if (reader.GetTerms(field) is not { } found)
        {
            return null;
        }

        var documents = new FixedBitSet(reader.MaxDoc);
        var cursor = found.GetEnumerator();
        DocsEnum? postings = null;
        foreach (var (term, _) in terms)
        {
            if (!cursor.SeekExact(new BytesRef(term)))
            {
                continue;
            }

            postings = cursor.Docs(acceptDocs, postings, DocsFlags.NONE);
            for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
            {
                documents.Set(document);
            }
        }

        return documents;
    }
}
