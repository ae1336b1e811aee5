using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>The goals known by their English names. Immutable and thread-safe.</summary>
internal static class EnglishGoalLexicon
{
    /// <summary>
    /// Their names with the kind, null for wordings that name no goal; which goal a name means is for a later step to say.
    /// </summary>
    public static EnglishPhrases<GoalKind?> Names { get; } = new(Load());

    private static IEnumerable<(string Name, GoalKind? Kind)> Load() =>
        TableReader.ReadResource("goals.tsv").SelectMany(r => r.List("en").Select(name => (name, r["kind"])))
            .Concat(TableReader.ReadResource("en-goals.tsv").SelectMany(r => r.List("names").Select(name => (name, r["kind"]))))
            .GroupBy(g => g.Item1, StringComparer.OrdinalIgnoreCase)
            .Select(g => (g.Key, KindOf([.. g.Select(n => n.Item2)])));

    /// <summary>A wording that is plain English is entered as "none"; that counts more than what another table says of it.</summary>
    private static GoalKind? KindOf(IReadOnlyList<string> kinds) =>
        kinds.Contains("none") ? null : kinds[0] == "numbered" ? GoalKind.Numbered : GoalKind.Named;
}
