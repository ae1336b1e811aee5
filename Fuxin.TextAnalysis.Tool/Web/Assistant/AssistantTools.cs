using System.ComponentModel;
using System.Text.Json;
using Fuxin.TextAnalysis.Citing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Statistics;
using Fuxin.TextAnalysis.Tool.Web.Api;
using Fuxin.TextAnalysis.Tool.Web.Desk;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Fuxin.TextAnalysis.Tool.Web.Assistant;

/// <summary>
/// The operations of the desk as tools of the Model Context Protocol, all of them reading. Every passage in an answer comes with its address, so that
/// what an assistant says can be looked up: <c>fuxin cite ADDRESS</c>.
/// </summary>
internal sealed class AssistantTools(ResearchDesk desk)
{
    private const int MostLines = 50;
    private const int LongestText = 20_000;

    public McpServerPrimitiveCollection<McpServerTool> All() =>
    [
        Tool("search", "Finds documents. Returns ids, titles, dates and the sentences that match, each with the address to cite.", Search),
        Tool("lines", "Shows the places that meet a query with the text around them (KWIC), each with the address to cite.", Lines),
        Tool("facets", "Counts the documents of a query by official, body, goal, meeting, place, kind, domain, source, language, year or month.", Facets),
        Tool("suggest", "Completes a name in Chinese, English or pinyin to things in the index and their ids.", Suggest),
        Tool("document", "A document with what was found in it; long texts come in parts.", Document),
        Tool("official", "An official by id (person:...): posts over time with evidence, and who and what is named with them.", Official),
        Tool("body", "A body by id (body:...): who held which post in it, and what is named with it.", Body),
        Tool("goal", "A goal by id (goal:...): members, other goals of its name, wordings, first seen, by year.", Goal),
        Tool("trend", "Counts up to eight queries by year or month, with the denominators.", Trend),
        Tool("collocations", "Words that stand near a query more often than by chance: logDice, log-likelihood, mutual information.", Collocations),
        Tool("cite", "Cites a stretch of a document in GB/T 7714, BibTeX and CSL-JSON, with its address.", Cite),
        Tool("passage", "Finds the passage of an address again.", Passage),
    ];

    private static McpServerTool Tool(string name, string description, Delegate operation) => McpServerTool.Create(
        operation, new McpServerToolCreateOptions { Name = name, Description = description, ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false });

    private string Search([Description("the query; see the query language of fuxin")] string query, [Description("Relevance, NewestFirst or OldestFirst")] string? order = null, int take = 10, int skip = 0, CancellationToken cancellation = default) => Answer(() =>
    {
        var found = Searching.Search(desk, Asked.QueryOf(query), new SearchOptions
        {
            Order = Asked.Choice(order, ResultOrder.Relevance, nameof(order)), Take = Asked.Number(take, 10, 1, MostLines, nameof(take)), Skip = Asked.Number(skip, 0, 0, int.MaxValue, nameof(skip)),
        }, cancellation);
        return new
        {
            found.Query,
            found.Total,
            Hits = found.Hits.Select(h => new { h.Id, h.Title, h.Date, h.Source, h.Kind, h.Occurrences, Lines = h.Lines.Select(l => new { l.Text, Address = AddressOf(h.Id, l.Start, l.Start + l.Text.Length) }) }),
        };
    });

    private string Lines(string query, [Description("draw so many at random; without it, the first")] int? sample = null, int seed = 0, int take = 20, CancellationToken cancellation = default) => Answer(() =>
    {
        var found = Searching.Kwic(
            desk, Asked.QueryOf(query), new ConcordanceOptions { Sample = sample is null ? null : Asked.Number(sample, 0, 1, 10_000, nameof(sample)), Seed = seed, Take = Asked.Number(take, 20, 1, MostLines, nameof(take)) }, cancellation);
        return new { found.Query, found.Documents, found.Total, found.Sampled, Lines = found.Lines.Select(l => new { l.Document, l.Date, l.Left, l.Hit, l.Right, Address = AddressOf(l.Document, l.Start, l.End) }) };
    });

    private string Facets(string query, string[] by, int take = 20, CancellationToken cancellation = default) => Answer(() => Searching.Facets(
        desk, Asked.QueryOf(query), new FacetOptions { Fields = [.. by.Select(Commands.SearchOptionsOfTool.FieldOf).Distinct()], Take = Asked.Number(take, 20, 1, 200, nameof(take)) }, cancellation));

    private string Suggest(string name, [Description("person, body, goal, place or meeting; without it, any")] string? type = null) => Answer(() => Searching.Suggest(desk, name, type, 10));

    private string Document(string id, [Description("where the part begins")] int start = 0) => Answer(() =>
    {
        var document = Reading.Document(desk, Asked.Id(id));
        var from = Asked.Number(start, 0, 0, document.Text.Length, nameof(start));
        var to = Math.Min(document.Text.Length, from + LongestText);
        return new
        {
            document.Id, document.Title, document.Date, document.Source, document.Kind, document.Domains, Start = from, End = to, Length = document.Text.Length, Text = document.Text[from..to], document.Goals,
            Officials = document.Officials.Select(f => new { f.Person, f.PersonEntity, f.Post, f.Body, f.BodyEntity, f.Role, Evidence = document.Text[f.Evidence.Start..f.Evidence.End], Address = AddressOf(id, f.Evidence.Start, f.Evidence.End) }),
            Address = to > from ? AddressOf(id, from, to) : null,
        };
    });

    private Task<string> Official(string id, CancellationToken cancellation = default) => AnswerAsync(async () => Of(await Things.Official(desk, Asked.Id(id), cancellation)));

    private Task<string> Body(string id, CancellationToken cancellation = default) => AnswerAsync(async () => Of(await Things.Body(desk, Asked.Id(id), cancellation)));

    private string Goal(string id, CancellationToken cancellation = default) => Answer(() => Things.Goal(desk, Asked.Id(id), cancellation) with { Months = [] });

    private string Trend(string[] queries, [Description("Year or Month")] string? by = null, CancellationToken cancellation = default) => Answer(() =>
        desk.Statistics.Trend([.. queries.Select(q => Asked.QueryOf(q, "queries"))], new TrendOptions { Period = Asked.Choice(by, TrendPeriod.Year, nameof(by)) }, cancellation: cancellation));

    private string Collocations(string query, int left = 5, int right = 5, int take = 30, CancellationToken cancellation = default) => Answer(() => desk.Statistics.Collocations(
        Asked.QueryOf(query), new CollocationOptions { Left = Asked.Number(left, 5, 0, 20, nameof(left)), Right = Asked.Number(right, 5, 0, 20, nameof(right)), Take = Asked.Number(take, 30, 1, 200, nameof(take)) }, cancellation: cancellation));

    private string Cite(string id, int? start = null, int? end = null) => Answer(() => CitingOperations.Cite(desk, Asked.Id(id), start, end));

    private string Passage(string address) => Answer(() => CitingOperations.Resolve(desk, Asked.Id(address)));

    /// <summary>A page of posts, with the address of every sentence that says so.</summary>
    private object Of(OfficeAnswer page) => new
    {
        page.Id, page.Name, page.OtherNames, page.Documents, page.Years, page.Company,
        Tenures = page.Tenures.Select(t => new
        {
            t.Person, t.Name, t.Post, t.Body, t.BodyId, t.Role, t.First, t.Last, t.Documents,
            Evidence = t.Evidence.Select(e => new { e.DocumentId, e.Date, e.Sentence, Address = AddressOf(e.DocumentId, e.Sentence) }),
        }),
    };

    private string? AddressOf(string id, string sentence) =>
        desk.Searcher.GetDocument(id)?.Source.Text is { } text && text.IndexOf(sentence, StringComparison.Ordinal) is >= 0 and var start
            ? PassageAddress.Of(id, text, new TextSpan(start, sentence.Length)).ToString()
            : null;

    private string AddressOf(string id, int start, int end) => PassageAddress.Of(id, Reading.Find(desk, id).Source.Text, TextSpan.FromBounds(start, end)).ToString();

    private static string Answer(Func<object> operation)
    {
        try
        {
            return JsonSerializer.Serialize(operation(), AnswerJson.Options);
        }
        catch (Exception error) when (IsForTheReader(error))
        {
            throw new McpException(error.Message);
        }
    }

    private static async Task<string> AnswerAsync(Func<Task<object>> operation)
    {
        try
        {
            return JsonSerializer.Serialize(await operation(), AnswerJson.Options);
        }
        catch (Exception error) when (IsForTheReader(error))
        {
            throw new McpException(error.Message);
        }
    }

    private static bool IsForTheReader(Exception error) =>
        error is ArgumentException or FormatException or QueryParameterException or NothingThereException or SearchLimitException or Indexing.IndexException;
}
