using System.Runtime.Loader;
using Fuxin.TextAnalysis.Tests.Conventions;

namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary>Standard output and the current folder belong to the whole process, so nothing runs beside these.</summary>
[CollectionDefinition(nameof(DocumentedBlockTests), DisableParallelization = true)]
public sealed class DocumentedBlocks;

/// <summary>
/// What the pages tell a reader to run is run, and a <c>text</c> block behind it must be what it writes; a line of three dots stands for any lines.
/// </summary>
[Collection(nameof(DocumentedBlockTests))]
public class DocumentedBlockTests
{
    /// <summary>Pages whose shell blocks are for those who have outside data or other machines' programs.</summary>
    private static readonly string[] NotForShell = ["CONTRIBUTING.md", "docs/benchmarks.md", "corpus/README.md", "docs/models.md", "docs/classification-guide.md"];

    public static TheoryData<string> PagesWithShell =>
        [.. DocumentPage.Paths.Except(NotForShell).Where(p => DocumentPage.Read(p).Blocks("sh").Any())];

    public static TheoryData<string> PagesWithPrograms => [.. DocumentPage.Paths.Where(p => Programs(p).Any())];

    [Theory]
    [MemberData(nameof(PagesWithShell))]
    public void Shell_and_Python_blocks_run_and_write_what_the_page_says(string page)
    {
        Assert.SkipUnless(DocumentedShell.IsHere("bash"), "Not run: the blocks need bash.");
        using var shell = new DocumentedShell();
        foreach (var (block, expected) in DocumentPage.Read(page).WithOutput())
        {
            var output = block.Language switch
            {
                "sh" => shell.Sh(block.Code),
                "python" when DocumentedShell.IsHere("python3") => shell.Python(block.Code),
                "r" when DocumentedShell.IsHere("Rscript") => shell.R(block.Code),
                _ => null,
            };
            if (output is not null && expected is not null)
            {
                AssertLines(expected, output);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PagesWithPrograms))]
    public void Programs_write_what_the_page_says(string page)
    {
        foreach (var (block, expected) in Programs(page))
        {
            AssertLines(expected, Run(block.Code));
        }
    }

    private static IEnumerable<(DocumentPage.Block Block, string Expected)> Programs(string page) =>
        DocumentPage.Read(page).WithOutput().Where(b => b.Block.Language == "csharp" && b.Expected is not null).Select(b => (b.Block, b.Expected!));

    private static string Run(string code)
    {
        using var image = new MemoryStream(SourceCode.CompileProgram(code));
        var context = new AssemblyLoadContext("page", isCollectible: true);
        var (output, folder) = (Console.Out, Environment.CurrentDirectory);
        var temporary = Directory.CreateTempSubdirectory("fuxin-program-");
        using var written = new StringWriter();
        try
        {
            Console.SetOut(written);
            Environment.CurrentDirectory = temporary.FullName;
            var entry = context.LoadFromStream(image).EntryPoint!;
            entry.Invoke(null, entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(output);
            Environment.CurrentDirectory = folder;
            temporary.Delete(recursive: true);
            context.Unload();
        }

        return written.ToString();
    }

    /// <summary>Compares line by line; three dots pass over lines up to the one that follows them.</summary>
    private static void AssertLines(string expected, string output)
    {
        var lines = output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(l => l.TrimEnd()).ToList();
        var at = 0;
        var anywhere = false;
        foreach (var line in expected.TrimEnd('\n').Split('\n').Select(l => l.TrimEnd()))
        {
            if (line == "...")
            {
                anywhere = true;
                continue;
            }

            var found = anywhere ? lines.IndexOf(line, at) : at < lines.Count && lines[at] == line ? at : -1;
            Assert.True(found >= 0, $"The page says the line\n{line}\nbut the output is\n{output}");
            (at, anywhere) = (found + 1, false);
        }

        Assert.True(anywhere || at == lines.Count, $"The output has more lines than the page says:\n{output}");
    }
}
