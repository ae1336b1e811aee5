using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>Reads names that end in the word for what they name: districts, rivers, parks, memorial halls.</summary>
internal static class EnglishSites
{
    private const int LongestName = 7;

    /// <summary>The token after the name that begins at a token; 0 if none begins there.</summary>
    public static int EndAt(EnglishLine line, int i)
    {
        if (!line.IsCapital(i))
        {
            return 0;
        }

        // Lake Baikal, Mount Tai: the word stands first.
        if (line.IsAny(i, "lake", "mount", "cape") && line.IsCapital(i + 1) && !line.Is(i + 1, Function | Common | HeadlineVerb | FacilityHead | DivisionHead))
        {
            return line.IsCapital(i + 2) && line.Is(i + 2, FacilityHead) ? i + 3 : i + 2;
        }

        if (line.Is(i, Function | FacilityHead | DivisionHead | HeadlineVerb | Ordinal | Cardinal))
        {
            return 0;
        }

        // At the start of a sentence or in a headline a common word is no part of a name.
        if ((i == 0 || line.IsHeadline) && line.Is(i, Common) && !line.Is(i, Place | Surname))
        {
            return 0;
        }

        var end = 0;
        for (var j = i + 1; j < Math.Min(line.Count, i + LongestName); j++)
        {
            // Holiday Park and Village is one site; Huaxi District and Baiyun District are two.
            if (line.IsHyphen(j) || line.Is(j, "and") && end == j && line.IsCapital(j + 1) && !line.Is(j - 1, DivisionHead) && IsFacilityOnly(line, j + 1))
            {
                continue;
            }

            if (!line.IsCapital(j) || line.Is(j, Function | HeadlineVerb) && !line.Is(j, FacilityHead | DivisionHead))
            {
                break;
            }

            if (line.Is(j, FacilityHead | DivisionHead) && !line.Is(j + 1, OrganHead))
            {
                end = j + 1;
            }
        }

        if (end == 0 || line.Is(end - 1, SiteGeneric) && !HasName(line, i, end))
        {
            return 0;
        }

        // Nen River plain, Danjiangkou Reservoir area: what a river or dam makes, in small letters.
        return line.Is(end - 1, "river") && line.IsAny(end, "plain", "basin", "delta", "estuary", "valley")
            || line.Is(end - 1, "reservoir") && line.IsAny(end, "area", "region") && line.IsLower(end)
                ? end + 1
                : end;
    }

    /// <summary>"Free Trade Zone" is any zone: something in the name must be no common word.</summary>
    private static bool HasName(EnglishLine line, int from, int to)
    {
        for (var j = from; j < to - 1; j++)
        {
            if (line.IsWord(j) && (line.Is(j, Place | Surname | Demonym | Direction) || !line.Is(j, Common | Function | OrganModifier)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if common words and the word for a site follow, without a name of their own.</summary>
    private static bool IsFacilityOnly(EnglishLine line, int i)
    {
        while (line.IsCapital(i) && line.Is(i, Common) && !line.Is(i, FacilityHead | Place))
        {
            i++;
        }

        return line.IsCapital(i) && line.Is(i, FacilityHead);
    }
}
