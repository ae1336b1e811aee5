using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>
/// The floor: the engine alone, one field of the same words with positions and offsets, and the text stored. No characters, no
/// annotations, nothing that we add.
/// </summary>
internal sealed class BareEngine : IDisposable
{
    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly WordStream _words = new();
    private readonly Field _field;
    private IndexSearcher? _searcher;

    public BareEngine(string folder)
    {
        _directory = new NIOFSDirectory(folder);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            OpenMode = OpenMode.CREATE,
            Similarity = new BM25Similarity(),
            RAMBufferSizeMB = 64,
            MergeScheduler = new SerialMergeScheduler(),
        });
        var type = new FieldType
        {
            IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS,
        };
        type.Freeze();
        _field = new Field("words", _words, type);
    }

    /// <summary>The words of a document as the engine takes them: made before the clock runs.</summary>
    public static (string Word, int Start, int End)[] WordsOf(AnalyzedDocument document) =>
        [.. document.Tokens.Select(t => (document.TextOf(t.Span).ToLowerInvariant(), t.Span.Start, t.Span.End))];

    public void Add(string id, string text, (string Word, int Start, int End)[] words)
    {
        _words.Words = words;
        _writer.AddDocument([new StringField("id", id, Field.Store.YES), new StoredField("text", text), _field]);
    }

    public void Commit() => _writer.Commit();

    public void Optimise() => _writer.ForceMerge(1);

    public void OpenSearcher() => _searcher = new IndexSearcher(DirectoryReader.Open(_directory)) { Similarity = new BM25Similarity() };

    public int Count(string word) => Find(word).TotalHits;

    public TopDocs Find(string word) => _searcher!.Search(new TermQuery(new Term("words", word)), 10);

    /// <summary>What a page of ten hits costs with the bare engine: find them and fetch their texts.</summary>
    public int FindAndFetch(string word)
    {
        var found = Find(word);
        return found.ScoreDocs.Sum(d => _searcher!.Doc(d.Doc).Get("text").Length) + found.TotalHits;
    }

    public void Dispose()
    {
        _searcher?.IndexReader.Dispose();
        _writer.Dispose();
        _directory.Dispose();
    }

    private sealed class WordStream : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private readonly IOffsetAttribute _offset;
        private int _next;

        public WordStream()
        {
            _term = AddAttribute<ICharTermAttribute>();
            _offset = AddAttribute<IOffsetAttribute>();
        }

        public (string Word, int Start, int End)[] Words { get; set; } = [];

        public override void Reset()
        {
            base.Reset();
            _next = 0;
        }

        public override bool IncrementToken()
        {
            if (_next == Words.Length)
            {
                return false;
            }

            ClearAttributes();
            var (word, start, end) = Words[_next++];
            _term.SetEmpty().Append(word);
            _offset.SetOffset(start, end);
            return true;
        }
    }
}
