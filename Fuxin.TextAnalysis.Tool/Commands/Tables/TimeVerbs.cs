using System.CommandLine;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Statistics;
using Fuxin.TextAnalysis.Tool.Exports;

namespace Fuxin.TextAnalysis.Tool.Commands.Tables;

/// <summary>The verbs that look at time and spread: <c>fuxin stats trend | dispersion | diffusion | timeline</c>.</summary>
internal static class TimeVerbs
{
    public static TableVerb Trend()
    {
        var queries = new Argument<string[]>("query") { Description = "one to eight queries", Arity = new ArgumentArity(1, TrendOptions.MostQueries) };
        var period = new Option<TrendPeriod>("--by") { Description = "Year or Month" };
        var selection = new SelectionOptions(0);
        return new TableVerb(
            "stats", "trend", "Counts queries over time, with how much text there is in each period.", [queries, period, .. selection.Symbols.Where(s => s.Name != "--take")],
            run => StatisticTables.Of(run.Statistics.Trend(
                [.. run.Parsed.GetRequiredValue(queries).Select(QueryParser.Parse)],
                new TrendOptions { Selection = selection.Of(run.Parsed), Period = run.Parsed.GetValue(period) },
                run.Progress,
                run.Cancellation)));
    }

    public static TableVerb Dispersion()
    {
        var query = SearchOptionsOfTool.Query();
        var part = new Option<CorpusPart>("--over") { Description = "Year, Month, Source, Kind or Document" };
        var selection = new SelectionOptions(1000);
        return new TableVerb(
            "stats", "dispersion", "Measures how evenly the places of a query are spread.", [query, part, .. selection.Symbols],
            run => StatisticTables.Of(run.Statistics.Dispersion(
                QueryParser.Parse(run.Parsed.GetRequiredValue(query)),
                new DispersionOptions { Selection = selection.Of(run.Parsed), Part = run.Parsed.GetValue(part), Take = selection.Take(run.Parsed) },
                run.Progress,
                run.Cancellation)));
    }

    public static TableVerb Diffusion()
    {
        var goal = new Argument<string>("goal") { Description = "a goal, by name in either language or by id" };
        var selection = new SelectionOptions(200);
        return new TableVerb("stats", "diffusion", "Shows when a goal was first seen in which jurisdiction, from the centre down.", [goal, .. selection.Symbols], run =>
        {
            var name = run.Parsed.GetRequiredValue(goal);
            var ids = run.Statistics.GoalsNamed(name, run.Cancellation);
            return ids switch
            {
                [] => throw new ArgumentException($"No document names the goal {name}. fuxin suggest {name} --type goal shows what there is."),
                [var id] => StatisticTables.Of(run.Statistics.Diffusion(
                    id, new DiffusionOptions { Selection = selection.Of(run.Parsed), Take = selection.Take(run.Parsed) }, run.Progress, run.Cancellation)),
                _ => throw new ArgumentException($"{name} may mean {string.Join(" or ", ids)}; name one of them."),
            };
        });
    }

    public static TableVerb Timeline()
    {
        var person = new Option<string?>("--person") { Description = "only persons of this name, in Chinese or in pinyin, or of this id" };
        var body = new Option<string?>("--body") { Description = "only posts of the body of this name or id" };
        var least = new Option<int>("--min-documents") { Description = "only what at least so many documents say", DefaultValueFactory = _ => 1 };
        var selection = new SelectionOptions(1000);
        return new TableVerb("stats", "timeline", "Lists who held which post of which body, first and last seen, from the facts in the index.", [person, body, least, .. selection.Symbols], run =>
        {
            var persons = Ids("person", run.Parsed.GetValue(person));
            var bodies = Ids("body", run.Parsed.GetValue(body));
            var among = selection.Of(run.Parsed);
            // Only documents that name one of them can say anything of them.
            var query = new[] { among.Query, Named(QueryField.Official, persons), Named(QueryField.Body, bodies) }.OfType<Query>().ToArray();
            var read = run.Searcher.Describe(query.Length > 1 ? new AndQuery(query) : query[0], among.Filters, run.Cancellation);
            var timeline = new OfficialTimeline();
            var done = 0;
            run.Searcher.ReadDocuments(
                query.Length > 1 ? new AndQuery(query) : query[0],
                document =>
                {
                    timeline.Add(document.Source, document.Officials);
                    run.Progress?.Report(new StatisticsProgress(++done, read.Documents));
                },
                among.Filters,
                run.Cancellation);
            var tenures = timeline.Tenures().Where(t =>
                t.Documents >= run.Parsed.GetRequiredValue(least)
                && (persons.Count == 0 || persons.Contains(t.Person.Split('/')[0])) && (bodies.Count == 0 || (t.BodyId is { } id && bodies.Contains(id))));
            return StatisticTables.Of([.. tenures.Take(selection.Take(run.Parsed))], read);
        });
    }

    private static IReadOnlyList<string> Ids(string type, string? name) => name is null ? []
        : name.StartsWith(type + ":", StringComparison.Ordinal) ? [name]
        : TextAnalyzer.Default.Knowledge.EntitiesNamed(type, name) is { Count: > 0 } known ? known
        : throw new ArgumentException($"{name} is not known as the name of a {type}; name it by its id ({type}:...).");

    private static Query? Named(QueryField field, IReadOnlyList<string> ids) => ids switch
    {
        [] => null,
        [var id] => new FieldQuery(field, id),
        _ => new OrQuery(ids.Select(id => new FieldQuery(field, id))),
    };
}
