using System.Security.Cryptography;
using System.Text;

namespace Fuxin.TextAnalysis.Documents.Duplicates;

/// <summary>
/// Groups documents whose text is the same or nearly so: government news is passed on from paper to paper. Each document joins the group whose
/// first-added member it is most alike to, if it is alike enough. Only says so; nothing is dropped.
/// Holds some 500 bytes for each document. Not thread-safe.
/// </summary>
public sealed class DuplicateFinder
{
    /// <summary>
    /// The similarity from which two documents count as one unless another is given. Below it, news of one template (a visit, a book) look alike.
    /// </summary>
    public const double DefaultThreshold = 0.8;

    // 16 bands of 4: two texts with 0.8 in common share a band with a probability of 99.98 %, with 0.3 of 12 %.
    private const int Bands = 16;
    private const int Rows = TextFingerprint.Length / Bands;

    // Forms and lists make thousands of unlike documents share a band; beyond this many a band tells nothing.
    private const int MostInBand = 256;

    private readonly double _threshold;
    private readonly List<Entry> _entries = [];
    private readonly List<int> _heads = [];
    private readonly Dictionary<(long, long), int> _byHash = [];
    private readonly Dictionary<(int Band, ulong Hash), List<int>> _bands = [];

    /// <summary>Creates a finder.</summary>
    /// <param name="threshold">The similarity from which two documents count as one, above 0 and at most 1.</param>
    public DuplicateFinder(double threshold = DefaultThreshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);
        _threshold = threshold;
    }

    /// <summary>Adds an analysed document; its tokens are what is compared.</summary>
    public void Add(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Add(document.Source, () => TextFingerprint.Of(document));
    }

    /// <summary>Adds a document that was not analysed. Do not mix with analysed ones: their tokens differ.</summary>
    public void Add(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Add(document, () => TextFingerprint.Of(document.Text));
    }

    /// <summary>The groups of two or more among the documents added so far, in the order of their first members.</summary>
    public IReadOnlyList<DuplicateGroup> Groups() =>
    [
        .. Enumerable.Range(0, _entries.Count).GroupBy(i => _heads[i]).Where(g => g.Skip(1).Any()).OrderBy(g => g.Min()).Select(g => GroupOf([.. g])),
    ];

    private void Add(SourceDocument document, Func<TextFingerprint> fingerprint)
    {
        var index = _entries.Count;
        var hash = HashOf(document.Text);
        if (_byHash.TryGetValue(hash, out var same))
        {
            // The fingerprint is shared: a text that comes a thousand times is compared once.
            _entries.Add(new Entry(document.Id, document.Date, hash, _entries[same].Fingerprint));
            _heads.Add(_heads[same]);
            return;
        }

        _byHash.Add(hash, index);
        var entry = new Entry(document.Id, document.Date, hash, fingerprint());
        _entries.Add(entry);
        _heads.Add(index);
        var best = 0.0;
        for (var band = 0; band < Bands; band++)
        {
            var key = (band, BandHash(entry.Fingerprint, band));
            if (!_bands.TryGetValue(key, out var others))
            {
                _bands.Add(key, others = new List<int>(1));
            }

            foreach (var other in others)
            {
                // Alike to the head of the group, not just to any member: else a chain of small changes ties together what is not alike.
                var head = _heads[other];
                var similarity = entry.Fingerprint.SimilarityTo(_entries[head].Fingerprint);
                if (similarity >= _threshold && similarity > best)
                {
                    (_heads[index], best) = (head, similarity);
                }
            }

            if (others.Count < MostInBand)
            {
                others.Add(index);
            }
        }
    }

    private static (long, long) HashOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return (BitConverter.ToInt64(hash), BitConverter.ToInt64(hash[8..]));
    }

    private static ulong BandHash(TextFingerprint fingerprint, int band)
    {
        var hash = 0UL;
        for (var i = 0; i < Rows; i++)
        {
            hash = (hash * 0x9E3779B97F4A7C15) + fingerprint.Minima[(band * Rows) + i];
        }

        return hash;
    }

    private DuplicateGroup GroupOf(List<int> members)
    {
        var first = _entries[members.OrderBy(m => _entries[m].Date ?? DateOnly.MaxValue).ThenBy(m => m).First()];
        return new DuplicateGroup(first.Id, [.. members.Select(m => Member(_entries[m], first))]);
    }

    private static DuplicateMember Member(Entry entry, Entry first) => new(
        entry.Id, entry.Date, entry.Hash == first.Hash, entry.Hash == first.Hash ? 1 : entry.Fingerprint.SimilarityTo(first.Fingerprint));

    private sealed record Entry(string Id, DateOnly? Date, (long, long) Hash, TextFingerprint Fingerprint);
}
