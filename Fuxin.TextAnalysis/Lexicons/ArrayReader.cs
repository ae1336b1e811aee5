using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>Reads arrays of plain numbers, little-endian, each after its element count: one copy and no parsing.</summary>
internal sealed class ArrayReader : IDisposable
{
    private readonly Stream _stream;

    /// <summary>Checks the four-letter kind and the format version.</summary>
    public ArrayReader(Stream stream, string kind, int version)
    {
        _stream = stream;
        Span<byte> header = stackalloc byte[8];
        stream.ReadExactly(header);
        var found = Encoding.ASCII.GetString(header[..4]);
        var foundVersion = BitConverter.ToInt32(header[4..]);
        if (found != kind || foundVersion != version)
        {
            throw new InvalidDataException(
                $"This file is '{found}' version {foundVersion}; '{kind}' version {version} is needed. Compile it again with this release.");
        }
    }

    /// <summary>The next array.</summary>
    public T[] Read<T>()
        where T : unmanaged
    {
        Span<byte> count = stackalloc byte[4];
        _stream.ReadExactly(count);
        var length = BitConverter.ToInt32(count);
        if (length < 0 || (long)length * Unsafe.SizeOf<T>() > _stream.Length - _stream.Position)
        {
            throw new InvalidDataException($"The file ends before an array of {length} elements.");
        }

        var array = GC.AllocateUninitializedArray<T>(length);
        _stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    public void Dispose() => _stream.Dispose();
}
