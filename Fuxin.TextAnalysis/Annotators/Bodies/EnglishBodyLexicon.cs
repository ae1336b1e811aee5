using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>The bodies known by name. Immutable and thread-safe.</summary>
internal static class EnglishBodyLexicon
{
    /// <summary>Their names; which body a name means is for a later step to say.</summary>
    public static EnglishPhrases<bool> Names { get; } = new(Load());

    private static IEnumerable<(string Name, bool Known)> Load() =>
        TableReader.ReadResource("bodies.tsv").SelectMany(r => r.List("en"))
            .Concat(TableReader.ReadResource("en-bodies.tsv").SelectMany(r => r.List("names")))
            .Distinct(StringComparer.Ordinal)
            .Select(name => (name, true));
}
