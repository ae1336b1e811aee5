using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>Reads the rows of the human-edited knowledge tables; a bad row is an error that names file and line.</summary>
internal static class KnowledgeTables
{
    public static List<KnownGoal> Goals(IEnumerable<TableRow> rows) => [.. rows.Select(Goal)];

    public static List<KnownBody> Bodies(IEnumerable<TableRow> rows) =>
        [.. rows.Select(row => new KnownBody(Id(row, "body:"), [.. row.List("zh"), .. row.List("en")]))];

    private static KnownGoal Goal(TableRow row)
    {
        string[] chinese = row.List("zh"), english = row.List("en");
        if (chinese.Length + english.Length == 0)
        {
            throw row.Error("a goal needs a name in the column 'zh' or 'en'.");
        }

        return new KnownGoal(
            Id(row, "goal:"),
            row.Required("kind") switch
            {
                "numbered" => GoalKind.Numbered,
                "named" => GoalKind.Named,
                var other => throw row.Error($"'kind' is 'numbered' or 'named', not '{other}'."),
            },
            [.. chinese],
            [.. english],
            [.. row.List("members_zh")],
            [.. row.List("members_en")],
            NullIfEmpty(row["set_by"]),
            NullIfEmpty(row["date"]),
            [.. row.List("context")]);
    }

    private static string Id(TableRow row, string prefix) =>
        row.Required("id") is var id && id.StartsWith(prefix, StringComparison.Ordinal)
            ? id
            : throw row.Error($"an id here begins with '{prefix}', got '{id}'.");

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
