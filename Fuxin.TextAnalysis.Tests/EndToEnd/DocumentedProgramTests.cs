using System.Runtime.Loader;
using Fuxin.TextAnalysis.Tests.Conventions;

namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary>Standard output and the current folder belong to the whole process, so nothing runs beside these.</summary>
[CollectionDefinition(nameof(DocumentedProgramTests), DisableParallelization = true)]
public sealed class DocumentedPrograms;

/// <summary>
/// The C# programs of the pages are run, and a <c>text</c> block behind one must be what it writes.
/// </summary>
[Collection(nameof(DocumentedProgramTests))]
public class DocumentedProgramTests
{
    public static TheoryData<string> PagesWithPrograms => [.. DocumentPage.Paths.Where(p => Programs(p).Any())];

    [Theory]
    [MemberData(nameof(PagesWithPrograms))]
    public void Programs_write_what_the_page_says(string page)
    {
        foreach (var (block, expected) in Programs(page))
        {
            DocumentedOutput.AssertSame(expected, Run(block.Code));
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
}
