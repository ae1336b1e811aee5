using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// The likeness of members: lists behind a number are made in parallel, 定人培养、定期谈话、定向考察 or 支撑地、策源地、先行地. What the others share shows
/// where the first begins, whose head no comma marks off. Stateless.
/// </summary>
internal static class MemberShape
{
    /// <summary>True if the members begin or end alike, or are equally long.</summary>
    public static bool AreAlike(ImmutableArray<string> members) =>
        members.All(m => m[0] == members[0][0]) || members.All(m => m[^1] == members[0][^1]) || members.All(m => m.Length == members[0].Length);

    /// <summary>The end of the first member that is made as the others are; null if they show no common make, or the first does not follow it.</summary>
    public static string? FirstLikeTheOthers(ImmutableArray<string> members)
    {
        var (first, second) = (members[0], members[1]);
        var others = members.Skip(1).ToList();
        int shortest = others.Min(m => m.Length), longest = others.Max(m => m.Length);
        if (others.TrueForAll(m => m[0] == second[0]))
        {
            var at = first.LastIndexOf(second[0]);
            while (at > 0 && first.Length - at < shortest - 1)
            {
                at = first.LastIndexOf(second[0], at - 1);
            }

            if (at >= 0 && first.Length - at is >= 2 and var length && length <= longest + 2)
            {
                return first[at..];
            }
        }

        // One character more is a longer member, not a head.
        var endAlike = first.Length != longest + 1 && others.TrueForAll(m => m[^1] == first[^1]);
        return shortest == longest && first.Length >= shortest && (endAlike || first.Length == shortest) ? first[^shortest..] : null;
    }
}
