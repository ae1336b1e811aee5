namespace Fuxin.TextAnalysis.Documents.Folders;

/// <summary>The bytes that all files of one archive together may still unpack to.</summary>
internal sealed class ByteBudget(long total)
{
    private long _left = total;

    public long Total { get; } = total;

    public bool IsSpent => _left < 0;

    public void Spend(int bytes) => _left -= bytes;
}

/// <summary>Unpacks one file of an archive, opened at the first read, as long as the archive's budget lasts.</summary>
internal sealed class BudgetedStream(Func<Stream> open, ByteBudget budget, string path) : Stream
{
    private Stream? _inner;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            _inner ??= open();
            count = _inner.Read(buffer);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException)
        {
            throw new DocumentReadException(path, $"this entry of the archive is damaged ({broken.Message.TrimEnd('.')}). Pack it again.", broken);
        }

        budget.Spend(count);
        return budget.IsSpent
            ? throw new DocumentReadException(path, $"the archive unpacks to more than {DocumentFile.InMebibytes(budget.Total)}. If it is no trap, unpack it first.")
            : count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
