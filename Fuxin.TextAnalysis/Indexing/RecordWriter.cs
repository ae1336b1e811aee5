using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>Writes numbers and texts compactly; <see cref="RecordReader"/> reads them back. Not thread-safe.</summary>
internal sealed class RecordWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Unsigned((uint)value);
    }

    /// <summary>A number that may be negative.</summary>
    public void Signed(int value) => Unsigned((uint)((value << 1) ^ (value >> 31)));

    /// <summary>From 0 to 1; one byte for 1, the usual case.</summary>
    public void Confidence(double value)
    {
        Number(value == 1 ? 1 : 0);
        if (value != 1)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), value);
            _bytes.Advance(8);
        }
    }

    /// <summary>Any text, also null and also with halves of surrogate pairs, which UTF-8 cannot hold.</summary>
    public void Text(string? value)
    {
        // 0 null, 1 UTF-8, 2 UTF-16.
        if (value is null)
        {
            Number(0);
        }
        else if (DocumentCodec.HasHalfCharacters(value))
        {
            Number(2);
            Number(value.Length * 2);
            // Not Encoding.Unicode: it replaces the very halves this form is for.
            _bytes.Write(MemoryMarshal.AsBytes(value.AsSpan()));
        }
        else
        {
            Number(1);
            Number(Encoding.UTF8.GetByteCount(value));
            Encoding.UTF8.GetBytes(value, _bytes);
        }
    }

    /// <summary>A text that is likely to come again in this record; the second time it is a number.</summary>
    public void Name(string? value)
    {
        // 0 new, n the nth.
        if (value is not null && _names.TryGetValue(value, out var number))
        {
            Number(number);
            return;
        }

        Number(0);
        Text(value);
        if (value is not null)
        {
            _names.Add(value, _names.Count + 1);
        }
    }

    private void Unsigned(uint value)
    {
        var span = _bytes.GetSpan(5);
        var length = 0;
        while (value >= 0x80)
        {
            span[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[length++] = (byte)value;
        _bytes.Advance(length);
    }
}
