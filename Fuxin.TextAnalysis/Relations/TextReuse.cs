using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Relations;

/// <summary>
/// Finds the passages that one text takes over from another, verbatim, edited or in another order, and aligns them. Thread-safe.
/// </summary>
/// <remarks>
/// Shingles of both texts that agree are anchors (Broder 1997); anchors near each other on both sides are one passage; a passage is
/// aligned by its longest common subsequence. To compare many texts, choose pairs by <see cref="ReuseIndex"/> first.
/// </remarks>
public static class TextReuse
{
    /// <summary>Units in a shingle: long enough that unrelated policy texts share few, short enough to survive edits.</summary>
    internal const int ShingleLength = 6;

    private const int LargestGap = 14;
    private const int LeastShared = 24;
    private const double LeastDensity = 0.5;

    // A shingle that is everywhere in a text (a table's cells) anchors nothing.
    private const int MostOccurrences = 8;
    private const int LongestAlignment = 4000;

    /// <summary>The passages of at least some two dozen Han characters or words that both have, in the order of <paramref name="target"/>.</summary>
    /// <param name="source">The text taken from.</param>
    /// <param name="target">The text that may have taken over.</param>
    public static ImmutableArray<ReusedPassage> Find(string source, string target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var (a, b) = (new ReuseUnits(source), new ReuseUnits(target));
        var anchors = Anchors(a, b);
        return [.. Clusters(anchors).Where(IsPassage).Select(c => Align(a, b, c)).OrderBy(p => p.Target.Start).ThenBy(p => p.Source.Start)];
    }

    private static List<(int A, int B)> Anchors(ReuseUnits a, ReuseUnits b)
    {
        var places = new Dictionary<ulong, List<int>>();
        var shingles = a.Shingles(ShingleLength);
        for (var i = 0; i < shingles.Length; i++)
        {
            if (!places.TryGetValue(shingles[i], out var list))
            {
                places[shingles[i]] = list = [];
            }

            list.Add(i);
        }

        var anchors = new List<(int, int)>();
        var others = b.Shingles(ShingleLength);
        for (var j = 0; j < others.Length; j++)
        {
            if (places.TryGetValue(others[j], out var found) && found.Count <= MostOccurrences)
            {
                anchors.AddRange(found.Select(i => (i, j)));
            }
        }

        return anchors;
    }

    /// <summary>Groups anchors that lie near an earlier one on both sides; each open group is known by its last anchor.</summary>
    private static List<List<(int A, int B)>> Clusters(List<(int A, int B)> anchors)
    {
        var closed = new List<List<(int A, int B)>>();
        var open = new List<List<(int A, int B)>>();
        foreach (var anchor in anchors)
        {
            closed.AddRange(open.Where(c => anchor.B - c[^1].B > LargestGap + ShingleLength));
            open.RemoveAll(c => anchor.B - c[^1].B > LargestGap + ShingleLength);
            var near = open.FirstOrDefault(c => anchor.A - c[^1].A is >= 0 and <= LargestGap + ShingleLength && anchor.B > c[^1].B);
            if (near is null)
            {
                open.Add([anchor]);
            }
            else
            {
                near.Add(anchor);
            }
        }

        closed.AddRange(open);
        return closed;
    }

    private static bool IsPassage(List<(int A, int B)> cluster)
    {
        var covered = 0;
        var end = -1;
        foreach (var (_, b) in cluster)
        {
            covered += b + ShingleLength - Math.Max(b, end);
            end = b + ShingleLength;
        }

        return covered >= LeastShared && covered >= LeastDensity * (end - cluster[0].B);
    }

    private static ReusedPassage Align(ReuseUnits a, ReuseUnits b, List<(int A, int B)> cluster)
    {
        var (firstA, firstB) = cluster[0];
        var lastA = cluster[^1].A + ShingleLength - 1;
        var lastB = cluster[^1].B + ShingleLength - 1;
        var (lengthA, lengthB) = (lastA - firstA + 1, lastB - firstB + 1);
        var edits = new List<PassageEdit>();
        var kept = 0;
        if (Math.Max(lengthA, lengthB) > LongestAlignment)
        {
            // Square cost: a passage of many pages is shown as a whole, by its anchors.
            kept = Math.Min(cluster.Count + ShingleLength - 1, Math.Min(lengthA, lengthB));
            edits.Add(new PassageEdit(PassageEditKind.Kept, a.Span(firstA, lastA), b.Span(firstB, lastB)));
        }
        else
        {
            kept = AlignUnits(a, b, firstA, firstB, lengthA, lengthB, edits);
        }

        return new ReusedPassage(a.Span(firstA, lastA), b.Span(firstB, lastB), (double)kept / Math.Max(lengthA, lengthB), [.. edits]);
    }

    private static int AlignUnits(ReuseUnits a, ReuseUnits b, int firstA, int firstB, int lengthA, int lengthB, List<PassageEdit> edits)
    {
        var best = new ushort[lengthA + 1, lengthB + 1];
        for (var i = lengthA - 1; i >= 0; i--)
        {
            for (var j = lengthB - 1; j >= 0; j--)
            {
                best[i, j] = a[firstA + i] == b[firstB + j] ? (ushort)(best[i + 1, j + 1] + 1) : Math.Max(best[i + 1, j], best[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < lengthA || j < lengthB;)
        {
            var (startA, startB) = (i, j);
            while (i < lengthA && j < lengthB && a[firstA + i] == b[firstB + j])
            {
                i++;
                j++;
            }

            Add(edits, PassageEditKind.Kept, a, firstA, startA, i, b, firstB, startB, j);
            (startA, startB) = (i, j);
            while (i < lengthA && (j == lengthB || best[i + 1, j] >= best[i, j + 1]) && !(j < lengthB && a[firstA + i] == b[firstB + j]))
            {
                i++;
            }

            Add(edits, PassageEditKind.Dropped, a, firstA, startA, i, b, firstB, j, j);
            while (j < lengthB && (i == lengthA || best[i, j + 1] > best[i + 1, j]) && !(i < lengthA && a[firstA + i] == b[firstB + j]))
            {
                j++;
            }

            Add(edits, PassageEditKind.Added, a, firstA, i, i, b, firstB, startB, j);
        }

        return best[0, 0];
    }

    private static void Add(List<PassageEdit> edits, PassageEditKind kind, ReuseUnits a, int firstA, int startA, int endA, ReuseUnits b, int firstB, int startB, int endB)
    {
        if (endA > startA || endB > startB)
        {
            edits.Add(new PassageEdit(kind, Part(a, firstA, startA, endA), Part(b, firstB, startB, endB)));
        }
    }

    private static TextSpan Part(ReuseUnits units, int first, int start, int end) =>
        end > start ? units.Span(first + start, first + end - 1)
        : new TextSpan(first + start < units.Count ? units.Span(first + start, first + start).Start : units.Span(units.Count - 1, units.Count - 1).End, 0);
}
