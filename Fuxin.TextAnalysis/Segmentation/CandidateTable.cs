using System.Numerics;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The tags each known word may have, as bit sets, by the word's hash. Immutable.</summary>
internal sealed class CandidateTable
{
    private readonly uint[] _proofs;
    private readonly ushort[] _sets;
    private readonly ulong[] _distinct;
    private readonly int _shift;

    private CandidateTable(uint[] proofs, ushort[] sets, ulong[] distinct)
    {
        _proofs = proofs;
        _sets = sets;
        _distinct = distinct;
        _shift = 64 - BitOperations.Log2((uint)proofs.Length);
    }

    /// <summary>The tags of the word with this hash; 0 if it is not known.</summary>
    public ulong Find(ulong wordHash)
    {
        var feature = WordShape.Feature(0x7f, wordHash);
        var proof = Proof(feature);
        var mask = _proofs.Length - 1;
        for (var slot = (int)(feature >> _shift); _proofs[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_proofs[slot] == proof)
            {
                return _distinct[_sets[slot]];
            }
        }

        return 0;
    }

    public static CandidateTable Create(IReadOnlyDictionary<ulong, ulong> tagsOfWords)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, tagsOfWords.Count * 8 / 7));
        var proofs = new uint[size];
        var sets = new ushort[size];
        var numbers = new Dictionary<ulong, ushort>();
        var shift = 64 - BitOperations.Log2((uint)size);
        foreach (var (hash, tags) in tagsOfWords)
        {
            var feature = WordShape.Feature(0x7f, hash);
            var slot = (int)(feature >> shift);
            while (proofs[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            proofs[slot] = Proof(feature);
            numbers.TryAdd(tags, checked((ushort)numbers.Count));
            sets[slot] = numbers[tags];
        }

        return new CandidateTable(proofs, sets, [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)]);
    }

    public static CandidateTable Read(ArrayReader reader) => new(reader.Read<uint>(), reader.Read<ushort>(), reader.Read<ulong>());

    public void Write(ArrayWriter writer)
    {
        writer.Write<uint>(_proofs);
        writer.Write<ushort>(_sets);
        writer.Write<ulong>(_distinct);
    }

    private static uint Proof(ulong feature) => Math.Max(1, (uint)feature);
}
