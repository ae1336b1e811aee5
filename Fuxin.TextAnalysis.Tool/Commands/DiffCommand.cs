using System.CommandLine;
using Fuxin.TextAnalysis.Tool.Exports;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin diff OLD NEW</c>: what a new release or new documents changed between two exports of one question.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolIo io)
    {
        var old = new Argument<string>("old") { Description = $"the earlier export ({ExportFile.Formats})" };
        var now = new Argument<string>("new") { Description = "the later one" };
        var most = DifferenceOutput.MostOption();
        var command = new Command("diff", "Shows which rows and numbers differ between two exports.") { old, now, most };
        command.SetAction(parsed => Run(io, parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), parsed.GetRequiredValue(most)));
        return command;
    }

    private static int Run(ToolIo io, string old, string now, int most)
    {
        if (DifferenceOutput.Read(io, old) is not { } before || DifferenceOutput.Read(io, now) is not { } after)
        {
            return ExitCode.Usage;
        }

        try
        {
            DifferenceOutput.WriteStamps(io.Output, before.Stamp, after.Stamp);
            var same = DifferenceOutput.WriteTables(io.Output, before.Table, after.Table, most);
            io.Output.WriteLine(same ? $"The same {after.Table.Rows.Count} rows in both." : $"{before.Table.Rows.Count} rows before, {after.Table.Rows.Count} now.");
            return same ? ExitCode.Success : ExitCode.SomeFailed;
        }
        catch (InvalidDataException problem)
        {
            io.Problem(now, problem.Message);
            return ExitCode.Usage;
        }
    }
}
