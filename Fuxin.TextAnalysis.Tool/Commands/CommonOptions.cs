using System.CommandLine;
using Fuxin.TextAnalysis.Documents;

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

    public static long Bytes(int mebibytes) => (long)mebibytes << BytesPerMebibyteShift;
}
