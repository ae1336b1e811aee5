using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Documents.Duplicates;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin duplicates PATH...</c>: which documents say the same, and which of them came first.</summary>
internal static class DuplicatesCommand
{
    private const string Table = "table";
    private const string Csv = "csv";

    public static Command Create(ToolIo io)
    {
        var paths = CommonOptions.Paths();
        var maximumSize = CommonOptions.MaximumSize();
        var fields = new FieldOptions();
        var threshold = new Option<double>("--threshold")
        {
            Description = "from which likeness on two documents count as one, above 0 and at most 1 (the same, character by character)",
            DefaultValueFactory = _ => DuplicateFinder.DefaultThreshold,
        };
        threshold.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 1))
            {
                result.AddError("--threshold is a number above 0 and at most 1.");
            }
        });
        var format = new Option<string>("--format")
        {
            Description = "table for people, csv with one row for each member of a group",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, Csv);
        var command = new Command("duplicates", "Groups documents whose text is the same or nearly so; removes none.") { paths, threshold, format, maximumSize };
        fields.AddTo(command);
        command.SetAction(parsed =>
        {
            var finder = new DuplicateFinder(parsed.GetRequiredValue(threshold));
            var titles = new Dictionary<string, string>(StringComparer.Ordinal);
            var code = new DocumentRun(io, "compared").Over(
                parsed.GetRequiredValue(paths),
                CommonOptions.Bytes(parsed.GetRequiredValue(maximumSize)),
                fields.Of(parsed),
                document =>
                {
                    // Which came first is told by dates, and many documents state theirs only in the text.
                    var completed = MetadataReader.Complete(document);
                    finder.Add(completed);
                    titles[completed.Id] = completed.Title ?? "(no title)";
                });
            (parsed.GetRequiredValue(format) == Csv ? (Action<ToolIo, IReadOnlyList<DuplicateGroup>, Dictionary<string, string>>)WriteCsv : WriteTable)(
                io, finder.Groups(), titles);
            return code;
        });
        return command;
    }

    private static void WriteCsv(ToolIo io, IReadOnlyList<DuplicateGroup> groups, Dictionary<string, string> titles)
    {
        CsvLine.Write(io.Output, "group", "first", "id", "date", "exact", "similarity", "title");
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var member in groups[g].Members)
            {
                CsvLine.Write(
                    io.Output,
                    (g + 1).ToString(CultureInfo.InvariantCulture),
                    groups[g].First,
                    member.Id,
                    Day(member),
                    member.IsExact ? "yes" : "no",
                    Likeness(member),
                    titles[member.Id]);
            }
        }
    }

    private static void WriteTable(ToolIo io, IReadOnlyList<DuplicateGroup> groups, Dictionary<string, string> titles)
    {
        foreach (var group in groups)
        {
            io.Output.WriteLine($"{group.First}  {titles[group.First]}");
            foreach (var member in group.Members.Where(m => m.Id != group.First))
            {
                io.Output.WriteLine($"    {(member.IsExact ? "same" : Likeness(member))}  {member.Id}  {Day(member)}  {titles[member.Id]}");
            }
        }

        var copies = groups.Sum(g => g.Members.Length - 1);
        io.Output.WriteLine($"{groups.Count} groups; {copies} documents repeat an earlier one");
    }

    private static string Day(DuplicateMember member) => member.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Likeness(DuplicateMember member) => member.Similarity.ToString("0.00", CultureInfo.InvariantCulture);
}
