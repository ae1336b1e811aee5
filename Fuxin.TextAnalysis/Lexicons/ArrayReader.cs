using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>Reads arrays of plain numbers, little-endian, each after its element count: no parsing, and no copy where none is needed.</summary>
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

    /// <summary>
    /// The bytes to skip before the numbers of an array whose count ends at <paramref name="position"/>: numbers stand on a
    /// multiple of eight from the start of the file.
    /// </summary>
    public static int PaddingAt(long position) => (int)(-position & 7);

    /// <summary>The next array, copied.</summary>
    public T[] Read<T>()
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(ReadCount<T>());
        _stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    /// <summary>The next array, in place if it stands in memory already.</summary>
    public unsafe ReadOnlyMemory<T> Map<T>()
        where T : unmanaged
    {
        var position = _stream.Position;
        if (_stream is UnmanagedMemoryStream mapped)
        {
            var length = ReadCount<T>();
            var pointer = mapped.PositionPointer;
            if (MappedMemory<T>.CanReadAt(pointer))
            {
                mapped.Position += (long)length * Unsafe.SizeOf<T>();
                return new MappedMemory<T>((T*)pointer, length).Memory;
            }

            _stream.Position = position;
        }

        return Read<T>();
    }

    public void Dispose() => _stream.Dispose();

    private int ReadCount<T>()
        where T : unmanaged
    {
        Span<byte> count = stackalloc byte[4];
        _stream.ReadExactly(count);
        _stream.ReadExactly(stackalloc byte[PaddingAt(_stream.Position)]);
        var length = BitConverter.ToInt32(count);
        if (length < 0 || (long)length * Unsafe.SizeOf<T>() > _stream.Length - _stream.Position)
        {
            throw new InvalidDataException($"The file ends before an array of {length} elements.");
        }

        return length;
    }
}
