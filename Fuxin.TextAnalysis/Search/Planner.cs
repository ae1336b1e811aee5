using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Makes the plan of a query. For one query; not thread-safe.</summary>
internal sealed class Planner(IEntityLookup? entities)
{
    /// <summary>Beyond this depth the engine's own recursion would endanger the stack; the parser stops earlier.</summary>
    private const int DeepestQuery = 400;

    private readonly TextUnits _units = new();
    private int _depth;

    public Plan PlanOf(Query query)
    {
        if (++_depth > DeepestQuery)
        {
            throw new ArgumentException($"The query nests deeper than {DeepestQuery}; simplify it.", nameof(query));
        }

        Plan plan = query switch
        {
            TextQuery text => TextPlan(text.Text),
            FieldQuery field => FieldPlan(field),
            LanguageQuery language => Condition(new TermQuery(new Term(IndexSchema.Language, IndexSchema.LanguageCode(language.Language)))),
            DateQuery date => Condition(NumericRangeQuery.NewInt32Range(
                IndexSchema.Date, date.From?.DayNumber ?? DateOnly.MinValue.DayNumber, date.To?.DayNumber ?? DateOnly.MaxValue.DayNumber, true, true)),
            AndQuery and => new AndPlan([.. and.Parts.Select(PlanOf)]),
            OrQuery or => new OrPlan([.. or.Parts.Select(PlanOf)]),
            NotQuery not => new NotPlan(PlanOf(not.Part)),
            _ => throw new ArgumentException($"{query.GetType().Name} is not a query of this library.", nameof(query)),
        };
        _depth--;
        return plan;
    }

    private static ConditionPlan Condition(LuceneQuery query) => new(query);

    private PhrasePlan TextPlan(string text)
    {
        var phrase = Phrase(IndexSchema.Characters, text);
        // Only for Chinese: an English word is a word of its own in the character layer too.
        return phrase.Terms.Length > 1 && AllCharacters() ? phrase with { Word = Names.Word(text) } : phrase;
    }

    private Plan FieldPlan(FieldQuery query) => query.Field switch
    {
        QueryField.Official => NamedPlan("person", query.Value),
        QueryField.Post => NamedPlan("post", query.Value),
        QueryField.Body => NamedPlan("body", query.Value),
        QueryField.Goal => NamedPlan("goal", query.Value),
        QueryField.Meeting => NamedPlan("meeting", query.Value),
        QueryField.Document => NamedPlan("document", query.Value),
        QueryField.Place => NamedPlan("place", query.Value),
        QueryField.Word => new PhrasePlan(IndexSchema.Words, [new PhraseTerm(Names.Word(query.Value), 0)]),
        QueryField.Title => Condition(PlanQueries.Of(Phrase(IndexSchema.Title, query.Value))),
        QueryField.Source => Condition(PlanQueries.Of(Phrase(IndexSchema.Source, query.Value))),
        QueryField.Kind => Condition(new TermQuery(new Term(IndexSchema.Kind, Names.Exact(TextFolding.Fold(query.Value))))),
        _ => throw new ArgumentException($"{query.Field} is not a field of a query.", nameof(query)),
    };

    /// <summary>By the name as written, by every entity of that name, and by the value as the id of an entity.</summary>
    private OrPlan NamedPlan(string type, string value)
    {
        var field = IndexSchema.MentionField(type);
        var terms = new List<string> { IndexSchema.EntityTerm(value) };
        foreach (var entity in entities?.EntitiesNamed(type, value) ?? [])
        {
            terms.Add(IndexSchema.EntityTerm(entity));
        }

        var ways = terms.Distinct(StringComparer.Ordinal).Select(term => (Plan)new PhrasePlan(field, [new PhraseTerm(term, 0)]));
        return new OrPlan([ByName(type, value), .. ways]);
    }

    private PhrasePlan ByName(string type, string value) => IndexSchema.HasSurfaceField(type)
        ? Phrase(IndexSchema.SurfaceField(type), value)
        : new PhrasePlan(IndexSchema.MentionField(type), [new PhraseTerm(IndexSchema.NameTerm(Names.Key(value, _units)), 0)]);

    /// <summary>The units of a text as a phrase, without the joiners that writing may leave out.</summary>
    private PhrasePlan Phrase(string field, string text)
    {
        _units.Read(text);
        int first = 0, last = _units.Count - 1;
        // The point after "U.S." or a stray hyphen belongs to the writing of the query, not to what is looked for.
        while (first < last && IsStray(first))
        {
            first++;
        }

        while (last > first && IsStray(last))
        {
            last--;
        }

        var terms = ImmutableArray.CreateBuilder<PhraseTerm>(last - first + 1);
        for (var i = first; i <= last; i++)
        {
            if (_units.Kind(i) != UnitKind.Joiner || IsBetweenDigits(i))
            {
                terms.Add(new PhraseTerm(_units.Term(i).ToString(), _units.Position(i) - _units.Position(first)));
            }
        }

        return new PhrasePlan(field, terms.DrainToImmutable());
    }

    private bool IsStray(int unit) => _units.Kind(unit) == UnitKind.Mark && TextFolding.IsJoiner(_units.Term(unit)[0]);

    /// <summary>In 3.5 and 2023-11-10 the sign counts; in COVID-19 it does not. A joiner always has a word on both sides.</summary>
    private bool IsBetweenDigits(int joiner) => char.IsDigit(_units.Term(joiner - 1)[^1]) && char.IsDigit(_units.Term(joiner + 1)[0]);

    private bool AllCharacters()
    {
        for (var i = 0; i < _units.Count; i++)
        {
            if (_units.Kind(i) != UnitKind.Character)
            {
                return false;
            }
        }

        return true;
    }
}
