using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Tests.Conventions;

/// <summary>A page of the project with its blocks of code.</summary>
internal sealed partial class DocumentPage
{
    private readonly List<Block> _blocks;

    private DocumentPage(string text) =>
        _blocks = [.. Fence().Matches(text).Select(m => new Block(m.Groups["language"].Value, m.Groups["note"].Value.Trim(), m.Groups["code"].Value))];

    /// <summary>The project's own pages, as paths from the root.</summary>
    public static IEnumerable<string> Paths =>
        new[] { "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "corpus/README.md" }
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal));

    public static DocumentPage Read(string path) => new(File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n"));

    /// <summary>The blocks of one language.</summary>
    public IEnumerable<Block> Blocks(string language) => _blocks.Where(b => b.Language == language);

    [GeneratedRegex(@"^```(?<language>[a-z]*)(?<note>[^\n]*)\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    /// <summary>The blocks that are no output, in order, each with the <c>text</c> block right behind it, which is its output.</summary>
    public IEnumerable<(Block Block, string? Expected)> WithOutput()
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (_blocks[i].Language != "text")
            {
                yield return (_blocks[i], i + 1 < _blocks.Count && _blocks[i + 1].Language == "text" ? _blocks[i + 1].Code : null);
            }
        }
    }

    /// <summary>A fenced block: its language, what else stands behind the fence, its text.</summary>
    internal sealed record Block(string Language, string Note, string Code);
}
