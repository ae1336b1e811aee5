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
        var slot = ProofSlots.Find(_proofs.Span, WordShape.Feature(0x7f, wordHash));
        return slot < 0 ? 0 : _distinct[_sets.Span[slot]];
    }

    public static CandidateTable Create(IReadOnlyDictionary<ulong, ulong> tagsOfWords)
    {
        var size = (tagsOfWords.Count * 5 / 4) + 2;
        var proofs = new uint[size];
        var sets = new ushort[size];
        var numbers = new Dictionary<ulong, ushort>();
        foreach (var (hash, tags) in tagsOfWords)
        {
            var slot = ProofSlots.Take(proofs, WordShape.Feature(0x7f, hash));
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
}
