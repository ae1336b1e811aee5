using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>Reads what <see cref="RecordWriter"/> wrote; whatever else it is given, it throws <see cref="InvalidDataException"/>.</summary>
internal sealed class RecordReader(byte[] bytes)
{
    private readonly List<string> _names = [];
    private int _next;

    public int Number()
    {
        var value = Unsigned();
        return value <= int.MaxValue ? (int)value : throw Broken();
    }

    public int Signed()
    {
        var value = Unsigned();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>How many items follow; each takes a byte at least, which keeps a broken count from asking for all memory.</summary>
    public int Count() => Number() is var count && count <= bytes.Length - _next ? count : throw Broken();

    public double Confidence() => Number() == 1 ? 1 : BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public string? Text() => Number() switch
    {
        0 => null,
        1 => Encoding.UTF8.GetString(Take(Number())),
        // Not Encoding.Unicode: it replaces the very halves this form is for.
        2 => new string(MemoryMarshal.Cast<byte, char>(Take(Number()))),
        _ => throw Broken(),
    };

    public string? Name()
    {
        var number = Number();
        if (number > 0)
        {
            return number <= _names.Count ? _names[number - 1] : throw Broken();
        }

        var name = Text();
        if (name is not null)
        {
            _names.Add(name);
        }

        return name;
    }

    public string RequiredText() => Text() ?? throw Broken();

    public string RequiredName() => Name() ?? throw Broken();

    public TextSpan Span(int start, int textLength)
    {
        var length = Number();
        return start >= 0 && length <= textLength - start ? new TextSpan(start, length) : throw Broken();
    }

    /// <summary>The span of a text of <paramref name="textLength"/> characters.</summary>
    public static TextSpan Checked(long start, int length, int textLength) =>
        start >= 0 && length >= 0 && start + length <= textLength ? new TextSpan((int)start, length) : throw Broken();

    /// <summary>A value of an enum, which must be one that is defined.</summary>
    public T Choice<T>()
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), Number());
        return Enum.IsDefined(value) ? value : throw Broken();
    }

    private static InvalidDataException Broken() => new("a stored record cannot be read");

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > bytes.Length - _next)
        {
            throw Broken();
        }

        _next += length;
        return bytes.AsSpan(_next - length, length);
    }

    private uint Unsigned()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Take(1)[0];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Broken();
    }
}
