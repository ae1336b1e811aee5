using System.CommandLine;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Exports;

namespace Fuxin.TextAnalysis.Tool.Commands.Tables;

/// <summary>What searches find, as tables with a stamp: <c>fuxin export hits | lines | facets</c>.</summary>
internal static class ExportVerbs
{
    private const int UsualRows = 10_000;

    public static TableVerb Hits()
    {
        var query = SearchOptionsOfTool.Query();
        var with = SearchOptionsOfTool.Filters();
        var without = SearchOptionsOfTool.Exclusions();
        var take = SearchOptionsOfTool.Take(UsualRows);
        var order = new Option<ResultOrder>("--order") { Description = "Relevance, NewestFirst or OldestFirst" };
        return new TableVerb("export", "hits", "Exports the documents of a query.", [query, order, take, with, without], run => SearchTables.Of(run.Searcher.Search(
            QueryParser.Parse(run.Parsed.GetRequiredValue(query)),
            new SearchOptions
            {
                Take = run.Parsed.GetRequiredValue(take),
                Order = run.Parsed.GetValue(order),
                MostHighlights = 0,
                Filters = SearchOptionsOfTool.FiltersOf(run.Parsed.GetRequiredValue(with), run.Parsed.GetRequiredValue(without)),
            },
            run.Cancellation)));
    }

    public static TableVerb Lines()
    {
        var query = SearchOptionsOfTool.Query();
        var with = SearchOptionsOfTool.Filters();
        var without = SearchOptionsOfTool.Exclusions();
        var take = SearchOptionsOfTool.Take(UsualRows);
        var window = new Option<int>("--window") { Description = "how many characters on each side", DefaultValueFactory = _ => 40 };
        var sample = new Option<int?>("--sample") { Description = "only so many lines, drawn at random from all" };
        var seed = new Option<int>("--seed") { Description = "which sample: the same seed draws the same lines" };
        return new TableVerb(
            "export", "lines", "Exports every place that meets a query, with the address of its passage.", [query, window, sample, seed, take, with, without],
            run => SearchTables.Of(
                run.Searcher.Concordance(
                    QueryParser.Parse(run.Parsed.GetRequiredValue(query)),
                    new ConcordanceOptions
                    {
                        Take = run.Parsed.GetRequiredValue(take),
                        Window = run.Parsed.GetRequiredValue(window),
                        Sample = run.Parsed.GetValue(sample),
                        Seed = run.Parsed.GetValue(seed),
                        Filters = SearchOptionsOfTool.FiltersOf(run.Parsed.GetRequiredValue(with), run.Parsed.GetRequiredValue(without)),
                    },
                    run.Cancellation),
                run.Searcher));
    }

    public static TableVerb Facets()
    {
        var query = SearchOptionsOfTool.Query();
        var by = new Option<string[]>("--by")
        {
            Description = "official, post, body, goal, meeting, document, place, kind, domain, source, language, year, month; several may be given",
            DefaultValueFactory = _ => ["official", "body", "goal", "year"],
            AllowMultipleArgumentsPerToken = true,
        };
        var take = SearchOptionsOfTool.Take(1000);
        return new TableVerb("export", "facets", "Exports the documents of a query, counted by what is in them.", [query, by, take], run => SearchTables.Of(run.Searcher.Facets(
            QueryParser.Parse(run.Parsed.GetRequiredValue(query)),
            new FacetOptions
            {
                Fields = [.. run.Parsed.GetRequiredValue(by).SelectMany(b => b.Split(',')).Select(SearchOptionsOfTool.FieldOf).Distinct()],
                Take = run.Parsed.GetRequiredValue(take),
            },
            run.Cancellation)));
    }
}
