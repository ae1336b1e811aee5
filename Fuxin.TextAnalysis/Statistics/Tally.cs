using System.Globalization;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Counts keys over documents that come one after the other, up to a limit of different ones. Not thread-safe.</summary>
internal sealed class Tally(long most)
{
    private readonly Dictionary<string, Counts> _counts = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Counts>> All => _counts;

    public int Count => _counts.Count;

    public Counts this[string key] => _counts.GetValueOrDefault(key) ?? new Counts();

    public void Add(ReadOnlySpan<char> key, int document)
    {
        var lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(key, out var counts))
        {
            ThrowIfTooMany(_counts.Count + 1L, most);
            lookup[key] = counts = new Counts();
        }

        counts.Add(document);
    }

    public static void ThrowIfTooMany(long values, long most)
    {
        if (values > most)
        {
            throw new SearchLimitException(
                nameof(SearchLimits.MostCountedValues), most,
                string.Create(CultureInfo.InvariantCulture, $"There are more than {most} different things to count."));
        }
    }

    /// <summary>How often something occurs, and in how many documents.</summary>
    internal sealed class Counts
    {
        private int _last = -1;

        public long Count { get; private set; }

        public int Documents { get; private set; }

        public void Add(int document)
        {
            Count++;
            Documents += document == _last ? 0 : 1;
            _last = document;
        }
    }
}
