using System.Collections.Immutable;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Web.Api;

namespace Fuxin.TextAnalysis.Tool.Web.Desk;

/// <summary>How many documents of a period speak of a thing, and how many there are.</summary>
internal sealed record PeriodAnswer(string Period, long Documents, long Of);

/// <summary>What a thing is found with: values of one facet over the documents that name it.</summary>
internal sealed record CompanyAnswer(FacetField Field, ImmutableArray<FacetValue> Values);

/// <summary>A document as the earliest or latest that names a thing, with the sentence that does.</summary>
internal sealed record WitnessAnswer(string Document, string? Title, DateOnly? Date, MarkedLine? Line);

/// <summary>What the index says of an official, a body, a goal or a place.</summary>
internal record ThingAnswer
{
    public required string Id { get; init; }

    /// <summary>As queries call it: official, body, goal or place.</summary>
    public required string Field { get; init; }

    /// <summary>The name that most documents use.</summary>
    public required string Name { get; init; }

    /// <summary>The other names it has in the index, in both languages, the commonest first.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>How many documents name it.</summary>
    public required LabelledCount Documents { get; init; }

    public WitnessAnswer? First { get; init; }

    public WitnessAnswer? Last { get; init; }

    public ImmutableArray<PeriodAnswer> Years { get; init; } = [];

    public ImmutableArray<PeriodAnswer> Months { get; init; } = [];

    public ImmutableArray<CompanyAnswer> Company { get; init; } = [];
}

internal sealed record TenureAnswer(
    string Person, string Name, string Post, string? Body, string? BodyId, OfficialRole Role, DateOnly? First, DateOnly? Last, int Documents, ImmutableArray<TenureEvidence> Evidence)
{
    public static TenureAnswer Of(Tenure tenure) => new(
        tenure.Person, tenure.Name, tenure.Post, tenure.Body, tenure.BodyId, tenure.Role, tenure.First, tenure.Last, tenure.Documents, tenure.Evidence);
}

/// <summary>An official or a body, with who held which post and when seen.</summary>
internal sealed record OfficeAnswer : ThingAnswer
{
    /// <summary>Posts as documents show them: when first and last seen, not when they began and ended.</summary>
    public ImmutableArray<TenureAnswer> Tenures { get; init; } = [];
}

/// <summary>A wording of a goal and how many of the lines looked at have it.</summary>
internal sealed record WordingAnswer(string Text, string Language, long Lines);

/// <summary>Another goal of the same name.</summary>
internal sealed record SenseAnswer(string Id, string? Name, string? SetBy, string? Date, ImmutableArray<string> Members);

/// <summary>A goal, with what is known of it and how documents write it.</summary>
internal sealed record GoalPageAnswer : ThingAnswer
{
    public GoalKind? Kind { get; init; }

    public ImmutableArray<string> ChineseNames { get; init; } = [];

    public ImmutableArray<string> EnglishNames { get; init; } = [];

    public ImmutableArray<string> ChineseMembers { get; init; } = [];

    public ImmutableArray<string> EnglishMembers { get; init; } = [];

    public string? SetBy { get; init; }

    public string? SetOn { get; init; }

    public ImmutableArray<SenseAnswer> OtherSenses { get; init; } = [];

    public ImmutableArray<WordingAnswer> Wordings { get; init; } = [];

    /// <summary>How many lines the wordings were counted in.</summary>
    public LabelledCount WordingLines { get; init; }
}

/// <summary>The pages for things.</summary>
internal static class Things
{
    private const int Companions = 25;
    private const int LinesForWordings = 1000;
    private const int MostWordings = 30;
    private const int ManyPeriods = 2000;

    private static readonly ImmutableArray<FacetField> CompanyFields =
        [FacetField.Official, FacetField.Body, FacetField.Goal, FacetField.Meeting, FacetField.Document, FacetField.Place, FacetField.Kind, FacetField.Domain, FacetField.Source];

    public static async Task<OfficeAnswer> Official(ResearchDesk desk, string id, CancellationToken cancellation)
    {
        var answer = Describe(desk, id.Split('/')[0], QueryField.Official, new OfficeAnswer { Id = id, Field = "official", Name = id, Documents = default }, cancellation);
        var tenures = await desk.Offices.OfPerson(id.Split('/')[0], cancellation);
        return answer with { Tenures = [.. tenures.Where(t => t.Person == id || !id.Contains('/', StringComparison.Ordinal)).Select(TenureAnswer.Of)] };
    }

    public static async Task<OfficeAnswer> Body(ResearchDesk desk, string id, CancellationToken cancellation)
    {
        var answer = Describe(desk, id, QueryField.Body, new OfficeAnswer { Id = id, Field = "body", Name = id, Documents = default }, cancellation);
        var tenures = await desk.Offices.OfBody(id, cancellation);
        return answer with { Tenures = [.. tenures.Select(TenureAnswer.Of)] };
    }

    public static ThingAnswer Place(ResearchDesk desk, string id, CancellationToken cancellation) =>
        Describe(desk, id, QueryField.Place, new ThingAnswer { Id = id, Field = "place", Name = id, Documents = default }, cancellation);

    public static GoalPageAnswer Goal(ResearchDesk desk, string id, CancellationToken cancellation)
    {
        var answer = Describe(desk, id, QueryField.Goal, new GoalPageAnswer { Id = id, Field = "goal", Name = id, Documents = default }, cancellation);
        var lines = desk.Searcher.Concordance(
            new FieldQuery(QueryField.Goal, id), new ConcordanceOptions { Sample = LinesForWordings, Take = LinesForWordings, Window = 0 }, cancellation);
        answer = answer with
        {
            WordingLines = lines.Sampled ?? lines.Total,
            Wordings = [.. lines.Lines.GroupBy(l => l.Hit.ReplaceLineEndings(" ").Trim('“', '”', '"', '「', '」'), StringComparer.OrdinalIgnoreCase)
                .Select(g => new WordingAnswer(g.Key, g.Key.Any(c => c >= '\u2E80') ? "zh" : "en", g.Count()))
                .OrderByDescending(w => w.Lines).ThenBy(w => w.Text, StringComparer.Ordinal).Take(MostWordings)],
        };
        return desk.Knowledge.GoalWithId(id) is not { } known ? answer : answer with
        {
            Kind = known.Kind,
            ChineseNames = known.ChineseNames,
            EnglishNames = known.EnglishNames,
            ChineseMembers = known.ChineseMembers,
            EnglishMembers = known.EnglishMembers,
            SetBy = known.SetBy,
            SetOn = known.Date,
            OtherSenses = SensesBeside(desk, known),
        };
    }

    /// <summary>Other goals that one of the names may mean.</summary>
    private static ImmutableArray<SenseAnswer> SensesBeside(ResearchDesk desk, KnownGoal goal) =>
        [.. goal.ChineseNames.Concat(goal.EnglishNames).SelectMany(n => desk.Knowledge.EntitiesNamed("goal", n)).Distinct().Where(id => id != goal.Id)
            .Select(desk.Knowledge.GoalWithId).OfType<KnownGoal>()
            .Select(g => new SenseAnswer(g.Id, g.ChineseNames.FirstOrDefault(), g.SetBy, g.Date, g.ChineseMembers))];

    private static T Describe<T>(ResearchDesk desk, string id, QueryField field, T empty, CancellationToken cancellation)
        where T : ThingAnswer
    {
        if (!id.StartsWith(PrefixOf(field), StringComparison.Ordinal))
        {
            throw new ArgumentException($"{id} is not the id of a thing of this kind; such ids begin with {PrefixOf(field)}");
        }

        var query = new FieldQuery(field, id);
        var facets = desk.Searcher.Facets(query, new FacetOptions { Fields = CompanyFields, Take = Companions + 1 }, cancellation);
        if (facets.Documents.Value == 0)
        {
            throw new NothingThereException($"No document of this index names {id}.");
        }

        var periods = desk.Searcher.Facets(query, new FacetOptions { Fields = [FacetField.Year, FacetField.Month], Take = ManyPeriods }, cancellation);
        var first = Witness(desk, query, ResultOrder.OldestFirst, cancellation);
        var name = facets.Facets.SelectMany(f => f.Values).FirstOrDefault(v => v.Value == id)?.Label
            ?? (first?.Line is { Marks: [var mark, ..] } line ? line.Text[mark[0]..mark[1]] : id);
        return empty with
        {
            Name = name,
            OtherNames = NamesBeside(desk, id, name, TypeOf(field)),
            Documents = facets.Documents,
            First = first,
            Last = Witness(desk, query, ResultOrder.NewestFirst, cancellation),
            Years = PeriodsOf(periods.Facets[0], desk.AllPeriods.Facets[0]),
            Months = PeriodsOf(periods.Facets[1], desk.AllPeriods.Facets[1]),
            Company = [.. facets.Facets.Select(f => new CompanyAnswer(f.Field, [.. f.Values.Where(v => v.Value != id).Take(Companions)])).Where(c => !c.Values.IsEmpty)],
        };
    }

    private static ImmutableArray<string> NamesBeside(ResearchDesk desk, string id, string name, string type) =>
        Searching.Suggest(desk, name, type, int.MaxValue).FirstOrDefault(s => s.Entity == id) is { } found ? [.. found.OtherNames.Prepend(found.Name).Where(n => n != name).Distinct()] : [];

    private static WitnessAnswer? Witness(ResearchDesk desk, Query query, ResultOrder order, CancellationToken cancellation) =>
        Searching.Search(desk, query, new SearchOptions { Take = 1, Order = order }, cancellation).Hits is [var hit]
            ? new WitnessAnswer(hit.Id, hit.Title, hit.Date, hit.Lines.FirstOrDefault())
            : null;

    /// <summary>Every period in which the index has documents, those without the thing included: a gap is a number too.</summary>
    private static ImmutableArray<PeriodAnswer> PeriodsOf(FacetResult found, FacetResult all)
    {
        var counts = found.Values.ToDictionary(v => v.Value, v => v.Documents, StringComparer.Ordinal);
        return [.. all.Values.OrderBy(v => v.Value, StringComparer.Ordinal).Select(v => new PeriodAnswer(v.Value, counts.GetValueOrDefault(v.Value), v.Documents))];
    }

    private static string TypeOf(QueryField field) => field == QueryField.Official ? "person" : field.ToString().ToLowerInvariant();

    private static string PrefixOf(QueryField field) => TypeOf(field) + ":";
}
