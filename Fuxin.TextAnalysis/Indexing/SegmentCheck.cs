using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;

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
    private readonly NumericDocValues? _wordCounts = reader.GetNumericDocValues(IndexSchema.WordCount);
    private readonly ulong[] _inner = new ulong[reader.MaxDoc];

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
            CheckInnerWords();
        }
        catch (Exception e) when (e is IOException or IndexOutOfRangeException or ArgumentException or OverflowException or NullReferenceException)
        {
            Report($"part {reader} of the index cannot be read: {e.Message}");
        }
    }

    /// <summary>The layers that follow from what is stored.</summary>
    private static bool IsDerived(string field) =>
        field is IndexSchema.Characters or IndexSchema.Parts or IndexSchema.Words or IndexSchema.Tags or IndexSchema.Lemmas || field.StartsWith("m.", StringComparison.Ordinal) || field.StartsWith("p.", StringComparison.Ordinal);

    private ulong[] AddUp(string field)
    {
        var sums = new ulong[reader.MaxDoc];
        // A layer that no document of the segment has anything in, such as lemmas of Chinese text, has no terms.
        if (reader.GetTerms(field) is not { } terms)
        {
            return sums;
        }

        DocsAndPositionsEnum? postings = null;
        var cursor = terms.GetEnumerator();
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
            Bytes(stored, IndexSchema.StoredMetadata),
            Bytes(stored, IndexSchema.StoredText),
            Bytes(stored, IndexSchema.StoredTokens),
            Bytes(stored, IndexSchema.StoredFindings));
        var source = read.Source;
        if (reader.DocFreq(new Term(IndexSchema.Id, source.Id)) == 0)
        {
            Report($"document {source.Id} is not found by its id");
        }

        if (_wordCounts?.Get(document) != TokenCodec.CountWords(read.Tokens, source.Text))
        {
            Report($"document {source.Id}: the number of words is not that of the stored text");
        }

        var again = new AnalyzedDocument(source, read.Language, read.Sentences, read.Tokens)
            .WithWordParts(read.WordParts).WithAnnotations(read.Annotations).WithOfficials(read.Officials);
        _units.Read(source.Text);
        Compare(document, source.Id, IndexSchema.Characters, new UnitStream(_units, withPairs: true));
        Compare(document, source.Id, IndexSchema.Words, new WordStream(_units, () => again, WordLayer.Word));
        Compare(document, source.Id, IndexSchema.Tags, new WordStream(_units, () => again, WordLayer.Tag));
        Compare(document, source.Id, IndexSchema.Lemmas, new WordStream(_units, () => again, WordLayer.Lemma));
        CountInner(document, new WordStream(_units, () => again, WordLayer.Inner));
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

    /// <summary>This layer has no places: what is compared is how often each term occurs.</summary>
    private void CountInner(int document, WordStream stream)
    {
        stream.Reset();
        while (stream.IncrementToken())
        {
            _inner[document] += stream.TermHash();
        }
    }

    private void CheckInnerWords()
    {
        if (reader.GetTerms(IndexSchema.InnerWords) is { } terms)
        {
            DocsEnum? postings = null;
            var cursor = terms.GetEnumerator();
            while (cursor.MoveNext())
            {
                var hash = PlaceHash(HashOf(cursor.Term.Bytes.AsSpan(cursor.Term.Offset, cursor.Term.Length)), 0, 0, 0, 0);
                postings = cursor.Docs(reader.LiveDocs, postings, DocsFlags.FREQS);
                while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    _inner[postings.DocID] -= hash * (ulong)postings.Freq;
                    Places += postings.Freq;
                }
            }
        }

        for (var document = 0; document < _inner.Length; document++)
        {
            if (_inner[document] != 0)
            {
                var stored = reader.Document(document);
                Report($"document {DocumentCodec.DecodeMetadata(Bytes(stored, IndexSchema.StoredMetadata)).Source.Id}: the words inside long words are not those of the stored text");
            }
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
