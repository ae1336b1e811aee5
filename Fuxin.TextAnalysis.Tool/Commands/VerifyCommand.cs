using System.CommandLine;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Commands.Tables;
using Fuxin.TextAnalysis.Tool.Exports;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin verify EXPORT --index FOLDER</c>: asks again what an export answered, and says whether its numbers still hold.</summary>
internal static class VerifyCommand
{
    public static Command Create(ToolIo io)
    {
        var export = new Argument<string>("export") { Description = $"a file that this tool exported ({ExportFile.Formats})" };
        var index = CommonOptions.Index();
        var most = DifferenceOutput.MostOption();
        var command = new Command("verify", "Makes the table of an export again and says whether its numbers still hold.") { export, index, most };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(io, parsed.GetRequiredValue(export), parsed.GetRequiredValue(index), parsed.GetRequiredValue(most), cancellation)));
        return command;
    }

    private static int Run(ToolIo io, string path, string index, int most, CancellationToken cancellation)
    {
        if (DifferenceOutput.Read(io, path) is not { } file)
        {
            return ExitCode.Usage;
        }

        var holds = false;
        var limits = new SearchLimits { MostPatternWords = int.MaxValue, MostCountedValues = int.MaxValue };
        var code = SearchSession.Over(io, index, limits, searcher =>
        {
            var verb = TableVerbs.All().FirstOrDefault(v => v.FullName == file.Stamp.Verb)
                ?? throw new ArgumentException($"{path} was made by {file.Stamp.Verb}, which this version of the tool does not know.");
            var now = ProgressLine.During(io, verb.FullName, progress => verb.Again(file.Stamp.Arguments, searcher, progress, cancellation));
            DifferenceOutput.WriteStamps(io.Output, file.Stamp, ReleaseStamp.Of(searcher.Describe(cancellation: cancellation), file.Stamp.Verb, file.Stamp.Arguments, now));
            holds = DifferenceOutput.WriteTables(io.Output, file.Table, now, most);
            io.Output.WriteLine(holds ? $"The numbers of {path} hold: {now.Rows.Count} rows are the same." : $"The numbers of {path} do not hold.");
        });
        return Math.Max(code, holds ? ExitCode.Success : ExitCode.SomeFailed);
    }
}
