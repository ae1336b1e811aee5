using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// What is known of goals and bodies beyond any one text, and under which names. Immutable and thread-safe:
/// <see cref="WithFile"/> returns another one.
/// </summary>
public sealed class KnowledgeBase : IEntityLookup
{
    private static readonly Lazy<KnowledgeBase> LazyDefault = new(() => new KnowledgeBase(
        WithWordings(KnowledgeTables.Goals(TableReader.ReadResource("goals.tsv")), KnowledgeTables.Wordings(TableReader.ReadResource("en-goals.tsv"))),
        KnowledgeTables.Bodies(TableReader.ReadResource("bodies.tsv")),
        [],
        ""));

    private readonly IReadOnlyList<KnownGoal> _allGoals;
    private readonly IReadOnlyList<KnownBody> _allBodies;
    private readonly FrozenDictionary<string, ImmutableArray<KnownGoal>> _goals;
    private readonly FrozenDictionary<string, KnownGoal> _goalsById;
    private readonly FrozenDictionary<string, ImmutableArray<KnownBody>> _bodies;

    private KnowledgeBase(IReadOnlyList<KnownGoal> goals, IReadOnlyList<KnownBody> bodies, ImmutableArray<UserThing> added, string stamp)
    {
        _allGoals = goals;
        _allBodies = bodies;
        Added = added;
        Stamp = stamp;
        _goals = ByName(goals, g => g.ChineseNames.Concat(g.EnglishNames), g => g.Id, added);
        _goalsById = goals.ToFrozenDictionary(g => g.Id, StringComparer.Ordinal);
        _bodies = ByName(bodies, b => b.Names, b => b.Id, added);
    }

    /// <summary>The knowledge that ships with the library.</summary>
    public static KnowledgeBase Default => LazyDefault.Value;

    /// <summary>What users have added, in order.</summary>
    internal ImmutableArray<UserThing> Added { get; }

    /// <summary>Names what users have added, for fingerprints; empty if nothing.</summary>
    internal string Stamp { get; }

    /// <summary>
    /// This knowledge and that of a file of your own: UTF-8, fields separated by tabs, a first line that names the columns. <c>id</c>
    /// (<c>goal:...</c> or <c>body:...</c>), <c>zh</c>, <c>en</c> and, for goals, <c>kind</c> (<c>numbered</c> or <c>named</c>) are needed;
    /// <c>mode</c>, <c>members_zh</c>, <c>members_en</c>, <c>set_by</c>, <c>date</c>, <c>context</c> and <c>note</c> may be left out; several names
    /// or members are separated by <c>;</c>. Mode <c>combine</c>, the default, adds to what is known; <c>force</c> replaces an entry of the same
    /// id, and its names mean nothing else, wherever they stand.
    /// </summary>
    /// <exception cref="LexiconFormatException">A row cannot be read; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public KnowledgeBase WithFile(string path)
    {
        using var reader = new StreamReader(path);
        return With(reader, path);
    }

    /// <summary>As <see cref="WithFile"/>; <paramref name="path"/> is the name that errors give.</summary>
    /// <exception cref="LexiconFormatException">A row cannot be read; the message names file and line.</exception>
    public KnowledgeBase With(TextReader reader, string path)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var table = reader.ReadToEnd();
        var things = KnowledgeTables.UserThings(TableReader.Read(new StringReader(table), path)).ToImmutableArray();
        var goals = _allGoals.ToDictionary(g => g.Id, StringComparer.Ordinal);
        var bodies = _allBodies.ToDictionary(b => b.Id, StringComparer.Ordinal);
        foreach (var thing in things)
        {
            if (thing.Goal is { } goal)
            {
                goals[goal.Id] = thing.Force || !goals.TryGetValue(goal.Id, out var known) ? goal : Combine(known, goal);
            }

            if (thing.Body is { } body)
            {
                bodies[body.Id] = thing.Force || !bodies.TryGetValue(body.Id, out var known) ? body : body with { Names = [.. known.Names, .. body.Names] };
            }
        }

        var stamp = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Stamp + table)));
        return new KnowledgeBase([.. goals.Values], [.. bodies.Values], [.. Added, .. things], stamp);
    }

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

    /// <summary>What is known of the goal with this id; null if nothing is.</summary>
    public KnownGoal? GoalWithId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _goalsById.GetValueOrDefault(id);
    }

    internal ImmutableArray<KnownGoal> GoalsNamed(string name) => Find(_goals, name);

    internal ImmutableArray<KnownBody> BodiesNamed(string name) => Find(_bodies, name);

    /// <summary>The ids of the organs that a name with its division means: 阜新市委, the Liaoning Provincial Party Committee.</summary>
    private static string[] OrgansNamed(string name) =>
        OrganNames.Default.Read(name) is { } organ ? [.. organ.Divisions.Select(organ.IdIn)] : [];

    private static List<KnownGoal> WithWordings(IEnumerable<KnownGoal> goals, ILookup<string, string> wordings) =>
        [.. goals.Select(g => g with { EnglishNames = [.. g.EnglishNames, .. wordings[g.Id].Except(g.EnglishNames, StringComparer.OrdinalIgnoreCase)] })];

    private static KnownGoal Combine(KnownGoal known, KnownGoal more) => known with
    {
        ChineseNames = [.. known.ChineseNames, .. more.ChineseNames],
        EnglishNames = [.. known.EnglishNames, .. more.EnglishNames],
        ChineseMembers = known.ChineseMembers.IsEmpty ? more.ChineseMembers : known.ChineseMembers,
        EnglishMembers = known.EnglishMembers.IsEmpty ? more.EnglishMembers : known.EnglishMembers,
        SetBy = known.SetBy ?? more.SetBy,
        Date = known.Date ?? more.Date,
        Context = [.. known.Context, .. more.Context],
    };

    private static ImmutableArray<T> Find<T>(FrozenDictionary<string, ImmutableArray<T>> byName, string name) =>
        byName.TryGetValue(NameKey.Of(name), out var found) ? found : [];

    private static FrozenDictionary<string, ImmutableArray<T>> ByName<T>(
        IEnumerable<T> things, Func<T, IEnumerable<string>> names, Func<T, string> idOf, IEnumerable<UserThing> added)
    {
        var forced = added.Where(t => t.Force).Select(t => t.Goal?.Id ?? t.Body?.Id ?? "").ToHashSet(StringComparer.Ordinal);
        return things
            .SelectMany(thing => names(thing).Select(NameKey.Of).Distinct().Select(key => (key, thing)))
            .GroupBy(pair => pair.key, pair => pair.thing, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Any(t => forced.Contains(idOf(t))) ? group.Where(t => forced.Contains(idOf(t))).ToImmutableArray() : [.. group],
                StringComparer.Ordinal);
    }
}
