using System.CommandLine;
using Fuxin.TextAnalysis.Tool.Exports;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Says how two exports differ: first what they were made of, then row by row.</summary>
internal static class DifferenceOutput
{
    public static Option<int> MostOption() => new("--most") { Description = "how many rows that differ to show; all are counted", DefaultValueFactory = _ => 50 };

    /// <summary>Reads an export; null, and one line that says why, if it cannot be read.</summary>
    public static ExportFile? Read(ToolIo io, string path)
    {
        try
        {
            return ExportFile.Read(path);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            io.Problem(path, problem.Message);
            return null;
        }
    }

    /// <summary>Writes what differs in what the tables were made of.</summary>
    public static void WriteStamps(TextWriter output, ReleaseStamp old, ReleaseStamp now)
    {
        Line(output, "tool", old.Tool, now.Tool);
        Line(output, "analyser (lexicons and models)", old.Analyzer ?? "not recorded", now.Analyzer ?? "not recorded");
        Line(output, "documents", $"{old.Documents} ({old.Corpus})", $"{now.Documents} ({now.Corpus})");
        Line(output, "question", Asked(old), Asked(now));
        Line(output, "numbers", old.Kind, now.Kind);
    }

    /// <summary>Writes what differs in the tables; true if nothing does.</summary>
    public static bool WriteTables(TextWriter output, ExportTable old, ExportTable now, int most)
    {
        var facts = ExportComparison.CompareFacts(old, now);
        foreach (var (name, before, after) in facts)
        {
            Line(output, name, before, after);
        }

        var rows = ExportComparison.Compare(old, now);
        foreach (var row in rows.Take(most))
        {
            output.WriteLine(row.Change switch
            {
                RowChange.Added => $"+ {row.Key}",
                RowChange.Removed => $"- {row.Key}",
                _ => $"~ {row.Key}: {string.Join("; ", row.Cells.Select(c => $"{c.Column} {c.Old} -> {c.New}"))}",
            });
        }

        if (rows.Count > 0)
        {
            output.WriteLine($"{rows.Count} rows differ: " + string.Join(", ", rows.CountBy(r => r.Change).OrderBy(c => c.Key).Select(c => $"{c.Value} {c.Key.ToString().ToLowerInvariant()}"))
                + (rows.Count > most ? $"; the first {most} are shown" : ""));
        }

        return facts.Count == 0 && rows.Count == 0;
    }

    private static string Asked(ReleaseStamp stamp) => stamp.Verb + " " + string.Join(' ', stamp.Arguments);

    private static void Line(TextWriter output, string what, string old, string now)
    {
        if (old != now)
        {
            output.WriteLine($"{what}: {old} -> {now}");
        }
    }
}
