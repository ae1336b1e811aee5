using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace Fuxin.TextAnalysis.Tests.Packaging;

/// <summary>
/// The packages, packed once from what is built, and a folder outside the repository with an empty package cache in which projects
/// restore them. What the packages depend on may come from the machine's own cache.
/// </summary>
public sealed class PackedPackages : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fuxin-packages-");

    public PackedPackages()
    {
        foreach (var project in (string[])["Fuxin.TextAnalysis", "Fuxin.TextAnalysis.Tool"])
        {
            Command.Succeed(
                Repository.Root, new Dictionary<string, string?>(), "dotnet",
                "pack", $"{project}/{project}.csproj", "--no-build", "-c", Configuration, "-o", Packages, "-p:ContinuousIntegrationBuild=true");
        }

        Library = Directory.GetFiles(Packages, "Fuxin.TextAnalysis.?.*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(Library)["Fuxin.TextAnalysis.".Length..];
        WriteNuGetConfig();
        Environment = new Dictionary<string, string?>
        {
            ["NUGET_PACKAGES"] = Cache,
            ["DOTNET_CLI_HOME"] = Path.Combine(_folder.FullName, "home"),
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
        };
    }

    /// <summary>The configuration that the tests themselves were built in.</summary>
    public static string Configuration { get; } =
        typeof(PackedPackages).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Release";

    public string Version { get; }

    public string Library { get; }

    public string Symbols => Path.ChangeExtension(Library, ".snupkg");

    public string Tool => Path.Combine(Packages, $"Fuxin.TextAnalysis.Tool.{Version}.nupkg");

    public string Packages => Path.Combine(_folder.FullName, "packages");

    public IReadOnlyDictionary<string, string?> Environment { get; }

    private string Cache => Path.Combine(_folder.FullName, "cache");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A folder for a project, with the packages as its source.</summary>
    public string FolderOf(string project) => Directory.CreateDirectory(Path.Combine(_folder.FullName, project)).FullName;

    /// <summary>Writes a project that uses the library as any other would.</summary>
    public string WriteProject(string name, string sdk, string program, string properties = "")
    {
        var folder = FolderOf(name);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Fuxin.TextAnalysis" Version="[{Version}]" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }

    /// <summary>Whether the library that a project restored came out of the packed file and not out of some other cache.</summary>
    public bool IsRestoredFromPackedFile() => Directory.Exists(Path.Combine(Cache, "fuxin.textanalysis", Version));

    public static IReadOnlyList<string> FilesIn(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    public static byte[] Read(string package, string file)
    {
        using var zip = ZipFile.OpenRead(package);
        using var stream = zip.GetEntry(file)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    // The repository's own sources for all but our packages, which come from the packed files only.
    private void WriteNuGetConfig()
    {
        var config = XDocument.Load(Repository.PathOf("nuget.config"));
        config.Root!.Element("packageSources")!.Add(new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Packages)));
        config.Root.Element("packageSourceMapping")!.Add(new XElement(
            "packageSource", new XAttribute("key", "packed"), new XElement("package", new XAttribute("pattern", "Fuxin.TextAnalysis*"))));
        var machine = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (Directory.Exists(machine))
        {
            config.Root.Add(new XElement("fallbackPackageFolders", new XElement("add", new XAttribute("key", "machine"), new XAttribute("value", machine))));
        }

        config.Save(Path.Combine(_folder.FullName, "nuget.config"));
    }
}
