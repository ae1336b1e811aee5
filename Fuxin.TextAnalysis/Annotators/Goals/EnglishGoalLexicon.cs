using System.Collections.Immutable;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>A wording of a goal.</summary>
/// <param name="Kind">Its kind; null if the wording is plain English that names no goal.</param>
/// <param name="Id">The goal, where only the table of English wordings says which; else a later step decides.</param>
/// <param name="Context">The words among which alone it means a goal; empty if it has no other meaning.</param>
internal readonly record struct EnglishGoalName(GoalKind? Kind, string? Id, ImmutableArray<string> Context);

/// <summary>The goals known by their English names. Immutable and thread-safe.</summary>
internal static class EnglishGoalLexicon
{
    /// <summary>Their names.</summary>
    public static EnglishPhrases<EnglishGoalName> Names { get; } = new(Load());

    private static IEnumerable<(string Name, EnglishGoalName Goal)> Load()
    {
        var names = new Dictionary<string, EnglishGoalName>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TableReader.ReadResource("goals.tsv"))
        {
            foreach (var name in row.List("en"))
            {
                // The id is left to the step that tells the senses of a name apart.
                names.TryAdd(name, new EnglishGoalName(KindOf(row), null, [.. row.List("context")]));
            }
        }

        foreach (var row in TableReader.ReadResource("en-goals.tsv").Where(row => row["kind"] != "wording"))
        {
            foreach (var name in row.List("names"))
            {
                var goal = new EnglishGoalName(KindOf(row), row["id"] is { Length: > 0 } id ? id : null, []);
                if (!names.TryAdd(name, goal) && goal.Kind is null)
                {
                    names[name] = goal;
                }
            }
        }

        return names.Select(n => (n.Key, n.Value));
    }

    private static GoalKind? KindOf(TableRow row) => row["kind"] switch
    {
        "numbered" => GoalKind.Numbered,
        "named" => GoalKind.Named,
        "none" => null,
        var other => throw row.Error($"the kind is '{other}'; it must be numbered, named or none."),
    };
}
