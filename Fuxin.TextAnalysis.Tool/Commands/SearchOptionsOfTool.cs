using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>Arguments and options that the verbs over an index share.</summary>
internal static class SearchOptionsOfTool
{
    public const string Table = "table";
    public const string JsonLines = "jsonl";
    public const string Csv = "csv";

    public static Argument<string> Query() => new("query")
    {
        Description = "words, \"phrases\", patterns* /regex/ fuzzy~, AND OR NOT, NEAR/n BEFORE/n, WITHIN sentence, CONTAINING, brackets, and fields: "
            + "official: post: body: goal: meeting: doc: place: word: lemma: pos: title: source: kind: domain: id: lang: date: when: in: (docs/query-language.md)",
    };

    public static Option<int> Take(int usual) => Number("--take", "how many to show", usual);

    public static Option<int> Skip() => Number("--skip", "how many to pass over; any number", 0);

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = string.Join(", ", formats), DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<int> PatternLimit() => Number(
        "--most-pattern-words", "how many different words a pattern may fit", SearchLimits.Default.MostPatternWords);

    public static Option<int> SortLimit() => Number(
        "--most-sorted-lines", "how many lines may be sorted by context", SearchLimits.Default.MostSortedLines);

    public static Option<string[]> Filters() => new("--with")
    {
        Description = "only documents with a facet's value, as field=value; several may be given",
        DefaultValueFactory = _ => [],
    };

    public static Option<string[]> Exclusions() => new("--without")
    {
        Description = "only documents without a facet's value, as field=value; several may be given",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Reads <c>goal=goal:six-places</c> and the like.</summary>
    public static ImmutableArray<FacetFilter> FiltersOf(string[] with, string[] without) =>
        [.. with.Select(f => FilterOf(f, isExcluded: false)), .. without.Select(f => FilterOf(f, isExcluded: true))];

    public static FacetField FieldOf(string name) =>
        name.ToLower(CultureInfo.InvariantCulture) switch
        {
            "person" => FacetField.Official,
            "doc" => FacetField.Document,
            "lang" => FacetField.Language,
            var other => Enum.TryParse<FacetField>(other, ignoreCase: true, out var field) && !int.TryParse(other, CultureInfo.InvariantCulture, out _)
                ? field
                : throw new ArgumentException(
                    $"{name} is not a facet; use one of {string.Join(", ", Enum.GetNames<FacetField>()).ToLower(CultureInfo.InvariantCulture)}."),
        };

    private static FacetFilter FilterOf(string written, bool isExcluded) =>
        written.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign
            ? new FacetFilter(FieldOf(written[..sign]), written[(sign + 1)..], isExcluded)
            : throw new ArgumentException($"{written} is not a facet's value; write field=value, such as year=2023.");

    private static Option<int> Number(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError($"{name} is a number from 0 on.");
            }
        });
        return option;
    }
}
