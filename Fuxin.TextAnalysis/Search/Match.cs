namespace Fuxin.TextAnalysis.Search;

/// <summary>A place in positions of the index and, where the index holds them, the offsets in the text; else these are -1.</summary>
internal readonly record struct Match(int From, int To, int Start = -1, int End = -1) : IComparable<Match>
{
    public bool HasOffsets => Start >= 0;

    /// <summary>The place from the beginning of the earlier to the end of the later.</summary>
    public Match With(Match other) => HasOffsets && other.HasOffsets
        ? new(Math.Min(From, other.From), Math.Max(To, other.To), Math.Min(Start, other.Start), Math.Max(End, other.End))
        : new(Math.Min(From, other.From), Math.Max(To, other.To));

    /// <summary>By position, the longer first; of two at the same place the one with offsets first.</summary>
    public int CompareTo(Match other) =>
        From != other.From ? From.CompareTo(other.From)
        : To != other.To ? other.To.CompareTo(To)
        : Start != other.Start ? other.Start.CompareTo(Start)
        : other.End.CompareTo(End);
}

/// <summary>The positions that are looked at: half-open.</summary>
internal readonly record struct Scope(int From, int To)
{
    public static Scope Whole { get; } = new(0, int.MaxValue);
}

/// <summary>Lists of places.</summary>
internal static class Matches
{
    /// <summary>Sorts the places and keeps one of each position.</summary>
    public static void MakeDistinct(List<Match> places)
    {
        if (places.Count < 2)
        {
            return;
        }

        places.Sort();
        var kept = 1;
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i].From != places[kept - 1].From || places[i].To != places[kept - 1].To)
            {
                places[kept++] = places[i];
            }
        }

        places.RemoveRange(kept, places.Count - kept);
    }

    /// <summary>The first place, of a sorted list, that begins at <paramref name="from"/> or later.</summary>
    public static int FirstFrom(List<Match> places, int from)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (places[middle].From >= from)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
