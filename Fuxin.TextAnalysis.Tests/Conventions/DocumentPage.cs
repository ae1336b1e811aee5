using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Tests.Conventions;

/// <summary>A page of the project with its blocks of code.</summary>
internal sealed partial class DocumentPage
{
    private readonly List<Block> _blocks;

    private DocumentPage(string text) =>
        _blocks = [.. Fence().Matches(text).Select(m => new Block(m.Groups["language"].Value, m.Groups["code"].Value))];

    /// <summary>The blocks in the order of the page.</summary>
    public IReadOnlyList<Block> All => _blocks;

    /// <summary>The project's own pages, as paths from the root.</summary>
    public static IEnumerable<string> Paths =>
        new[] { "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "corpus/README.md" }
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal));

    public static DocumentPage Read(string path) => new(File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n"));

    /// <summary>The blocks of one language.</summary>
    public IEnumerable<Block> Blocks(string language) => _blocks.Where(b => b.Language == language);

    [GeneratedRegex(@"^```(?<language>[a-z]*)[^\n]*\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    /// <summary>A fenced block.</summary>
    internal sealed record Block(string Language, string Code);
}
