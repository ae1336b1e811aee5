using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin facets QUERY --by FIELD --index FOLDER</c>: the documents of a query, counted by what is in them.</summary>
internal static class FacetsCommand
{
    public static Command Create(ToolIo io)
    {
        var query = SearchOptionsOfTool.Query();
        var index = CommonOptions.Index();
        var by = new Option<string[]>("--by")
        {
            Description = "official, post, body, goal, meeting, document, place, kind, source, language, year, month; several may be given",
            DefaultValueFactory = _ => ["official", "body", "goal", "year"],
            AllowMultipleArgumentsPerToken = true,
        };
        var take = SearchOptionsOfTool.Take(10);
        var with = SearchOptionsOfTool.Filters();
        var without = SearchOptionsOfTool.Exclusions();
        var limit = SearchOptionsOfTool.PatternLimit();
        var format = SearchOptionsOfTool.Format(SearchOptionsOfTool.Table, SearchOptionsOfTool.Csv);
        var command = new Command("facets", "Counts the documents of a query by what is named in them and known about them.") { query, index, by, take, with, without, limit, format };
        command.SetAction(parsed => SearchSession.Over(
            io,
            parsed.GetRequiredValue(index),
            parsed.GetRequiredValue(query),
            new SearchLimits { MostPatternWords = parsed.GetRequiredValue(limit) },
            (searcher, asked) =>
            {
                var result = searcher.Facets(asked, new FacetOptions
                {
                    Fields = [.. parsed.GetRequiredValue(by).SelectMany(b => b.Split(',')).Select(SearchOptionsOfTool.FieldOf).Distinct()],
                    Take = parsed.GetRequiredValue(take),
                    Filters = SearchOptionsOfTool.FiltersOf(parsed.GetRequiredValue(with), parsed.GetRequiredValue(without)),
                });
                if (parsed.GetRequiredValue(format) == SearchOptionsOfTool.Csv)
                {
                    WriteCsv(io.Output, result);
                }
                else
                {
                    WriteTable(io.Output, result);
                }
            }));
        return command;
    }

    private static void WriteTable(TextWriter output, FacetsResult result)
    {
        output.WriteLine($"{result.Documents} documents for {result.Query}");
        foreach (var facet in result.Facets)
        {
            output.WriteLine();
            output.WriteLine(
                $"{Name(facet.Field)}: {facet.DistinctValues} values, in {facet.DocumentsWith} documents, none in {facet.DocumentsWithout}");
            foreach (var value in facet.Values)
            {
                var id = value.Label == value.Value ? "" : "  " + value.Value;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Documents,8}  {value.Label}{id}"));
            }

            if (facet.RestCount.Value > 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{facet.RestCount.Value,8}  (all others)"));
            }
        }
    }

    private static void WriteCsv(TextWriter output, FacetsResult result)
    {
        CsvLine.Write(output, "facet", "value", "label", "documents");
        foreach (var facet in result.Facets)
        {
            foreach (var value in facet.Values)
            {
                CsvLine.Write(output, Name(facet.Field), value.Value, value.Label, value.Documents.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static string Name(FacetField field) => field.ToString().ToLower(CultureInfo.InvariantCulture);
}
