using System.Collections.Immutable;
using System.CommandLine;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Statistics;

namespace Fuxin.TextAnalysis.Tool.Commands.Tables;

/// <summary>The options that say over which documents is counted, and which rows are wanted.</summary>
internal sealed class SelectionOptions(int usualRows)
{
    private readonly Option<string?> _query = new("--among") { Description = "count only in documents that match this query; otherwise in all" };
    private readonly Option<string[]> _with = SearchOptionsOfTool.Filters();
    private readonly Option<string[]> _without = SearchOptionsOfTool.Exclusions();
    private readonly Option<int> _take = SearchOptionsOfTool.Take(usualRows);

    public IReadOnlyList<Symbol> Symbols => [_query, _with, _without, _take];

    public Selection Of(ParseResult parsed) => new()
    {
        Query = parsed.GetValue(_query) is { } query ? QueryParser.Parse(query) : new AllQuery(),
        Filters = Filters(parsed),
    };

    public ImmutableArray<FacetFilter> Filters(ParseResult parsed) =>
        SearchOptionsOfTool.FiltersOf(parsed.GetRequiredValue(_with), parsed.GetRequiredValue(_without));

    public int Take(ParseResult parsed) => parsed.GetRequiredValue(_take);
}
