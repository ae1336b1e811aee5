using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Tests.Conventions;

/// <summary>What the project's own pages say is so: links lead somewhere, folders exist, code compiles.</summary>
public partial class DocumentationTests
{
    public static TheoryData<string> Pages => [.. DocumentPage.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_leads_to_one(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var dead = Link().Matches(File.ReadAllText(Repository.PathOf(page)))
            .Select(m => m.Groups["target"].Value.Split('#')[0])
            .Where(t => t.Length > 0 && !t.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, t)));
        Assert.Empty(dead);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_piece_of_csharp_compiles(string page)
    {
        foreach (var block in DocumentPage.Read(page).Blocks("csharp"))
        {
            Assert.Empty(SourceCode.ErrorsOfProgram(block.Note == "jieba" ? [block.Code, JiebaStandIn] : [block.Code]));
        }
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_heading_of_the_architecture()
    {
        var page = File.ReadAllText(Repository.PathOf("ARCHITECTURE.md"));
        var missing = Directory.GetDirectories(Repository.PathOf("Fuxin.TextAnalysis")).Select(f => Path.GetFileName(f))
            .Where(f => f is not ("bin" or "obj"))
            .Where(f => !page.Contains($"## [{f}](Fuxin.TextAnalysis/{f}):", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    /// <summary>Links are checked above; this is for folders that the page names without one: the first cell of a table's row, and words in code marks.</summary>
    [Fact]
    public void Every_folder_that_the_architecture_names_exists()
    {
        var folders = Directory.EnumerateDirectories(Repository.Root, "*", SearchOption.AllDirectories)
            .Where(d => !d.Contains("/obj", StringComparison.Ordinal) && !d.Contains("/bin", StringComparison.Ordinal)).Select(d => Path.GetFileName(d)).ToHashSet(StringComparer.Ordinal);
        var text = File.ReadAllText(Repository.PathOf("ARCHITECTURE.md"));
        var rows = FolderRow().Matches(text[..text.IndexOf("## [Lexicons]", StringComparison.Ordinal)]).Select(m => m.Groups["name"].Value).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows.Concat(FolderPlace().Matches(text).Select(m => m.Groups["name"].Value.Split('/')[^1])), name => Assert.Contains(name, folders));
    }

    [Fact]
    public void Every_compiled_resource_has_its_row_in_the_manifest()
    {
        var rows = File.ReadAllLines(Repository.PathOf("Fuxin.TextAnalysis", "Resources", "MANIFEST.tsv")).Skip(1).Select(l => l.Split('\t')).ToList();
        var files = Directory.GetFiles(Repository.PathOf("Fuxin.TextAnalysis", "Resources")).Where(f => !f.EndsWith("MANIFEST.tsv", StringComparison.Ordinal)).ToList();
        Assert.Equal(files.Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal), rows.Select(r => r[0]).Order(StringComparer.Ordinal));
        Assert.All(files, f =>
        {
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)));
            Assert.Equal(hash, rows.Single(r => r[0] == Path.GetFileName(f))[^1]);
        });
    }

    /// <summary>The two members of jieba.NET that the page of extensions uses; the package itself cannot be restored everywhere.</summary>
    private const string JiebaStandIn = """
        namespace JiebaNet.Segmenter
        {
            public class JiebaSegmenter
            {
                public IEnumerable<string> Cut(string text, bool cutAll = false, bool hmm = true) => [text];
            }
        }
        """;

    [GeneratedRegex(@"^\| `(?<name>[A-Z]\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex FolderRow();

    [GeneratedRegex(@"(?:in|plus) `(?<name>[A-Z][A-Za-z/]+)`")]
    private static partial Regex FolderPlace();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
