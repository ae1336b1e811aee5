using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Makes the plan of a query for one state of an index. For one query; not thread-safe.</summary>
internal sealed class Planner(IEntityLookup? entities, TermExpansion expansion, Func<string, Query> subCorpus)
{
    /// <summary>Beyond this depth the engine's own recursion would endanger the stack; the parser stops earlier.</summary>
    private const int DeepestQuery = 400;

    private readonly PhrasePlanner _phrases = new();
    private int _depth;

    public Plan PlanOf(Query query)
    {
        if (++_depth > DeepestQuery)
        {
            throw new ArgumentException($"The query nests deeper than {DeepestQuery}, or a sub-corpus contains itself; simplify it.", nameof(query));
        }

        Plan plan = query switch
        {
            TextQuery text => _phrases.Text(text.Text),
            FieldQuery field => FieldPlan(field),
            PatternQuery pattern => PatternPlan(pattern),
            NamedDateQuery date => new TermsPlan(IndexSchema.MentionField("date"), expansion.Dates(date.From, date.To)),
            LanguageQuery language => Condition(new TermQuery(new Term(IndexSchema.Language, IndexSchema.LanguageCode(language.Language)))),
            DateQuery date => Condition(NumericRangeQuery.NewInt32Range(
                IndexSchema.Date, date.From?.DayNumber ?? DateOnly.MinValue.DayNumber, date.To?.DayNumber ?? DateOnly.MaxValue.DayNumber, true, true)),
            AllQuery => Condition(new MatchAllDocsQuery()),
            SubCorpusQuery saved => Condition(PlanQueries.Of(PlanOf(subCorpus(saved.Name)))),
            PartQuery part => new TermsPlan(
                IndexSchema.Parts, [new LayerTerm(part.Part == TextPart.Sentence ? IndexSchema.SentenceTerm : IndexSchema.ParagraphTerm)]),
            AndQuery and => new AndPlan([.. and.Parts.Select(PlanOf)]),
            OrQuery or => new OrPlan([.. or.Parts.Select(PlanOf)]),
            NotQuery not => new NotPlan(PlanOf(not.Part)),
            NearQuery near => new NearPlan(PlanOf(near.Left), PlanOf(near.Right), near.Distance, near.IsOrdered),
            WithinQuery within => new WithinPlan(PlanOf(within.Part), PlanOf(within.Scope)),
            ContainingQuery containing => new ContainingPlan(PlanOf(containing.Scope), PlanOf(containing.Part)),
            _ => throw new ArgumentException($"{query.GetType().Name} is not a query of this library.", nameof(query)),
        };
        _depth--;
        return plan;
    }

    private static ConditionPlan Condition(LuceneQuery query) => new(query);

    private Plan FieldPlan(FieldQuery query) => query.Field switch
    {
        QueryField.Word => new TermsPlan(IndexSchema.Words, [WordTerm(query.Value)]),
        QueryField.Lemma => Tagged(IndexSchema.Lemmas, query.Value),
        QueryField.Tag => Tagged(IndexSchema.Tags, query.Value),
        QueryField.Title => Condition(PlanQueries.Of(_phrases.Phrase(IndexSchema.Title, query.Value))),
        QueryField.Source => Condition(PlanQueries.Of(_phrases.Phrase(IndexSchema.Source, query.Value))),
        QueryField.Domain => Condition(new TermQuery(new Term(IndexSchema.Domain, Names.Exact(TextFolding.Fold(query.Value))))),
        QueryField.Kind => Condition(new TermQuery(new Term(IndexSchema.Kind, Names.Exact(TextFolding.Fold(query.Value))))),
        QueryField.Id => Condition(new TermQuery(new Term(IndexSchema.Id, query.Value))),
        _ => NamedPlan(QueryFields.TypeOf(query.Field)!, query.Value),
    };

    private LayerTerm WordTerm(string value)
    {
        var word = Names.Word(value);
        return new LayerTerm(word, expansion.LengthOfWord(word));
    }

    private TermsPlan Tagged(string field, string value) =>
        new(field, expansion.Beginning(field, Names.Word(value) + IndexSchema.LengthSign, TermExpansion.LengthInTerm));

    /// <summary>By the name as written, by every entity of that name, and by the value as the id of an entity.</summary>
    private Plan NamedPlan(string type, string value)
    {
        var terms = new List<string> { IndexSchema.EntityTerm(value) };
        foreach (var entity in entities?.EntitiesNamed(type, value) ?? [])
        {
            terms.Add(IndexSchema.EntityTerm(entity));
        }

        terms.Add(IndexSchema.NameTerm(_phrases.KeyOf(value)));
        var byName = new TermsPlan(
            IndexSchema.MentionField(type), [.. terms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(t => new LayerTerm(t))]);
        return IndexSchema.HasSurfaceField(type)
            ? new OrPlan([byName, _phrases.Phrase(IndexSchema.SurfaceField(type), value) with { IsSurface = true }])
            : byName;
    }

    private Plan PatternPlan(PatternQuery pattern)
    {
        if (QueryFields.TypeOf(pattern.Field) is { } type)
        {
            var field = IndexSchema.MentionField(type);
            return pattern is { Kind: PatternKind.Wildcard, Pattern: "*" }
                ? new TermsPlan(field, [new LayerTerm(IndexSchema.AnyMention)])
                : new TermsPlan(field, expansion.Matching(field, IndexSchema.NameTerm(""), pattern, static _ => 0));
        }

        return pattern.Field switch
        {
            QueryField.Word => new TermsPlan(IndexSchema.Words, expansion.Matching(IndexSchema.Words, "", pattern, expansion.LengthOfWord)),
            QueryField.Lemma => new TermsPlan(IndexSchema.Lemmas, expansion.Matching(IndexSchema.Lemmas, "", pattern, TermExpansion.LengthInTerm)),
            QueryField.Tag => new TermsPlan(IndexSchema.Tags, expansion.Matching(IndexSchema.Tags, "", pattern, TermExpansion.LengthInTerm)),
            QueryField.Title => Beside(IndexSchema.Title, pattern),
            QueryField.Source => Beside(IndexSchema.Source, pattern),
            QueryField.Kind => Beside(IndexSchema.Kind, pattern),
            QueryField.Domain => Beside(IndexSchema.Domain, pattern),
            QueryField.Id => Condition(IdsBeginning(pattern)),
            _ => throw new ArgumentException($"{pattern.Field} is not a field of a query.", nameof(pattern)),
        };
    }

    /// <summary>A file of records may have any number of ids, so they are not listed as other patterns are.</summary>
    private static PrefixQuery IdsBeginning(PatternQuery pattern) =>
        pattern.Kind == PatternKind.Wildcard && pattern.Pattern.IndexOfAny(['*', '?']) == pattern.Pattern.Length - 1 && pattern.Pattern.EndsWith('*')
            ? new PrefixQuery(new Term(IndexSchema.Id, pattern.Pattern[..^1]))
            : throw new ArgumentException($"{pattern} is not a pattern of ids; write a whole id, or the beginning of one and a star: id:news*.");

    private ConditionPlan Beside(string field, PatternQuery pattern) =>
        Condition(PlanQueries.Of(new TermsPlan(field, expansion.Matching(field, "", pattern, static _ => 1))));
}
