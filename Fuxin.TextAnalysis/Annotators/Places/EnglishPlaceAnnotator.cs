using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>
/// Finds places in English sentences: known names (Fuxin, South China Sea, the US), names with the word for their kind
/// (Xinqiu District, Siping Battle Memorial Hall), and directions before a place (southern China). Immutable and thread-safe.
/// </summary>
internal sealed class EnglishPlaceAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<Annotation>();
        var counties = new List<(EnglishPlace Place, PlaceMention Mention)>();
        foreach (var line in EnglishLine.Of(document))
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (EnglishFeatureLists.EndAt(line, i) is > 0 and var named)
                {
                    found.Add(Mention(line, i, named, "place.en-listed", 0.8, null));
                    i = named - 1;
                }
                else if (line.IsCapital(i) && Read(line, i) is { } place)
                {
                    found.Add(place.Mention);
                    i = place.End - 1;
                }
                else if (line.IsCapital(i) && County(line, i) is { } county)
                {
                    counties.Add(county);
                }
            }
        }

        // A county's bare name is short and common; it counts where the document also names the city or province it lies in.
        var larger = found.Select(p => p.Entity).Where(e => e is not null).ToHashSet(StringComparer.Ordinal);
        foreach (var (place, mention) in counties)
        {
            var ids = (place.Entity is { } only ? [only] : place.Candidates).Where(id => larger.Contains(id[..^2]) || larger.Contains(id[..^4])).ToList();
            if (ids.Count > 0)
            {
                found.Add(mention with { Entity = ids.Count == 1 ? ids[0] : null });
            }
        }

        return found.Count == 0 ? document : document.AddAnnotations(found);
    }

    private static (int End, PlaceMention Mention)? Read(EnglishLine line, int i)
    {
        var known = EnglishGazetteer.Places.LongestAt(line, i, out var place);
        if (known > 0)
        {
            return Known(line, i, known, place!);
        }

        var end = EnglishSites.EndAt(line, i);
        if (end > 0)
        {
            return (end, Mention(line, i, end, "place.en-site", 0.8, null));
        }

        end = BeforeLarger(line, i);
        return end > 0 ? (end, Mention(line, i, end, "place.en-in-larger", 0.7, null)) : null;
    }

    private static (int End, PlaceMention Mention)? Known(EnglishLine line, int i, int end, EnglishPlace place)
    {
        // Fuxin City, Liaoning Province, Haizhou District: the word for the kind belongs to the name; so does what makes a site of it.
        var site = EnglishSites.EndAt(line, i);
        if (site > end)
        {
            return (site, Mention(line, i, site, line.Is(site - 1, DivisionHead) ? "place.en-division" : "place.en-site", 0.9, line.Is(site - 1, DivisionHead) ? place.Entity : null));
        }

        if (place.IsCounty && !IsTrustedCounty(line, i, end))
        {
            return null;
        }

        // "the English channel" of a broadcaster is not the sea.
        if (end > i + 1 && line.IsLower(end - 1))
        {
            return null;
        }

        // The name of a place inside a longer name of something else (Shanghai Spirit) is not the place.
        if (line.IsCapital(end) && line.Is(end, Doctrine | RoadHead) || line.IsAny(line.IsHyphen(i - 1) ? i - 2 : i - 1, "one") && line.IsAny(end, "principle", "policy"))
        {
            return null;
        }

        // "Quang Ninh province", in small letters.
        if (line.IsAny(end, "province", "county", "prefecture", "district") && line.IsLower(end))
        {
            return (end + 1, Mention(line, i, end + 1, "place.en-division", 0.85, place.Entity));
        }

        var start = DirectionBefore(line, i);
        return (end, Mention(line, start, end, start < i ? "place.en-direction" : "place.en-known", 0.95, start < i ? null : place.Entity));
    }

    /// <summary>"in Springfield, Ohio", "at Ndumo in South Africa": an unknown name before a known place that holds it.</summary>
    private static int BeforeLarger(EnglishLine line, int i)
    {
        var named = i;
        while (line.IsCapital(named) && named < i + 3 && !line.Is(named, Function | Common | Month | Demonym | OrganHead | PostHead | DivisionHead))
        {
            named++;
        }

        // "Quang Ninh province": an unknown name with the word for its kind in small letters.
        if (named > i && line.IsAny(named, "province", "county", "prefecture", "district", "township") && line.IsLower(named) && !line.Is(named + 1, OrganHead))
        {
            return named + 1;
        }

        if (!line.IsAny(i - 1, "in", "at", "near", "from", "of", "to", "struck", "hit"))
        {
            return 0;
        }

        var end = i;
        while (line.IsCapital(end) && end < i + 3 && !line.Is(end, Function | Common | Month | Weekday | Demonym | OrganHead | PostHead))
        {
            end++;
        }

        // "to Wilson in Kenya" may be a person; two names or a comma are a place.
        var inside = line.Is(end, "in") && !HasPersonalName(line, i, end);
        return end > i && (inside || line.Is(end, ",")) && line.IsCapital(end + 1) && EnglishGazetteer.Places.LongestAt(line, end + 1, out _) > 0 ? end : 0;
    }

    private static bool HasPersonalName(EnglishLine line, int from, int to)
    {
        for (var j = from; j < to; j++)
        {
            if (line.Is(j, Surname | OtherSurname | FirstName | MeetingHead | DocumentHead | FacilityHead | GoalHead | OrganWeak))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A county's bare name is common; it counts where other places stand around it.</summary>
    private static bool IsTrustedCounty(EnglishLine line, int i, int end) =>
        line.Is(end, ",") && line.Is(end + 1, Place) && line.IsAny(i - 1, "in", "at", "from", "of", "to");

    /// <summary>The bare name of a county or district, standing by itself in a sentence.</summary>
    private static (EnglishPlace Place, PlaceMention Mention)? County(EnglishLine line, int i)
    {
        var end = EnglishGazetteer.Places.LongestAt(line, i, out var place);
        var alone = end > 0 && place!.IsCounty && !line.IsHyphen(i - 1) && !line.IsHyphen(end)
            && !(line.IsCapital(i - 1) && i > 0 && !line.Is(i - 1, Function)) && !line.IsCapital(end)
            && (line.IsAny(i - 1, "in", "at", "from", "of", "to", "and", "through", "near", "for") || line.Is(i - 1, ",") || line.IsPossessive(end) || line.Is(end, ","));
        return alone ? (place!, Mention(line, i, end, "place.en-county", 0.75, null)) : null;
    }

    private static int DirectionBefore(EnglishLine line, int i)
    {
        var before = line.IsHyphen(i - 1) ? i - 2 : i - 1;
        return line.Is(before, Direction) && (line.IsLower(before) || before > 0) && !line.Is(i - 1, "central") ? before : i;
    }

    private static PlaceMention Mention(EnglishLine line, int from, int to, string rule, double confidence, string? entity) => new()
    {
        Span = line.Span(from, to),
        Text = line.Text(from, to),
        Rule = rule,
        Confidence = confidence,
        Entity = entity,
    };
}
