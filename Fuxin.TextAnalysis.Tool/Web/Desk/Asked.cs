using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Commands;
using Fuxin.TextAnalysis.Tool.Web.Api;

namespace Fuxin.TextAnalysis.Tool.Web.Desk;

/// <summary>Reads what a request asks for and refuses, in words, what is out of bounds.</summary>
internal static class Asked
{
    public const int LongestQuery = 4000;
    private const int MostFilters = 50;

    public static Query QueryOf(string? text, string parameter = "q")
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new AllQuery();
        }

        if (text.Length > LongestQuery)
        {
            throw new ArgumentException($"The query has {text.Length} characters; {LongestQuery} are the most.");
        }

        return QueryParser.TryParse(text, out var query, out var error) ? query : throw new QueryParameterException(parameter, error);
    }

    public static ImmutableArray<FacetFilter> FiltersOf(string[]? with, string[]? without)
    {
        with ??= [];
        without ??= [];
        return with.Length + without.Length <= MostFilters
            ? SearchOptionsOfTool.FiltersOf(with, without)
            : throw new ArgumentException($"{with.Length + without.Length} facet values are asked for; {MostFilters} are the most.");
    }

    /// <summary>A number that must lie within bounds.</summary>
    public static int Number(int? given, int usual, int least, int most, string name) =>
        (given ?? usual) is var number && number >= least && number <= most
            ? number
            : throw new ArgumentException($"{name} is a number from {least} to {most}, not {number}.");

    /// <summary>One of the names of an enumeration.</summary>
    public static T Choice<T>(string? given, T usual, string name)
        where T : struct, Enum =>
        string.IsNullOrEmpty(given) ? usual
        : Enum.TryParse<T>(given, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(given[0]) ? choice
        : throw new ArgumentException($"{name} is one of {string.Join(", ", Enum.GetNames<T>())}, not {given}.");

    public static string Id(string? given) =>
        string.IsNullOrEmpty(given) ? throw new ArgumentException("id is missing.")
        : given.Length > LongestQuery ? throw new ArgumentException("The id is too long.")
        : given;
}
