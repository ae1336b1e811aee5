using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>
/// From which sources the documents of one run were made, by hashes only: forty bytes for a document, however long its id, so that an index of
/// millions is written in little memory. Thread-safe.
/// </summary>
internal sealed class ChangedSources
{
    private readonly Dictionary<UInt128, UInt128> _sources = [];
    private readonly Lock _lock = new();

    /// <summary>Notes that the document was added, or deleted if <paramref name="sourceHash"/> is null.</summary>
    public void Set(string id, string? sourceHash)
    {
        var (key, value) = (Hash(id), sourceHash is null ? 0 : Hash(sourceHash));
        lock (_lock)
        {
            _sources[key] = value;
        }
    }

    /// <summary>Whether the document was made from this source in this run; null if the run has not touched it.</summary>
    public bool? IsFrom(string id, string sourceHash)
    {
        var key = Hash(id);
        lock (_lock)
        {
            return _sources.TryGetValue(key, out var source) ? source == Hash(sourceHash) : null;
        }
    }

    private static UInt128 Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
