using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>A stream of spans: each term carries its offsets and, as a payload, its length in positions.</summary>
internal abstract class SpanStream : LayerStream
{
    private readonly IOffsetAttribute _offset;
    private readonly IPayloadAttribute _payload;
    private readonly BytesRef _bytes = new(new byte[SpanPositions.MostBytes]);

    protected SpanStream()
    {
        _offset = AddAttribute<IOffsetAttribute>();
        _payload = AddAttribute<IPayloadAttribute>();
    }

    public override ulong PlaceHash()
    {
        var payload = 0UL;
        for (var i = 0; i < _bytes.Length; i++)
        {
            payload = (payload << 8) | _bytes.Bytes[i];
        }

        return SegmentCheck.PlaceHash(SegmentCheck.HashOf(Term), Position, _offset.StartOffset, _offset.EndOffset, payload);
    }

    protected void EmitSpan(ReadOnlySpan<char> term, int position, int length, TextSpan span)
    {
        Emit(term, position);
        Carry(span, SpanPositions.Write(_bytes.Bytes, 0, length));
    }

    /// <summary>A unit of a surface, which stands at a position of its own and carries that of the mention.</summary>
    protected void EmitSurface(ReadOnlySpan<char> term, int position, int mentionPosition, int mentionLength, TextSpan span)
    {
        Emit(term, position);
        var length = SpanPositions.Write(_bytes.Bytes, 0, mentionLength);
        Carry(span, SpanPositions.Write(_bytes.Bytes, length, mentionPosition));
    }

    private void Carry(TextSpan span, int payloadLength)
    {
        _offset.SetOffset(span.Start, span.End);
        _bytes.Length = payloadLength;
        _payload.Payload = _bytes;
    }
}

/// <summary>Where spans stand in positions, and how the index carries it.</summary>
internal static class SpanPositions
{
    /// <summary>Two numbers of seven bits a byte.</summary>
    public const int MostBytes = 10;

    /// <summary>The position of the first unit of <paramref name="span"/> and how many positions it takes, at least one.</summary>
    public static (int Position, int Length) Of(TextSpan span, TextUnits units)
    {
        var unit = units.IndexAfter(span.Start);
        if (unit == units.Count)
        {
            // Nothing that takes a position comes any more.
            return (units.Length, 1);
        }

        var position = units.Position(unit);
        return (position, units.PositionAfter(position, span.End) - position);
    }

    /// <summary>Writes a number at <paramref name="at"/> and returns where it ends.</summary>
    public static int Write(byte[] bytes, int at, int number)
    {
        var rest = (uint)number;
        while (rest >= 0x80)
        {
            bytes[at++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        bytes[at++] = (byte)rest;
        return at;
    }

    /// <summary>Reads a number at <paramref name="at"/> and moves on.</summary>
    public static int Read(BytesRef bytes, ref int at)
    {
        uint number = 0;
        for (var shift = 0; shift < 35 && at < bytes.Length; shift += 7)
        {
            var next = bytes.Bytes[bytes.Offset + at++];
            number |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)number;
            }
        }

        throw new InvalidDataException("a position cannot be read");
    }
}
