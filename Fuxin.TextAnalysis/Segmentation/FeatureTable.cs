using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// A linear model over features known only by a 64-bit hash: for each feature the labels it speaks about, with a weight.
/// Open addressing; a slot holds 32 bits of the hash as proof, so one feature in some hundred million is mistaken. Immutable.
/// </summary>
internal sealed class FeatureTable
{
    private const byte Last = 0x80;
    private readonly ReadOnlyMemory<uint> _proofs;
    private readonly ReadOnlyMemory<int> _offsets;
    private readonly ReadOnlyMemory<byte> _labels;
    private readonly ReadOnlyMemory<short> _weights;

    private FeatureTable(ReadOnlyMemory<uint> proofs, ReadOnlyMemory<int> offsets, ReadOnlyMemory<byte> labels, ReadOnlyMemory<short> weights)
    {
        _proofs = proofs;
        _offsets = offsets;
        _labels = labels;
        _weights = weights;
    }

    /// <summary>Adds the features' weights to the scores of their labels.</summary>
    public void AddTo(Span<int> scores, ReadOnlySpan<ulong> features)
    {
        var proofs = _proofs.Span;
        var offsets = _offsets.Span;
        var labels = _labels.Span;
        var weights = _weights.Span;
        foreach (var feature in features)
        {
            var slot = ProofSlots.Find(proofs, feature);
            if (slot < 0)
            {
                continue;
            }

            var k = offsets[slot];
            for (; (labels[k] & Last) == 0; k++)
            {
                scores[labels[k]] += weights[k];
            }

            scores[labels[k] & ~Last] += weights[k];
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
            var slot = ProofSlots.Take(proofs, feature);
            offsets[slot] = labels.Count;
            foreach (var (label, weight) in own)
            {
                labels.Add(label);
                weights.Add(weight);
            }

            labels[^1] |= Last;
        }

        return new FeatureTable(proofs, offsets, labels.ToArray(), weights.ToArray());
    }

    public static FeatureTable Read(ArrayReader reader) =>
        new(reader.Map<uint>(), reader.Map<int>(), reader.Map<byte>(), reader.Map<short>());

    public void Write(ArrayWriter writer)
    {
        writer.Write(_proofs.Span);
        writer.Write(_offsets.Span);
        writer.Write(_labels.Span);
        writer.Write(_weights.Span);
    }
}
