using System.Text;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>The term of a stream, as the bytes that the engine takes: its own attribute keeps characters and turns them over once more.</summary>
internal sealed class Utf8Term : Lucene.Net.Util.Attribute, ITermToBytesRefAttribute
{
    private readonly BytesRef _bytes = new(new byte[64]);

    public BytesRef BytesRef => _bytes;

    public ReadOnlySpan<byte> Bytes => _bytes.Bytes.AsSpan(0, _bytes.Length);

    public void FillBytesRef()
    {
        // They are always filled.
    }

    public void Set(ReadOnlySpan<char> term)
    {
        var most = term.Length * 3;
        if (_bytes.Bytes.Length < most)
        {
            _bytes.Bytes = new byte[most * 2];
        }

        _bytes.Length = Encoding.UTF8.GetBytes(term, _bytes.Bytes);
    }

    public override void Clear() => _bytes.Length = 0;

    public override void CopyTo(IAttribute target) => throw new NotSupportedException("A stream of this library is not copied.");
}
