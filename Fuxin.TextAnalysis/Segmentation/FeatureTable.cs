using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// A linear model over features known only by a 64-bit hash: for each feature the labels it speaks about, with a weight.
/// Open addressing; a slot holds 32 bits of the hash as proof, so one feature in some hundred million is mistaken. Immutable.
/// </summary>
internal sealed class FeatureTable
{
    private const byte Last = 0x80;
    private readonly uint[] _proofs;
    private readonly int[] _offsets;
    private readonly byte[] _labels;
    private readonly short[] _weights;

    private FeatureTable(uint[] proofs, int[] offsets, byte[] labels, short[] weights)
    {
        _proofs = proofs;
        _offsets = offsets;
        _labels = labels;
        _weights = weights;
    }

    /// <summary>Adds the feature's weights to the scores of its labels.</summary>
    public void AddTo(Span<int> scores, ulong feature)
    {
        var proof = Proof(feature);
        for (var slot = HomeOf(feature, _proofs.Length); _proofs[slot] != 0; slot = slot + 1 < _proofs.Length ? slot + 1 : 0)
        {
            if (_proofs[slot] != proof)
            {
                continue;
            }

            for (var k = _offsets[slot]; ; k++)
            {
                scores[_labels[k] & 0x7f] += _weights[k];
                if ((_labels[k] & Last) != 0)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Lays out the table.</summary>
    public static FeatureTable Create(IReadOnlyList<(ulong Feature, (byte Label, short Weight)[] Weights)> features)
    {
        var size = (features.Count * 4 / 3) + 2;
        var proofs = new uint[size];
        var offsets = new int[size];
        var labels = new List<byte>();
        var weights = new List<short>();
        foreach (var (feature, own) in features)
        {
            var slot = HomeOf(feature, size);
            while (proofs[slot] != 0)
            {
                slot = slot + 1 < size ? slot + 1 : 0;
            }

            proofs[slot] = Proof(feature);
            offsets[slot] = labels.Count;
            foreach (var (label, weight) in own)
            {
                labels.Add(label);
                weights.Add(weight);
            }

            labels[^1] |= Last;
        }

        return new FeatureTable(proofs, offsets, [.. labels], [.. weights]);
    }

    public static FeatureTable Read(ArrayReader reader) =>
        new(reader.Read<uint>(), reader.Read<int>(), reader.Read<byte>(), reader.Read<short>());

    public void Write(ArrayWriter writer)
    {
        writer.Write<uint>(_proofs);
        writer.Write<int>(_offsets);
        writer.Write<byte>(_labels);
        writer.Write<short>(_weights);
    }

    // 0 marks a free slot.
    private static uint Proof(ulong feature) => Math.Max(1, (uint)feature);

    // Scales the hash down to the table, so that a table may have any size.
    private static int HomeOf(ulong feature, int size) => (int)Math.BigMul(feature, (ulong)size, out _);
}
