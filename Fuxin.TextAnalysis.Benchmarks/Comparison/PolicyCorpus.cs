using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>Reads the outside corpus of policy texts that the comparisons measure on; it is not part of the repository.</summary>
internal static class PolicyCorpus
{
    public static IEnumerable<SourceDocument> Read(string folder)
    {
        foreach (var file in new[] { "cpcnews", "government_work_reports", "cpc_congress_reports", "xwlb" })
        {
            var number = 0;
            foreach (var line in File.ReadLines(Path.Combine(folder, file + ".jsonl")))
            {
                yield return FromJson(file, number++, line);
            }
        }

        foreach (var file in Directory.GetFiles(Path.Combine(folder, "provincial-reports-2026"), "*.txt").Order(StringComparer.Ordinal))
        {
            yield return new SourceDocument { Id = Path.GetFileNameWithoutExtension(file), Text = File.ReadAllText(file), Kind = "work-report" };
        }

        foreach (var year in File.ReadLines(Path.Combine(folder, "govreports-zh-en.tsv")).Select(l => l.Split('\t')).Where(c => c.Length == 3).GroupBy(c => c[0]))
        {
            yield return new SourceDocument { Id = "en-" + year.Key, Text = string.Join('\n', year.Select(c => c[2])), Kind = "work-report" };
        }
    }

    private static SourceDocument FromJson(string file, int number, string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        string? Field(string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var text = new StringBuilder(Field("text") ?? Field("content") ?? "");
        return new SourceDocument
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{file}-{number}"),
            Title = Field("title"),
            Text = text.ToString(),
            Source = file,
            Kind = Field("cat") ?? file,
            Date = DateOf(Field("date")),
        };
    }

    private static DateOnly? DateOf(string? date) =>
        DateOnly.TryParseExact(date, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
