using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The tags each known word may have, as bit sets, by the word's hash. Immutable.</summary>
internal sealed class CandidateTable
{
    private readonly ReadOnlyMemory<uint> _proofs;
    private readonly ReadOnlyMemory<ushort> _sets;
    private readonly ulong[] _distinct;

    private CandidateTable(ReadOnlyMemory<uint> proofs, ReadOnlyMemory<ushort> sets, ulong[] distinct)
    {
        _proofs = proofs;
        _sets = sets;
        _distinct = distinct;
    }

    /// <summary>The tags of the word with this hash; 0 if it is not known.</summary>
    public ulong Find(ulong wordHash)
    {
        var feature = WordShape.Feature(0x7f, wordHash);
        var proof = Proof(feature);
        var proofs = _proofs.Span;
        for (var slot = HomeOf(feature, proofs.Length); proofs[slot] != 0; slot = slot + 1 < proofs.Length ? slot + 1 : 0)
        {
            if (proofs[slot] == proof)
            {
                return _distinct[_sets.Span[slot]];
            }
        }

        return 0;
    }

    public static CandidateTable Create(IReadOnlyDictionary<ulong, ulong> tagsOfWords)
    {
        var size = (tagsOfWords.Count * 5 / 4) + 2;
        var proofs = new uint[size];
        var sets = new ushort[size];
        var numbers = new Dictionary<ulong, ushort>();
        foreach (var (hash, tags) in tagsOfWords)
        {
            var feature = WordShape.Feature(0x7f, hash);
            var slot = HomeOf(feature, size);
            while (proofs[slot] != 0)
            {
                slot = slot + 1 < size ? slot + 1 : 0;
            }

            proofs[slot] = Proof(feature);
            numbers.TryAdd(tags, checked((ushort)numbers.Count));
            sets[slot] = numbers[tags];
        }

        return new CandidateTable(proofs, sets, [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)]);
    }

    public static CandidateTable Read(ArrayReader reader) => new(reader.Map<uint>(), reader.Map<ushort>(), reader.Read<ulong>());

    public void Write(ArrayWriter writer)
    {
        writer.Write(_proofs.Span);
        writer.Write(_sets.Span);
        writer.Write<ulong>(_distinct);
    }

    private static uint Proof(ulong feature) => Math.Max(1, (uint)feature);

    // Scales the hash down to the table, so that a table may have any size.
    private static int HomeOf(ulong feature, int size) => (int)Math.BigMul(feature, (ulong)size, out _);
}
