using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fuxin.TextAnalysis.Tests.Conventions;

/// <summary>"Who may name whom" of ARCHITECTURE.md, checked on the meaning of every name in the library's source.</summary>
public class LayeringTests
{
    private const string Root = "Fuxin.TextAnalysis";

    private static readonly Dictionary<string, string[]> MayName = new(StringComparer.Ordinal)
    {
        ["Lexicons"] = [],
        ["Sentences"] = [],
        ["Documents"] = [],
        ["Evaluation"] = [],
        ["Segmentation"] = ["Lexicons"],
        ["Annotators"] = ["Lexicons"],
        ["Knowledge"] = ["Lexicons"],
        ["Indexing"] = [],
        ["Search"] = ["Indexing"],
        ["Statistics"] = ["Search", "Indexing"],
        ["Classification"] = ["Lexicons"],
        ["Citing"] = [],
        ["Themes"] = [],
        ["Relations"] = [],
    };

    private static readonly Lazy<CSharpCompilation> LazyLibrary = new(SourceCode.CompileLibrary);

    [Fact]
    public void Each_folder_names_only_the_folders_it_may()
    {
        var wrong = new List<string>();
        foreach (var (folder, file, named) in Names())
        {
            var target = named.Split('.').ElementAtOrDefault(2);
            if (target is null || target == folder || !named.StartsWith(Root + ".", StringComparison.Ordinal))
            {
                continue;
            }

            var allowed = folder.Length == 0
                ? Path.GetFileName(file).StartsWith("TextAnalyzer", StringComparison.Ordinal)
                : MayName[folder].Contains(target);
            if (!allowed)
            {
                wrong.Add($"{file} names {named}");
            }
        }

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void An_annotator_never_names_another_annotator()
    {
        const string Annotators = Root + ".Annotators.";
        var wrong = Names()
            .Where(n => n.Folder == "Annotators" && n.Named.StartsWith(Annotators, StringComparison.Ordinal))
            .Where(n => !n.File.Contains($"/Annotators/{n.Named[Annotators.Length..]}/", StringComparison.Ordinal))
            .Select(n => $"{n.File} names {n.Named}");
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Lucene_is_named_only_in_Indexing_and_Search()
    {
        var wrong = Names()
            .Where(n => n.Named.StartsWith("Lucene.Net", StringComparison.Ordinal) && n.Folder is not ("Indexing" or "Search"))
            .Select(n => n.File);
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Microsoft_ML_is_named_only_in_Classification()
    {
        var wrong = Names()
            .Where(n => n.Named.StartsWith("Microsoft.ML", StringComparison.Ordinal) && n.Folder != "Classification")
            .Select(n => n.File);
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Every_folder_of_the_library_has_its_rule() =>
        Assert.Empty(Names().Select(n => n.Folder).Where(f => f.Length > 0 && !MayName.ContainsKey(f)).Distinct());

    /// <summary>The page and the test state the same rules, so that neither can be right alone.</summary>
    [Fact]
    public void The_table_of_the_architecture_is_what_is_checked()
    {
        var page = File.ReadAllText(Repository.PathOf("ARCHITECTURE.md"));
        var table = page[page.IndexOf("## Who may name whom", StringComparison.Ordinal)..].Split('\n')
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split('|'))
            .SelectMany(cells => Folders(cells[1]).Select(folder => (folder, may: Folders(cells[2]).Order(StringComparer.Ordinal))));
        Assert.Equal(
            MayName.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}: {string.Join(' ', m.Value.Order(StringComparer.Ordinal))}"),
            table.OrderBy(t => t.folder, StringComparer.Ordinal).Select(t => $"{t.folder}: {string.Join(' ', t.may)}"));

        static IEnumerable<string> Folders(string cell) =>
            cell.Split(' ', ',').Select(w => w.Trim()).Where(MayName.ContainsKey).Distinct();
    }

    /// <summary>Every type that any file of the library names: the folder of the file, the file, the namespace of the type.</summary>
    private static IEnumerable<(string Folder, string File, string Named)> Names()
    {
        foreach (var tree in LazyLibrary.Value.SyntaxTrees)
        {
            var file = Path.GetRelativePath(Repository.Root, tree.FilePath).Replace('\\', '/');
            var parts = file.Split('/');
            if (parts is not ["Fuxin.TextAnalysis", ..] || parts.Length < 2)
            {
                continue;
            }

            var folder = parts.Length == 2 ? "" : parts[1];
            var model = LazyLibrary.Value.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var symbol = model.GetSymbolInfo(name).Symbol;
                var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                if (type?.ContainingNamespace is { IsGlobalNamespace: false } space)
                {
                    yield return (folder, file, space.ToDisplayString());
                }
            }
        }
    }
}
