using System.ComponentModel;
using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Tool.Commands.Tables;
using Fuxin.TextAnalysis.Tool.Exports;
using Fuxin.TextAnalysis.Tool.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fuxin.TextAnalysis.Tool.Web.Api;

/// <summary>
/// Every table as a file with its stamp. A table is asked for as on the command line: the parameters are the arguments and options of the verb, so that
/// <c>fuxin verify</c> can make the file again.
/// </summary>
internal static class ExportEndpoints
{
    private const int MostRows = 100_000;
    private const string Take = "take";
    private const string Format = "format";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["csv"] = "text/csv; charset=utf-8",
        ["jsonl"] = "application/x-ndjson; charset=utf-8",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["parquet"] = "application/vnd.apache.parquet",
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api").WithTags("export").RequireRateLimiting(Lanes.Heavy).MapGet("/export/{table}", Export)
            .WithSummary("A table as CSV, JSON Lines, XLSX or Parquet, with the stamp that says what it was counted on")
            .WithDescription(
                "Tables: " + string.Join(", ", TableVerbs.All().Select(v => v.Name)) + ". Beside format, the parameters are those of fuxin stats and fuxin export, without the hyphens: "
                + "query, by, among, with, without, take, min-count ...; a parameter may be repeated. fuxin verify FILE makes the table again.");

    private static async Task Export(HttpContext context, ResearchDesk desk, string table, [Description("csv, jsonl, xlsx or parquet")] string? format, CancellationToken cancellation)
    {
        var verb = TableVerbs.All().FirstOrDefault(v => v.Name == table)
            ?? throw new NothingThereException($"There is no table {table}; there are {string.Join(", ", TableVerbs.All().Select(v => v.Name))}.");
        format = string.IsNullOrEmpty(format) ? "csv" : format;
        if (!Types.TryGetValue(format, out var type))
        {
            throw new ArgumentException($"format is one of {string.Join(", ", Types.Keys)}, not {format}.");
        }

        var parsed = verb.Parse(ArgumentsOf(verb, context.Request.Query));
        if (parsed.Errors is [var error, ..])
        {
            throw new ArgumentException(error.Message);
        }

        var made = verb.Make(new TableRun(parsed, desk.Searcher, null, cancellation));
        var stamp = ReleaseStamp.Of(desk.Searcher.Describe(cancellation: cancellation), verb.FullName, verb.ArgumentsOf(parsed), made);
        // In memory first: half a file must not look like a whole one.
        using var content = new MemoryStream();
        ExportFile.Write(content, "." + format, stamp, made);
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"fuxin-{verb.Name}.{format}\"";
        await context.Response.Body.WriteAsync(content.ToArray(), cancellation);
    }

    private static List<string> ArgumentsOf(TableVerb verb, IQueryCollection query)
    {
        var written = new List<string>();
        var taken = new HashSet<string>(StringComparer.Ordinal) { Format };
        foreach (var option in verb.Symbols.OfType<Option>())
        {
            var name = option.Name.TrimStart('-');
            taken.Add(name);
            foreach (var value in Values(query, name))
            {
                if (name == Take && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > MostRows)
                {
                    throw new ArgumentException($"take is at most {MostRows}; for more, run fuxin {verb.FullName} on the machine itself.");
                }

                written.Add($"{option.Name}={value}");
            }
        }

        written.Add("--");
        foreach (var argument in verb.Symbols.OfType<Argument>())
        {
            taken.Add(argument.Name);
            written.AddRange(Values(query, argument.Name));
        }

        return query.Keys.FirstOrDefault(k => !taken.Contains(k)) is { } unknown
            ? throw new ArgumentException($"{unknown} is no parameter of the table {verb.Name}; it has {string.Join(", ", taken.Order(StringComparer.Ordinal))}.")
            : written;
    }

    private static IEnumerable<string> Values(IQueryCollection query, string name) =>
        query[name].OfType<string>().Where(v => v.Length > 0)
            .Select(v => v.Length <= Asked.LongestQuery ? v : throw new ArgumentException($"{name} has {v.Length} characters; {Asked.LongestQuery} are the most."));
}
