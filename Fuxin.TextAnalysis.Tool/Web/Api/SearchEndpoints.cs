using System.Collections.Immutable;
using System.ComponentModel;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Commands;
using Fuxin.TextAnalysis.Tool.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Fuxin.TextAnalysis.Tool.Web.Api;

/// <summary>Which documents a request is about: a query, and facet values that they must have or must not.</summary>
internal sealed class DocumentsAsked
{
    [FromQuery(Name = "q"), Description("The query; without one, all documents.")]
    public string? Q { get; set; }

    [FromQuery(Name = "with"), Description("A facet value that the documents must have, as field=value; may be repeated.")]
    public string[]? With { get; set; }

    [FromQuery(Name = "without"), Description("A facet value that the documents must not have; may be repeated.")]
    public string[]? Without { get; set; }

    public Query Query => Asked.QueryOf(Q);

    public ImmutableArray<FacetFilter> Filters => Asked.FiltersOf(With, Without);
}

/// <summary>The operations of searching under <c>/api</c>.</summary>
internal static class SearchEndpoints
{
    private const int MostHits = 100;
    private const int MostLines = 500;
    private const int WidestWindow = 200;
    private const int LargestSample = 10_000;
    private const int MostValues = 200;
    private const int MostSuggestions = 50;
    private const int LongestName = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("search").RequireRateLimiting(Lanes.Light);
        group.MapGet("/corpus", Searching.Corpus).RequireRateLimiting(Lanes.Quick).WithSummary("What the index holds");
        group.MapGet("/search", Search).WithSummary("Documents that match, with the sentences that do");
        group.MapGet("/kwic", Kwic).WithSummary("Every place that matches, in the middle of its line; sorted by context, or a sample drawn with a seed");
        group.MapGet("/facets", Facets).WithSummary("The documents that match, counted by what is named in them and known about them");
        group.MapGet("/suggest", Suggest).RequireRateLimiting(Lanes.Quick).WithSummary("Names in the index that a beginning, its pinyin or its initials may mean");
        group.MapGet("/sub-corpora", SubCorpora).WithSummary("The queries saved by name beside the index; in:name asks for one");
    }

    private static SearchAnswer Search(
        ResearchDesk desk, [AsParameters] DocumentsAsked asked, [Description("Relevance, NewestFirst or OldestFirst")] string? order, int? skip, int? take, CancellationToken cancellation) =>
        Searching.Search(desk, asked.Query, new SearchOptions
        {
            Filters = asked.Filters,
            Order = Asked.Choice(order, ResultOrder.Relevance, nameof(order)),
            Skip = Asked.Number(skip, 0, 0, int.MaxValue, nameof(skip)),
            Take = Asked.Number(take, 20, 0, MostHits, nameof(take)),
        }, cancellation);

    private static KwicAnswer Kwic(
        ResearchDesk desk, [AsParameters] DocumentsAsked asked, [Description("Text, Left, Right or Hit")] string? sort, string? order, [Description("how many lines to draw at random")] int? sample,
        [Description("which sample: the same seed draws the same lines")] int? seed, [Description("characters on each side")] int? window, int? skip, int? take, CancellationToken cancellation) =>
        Searching.Kwic(desk, asked.Query, new ConcordanceOptions
        {
            Filters = asked.Filters,
            Sort = Asked.Choice(sort, LineOrder.Text, nameof(sort)),
            Order = Asked.Choice(order, ResultOrder.OldestFirst, nameof(order)),
            Sample = sample is null ? null : Asked.Number(sample, 0, 1, LargestSample, nameof(sample)),
            Seed = seed ?? 0,
            Window = Asked.Number(window, 40, 0, WidestWindow, nameof(window)),
            Skip = Asked.Number(skip, 0, 0, int.MaxValue, nameof(skip)),
            Take = Asked.Number(take, 50, 0, MostLines, nameof(take)),
        }, cancellation);

    private static FacetsAnswer Facets(
        ResearchDesk desk, [AsParameters] DocumentsAsked asked, [Description("a facet: official, post, body, goal, meeting, document, place, kind, domain, source, language, year, month; may be repeated")] string[]? by,
        int? take, CancellationToken cancellation) =>
        Searching.Facets(desk, asked.Query, new FacetOptions
        {
            Fields = by is null or [] ? [FacetField.Year, FacetField.Language, FacetField.Kind, FacetField.Domain] : [.. by.Select(SearchOptionsOfTool.FieldOf).Distinct()],
            Take = Asked.Number(take, 10, 0, MostValues, nameof(take)),
            Filters = asked.Filters,
        }, cancellation);

    private static ImmutableArray<Suggestion> Suggest(ResearchDesk desk, [Description("the beginning of a name")] string? q, [Description("person, body, goal, place, meeting ...")] string? type, int? take) =>
        string.IsNullOrWhiteSpace(q) ? []
        : q.Length > LongestName ? throw new ArgumentException($"A name to be completed has at most {LongestName} characters.")
        : Searching.Suggest(desk, q, string.IsNullOrEmpty(type) ? null : type, Asked.Number(take, 10, 1, MostSuggestions, nameof(take)));

    private static ImmutableArray<SubCorpusAnswer> SubCorpora(ResearchDesk desk, CancellationToken cancellation) => Searching.SubCorpora(desk, cancellation);
}
