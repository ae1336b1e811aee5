using System.Reflection;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;

namespace Fuxin.TextAnalysis.Tests.Packaging;

/// <summary>What is inside the packages, and what must not be.</summary>
[Collection(nameof(PackedPackages))]
public class PackageContentTests(PackedPackages packed)
{
    /// <summary>The page docs/packages.md says why each is needed; a new one is named there first.</summary>
    private static readonly string[] Dependencies =
        ["AngleSharp", "DocumentFormat.OpenXml", "Lucene.Net", "Microsoft.Extensions.Options", "Microsoft.ML", "PdfPig", "SmartReader"];

    [Fact]
    public void The_library_package_holds_the_assembly_its_documentation_the_readme_and_the_icon_and_nothing_else()
    {
        var files = PackedPackages.FilesIn(packed.Library).Where(f => !f.StartsWith("_rels/", StringComparison.Ordinal)
            && !f.StartsWith("package/", StringComparison.Ordinal) && f != "[Content_Types].xml");
        Assert.Equal(
            ["Fuxin.TextAnalysis.nuspec", "README.md", "icon.png", "lib/net10.0/Fuxin.TextAnalysis.dll", "lib/net10.0/Fuxin.TextAnalysis.xml"],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_library_package_brings_the_dependencies_that_the_page_of_packages_justifies()
    {
        var nuspec = Nuspec(packed.Library, "Fuxin.TextAnalysis.nuspec");
        var ids = nuspec.Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Dependencies, ids);
        var page = File.ReadAllText(Repository.PathOf("docs", "packages.md"));
        Assert.All(ids, id => Assert.Contains($"| {id} |", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_package_says_its_licence_and_shows_readme_and_icon(bool tool)
    {
        var package = tool ? packed.Tool : packed.Library;
        var nuspec = Nuspec(package, tool ? "Fuxin.TextAnalysis.Tool.nuspec" : "Fuxin.TextAnalysis.nuspec");
        string? Value(string name) => nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        Assert.Equal("Apache-2.0", Value("license"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Contains("Fuxin.TextAnalysis", Encoding.UTF8.GetString(PackedPackages.Read(package, "README.md")), StringComparison.Ordinal);
        // Links to files of the repository lead nowhere on a package page.
        Assert.DoesNotContain("](docs", Encoding.UTF8.GetString(PackedPackages.Read(package, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_package_names_a_folder_of_the_machine_that_built_it()
    {
        byte[][] traces = [Encoding.UTF8.GetBytes(Repository.Root), Encoding.Unicode.GetBytes(Repository.Root)];
        foreach (var (package, file) in new[] { packed.Library, packed.Symbols, packed.Tool }.SelectMany(p => PackedPackages.FilesIn(p).Select(f => (p, f))))
        {
            var bytes = PackedPackages.Read(package, file);
            Assert.All(traces, trace => Assert.True(bytes.AsSpan().IndexOf(trace) < 0, $"{file} names the folder it was built in."));
        }
    }

    [Fact]
    public void The_symbols_carry_the_source_of_every_file()
    {
        using var symbols = MetadataReaderProvider.FromPortablePdbImage([.. PackedPackages.Read(packed.Symbols, "lib/net10.0/Fuxin.TextAnalysis.pdb")]);
        var reader = symbols.GetMetadataReader();
        var embeddedSource = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        var names = reader.Documents.Select(reader.GetDocument).Select(d => reader.GetString(d.Name)).ToList();
        Assert.Contains("/_/Fuxin.TextAnalysis/TextAnalyzer.cs", names);
        Assert.All(reader.Documents, d => Assert.Contains(
            reader.GetCustomDebugInformation(d), i => reader.GetGuid(reader.GetCustomDebugInformation(i).Kind) == embeddedSource));
    }

    [Fact]
    public void The_tool_package_leaves_out_other_peoples_symbols_and_documentation()
    {
        var files = PackedPackages.FilesIn(packed.Tool);
        Assert.Contains("tools/net10.0/any/fuxin.dll", files);
        Assert.Contains("tools/net10.0/any/DotnetToolSettings.xml", files);
        Assert.DoesNotContain(files, f => f.EndsWith(".dbg", StringComparison.Ordinal) || f.EndsWith(".dwarf", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_folder_builds_the_same_assembly()
    {
        var built = Path.Combine(Repository.Root, "Fuxin.TextAnalysis", "bin", PackedPackages.Configuration, "net10.0", "Fuxin.TextAnalysis.dll");
        var informational = typeof(TextAnalyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+');
        var folder = packed.FolderOf("elsewhere");
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json", "nuget.config", ".editorconfig", "README.md" }
            .Concat(FilesOf("Fuxin.TextAnalysis")).Concat(FilesOf("corpus/lexicon")).Concat(FilesOf("docs")))
        {
            var target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(file), target);
        }

        Command.Succeed(
            folder, new Dictionary<string, string?>(), "dotnet", "build", "Fuxin.TextAnalysis", "-c", PackedPackages.Configuration,
            $"-p:MinVerVersionOverride={informational[0]}", $"-p:SourceRevisionId={informational.ElementAtOrDefault(1)}");
        var again = Path.Combine(folder, "Fuxin.TextAnalysis", "bin", PackedPackages.Configuration, "net10.0", "Fuxin.TextAnalysis.dll");
        Assert.True(File.ReadAllBytes(built).AsSpan().SequenceEqual(File.ReadAllBytes(again)), "Two builds of one source differ.");
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj"));

    private static XDocument Nuspec(string package, string file) => XDocument.Load(new MemoryStream(PackedPackages.Read(package, file)));
}
