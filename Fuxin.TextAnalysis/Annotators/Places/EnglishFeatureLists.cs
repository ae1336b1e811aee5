using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>
/// Reads names that share the word for what they name: the Huai, Hai and Liao rivers. Each is a place by its name alone, as it stands.
/// </summary>
internal static class EnglishFeatureLists
{
    private const int LongestList = 24;
    private const int LongestName = 3;

    /// <summary>The token after the name that begins at a token and stands in such a list; 0 if none does.</summary>
    public static int EndAt(EnglishLine line, int i)
    {
        var end = NameEnd(line, i);
        if (end == 0 || !line.IsAny(i - 1, "the", ",", "and", "both"))
        {
            return 0;
        }

        var isListed = line.IsAny(i - 1, ",", "and");
        for (var j = end; j < i + LongestList;)
        {
            if (IsSharedHead(line, j))
            {
                return isListed ? end : 0;
            }

            var next = line.Is(j, ",") ? j + 1 : j;
            next = line.Is(next, "and") ? next + 1 : next;
            if (next == j || NameEnd(line, next) is not (> 0 and var nextEnd))
            {
                return 0;
            }

            isListed = true;
            j = nextEnd;
        }

        return 0;
    }

    private static int NameEnd(EnglishLine line, int i)
    {
        var end = i;
        while (end < i + LongestName && line.IsCapital(end) && !line.Is(end, Function | Common | Month | Demonym | OrganHead | PostHead | FacilityHead | DivisionHead) && !IsSharedHead(line, end))
        {
            end++;
        }

        return end > i ? end : 0;
    }

    private static bool IsSharedHead(EnglishLine line, int i) =>
        line.IsAny(i, "rivers", "lakes", "mountains", "islands", "reservoirs", "seas", "gulfs", "bays", "straits", "peninsulas", "deserts", "plateaus", "basins");
}
