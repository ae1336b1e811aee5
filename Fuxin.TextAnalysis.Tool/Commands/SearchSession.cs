using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>What the verbs that ask an index share: reading the query, opening the index, and saying in words what goes wrong.</summary>
internal static class SearchSession
{
    /// <summary>Opens the index, runs <paramref name="action"/> and returns the exit code.</summary>
    public static int Over(ToolIo io, string index, SearchLimits limits, Action<CorpusSearcher> action) => Guard(io, index, () =>
    {
        var analyzer = KnowledgeOfUser.Of(index);
        using var searcher = CorpusSearcher.Open(index, analyzer.Knowledge, analyzer.Fingerprint, limits);
        action(searcher);
    });

    /// <summary>The same for one query.</summary>
    public static int Over(ToolIo io, string index, string text, SearchLimits limits, Action<CorpusSearcher, Query> action)
    {
        if (!QueryParser.TryParse(text, out var query, out var error))
        {
            io.Error.WriteLine($"fuxin: the query cannot be read: {error.Message}");
            io.Error.WriteLine("  " + text);
            io.Error.WriteLine("  " + Output.SearchTable.Caret(text, error.Position));
            return ExitCode.Usage;
        }

        return Over(io, index, limits, searcher => action(searcher, query));
    }

    /// <summary>Runs <paramref name="action"/>; a problem with the index, or with what was asked of it, is one line and exit code 2.</summary>
    public static int Guard(ToolIo io, string index, Action action)
    {
        try
        {
            action();
            return ExitCode.Success;
        }
        catch (Exception problem) when (problem is IndexException or ArgumentException or SearchLimitException or QuerySyntaxException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            io.Problem(index, problem.Message);
            return ExitCode.Usage;
        }
    }
}
