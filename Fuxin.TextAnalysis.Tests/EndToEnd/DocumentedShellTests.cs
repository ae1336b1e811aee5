using Fuxin.TextAnalysis.Tests.Conventions;

namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary>
/// What the pages tell a reader to type is run, and a <c>text</c> block behind it must be what it writes.
/// </summary>
public class DocumentedShellTests
{
    /// <summary>Pages whose shell blocks are for those who have outside data or other machines' programs.</summary>
    private static readonly string[] NotForShell = ["CONTRIBUTING.md", "docs/benchmarks.md", "corpus/README.md", "docs/models.md", "docs/classification-guide.md"];

    public static TheoryData<string> PagesWithShell =>
        [.. DocumentPage.Paths.Except(NotForShell).Where(p => DocumentPage.Read(p).Blocks("sh").Any())];

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
                DocumentedOutput.AssertSame(expected, output);
            }
        }
    }
}
