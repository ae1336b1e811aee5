namespace Fuxin.TextAnalysis.Relations;

/// <summary>Which of many texts may share a passage: the documents of a collection by their winnowed shingles. Not thread-safe.</summary>
/// <remarks>Winnowing (Schleimer, Wilkerson and Aiken 2003): of every window of shingles the least hash is kept, so that a shared run as long as a window and a shingle is never missed.</remarks>
public sealed class ReuseIndex
{
    private const int Window = 6;

    // A shingle in more documents than this is a set phrase of its time.
    private const int MostDocuments = 50;
    private const int LeastShared = 2;

    private readonly Dictionary<ulong, List<int>> _documents = [];
    private readonly List<string> _ids = [];

    /// <summary>Adds a text.</summary>
    public void Add(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        foreach (var hash in Winnow(text))
        {
            if (!_documents.TryGetValue(hash, out var list))
            {
                _documents[hash] = list = [];
            }

            if (list.Count <= MostDocuments)
            {
                list.Add(_ids.Count);
            }
        }

        _ids.Add(id);
    }

    /// <summary>The ids of the texts that share at least two winnowed shingles with <paramref name="text"/>, those that share most first.</summary>
    public IReadOnlyList<string> Candidates(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shared = new Dictionary<int, int>();
        foreach (var hash in Winnow(text))
        {
            if (_documents.TryGetValue(hash, out var list) && list.Count <= MostDocuments)
            {
                foreach (var document in list)
                {
                    shared[document] = shared.GetValueOrDefault(document) + 1;
                }
            }
        }

        return [.. shared.Where(s => s.Value >= LeastShared).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => _ids[s.Key])];
    }

    private static HashSet<ulong> Winnow(string text)
    {
        var shingles = new ReuseUnits(text).Shingles(TextReuse.ShingleLength);
        var kept = new HashSet<ulong>();
        for (var i = 0; i + Window <= shingles.Length; i++)
        {
            var least = ulong.MaxValue;
            foreach (var hash in shingles.AsSpan(i, Window))
            {
                least = Math.Min(least, hash);
            }

            kept.Add(least);
        }

        return kept;
    }
}
