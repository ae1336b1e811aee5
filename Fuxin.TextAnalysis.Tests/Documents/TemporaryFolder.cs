using Fuxin.TextAnalysis.Documents;

namespace Fuxin.TextAnalysis.Tests.Documents;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fuxin").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public string File(string name, ReadOnlySpan<byte> content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>What loading a file of this content gives.</summary>
    public List<LoadedDocument> Load(string name, ReadOnlySpan<byte> content) => [.. new DocumentLoader().Load([File(name, content)])];

    /// <summary>The one problem of a file.</summary>
    public string Problem(string name, ReadOnlySpan<byte> content)
    {
        var loaded = Assert.Single(Load(name, content));
        Assert.False(loaded.IsRead);
        return loaded.Problem;
    }
}
