using Fuxin.TextAnalysis.Statistics;
using Spectre.Console;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Shows how far long work has come, on standard error and only to a person.</summary>
internal static class ProgressLine
{
    /// <summary>Runs <paramref name="work"/> under a bar.</summary>
    public static T During<T>(ToolIo io, string what, Func<IProgress<StatisticsProgress>?, T> work)
    {
        if (!io.IsTerminal)
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(io.Error) });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new Bar(context.AddTask(Markup.Escape(what)))));
    }

    /// <summary>The same for work that counts its steps up to <paramref name="total"/>.</summary>
    public static T During<T>(ToolIo io, string what, int total, Func<IProgress<int>?, T> work) =>
        During(io, what, progress => work(progress is null ? null : new Steps(progress, total)));

    private sealed class Steps(IProgress<StatisticsProgress> progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new StatisticsProgress(value, total));
    }

    /// <summary>Told at once, not by way of another thread as <see cref="Progress{T}"/> does.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<StatisticsProgress>
    {
        public void Report(StatisticsProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
