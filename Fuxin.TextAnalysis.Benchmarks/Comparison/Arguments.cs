using System.Globalization;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>The options of the comparisons.</summary>
internal static class Arguments
{
    public static int Number(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var at ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
