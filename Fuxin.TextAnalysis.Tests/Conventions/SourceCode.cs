using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fuxin.TextAnalysis.Tests.Conventions;

/// <summary>Compiles the repository's own source, to ask what its names mean, and code from its documents, to see that it compiles.</summary>
internal static class SourceCode
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>The source files of a project, without build output.</summary>
    public static IEnumerable<string> FilesOf(string project) =>
        Directory.EnumerateFiles(Repository.PathOf(project), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static CSharpCompilation CompileLibrary() =>
        Compile(FilesOf("Fuxin.TextAnalysis").Select(f => (f, File.ReadAllText(f))), OutputKind.DynamicallyLinkedLibrary);

    /// <summary>The errors of a program that uses the library.</summary>
    public static IEnumerable<string> ErrorsOfProgram(string code) =>
        Compile([("Program.cs", code)], OutputKind.ConsoleApplication, typeof(TextAnalyzer).Assembly.Location)
            .GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());

    private static CSharpCompilation Compile(IEnumerable<(string Path, string Code)> files, OutputKind kind, params string[] references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files.Append(("ImplicitUsings.cs", ImplicitUsings))
            .Select(f => CSharpSyntaxTree.ParseText(f.Item2, options, f.Item1));
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Fuxin.", StringComparison.Ordinal));
        return CSharpCompilation.Create(
            "check",
            trees,
            trusted.Concat(references).Distinct().Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }
}
