using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Turns plans into queries of the engine.</summary>
internal static class PlanQueries
{
    public static LuceneQuery Of(Plan plan) => plan switch
    {
        PhrasePlan phrase => OfPhrase(phrase),
        // A condition chooses documents; it says nothing about how well they match.
        ConditionPlan condition => new ConstantScoreQuery(condition.Query) { Boost = 0 },
        AndPlan and => OfAnd(and),
        OrPlan or => OfOr(or),
        NotPlan not => OfNot(not),
        _ => throw new ArgumentException($"{plan.GetType().Name} has no query."),
    };

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

    private static BooleanQuery OfOr(OrPlan plan)
    {
        var query = new BooleanQuery();
        foreach (var part in plan.Parts)
        {
            query.Add(Of(part), Occur.SHOULD);
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
