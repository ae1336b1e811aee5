using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin index PATH... --index FOLDER</c>: brings an index up to date with documents; and the verbs that look after one.</summary>
internal static class IndexCommand
{
    public static Command Create(ToolIo io)
    {
        var paths = CommonOptions.Paths();
        var maximumSize = CommonOptions.MaximumSize();
        var knowledge = CommonOptions.Knowledge();
        var fields = new FieldOptions();
        var index = CommonOptions.Index();
        var replace = new Option<bool>("--replace") { Description = "begin with an empty index; without it documents are added, and replace those with the same id" };
        var all = new Option<bool>("--all") { Description = "analyse documents again that have not changed" };
        var threads = new Option<int>("--threads") { Description = "how many documents are analysed at once", DefaultValueFactory = _ => Environment.ProcessorCount };
        var commit = new Option<int>("--commit-every") { Description = "commit after so many documents, so that less is lost if the machine stops; 0 only at the end" };
        var watch = new Option<bool>("--watch") { Description = "go on watching the paths, and follow what is added, changed or deleted, until Ctrl-C" };
        var interval = new Option<int>("--interval") { Description = "with --watch, how many seconds between two looks", DefaultValueFactory = _ => 2 };
        threads.Validators.Add(result => AtLeast(result, 1));
        commit.Validators.Add(result => AtLeast(result, 0));
        interval.Validators.Add(result => AtLeast(result, 1));
        var command = new Command("index", "Analyses documents and puts them into an index for searching.")
        {
            paths, index, replace, all, threads, commit, watch, interval, maximumSize, knowledge, Check(io), Optimise(io), BackUp(io),
        };
        fields.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            io,
            parsed.GetRequiredValue(index),
            new IndexRunOptions
            {
                Paths = parsed.GetRequiredValue(paths),
                Replace = parsed.GetRequiredValue(replace),
                All = parsed.GetValue(all),
                Knowledge = parsed.GetValue(knowledge),
                Threads = parsed.GetRequiredValue(threads),
                CommitEvery = parsed.GetValue(commit),
                Fields = fields.Of(parsed),
                MaximumBytes = CommonOptions.Bytes(parsed.GetRequiredValue(maximumSize)),
            },
            parsed.GetValue(watch) ? TimeSpan.FromSeconds(parsed.GetRequiredValue(interval)) : null,
            cancellation)));
        return command;
    }

    /// <summary>Indexes the documents at <paramref name="paths"/> and returns the exit code.</summary>
    public static int Run(ToolIo io, string[] paths, string index, bool replace, long maximumBytes) =>
        Run(io, index, new IndexRunOptions { Paths = paths, Replace = replace, MaximumBytes = maximumBytes }, null, CancellationToken.None);

    /// <summary>Indexes the documents, and then, if an interval is given, watches their paths until it is cancelled.</summary>
    public static int Run(ToolIo io, string index, IndexRunOptions options, TimeSpan? watchEvery, CancellationToken cancellation)
    {
        var code = ExitCode.Success;
        var opened = ExitCode.Success;
        var read = KnowledgeOfUser.WithTables(io, options.Knowledge, tables =>
        {
            opened = SearchSession.Guard(io, index, () =>
            {
                var isGiven = options.Replace || tables.Count > 0;
                var analyzer = isGiven ? KnowledgeOfUser.Analyzer(tables) : KnowledgeOfUser.Of(index);
                using var writer = options.Replace ? DocumentIndexWriter.Create(index, analyzer.Fingerprint) : DocumentIndexWriter.Open(index, analyzer.Fingerprint);
                if (isGiven)
                {
                    IndexTables.Save(index, [.. tables.Select(t => t.Table)]);
                }

                var run = new IndexRun(io, writer, analyzer, options);
                code = run.Run(cancellation);
                if (watchEvery is { } interval)
                {
                    new FolderWatch(io, writer, analyzer, options, interval).Run(run.Ids, cancellation);
                }
            });
            return ExitCode.Success;
        });
        return Math.Max(code, Math.Max(opened, read));
    }

    private static Command Check(ToolIo io)
    {
        var index = CommonOptions.Index();
        var command = new Command("check", "Proves that stored text, positions, offsets and annotations of an index agree.") { index };
        command.SetAction(parsed =>
        {
            var isSound = true;
            var code = SearchSession.Guard(io, parsed.GetRequiredValue(index), () =>
            {
                var result = IndexMaintenance.Check(parsed.GetRequiredValue(index));
                isSound = result.IsSound;
                foreach (var problem in result.Problems)
                {
                    io.Problem(parsed.GetRequiredValue(index), problem);
                }

                io.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Documents} documents, {result.Places} places compared: {(isSound ? "sound" : $"{result.Problems.Length} problems; restore a backup or build the index anew")}"));
            });
            return Math.Max(code, isSound ? ExitCode.Success : ExitCode.SomeFailed);
        });
        return command;
    }

    private static Command Optimise(ToolIo io)
    {
        var index = CommonOptions.Index();
        var command = new Command("optimise", "Rewrites an index into one piece, which searches fastest.") { index };
        command.SetAction(parsed => SearchSession.Guard(io, parsed.GetRequiredValue(index), () =>
        {
            using var writer = DocumentIndexWriter.Open(parsed.GetRequiredValue(index));
            writer.Optimise();
        }));
        return command;
    }

    private static Command BackUp(ToolIo io)
    {
        var index = CommonOptions.Index();
        var target = new Argument<string>("target") { Description = "the folder of the copy, new or empty" };
        var command = new Command("backup", "Copies an index, also while it is written to.") { target, index };
        command.SetAction(parsed => SearchSession.Guard(
            io, parsed.GetRequiredValue(index), () => IndexMaintenance.BackUp(parsed.GetRequiredValue(index), parsed.GetRequiredValue(target))));
        return command;
    }

    private static void AtLeast(System.CommandLine.Parsing.OptionResult result, int least)
    {
        if (result.GetValueOrDefault<int>() < least)
        {
            result.AddError($"{result.Option.Name} is a number from {least} on.");
        }
    }
}
