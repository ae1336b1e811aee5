using System.CommandLine;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>Arguments and options that several verbs share.</summary>
internal static class CommonOptions
{
    private const int BytesPerMebibyteShift = 20;

    public static Argument<string[]> Paths() => new("path")
    {
        Description = "files, folders with all their subfolders, globs (.txt .md .html .docx .pdf .jsonl .csv .tsv, and .zip of these)",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<int> MaximumSize()
    {
        var option = new Option<int>("--max-size")
        {
            Description = "the largest file that is read, in MiB",
            DefaultValueFactory = _ => (int)(DocumentLoader.DefaultMaximumBytes >> BytesPerMebibyteShift),
        };
        option.Validators.Add(result =>
        {
            // A .NET string holds about a thousand million characters; a file beyond 1 GiB cannot be one document.
            if (result.GetValueOrDefault<int>() is < 1 or > 1024)
            {
                result.AddError("--max-size is a number of MiB from 1 to 1024.");
            }
        });
        return option;
    }

    public static Option<string> Index() => new("--index")
    {
        Description = "the folder of the index",
        DefaultValueFactory = _ => ".fuxin-index",
    };

    public static Option<string[]> Knowledge() => new("--knowledge")
    {
        Description = "a table of goals and bodies of your own that is known beside the library's (columns id, zh, en, kind, mode, members_zh ...)",
    };

    /// <summary>
    /// Runs <paramref name="step"/> with an analyser that knows the tables at <paramref name="paths"/> beside the library's own knowledge;
    /// a table that cannot be read is an error in words, with file and line.
    /// </summary>
    public static int WithAnalyzer(ToolIo io, string[]? paths, Func<TextAnalyzer, int> step)
    {
        var knowledge = KnowledgeBase.Default;
        foreach (var path in paths ?? [])
        {
            try
            {
                knowledge = knowledge.WithFile(path);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or LexiconFormatException)
            {
                io.Problem("--knowledge", problem.Message);
                return ExitCode.Usage;
            }
        }

        return step(ReferenceEquals(knowledge, KnowledgeBase.Default) ? TextAnalyzer.Default : new TextAnalyzerBuilder().UseKnowledge(knowledge).Build());
    }

    public static long Bytes(int mebibytes) => (long)mebibytes << BytesPerMebibyteShift;
}
