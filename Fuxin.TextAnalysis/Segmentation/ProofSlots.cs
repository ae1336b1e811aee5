namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Open addressing over 64-bit hashes: a slot holds 32 bits of its hash as proof, 0 marks a free one. The tables of features and of
/// candidates are laid out and read by it. Stateless.
/// </summary>
internal static class ProofSlots
{
    /// <summary>The slot of a hash; -1 if it is not there.</summary>
    public static int Find(ReadOnlySpan<uint> proofs, ulong hash)
    {
        var proof = Proof(hash);
        for (var slot = HomeOf(hash, proofs.Length); proofs[slot] != 0; slot = slot + 1 < proofs.Length ? slot + 1 : 0)
        {
            if (proofs[slot] == proof)
            {
                return slot;
            }
        }

        return -1;
    }

    /// <summary>Takes a free slot for a hash.</summary>
    public static int Take(uint[] proofs, ulong hash)
    {
        var slot = HomeOf(hash, proofs.Length);
        while (proofs[slot] != 0)
        {
            slot = slot + 1 < proofs.Length ? slot + 1 : 0;
        }

        proofs[slot] = Proof(hash);
        return slot;
    }

    private static uint Proof(ulong hash) => Math.Max(1, (uint)hash);

    // Scales the hash down to the table, so that a table may have any size.
    private static int HomeOf(ulong hash, int size) => (int)Math.BigMul(hash, (ulong)size, out _);
}
