using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fuxin.TextAnalysis.Search;

/// <summary>What a search does with one state of the index: rank documents, find places, read what is stored.</summary>
internal sealed class IndexSnapshot(IndexSearcher searcher, CancellationToken cancellation)
{
    public IndexReader Reader => searcher.IndexReader;

    public IndexSearcher Searcher => searcher;

    public CancellationToken Cancellation => cancellation;

    /// <summary>How many documents match.</summary>
    public int Count(LuceneQuery query)
    {
        var collector = new TotalHitCountCollector();
        Collect(query, collector);
        return collector.TotalHits;
    }

    /// <summary>Hands every matching document to <paramref name="collector"/>.</summary>
    public void Collect(LuceneQuery query, ICollector collector)
    {
        cancellation.ThrowIfCancellationRequested();
        searcher.Search(query, new CancellableCollector(collector, cancellation));
    }

    /// <summary>The first <paramref name="count"/> matching documents in order, and how many match.</summary>
    public TopDocs Rank(LuceneQuery query, ResultOrder order, long count)
    {
        var most = (int)Math.Clamp(count, 1, Math.Max(1, Reader.MaxDoc));
        var collector = TopFieldCollector.Create(
            SortOf(order), most, fillFields: false, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: true);
        Collect(query, collector);
        return collector.GetTopDocs();
    }

    /// <summary>Calls <paramref name="found"/> with the places of each document, sorted and each once; the list is re-used.</summary>
    /// <param name="plan">What is looked for.</param>
    /// <param name="documents">The documents' numbers.</param>
    /// <param name="found">Receives the index in <paramref name="documents"/> and the places.</param>
    public void ReadPlaces(Plan plan, ReadOnlySpan<int> documents, Action<int, List<Match>> found)
    {
        // In the order of the index, as postings are walked in one direction only.
        var order = new int[documents.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(documents.ToArray(), order);
        OccurrenceReader? reader = null;
        AtomicReaderContext? segment = null;
        var places = new List<Match>();
        foreach (var index in order)
        {
            cancellation.ThrowIfCancellationRequested();
            var document = documents[index];
            if (segment is null || document >= segment.DocBase + segment.AtomicReader.MaxDoc)
            {
                segment = Reader.Leaves[ReaderUtil.SubIndex(document, Reader.Leaves)];
                reader = OccurrenceReader.Open(plan, searcher, segment);
            }

            places.Clear();
            reader!.MoveTo(document - segment.DocBase);
            reader.Read(Scope.Whole, places);
            Matches.MakeDistinct(places);
            found(index, places);
        }
    }

    /// <summary>What is known about a document, without its text, and its language.</summary>
    public (SourceDocument Source, Language Language) Metadata(int document) =>
        DocumentCodec.DecodeMetadata(Stored(document, IndexSchema.StoredMetadata)[0]);

    /// <summary>A document's text.</summary>
    public string Text(int document) => DocumentCodec.DecodeText(Stored(document, IndexSchema.StoredText)[0]);

    /// <summary>What is known about a document, and its text.</summary>
    public (SourceDocument Source, Language Language, string Text) MetadataAndText(int document)
    {
        var stored = Stored(document, IndexSchema.StoredMetadata, IndexSchema.StoredText);
        var (source, language) = DocumentCodec.DecodeMetadata(stored[0]);
        return (source, language, DocumentCodec.DecodeText(stored[1]));
    }

    /// <summary>A document as it was put in.</summary>
    public IndexedDocument Document(int document)
    {
        var stored = Stored(document, IndexSchema.StoredMetadata, IndexSchema.StoredText, IndexSchema.StoredTokens, IndexSchema.StoredFindings);
        return DocumentCodec.Decode(stored[0], stored[1], stored[2], stored[3]);
    }

    /// <summary>A document as it was put in, but without its tokens, which take longest to read.</summary>
    public IndexedDocument Findings(int document)
    {
        var stored = Stored(document, IndexSchema.StoredMetadata, IndexSchema.StoredText, IndexSchema.StoredFindings);
        return DocumentCodec.Decode(stored[0], stored[1], DocumentCodec.NoTokens, stored[2]);
    }

    /// <summary>A document's text, its tokens as a record of <see cref="TokenCodec"/>, and its findings as one of <see cref="DocumentCodec"/> if asked for.</summary>
    public (string Text, byte[] Tokens, byte[]? Findings) Words(int document, bool withFindings)
    {
        var stored = withFindings
            ? Stored(document, IndexSchema.StoredText, IndexSchema.StoredTokens, IndexSchema.StoredFindings)
            : Stored(document, IndexSchema.StoredText, IndexSchema.StoredTokens);
        return (DocumentCodec.DecodeText(stored[0]), stored[1], withFindings ? stored[2] : null);
    }

    /// <summary>A document as it was put in; null if there is none of this id.</summary>
    public IndexedDocument? Document(string id)
    {
        var found = searcher.Search(new TermQuery(new Term(IndexSchema.Id, id)), 1);
        return found.TotalHits == 0 ? null : Document(found.ScoreDocs[0].Doc);
    }

    private static Sort SortOf(ResultOrder order)
    {
        var byId = new SortField(IndexSchema.Id, SortFieldType.STRING);
        return order switch
        {
            ResultOrder.Relevance => new Sort(SortField.FIELD_SCORE, byId),
            ResultOrder.NewestFirst => new Sort(ByDate(reverse: true, int.MinValue), byId),
            ResultOrder.OldestFirst => new Sort(ByDate(reverse: false, int.MaxValue), byId),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of results."),
        };
    }

    private static SortField ByDate(bool reverse, int missing)
    {
        var field = new SortField(IndexSchema.Date, SortFieldType.INT32, reverse);
        field.SetMissingValue(missing);
        return field;
    }

    private byte[][] Stored(int document, params string[] fields)
    {
        var visitor = new RecordVisitor(fields);
        Reader.Document(document, visitor);
        return visitor.Records();
    }

    /// <summary>Reads the named records and stops as soon as it has them.</summary>
    private sealed class RecordVisitor(string[] fields) : StoredFieldVisitor
    {
        private readonly byte[][] _records = new byte[fields.Length][];
        private int _missing = fields.Length;

        public byte[][] Records() => _missing == 0 ? _records : throw new InvalidDataException("a document lacks a stored record");

        public override void BinaryField(FieldInfo fieldInfo, byte[] value)
        {
            _records[Array.IndexOf(fields, fieldInfo.Name)] = value;
            _missing--;
        }

        public override Status NeedsField(FieldInfo fieldInfo) =>
            _missing == 0 ? Status.STOP : Array.IndexOf(fields, fieldInfo.Name) >= 0 ? Status.YES : Status.NO;
    }
}
