using System.Reflection;
using System.Runtime.CompilerServices;

namespace Fuxin.TextAnalysis.Tests.Conventions;

public class ImmutabilityTests
{
    private static readonly Assembly Library = typeof(TextAnalyzer).Assembly;

    [Fact]
    public void No_public_type_has_a_property_that_can_be_changed_after_it_is_made()
    {
        var settable = Library.GetExportedTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            // Options are filled in by the application before an analyser is made of them.
            .Where(p => p.DeclaringType != typeof(TextAnalyzerOptions))
            .Where(p => p.SetMethod is { IsPublic: true } set && !IsInit(set) && p.DeclaringType!.Assembly == Library)
            .Select(p => $"{p.DeclaringType}.{p.Name}");
        Assert.Empty(settable);
    }

    [Fact]
    public void No_public_type_has_a_public_field() =>
        Assert.Empty(Library.GetExportedTypes().Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral).Select(f => $"{f.DeclaringType}.{f.Name}"));

    [Fact]
    public void No_static_field_of_the_library_can_be_reassigned()
    {
        var mutable = Library.GetTypes()
            .Where(t => t.Namespace?.StartsWith("Fuxin", StringComparison.Ordinal) == true && !IsGenerated(t))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsLiteral && !f.IsDefined(typeof(ThreadStaticAttribute)) && !IsGenerated(f))
            .Select(f => $"{f.DeclaringType}.{f.Name}");
        Assert.Empty(mutable);
    }

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && IsGenerated(outer));
}
