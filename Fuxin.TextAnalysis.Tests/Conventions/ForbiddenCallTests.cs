namespace Fuxin.TextAnalysis.Tests.Conventions;

public class ForbiddenCallTests
{
    /// <summary>The library reads no clock, culture or current folder, prints nothing, and does not hide unfinished work.</summary>
    private static readonly string[] Forbidden =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Stopwatch.", "CurrentCulture",
        "CurrentUICulture", "Environment.CurrentDirectory", "GetCurrentDirectory", "Console.", "Trace.Write", "Debug.Write", "Random.Shared", "new Random()",
        "NotImplementedException", ".Normalize()", ".Normalize(NormalizationForm", ".Normalize(System.Text",
    ];

    [Fact]
    public void The_library_reads_no_clock_culture_or_current_folder_and_prints_nothing()
    {
        var found =
            from file in SourceCode.FilesOf("Fuxin.TextAnalysis")
            from line in File.ReadLines(file)
            let code = line.Split("//")[0]
            from call in Forbidden
            where code.Contains(call, StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}";
        Assert.Empty(found);
    }
}
