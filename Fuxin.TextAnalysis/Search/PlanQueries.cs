using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Turns plans into queries of the engine.</summary>
internal static class PlanQueries
{
    /// <summary>Beyond so many terms how often each occurs says little about how well a document matches.</summary>
    private const int MostScoredTerms = 64;

    public static LuceneQuery Of(Plan plan) => plan switch
    {
        PhrasePlan phrase => OfPhrase(phrase),
        TermsPlan terms => OfTerms(terms),
        // A condition chooses documents; it says nothing about how well they match.
        ConditionPlan condition => new ConstantScoreQuery(condition.Query) { Boost = 0 },
        AndPlan and => OfAnd(and),
        OrPlan or => OfOr(or.Parts.Select(Of)),
        NotPlan not => OfNot(not),
        NearPlan or WithinPlan or ContainingPlan => new VerifiedQuery(Candidates(plan) ?? Everything(), plan),
        _ => throw new ArgumentException($"{plan.GetType().Name} has no query."),
    };

    /// <summary>The documents in which the plan may be met; null for all.</summary>
    private static LuceneQuery? Candidates(Plan plan) => plan switch
    {
        // Nearly every document has sentences: they narrow nothing down.
        TermsPlan { Field: IndexSchema.Parts } => null,
        // What is not in one sentence may well be in the document.
        NotPlan => null,
        AndPlan and => OfAll(and.Parts),
        OrPlan or => or.Parts.Select(Candidates).ToList() is var parts && parts.Contains(null) ? null : OfOr(parts!),
        NearPlan near => OfAll([near.Left, near.Right]),
        WithinPlan within => OfAll([within.Part, within.Scope]),
        ContainingPlan containing => OfAll([containing.Spans, containing.Part]),
        _ => Of(plan),
    };

    private static LuceneQuery? OfAll(IEnumerable<Plan> parts)
    {
        var candidates = parts.Select(Candidates).OfType<LuceneQuery>().ToList();
        if (candidates.Count < 2)
        {
            return candidates.FirstOrDefault();
        }

        var query = new BooleanQuery();
        candidates.ForEach(c => query.Add(c, Occur.MUST));
        return query;
    }

    private static LuceneQuery OfPhrase(PhrasePlan plan)
    {
        LuceneQuery phrase;
        if (plan.Terms.Length == 1)
        {
            phrase = new TermQuery(new Term(plan.Field, plan.Terms[0].Term));
        }
        else
        {
            var terms = new PhraseQuery();
            foreach (var (term, distance) in plan.Terms)
            {
                terms.Add(new Term(plan.Field, term), distance);
            }

            phrase = terms;
        }

        return plan.Word is null
            ? phrase
            : new BooleanQuery
            {
                { phrase, Occur.MUST },
                { new TermQuery(new Term(IndexSchema.Words, plan.Word)), Occur.SHOULD },
            };
    }

    private static LuceneQuery OfTerms(TermsPlan plan) => plan.Terms.Length switch
    {
        1 => new TermQuery(new Term(plan.Field, plan.Terms[0].Term)),
        <= MostScoredTerms => OfOr(plan.Terms.Select(t => new TermQuery(new Term(plan.Field, t.Term)))),
        _ => new ConstantScoreQuery(new TermSetFilter(plan.Field, plan.Terms)),
    };

    private static BooleanQuery OfAnd(AndPlan plan)
    {
        var query = new BooleanQuery();
        var hasPositive = false;
        foreach (var part in plan.Parts)
        {
            if (part is NotPlan not)
            {
                query.Add(Of(not.Part), Occur.MUST_NOT);
            }
            else
            {
                query.Add(Of(part), Occur.MUST);
                hasPositive = true;
            }
        }

        if (!hasPositive)
        {
            query.Add(Everything(), Occur.MUST);
        }

        return query;
    }

    private static BooleanQuery OfOr(IEnumerable<LuceneQuery> parts)
    {
        var query = new BooleanQuery();
        foreach (var part in parts)
        {
            query.Add(part, Occur.SHOULD);
        }

        return query;
    }

    private static BooleanQuery OfNot(NotPlan plan) => new()
    {
        { Everything(), Occur.MUST },
        { Of(plan.Part), Occur.MUST_NOT },
    };

    private static MatchAllDocsQuery Everything() => new() { Boost = 0 };
}
