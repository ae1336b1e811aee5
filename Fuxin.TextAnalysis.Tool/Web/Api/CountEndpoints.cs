using System.ComponentModel;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Statistics;
using Fuxin.TextAnalysis.Tool.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Fuxin.TextAnalysis.Tool.Web.Api;

/// <summary>The documents that something is counted in; the query is called <c>in</c>, as <c>q</c> is what is counted.</summary>
internal sealed class SelectionAsked
{
    [FromQuery(Name = "in"), Description("The documents to count in, as a query; without one, all.")]
    public string? In { get; set; }

    [FromQuery(Name = "with"), Description("A facet value that the documents must have, as field=value; may be repeated.")]
    public string[]? With { get; set; }

    [FromQuery(Name = "without"), Description("A facet value that the documents must not have; may be repeated.")]
    public string[]? Without { get; set; }

    public Selection Selection => new() { Query = Asked.QueryOf(In, "in"), Filters = Asked.FiltersOf(With, Without) };
}

/// <summary>The operations of counting under <c>/api/stats</c>; they go in the lane for long work.</summary>
internal static class CountEndpoints
{
    private const int MostRows = 1000;
    private const int LongestNGram = 5;
    private const int WidestWindow = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/stats").WithTags("count").RequireRateLimiting(Lanes.Heavy);
        group.MapGet("/frequency", Frequency).WithSummary("How often words, dictionary forms, parts of speech or things are named");
        group.MapGet("/n-grams", NGrams).WithSummary("Sequences of words that come again");
        group.MapGet("/trend", Trend).WithSummary("Up to eight queries by year or month: places, documents, and their denominators")
            .WithDescription("Per million: places divided by the words of the period, times a million. Per cent of documents: documents that match divided by the documents of the period.");
        group.MapGet("/collocations", Collocations).WithSummary("Words that stand near the places of a query more often than by chance")
            .WithDescription("Log-likelihood (Dunning 1993), logDice (Rychlý 2008), mutual information (Church and Hanks 1990), counted by surface within the stated window (Evert 2008).");
        group.MapGet("/keyness", Keyness).WithSummary("Words by which some documents differ from others")
            .WithDescription("Log-likelihood (Rayson and Garside 2000), with log ratio (Hardie 2014), Bayes factor (Wilson 2013) and %DIFF (Gabrielatos and Marchi 2011) for the size of the difference.");
        group.MapGet("/dispersion", Dispersion).WithSummary("How evenly the places of a query are spread over years, months, publishers, kinds or documents")
            .WithDescription("Deviation of proportions (Gries 2008), normalised (Lijffijt and Gries 2012), and Juilland's D.");
        group.MapGet("/network", Network).WithSummary("Officials, bodies and goals that are named together");
        group.MapGet("/diffusion", Diffusion).WithSummary("Where a goal was seen, from the centre to the counties, and when first");
    }

    private static FrequencyResult Frequency(
        ResearchDesk desk, [AsParameters] SelectionAsked asked, [Description("Word, Lemma, Tag, WordAndTag or Mention")] string? unit, [Description("with Mention: person, post, body, goal, meeting, document, place or date")] string? type,
        [Description("only nouns, verbs, adjectives and adverbs")] bool? content, int? least, int? skip, int? take, CancellationToken cancellation) =>
        desk.Statistics.Frequencies(new FrequencyOptions
        {
            Selection = asked.Selection,
            Unit = Asked.Choice(unit, FrequencyUnit.Word, nameof(unit)),
            MentionType = string.IsNullOrEmpty(type) ? "goal" : type,
            Words = content ?? true ? WordFilter.Content : WordFilter.All,
            MinimumCount = Asked.Number(least, 1, 1, int.MaxValue, nameof(least)),
            Skip = Asked.Number(skip, 0, 0, int.MaxValue, nameof(skip)),
            Take = Asked.Number(take, 100, 1, MostRows, nameof(take)),
        }, cancellation: cancellation);

    private static FrequencyResult NGrams(
        ResearchDesk desk, [AsParameters] SelectionAsked asked, [Description("how many words")] int? n, int? least, int? skip, int? take, CancellationToken cancellation) =>
        desk.Statistics.NGrams(new NGramOptions
        {
            Selection = asked.Selection,
            N = Asked.Number(n, 2, 2, LongestNGram, nameof(n)),
            MinimumCount = Asked.Number(least, 5, 2, int.MaxValue, nameof(least)),
            Skip = Asked.Number(skip, 0, 0, int.MaxValue, nameof(skip)),
            Take = Asked.Number(take, 100, 1, MostRows, nameof(take)),
        }, cancellation: cancellation);

    private static TrendResult Trend(
        ResearchDesk desk, [AsParameters] SelectionAsked asked, [Description("a query; up to eight may be given")] string[]? q, [Description("Year or Month")] string? by, CancellationToken cancellation)
    {
        var queries = (q ?? []).Where(x => !string.IsNullOrWhiteSpace(x)).ToList();
        return queries.Count is 0 or > TrendOptions.MostQueries
            ? throw new ArgumentException($"Between 1 and {TrendOptions.MostQueries} queries are compared; {queries.Count} were given.")
            : desk.Statistics.Trend(
                [.. queries.Select(x => Asked.QueryOf(x))], new TrendOptions { Selection = asked.Selection, Period = Asked.Choice(by, TrendPeriod.Year, nameof(by)) }, cancellation: cancellation);
    }

    private static CollocationResult Collocations(
        ResearchDesk desk, [AsParameters] SelectionAsked asked, string? q, [Description("words before")] int? left, [Description("words after")] int? right, [Description("LogDice, LogLikelihood, MutualInformation or Count")] string? order,
        bool? content, int? least, int? skip, int? take, CancellationToken cancellation) =>
        desk.Statistics.Collocations(Needed(q), new CollocationOptions
        {
            Selection = asked.Selection,
            Left = Asked.Number(left, 5, 0, WidestWindow, nameof(left)),
            Right = Asked.Number(right, 5, 0, WidestWindow, nameof(right)),
            Order = Asked.Choice(order, CollocationOrder.LogDice, nameof(order)),
            Words = content ?? true ? WordFilter.Content : WordFilter.All,
            MinimumCount = Asked.Number(least, 5, 1, int.MaxValue, nameof(least)),
            Skip = Asked.Number(skip, 0, 0, int.MaxValue, nameof(skip)),
            Take = Asked.Number(take, 50, 1, MostRows, nameof(take)),
        }, cancellation: cancellation);

    private static KeynessResult Keyness(
        ResearchDesk desk, [AsParameters] SelectionAsked asked, [Description("the documents to compare with, as a query; without one, all others")] string? reference, [Description("words that are rarer, not more frequent")] bool? negative,
        [Description("sort by the size of the difference")] bool? effect, int? least, int? skip, int? take, CancellationToken cancellation) =>
        desk.Statistics.Keyness(asked.Selection, string.IsNullOrWhiteSpace(reference) ? null : Selection.Of(Asked.QueryOf(reference, nameof(reference))), new KeynessOptions
        {
            Negative = negative ?? false,
            ByEffect = effect ?? false,
            MinimumCount = Asked.Number(least, 10, 1, int.MaxValue, nameof(least)),
            Skip = Asked.Number(skip, 0, 0, int.MaxValue, nameof(skip)),
            Take = Asked.Number(take, 50, 1, MostRows, nameof(take)),
        }, cancellation: cancellation);

    private static DispersionResult Dispersion(
        ResearchDesk desk, [AsParameters] SelectionAsked asked, string? q, [Description("Year, Month, Source, Kind or Document")] string? part, int? take, CancellationToken cancellation) =>
        desk.Statistics.Dispersion(
            Needed(q), new DispersionOptions { Selection = asked.Selection, Part = Asked.Choice(part, CorpusPart.Year, nameof(part)), Take = Asked.Number(take, MostRows, 1, MostRows, nameof(take)) }, cancellation: cancellation);

    private static NetworkResult Network(
        ResearchDesk desk, [AsParameters] SelectionAsked asked, [Description("person, body, goal, place, meeting; may be repeated")] string[]? type, [Description("Sentence, Paragraph or Document")] string? scope,
        [Description("Weight, LogLikelihood or NormalizedMutualInformation")] string? order, [Description("only edges of the thing with this id")] string? around, int? least, int? take, CancellationToken cancellation) =>
        desk.Statistics.Network(new NetworkOptions
        {
            Selection = asked.Selection,
            Types = type is null or [] ? ["person", "body", "goal"] : [.. type],
            Scope = Asked.Choice(scope, NetworkScope.Sentence, nameof(scope)),
            Order = Asked.Choice(order, NetworkOrder.Weight, nameof(order)),
            Around = string.IsNullOrEmpty(around) ? null : around,
            MinimumWeight = Asked.Number(least, 3, 1, int.MaxValue, nameof(least)),
            Take = Asked.Number(take, 100, 1, MostRows, nameof(take)),
        }, cancellation: cancellation);

    private static DiffusionResult Diffusion(ResearchDesk desk, [AsParameters] SelectionAsked asked, [Description("the id of a goal")] string? goal, int? take, CancellationToken cancellation) =>
        desk.Statistics.Diffusion(Asked.Id(goal), new DiffusionOptions { Selection = asked.Selection, Take = Asked.Number(take, 200, 1, MostRows, nameof(take)) }, cancellation: cancellation);

    private static Query Needed(string? query) => string.IsNullOrWhiteSpace(query) ? throw new ArgumentException("q is missing: what is to be counted?") : Asked.QueryOf(query);
}
