using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Documents.Records;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>Takes every document of a run through one step; reports each problem where it occurs, goes on, and sums up at the end.</summary>
internal sealed class DocumentRun(ToolIo io, string done)
{
    private int _done;
    private int _failed;
    private int _passedOver;

    /// <summary>Runs <paramref name="step"/> over the documents at <paramref name="paths"/> and returns the exit code.</summary>
    public int Over(IEnumerable<string> paths, long maximumBytes, RecordFields fields, Action<SourceDocument> step)
    {
        foreach (var loaded in new DocumentLoader(maximumBytes, fields: fields).Load(paths))
        {
            if (!loaded.IsRead)
            {
                io.Problem(loaded.Path, loaded.Problem);
                _failed += loaded.IsPassedOver ? 0 : 1;
                _passedOver += loaded.IsPassedOver ? 1 : 0;
                continue;
            }

            try
            {
                step(loaded.Document);
                _done++;
            }
            catch (AnalysisException problem)
            {
                io.Problem(loaded.Path, problem.Message);
                _failed++;
            }
        }

        if (_done + _failed + _passedOver > 1 || _failed > 0)
        {
            io.Output.Flush();
            io.Error.WriteLine($"{_done} {done}, {_failed} failed" + (_passedOver > 0 ? $", {_passedOver} of other kinds passed over" : ""));
        }

        return ExitCode.Of(_failed);
    }
}
