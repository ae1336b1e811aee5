using System.Collections.Frozen;
using System.Collections.Immutable;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>What is known of goals and bodies beyond any one text, and under which names. Immutable and thread-safe.</summary>
public sealed class KnowledgeBase : IEntityLookup
{
    private static readonly Lazy<KnowledgeBase> LazyDefault = new(() => new KnowledgeBase(
        KnowledgeTables.Goals(TableReader.ReadResource("goals.tsv")),
        KnowledgeTables.Bodies(TableReader.ReadResource("bodies.tsv"))));

    private readonly FrozenDictionary<string, ImmutableArray<KnownGoal>> _goals;
    private readonly FrozenDictionary<string, ImmutableArray<KnownBody>> _bodies;

    private KnowledgeBase(IReadOnlyList<KnownGoal> goals, IReadOnlyList<KnownBody> bodies)
    {
        _goals = ByName(goals, g => g.ChineseNames.Concat(g.EnglishNames));
        _bodies = ByName(bodies, b => b.Names);
    }

    /// <summary>The knowledge that ships with the library.</summary>
    public static KnowledgeBase Default => LazyDefault.Value;

    /// <inheritdoc/>
    public IReadOnlyList<string> EntitiesNamed(string type, string name)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(name);
        return type switch
        {
            "goal" => [.. GoalsNamed(name).Select(g => g.Id)],
            "body" => BodiesNamed(name) is { IsEmpty: false } known ? [.. known.Select(b => b.Id)] : OrgansNamed(name),
            "place" => [.. DivisionTree.Default.Named(name).Select(d => $"place:CN-{d.Code}")],
            "person" => PersonIds.Of(name) is { } id ? [id] : [],
            _ => [],
        };
    }

    internal ImmutableArray<KnownGoal> GoalsNamed(string name) => Find(_goals, name);

    internal ImmutableArray<KnownBody> BodiesNamed(string name) => Find(_bodies, name);

    /// <summary>The ids of the organs that a name with its division means: 阜新市委, the Liaoning Provincial Party Committee.</summary>
    private static string[] OrgansNamed(string name) =>
        OrganNames.Default.Read(name) is { } organ ? [.. organ.Divisions.Select(organ.IdIn)] : [];

    private static ImmutableArray<T> Find<T>(FrozenDictionary<string, ImmutableArray<T>> byName, string name) =>
        byName.TryGetValue(NameKey.Of(name), out var found) ? found : [];

    private static FrozenDictionary<string, ImmutableArray<T>> ByName<T>(
        IEnumerable<T> things, Func<T, IEnumerable<string>> names) =>
        things
            .SelectMany(thing => names(thing).Select(NameKey.Of).Distinct().Select(key => (key, thing)))
            .GroupBy(pair => pair.key, pair => pair.thing, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
