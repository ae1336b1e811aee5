using System.Collections.Immutable;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>A place that the tables know.</summary>
/// <param name="Entity">Its id (<c>place:CN-2109</c>, <c>place:FR</c>); null if it has none, or if the name is that of several.</param>
/// <param name="Candidates">The ids of all places of the name, if there is more than one.</param>
/// <param name="IsCounty">A county or district: its bare name alone is too short to be trusted.</param>
internal sealed record EnglishPlace(string? Entity, ImmutableArray<string> Candidates, bool IsCounty);

/// <summary>Knows countries, regions, cities and the divisions of China by their English names. Immutable and thread-safe.</summary>
internal static class EnglishGazetteer
{
    /// <summary>The names of places, without the word for their kind (Fuxin, not Fuxin City).</summary>
    public static EnglishPhrases<EnglishPlace> Places { get; } = new(Load());

    /// <summary>The adjectives made from names of countries (Chinese, South African).</summary>
    public static EnglishPhrases<string> Demonyms { get; } = new(
        TableReader.ReadResource("en-places.tsv").SelectMany(r => r.List("demonyms").Select(n => (n, r["code"]))));

    /// <summary>
    /// The token after the place, or the adjective of one, that begins at a token: France, Republic of Korea, Fuxin City, Saudi.
    /// 0 if none begins there.
    /// </summary>
    public static int EndAt(EnglishLine line, int i)
    {
        if (!line.IsCapital(i))
        {
            return 0;
        }

        // "Kingdom of Cambodia", "Socialist Republic of Vietnam": the form of the state belongs to the name.
        for (var j = i; j < i + 3; j++)
        {
            if (line.IsAny(j, "republic", "kingdom", "state", "city") && line.Is(j + 1, "of") && line.IsCapital(j))
            {
                var at = line.Is(j + 2, "the") ? j + 3 : j + 2;
                return line.IsCapital(at) ? Places.LongestAt(line, at, out _) : 0;
            }
        }

        var end = Places.LongestAt(line, i, out var place);
        if (end == 0)
        {
            return Demonyms.LongestAt(line, i, out _);
        }

        var kind = AfterKind(line, end);
        return kind > end ? kind : place!.IsCounty ? 0 : end;
    }

    /// <summary>Goes on over the word for its kind after a name: Fuxin City, Dali Bai Autonomous Prefecture.</summary>
    public static int AfterKind(EnglishLine line, int end)
    {
        for (var j = end; j < end + 4 && line.IsCapital(j) && !line.Is(j, EnglishWordClass.OrganHead | EnglishWordClass.PostHead); j++)
        {
            if (line.Is(j, EnglishWordClass.DivisionHead) || line.IsAny(j, "region", "state"))
            {
                return j + 1;
            }
        }

        return end;
    }

    private static IEnumerable<(string Name, EnglishPlace Place)> Load()
    {
        var places = new Dictionary<string, EnglishPlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TableReader.ReadResource("en-places.tsv"))
        {
            foreach (var name in row.List("names"))
            {
                places.TryAdd(name, new EnglishPlace(row["code"] is { Length: > 0 } code ? $"place:{code}" : null, [], IsCounty: false));
            }
        }

        foreach (var row in TableReader.ReadResource("en-divisions.tsv"))
        {
            foreach (var name in row.List("en"))
            {
                // Jilin is a province and its city; the larger one, which comes first, keeps the name. Two of one level stay open.
                var id = $"place:CN-{row["code"]}";
                var place = new EnglishPlace(id, [], row["level"] == "county");
                if (!places.TryAdd(name, place) && places[name] is var other && other.IsCounty == place.IsCounty && (other.Entity ?? other.Candidates.FirstOrDefault())?.Length == id.Length)
                {
                    places[name] = place with { Entity = null, Candidates = other.Entity is null ? [.. other.Candidates, id] : [other.Entity, id] };
                }
            }
        }

        return places.Select(p => (p.Key, p.Value));
    }
}
