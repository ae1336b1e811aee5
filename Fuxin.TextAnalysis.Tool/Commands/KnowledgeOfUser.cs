using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>The analyser that knows users' own tables beside the library's knowledge: those of <c>--knowledge</c>, or those an index was made with.</summary>
internal static class KnowledgeOfUser
{
    /// <summary>
    /// Runs <paramref name="step"/> with an analyser that knows the tables at <paramref name="paths"/>; a table that cannot be read is an error
    /// in words, with file and line.
    /// </summary>
    public static int WithAnalyzer(ToolIo io, string[]? paths, Func<TextAnalyzer, int> step) =>
        WithTables(io, paths, tables => step(Analyzer(tables)));

    /// <summary>The same, with the texts of the tables.</summary>
    public static int WithTables(ToolIo io, string[]? paths, Func<IReadOnlyList<(string Name, string Table)>, int> step)
    {
        try
        {
            var tables = (paths ?? []).Select(path => (path, File.ReadAllText(path))).ToList();
            _ = Knowing(tables);
            return step(tables);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or LexiconFormatException)
        {
            io.Problem("--knowledge", problem.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>The analyser with which the index in <paramref name="folder"/> was made, as far as tables go.</summary>
    /// <exception cref="IndexException">A table that is kept with the index cannot be read.</exception>
    public static TextAnalyzer Of(string folder)
    {
        try
        {
            return Analyzer([.. IndexTables.Read(folder).Select((table, i) => (folder + ", table " + (i + 1), table))]);
        }
        catch (LexiconFormatException problem)
        {
            throw new IndexException(folder, IndexProblem.Damaged, $"{problem.Message} It was kept with the index; build the index anew with --replace and --knowledge.");
        }
    }

    public static TextAnalyzer Analyzer(IReadOnlyList<(string Name, string Table)> tables) =>
        tables.Count == 0 ? TextAnalyzer.Default : new TextAnalyzerBuilder().UseKnowledge(Knowing(tables)).Build();

    private static KnowledgeBase Knowing(IReadOnlyList<(string Name, string Table)> tables) =>
        tables.Aggregate(KnowledgeBase.Default, (knowledge, table) => knowledge.With(new StringReader(table.Table), table.Name));
}
