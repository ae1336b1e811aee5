using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>Reads the rows of the human-edited knowledge tables; a bad row is an error that names file and line.</summary>
internal static class KnowledgeTables
{
    public static List<KnownGoal> Goals(IEnumerable<TableRow> rows) => [.. rows.Select(Goal)];

    public static List<KnownBody> Bodies(IEnumerable<TableRow> rows) =>
        [.. rows.Select(row => new KnownBody(Id(row, "body:"), [.. row.List("zh"), .. row.List("en")]))];

    /// <summary>
    /// The goals and bodies of a user's file: <c>id</c>, <c>zh</c>, <c>en</c>, for goals <c>kind</c>, and, all optional, <c>mode</c>
    /// (<c>combine</c> or <c>force</c>) and the other columns of the library's own tables.
    /// </summary>
    public static IEnumerable<UserThing> UserThings(IEnumerable<TableRow> rows)
    {
        foreach (var row in rows)
        {
            var id = row.Required("id");
            string[] chinese = row.List("zh"), english = row.List("en");
            var mode = Optional(row, "mode") switch
            {
                "" or "combine" => false,
                "force" => true,
                var other => throw row.Error($"'mode' is 'combine' or 'force', not '{other}'."),
            };
            if (chinese.Length + english.Length == 0)
            {
                throw row.Error("a name is needed in the column 'zh' or 'en'.");
            }

            yield return id.StartsWith("goal:", StringComparison.Ordinal) ? new UserThing(
                    new KnownGoal(
                        id, KindOf(row), [.. chinese], [.. english], [.. OptionalList(row, "members_zh")], [.. OptionalList(row, "members_en")],
                        NullIfEmpty(Optional(row, "set_by")), NullIfEmpty(Optional(row, "date")), [.. OptionalList(row, "context")]),
                    null,
                    mode)
                : id.StartsWith("body:", StringComparison.Ordinal) ? new UserThing(null, new KnownBody(id, [.. chinese, .. english]), mode)
                : throw row.Error($"an id begins with 'goal:' or 'body:', got '{id}'.");
        }
    }

    private static string Optional(TableRow row, string column) => row.Has(column) ? row[column] : "";

    private static string[] OptionalList(TableRow row, string column) => row.Has(column) ? row.List(column) : [];

    private static GoalKind KindOf(TableRow row) => row.Required("kind") switch
    {
        "numbered" => GoalKind.Numbered,
        "named" => GoalKind.Named,
        var other => throw row.Error($"'kind' is 'numbered' or 'named', not '{other}'."),
    };

    /// <summary>Further wordings of goals: of each goal's id those that its own row does not have.</summary>
    public static ILookup<string, string> Wordings(IEnumerable<TableRow> rows) =>
        rows.Where(row => row["id"].Length > 0).SelectMany(row => row.List("names").Select(name => (Id: row["id"], name))).ToLookup(p => p.Id, p => p.name, StringComparer.Ordinal);

    private static KnownGoal Goal(TableRow row)
    {
        string[] chinese = row.List("zh"), english = row.List("en");
        if (chinese.Length + english.Length == 0)
        {
            throw row.Error("a goal needs a name in the column 'zh' or 'en'.");
        }

        return new KnownGoal(
            Id(row, "goal:"),
            KindOf(row),
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
