using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fuxin.TextAnalysis.Tests.Conventions;

/// <summary>Compiles the repository's own source, to ask what its names mean, and code from its documents, to see that it compiles.</summary>
internal static class SourceCode
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    private const string WebUsings =
        "global using System.Net.Http; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; "
        + "global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; "
        + "global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; "
        + "global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;";

    /// <summary>The source files of a project, without build output.</summary>
    public static IEnumerable<string> FilesOf(string project) =>
        Directory.EnumerateFiles(Repository.PathOf(project), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static CSharpCompilation CompileLibrary() =>
        Compile(FilesOf("Fuxin.TextAnalysis").Select(f => (f, File.ReadAllText(f))), OutputKind.DynamicallyLinkedLibrary);

    /// <summary>The errors of a program that uses the library; of a web application too.</summary>
    public static IEnumerable<string> ErrorsOfProgram(params string[] files) =>
        Program(files).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());

    /// <summary>The assembly of a program that uses the library.</summary>
    public static byte[] CompileProgram(string code)
    {
        using var image = new MemoryStream();
        var result = Program(code).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }

    private static CSharpCompilation Program(params string[] files)
    {
        var compilation = Compile(
            files.Select((code, i) => ($"Program{i}.cs", code)), OutputKind.ConsoleApplication, [typeof(TextAnalyzer).Assembly.Location, .. WebAssemblies()]);
        return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(WebUsings, (CSharpParseOptions)compilation.SyntaxTrees[0].Options));
    }

    /// <summary>The assemblies of the web framework beside the runtime that runs the tests, where they are not the runtime's already.</summary>
    private static IEnumerable<string> WebAssemblies()
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var web = Path.Combine(runtime.Parent!.Parent!.FullName, "Microsoft.AspNetCore.App", runtime.Name);
        var known = TrustedAssemblies().Select(f => Path.GetFileName(f)).ToHashSet(StringComparer.Ordinal);
        return Directory.GetFiles(web, "*.dll").Where(f => !known.Contains(Path.GetFileName(f)));
    }

    private static IEnumerable<string> TrustedAssemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Fuxin.", StringComparison.Ordinal));

    private static CSharpCompilation Compile(IEnumerable<(string Path, string Code)> files, OutputKind kind, params string[] references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files.Append(("ImplicitUsings.cs", ImplicitUsings))
            .Select(f => CSharpSyntaxTree.ParseText(f.Item2, options, f.Item1));
        return CSharpCompilation.Create(
            "check",
            trees,
            TrustedAssemblies().Concat(references).Distinct().Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }
}
