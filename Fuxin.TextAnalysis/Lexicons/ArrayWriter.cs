using System.Runtime.InteropServices;
using System.Text;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>Writes what <see cref="ArrayReader"/> reads.</summary>
internal sealed class ArrayWriter : IDisposable
{
    private readonly Stream _stream;

    public ArrayWriter(Stream stream, string kind, int version)
    {
        _stream = stream;
        stream.Write(Encoding.ASCII.GetBytes(kind));
        stream.Write(BitConverter.GetBytes(version));
    }

    public void Write<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        _stream.Write(BitConverter.GetBytes(array.Length));
        _stream.Write(stackalloc byte[ArrayReader.PaddingAt(_stream.Position)]);
        _stream.Write(MemoryMarshal.AsBytes(array));
    }

    public void Dispose() => _stream.Flush();
}
