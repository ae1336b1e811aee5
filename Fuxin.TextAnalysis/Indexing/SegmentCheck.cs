using System.Collections.Immutable;
using Lucene.Net.Index;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>
/// Compares what a segment's postings say with what its stored documents say. Each side is added up to one number a document and layer,
/// in any order, so that one pass over each is enough; where the numbers differ, the document is named.
/// </summary>
internal sealed class SegmentCheck(AtomicReader reader, ImmutableArray<string>.Builder problems, CancellationToken cancellation)
{
    private const int MostProblems = 100;

    private readonly TextUnits _units = new();
    private readonly TextUnits _buffer = new();
    private readonly Dictionary<string, ulong[]> _sums = new(StringComparer.Ordinal);

    /// <summary>How many places were compared.</summary>
    public long Places { get; private set; }

    public void Run()
    {
        try
        {
            reader.CheckIntegrity();
            foreach (var field in reader.FieldInfos.Where(f => f.IsIndexed).Select(f => f.Name).Where(IsDerived).ToList())
            {
                _sums[field] = AddUp(field);
            }

            CheckDocuments();
        }
        catch (Exception e) when (e is IOException or IndexOutOfRangeException or ArgumentException or OverflowException or NullReferenceException)
        {
            Report($"part {reader} of the index cannot be read: {e.Message}");
        }
    }

    /// <summary>The layers that follow from what is stored; words, tags and lemmas come from tokens, which are not.</summary>
    private static bool IsDerived(string field) =>
        field is IndexSchema.Characters or IndexSchema.Parts || field.StartsWith("m.", StringComparison.Ordinal) || field.StartsWith("p.", StringComparison.Ordinal);

    private ulong[] AddUp(string field)
    {
        var sums = new ulong[reader.MaxDoc];
        DocsAndPositionsEnum? postings = null;
        var cursor = reader.GetTerms(field).GetEnumerator();
        while (cursor.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            var hash = HashOf(cursor.Term.Bytes.AsSpan(cursor.Term.Offset, cursor.Term.Length));
            postings = cursor.DocsAndPositions(reader.LiveDocs, postings);
            while (postings.NextDoc() != DocsAndPositionsEnum.NO_MORE_DOCS)
            {
                for (var left = postings.Freq; left > 0; left--)
                {
                    var position = postings.NextPosition();
                    var payload = 0UL;
                    if (postings.GetPayload() is { } bytes)
                    {
                        for (var i = 0; i < bytes.Length; i++)
                        {
                            payload = (payload << 8) | bytes.Bytes[bytes.Offset + i];
                        }
                    }

                    sums[postings.DocID] += PlaceHash(hash, position, postings.StartOffset, postings.EndOffset, payload);
                    Places++;
                }
            }
        }

        return sums;
    }

    private void CheckDocuments()
    {
        var live = reader.LiveDocs;
        for (var document = 0; document < reader.MaxDoc && problems.Count < MostProblems; document++)
        {
            if (live is not null && !live.Get(document))
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            CheckDocument(document);
        }
    }

    private void CheckDocument(int document)
    {
        var stored = reader.Document(document);
        var read = DocumentCodec.Decode(
            Bytes(stored, IndexSchema.StoredMetadata), Bytes(stored, IndexSchema.StoredText), Bytes(stored, IndexSchema.StoredFindings));
        var source = read.Source;
        if (reader.DocFreq(new Term(IndexSchema.Id, source.Id)) == 0)
        {
            Report($"document {source.Id} is not found by its id");
        }

        // Tokens are not stored and not needed here: these layers do not come from them.
        var again = new AnalyzedDocument(source, read.Language, read.Sentences, []).WithAnnotations(read.Annotations).WithOfficials(read.Officials);
        _units.Read(source.Text);
        Compare(document, source.Id, IndexSchema.Characters, new UnitStream(_units, withPairs: true));
        var parts = new PartStream();
        parts.Read(again, _units);
        Compare(document, source.Id, IndexSchema.Parts, parts);
        var layers = MentionLayer.Of(again, _units, _buffer);
        foreach (var field in _sums.Keys.Where(f => f.StartsWith("m.", StringComparison.Ordinal) || f.StartsWith("p.", StringComparison.Ordinal)))
        {
            var stream = layers.TryGetValue(field[2..], out var layer) ? layer.StreamOf(field) : null;
            Compare(document, source.Id, field, stream);
        }
    }

    private void Compare(int document, string id, string field, LayerStream? stream)
    {
        var sum = 0UL;
        if (stream is not null)
        {
            stream.Reset();
            while (stream.IncrementToken())
            {
                sum += stream.PlaceHash();
            }
        }

        if (sum != (_sums.TryGetValue(field, out var sums) ? sums[document] : 0))
        {
            Report($"document {id}: the places in layer {field} are not those of the stored text");
        }
    }

    private static byte[] Bytes(Lucene.Net.Documents.Document stored, string field)
    {
        var bytes = stored.GetBinaryValue(field) ?? throw new InvalidDataException("a document lacks a stored record");
        return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).ToArray();
    }

    private void Report(string problem)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(problem);
        }
    }

    /// <summary>FNV-1a over the bytes of a term.</summary>
    internal static ulong HashOf(ReadOnlySpan<byte> term)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in term)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>Mixed well, as sums of these are compared.</summary>
    internal static ulong PlaceHash(ulong term, int position, int start, int end, ulong payload)
    {
        var hash = term ^ ((ulong)(uint)position * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)start << 32) ^ (uint)end ^ (payload * 0xC2B2AE3D27D4EB4FUL);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}
