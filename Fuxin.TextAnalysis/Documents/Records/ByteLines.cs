namespace Fuxin.TextAnalysis.Documents.Records;

/// <summary>Cuts a stream into lines without holding more than one of them; a line beyond the limit is passed by, not held.</summary>
internal static class ByteLines
{
    private const int FirstBufferBytes = 1 << 16;

    /// <summary>A line without its end; <see cref="IsTooLong"/> lines have no content. The bytes are good until the next line is asked for.</summary>
    public readonly record struct Line(long Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong);

    public static IEnumerable<Line> Of(Stream stream, long maximumBytes, CancellationToken cancellation)
    {
        var buffer = new byte[FirstBufferBytes];
        int start = 0, end = 0, searched = 0;
        var number = 1L;
        var skipping = false;
        while (true)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var lineEnd = searched + at;
                yield return skipping ? new Line(number, default, true) : Whole(number, buffer, start, lineEnd);
                number++;
                skipping = false;
                start = searched = lineEnd + 1;
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            searched = end;
            if (skipping || end - start > maximumBytes)
            {
                skipping = true;
                start = end = searched = 0;
            }
            else if (end == buffer.Length)
            {
                buffer = MakeRoom(buffer, start, end);
                searched = end -= start;
                start = 0;
            }

            var count = stream.Read(buffer, end, buffer.Length - end);
            if (count == 0)
            {
                break;
            }

            end += count;
        }

        if (skipping || end > start)
        {
            yield return skipping ? new Line(number, default, true) : Whole(number, buffer, start, end);
        }
    }

    private static Line Whole(long number, byte[] buffer, int start, int end)
    {
        var length = end - start;
        length -= length > 0 && buffer[end - 1] == '\r' ? 1 : 0;
        return new Line(number, buffer.AsMemory(start, length), false);
    }

    private static byte[] MakeRoom(byte[] buffer, int start, int end)
    {
        var target = start > buffer.Length / 2 ? buffer : new byte[(int)Math.Min(Array.MaxLength, buffer.Length * 2L)];
        buffer.AsSpan(start, end - start).CopyTo(target);
        return target;
    }
}
