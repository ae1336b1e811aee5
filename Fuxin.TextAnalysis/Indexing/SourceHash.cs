using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>Tells whether a source has changed since it was indexed, without analysing it.</summary>
public static class SourceHash
{
    /// <summary>A hash of everything about the source but its path: two sources of one hash make the same document.</summary>
    public static string Of(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string?>)[
            source.Id, source.Title, source.Source, source.Kind, string.Join('\n', source.Domains), source.Language?.ToString(),
            source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source.Text])
        {
            // The length first, so that no two lists of parts run together to the same bytes.
            hash.AppendData(BitConverter.GetBytes(part?.Length ?? -1));
            hash.AppendData(Encoding.Unicode.GetBytes(part ?? ""));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}

/// <summary>The hashes of the sources in a committed state of an index. Thread-safe.</summary>
internal sealed class CommittedHashes(DirectoryReader? reader) : IDisposable
{
    public string? Of(string id)
    {
        if (reader is null)
        {
            return null;
        }

        var searcher = new IndexSearcher(reader);
        var found = searcher.Search(new TermQuery(new Term(IndexSchema.Id, id)), 1);
        if (found.TotalHits == 0)
        {
            return null;
        }

        var document = found.ScoreDocs[0].Doc;
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var bytes = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(IndexSchema.SourceHash)?.Get(document - leaf.DocBase, bytes);
        return bytes.Length == 0 ? null : bytes.Utf8ToString();
    }

    public void Dispose() => reader?.Dispose();
}
