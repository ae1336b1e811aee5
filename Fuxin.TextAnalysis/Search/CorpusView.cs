using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// Some documents of an index as statistics read them: their number, words, dates, places of a query and texts, one document at a time. Documents
/// go by numbers that hold for this state of the index only. Not thread-safe.
/// </summary>
internal sealed class CorpusView
{
    private readonly CorpusState _state;
    private readonly FixedBitSet _selected;

    public CorpusView(CorpusState state, ImmutableArray<int> documents)
    {
        _state = state;
        Documents = documents;
        _selected = new FixedBitSet(Math.Max(1, state.Index.Reader.MaxDoc));
        foreach (var document in documents)
        {
            _selected.Set(document);
            Words += state.Words[document];
        }
    }

    /// <summary>The numbers of the documents, ascending.</summary>
    public ImmutableArray<int> Documents { get; }

    /// <summary>How many words they have.</summary>
    public long Words { get; }

    public CancellationToken Cancellation => _state.Cancellation;

    public bool Contains(int document) => _selected.Get(document);

    public long WordsOf(int document) => _state.Words[document];

    /// <summary>The date of publication; null if there is none.</summary>
    public DateOnly? DateOf(int document) => _state.Days[document] is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    public string IdOf(int document) => _state.Index.Metadata(document).Source.Id;

    public CorpusDescription Describe()
    {
        var dated = Documents.Select(d => _state.Days[d]).Where(d => d >= 0).ToList();
        var commit = (_state.Index.Reader as DirectoryReader)?.IndexCommit.UserData;
        return new CorpusDescription
        {
            Documents = Documents.Length,
            Words = Words,
            Undated = Documents.Length - dated.Count,
            First = dated.Count == 0 ? null : DateOnly.FromDayNumber(dated.Min()),
            Last = dated.Count == 0 ? null : DateOnly.FromDayNumber(dated.Max()),
            Fingerprint = Fingerprint(),
            Analyzer = commit is not null && commit.TryGetValue(IndexSchema.FingerprintKey, out var made) ? made : null,
            Format = IndexSchema.FormatVersion,
        };
    }

    /// <summary>Hands on the places of a query in these documents: the document's number and how many places it has; 0 if it is met without one.</summary>
    public void CountPlaces(Query query, Action<int, int> found) => ReadPlaces(query, (document, places) => found(document, places.Count));

    /// <summary>The same with the places, sorted and each once; the list is re-used.</summary>
    public void ReadPlaces(Query query, Action<int, List<Match>> found)
    {
        var plan = _state.PlanOf(query);
        var matching = _state.Select(query).Documents.Where(Contains).ToArray();
        _state.Index.ReadPlaces(plan, matching, (i, places) => found(matching[i], places));
    }

    /// <summary>The words of the documents, one document at a time; the same object again and again.</summary>
    public IEnumerable<DocumentWords> ReadWords()
    {
        var words = new DocumentWords(_state.Index);
        foreach (var document in Documents)
        {
            Cancellation.ThrowIfCancellationRequested();
            words.MoveTo(document);
            yield return words;
        }
    }

    /// <summary>A reader of the words of any of the documents.</summary>
    public DocumentWords WordReader() => new(_state.Index);

    /// <summary>The documents as they were indexed.</summary>
    public IEnumerable<IndexedDocument> ReadDocuments() => Documents.Select(d =>
    {
        Cancellation.ThrowIfCancellationRequested();
        return _state.Index.Document(d);
    });

    /// <summary>The documents as they were indexed, but without their tokens.</summary>
    public IEnumerable<(int Number, IndexedDocument Document)> ReadFindings() => Documents.Select(d =>
    {
        Cancellation.ThrowIfCancellationRequested();
        return (d, _state.Index.Findings(d));
    });

    /// <summary>How often each word, folded, occurs in these documents, and in how many: from the index alone, no text is read.</summary>
    public IEnumerable<(string Word, long Count, int Documents)> CountWords() =>
        MultiFields.GetTerms(_state.Index.Reader, IndexSchema.Words) is { } terms ? CountTerms(terms.GetEnumerator()) : [];

    /// <summary>How often a word, folded, occurs in these documents.</summary>
    public long CountWord(string word)
    {
        var term = new BytesRef(word);
        return Sum(IndexSchema.Words, term).Count - Sum(IndexSchema.InnerWords, term).Count;
    }

    /// <summary>The value of a field of single values (source, kind, language) of every document; null where there is none.</summary>
    public string?[] ValuesOf(FacetField field)
    {
        var name = FacetFields.SingleField(field) ?? throw new ArgumentException($"{field} has several values a document.");
        var values = new string?[_state.Index.Reader.MaxDoc];
        foreach (var leaf in _state.Index.Reader.Leaves)
        {
            if (leaf.AtomicReader.GetSortedDocValues(name) is not { } sorted)
            {
                continue;
            }

            var names = new string?[sorted.ValueCount];
            var bytes = new BytesRef();
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (sorted.GetOrd(document) is >= 0 and var ordinal)
                {
                    if (names[ordinal] is null)
                    {
                        sorted.LookupOrd(ordinal, bytes);
                        names[ordinal] = bytes.Utf8ToString();
                    }

                    values[leaf.DocBase + document] = names[ordinal];
                }
            }
        }

        return values;
    }

    private IEnumerable<(string Word, long Count, int Documents)> CountTerms(TermsEnum cursor)
    {
        DocsEnum? postings = null;
        DocsEnum? innerPostings = null;
        var inner = MultiFields.GetTerms(_state.Index.Reader, IndexSchema.InnerWords)?.GetEnumerator();
        var read = 0;
        while (cursor.MoveNext())
        {
            if ((++read & 0xFFF) == 0)
            {
                Cancellation.ThrowIfCancellationRequested();
            }

            postings = cursor.Docs(_selected, postings, DocsFlags.FREQS);
            var (count, documents) = Sum(postings);
            if (count > 0 && inner is not null && inner.SeekExact(cursor.Term))
            {
                innerPostings = inner.Docs(_selected, innerPostings, DocsFlags.FREQS);
                (count, documents) = Lessen(cursor, count, documents, innerPostings);
            }

            if (count > 0)
            {
                yield return (cursor.Term.Utf8ToString(), count, documents);
            }
        }
    }

    /// <summary>Takes away the places inside long words; a document has the word only if more are left.</summary>
    private (long Count, int Documents) Lessen(TermsEnum cursor, long count, int documents, DocsEnum inner)
    {
        DocsEnum? all = null;
        for (var document = inner.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = inner.NextDoc())
        {
            all ??= cursor.Docs(_selected, null, DocsFlags.FREQS);
            if (all.DocID < document)
            {
                all.Advance(document);
            }

            count -= inner.Freq;
            documents -= all.Freq == inner.Freq ? 1 : 0;
        }

        return (count, documents);
    }

    private (long Count, int Documents) Sum(string field, BytesRef term)
    {
        var cursor = MultiFields.GetTerms(_state.Index.Reader, field)?.GetEnumerator();
        return cursor is null || !cursor.SeekExact(term) ? default : Sum(cursor.Docs(_selected, null, DocsFlags.FREQS));
    }

    private static (long Count, int Documents) Sum(DocsEnum postings)
    {
        var (count, documents) = (0L, 0);
        while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            count += postings.Freq;
            documents++;
        }

        return (count, documents);
    }

    /// <summary>The sum of a hash of every document, so that their order plays no part.</summary>
    private string Fingerprint()
    {
        UInt128 sum = 0;
        var (id, hash) = (new BytesRef(), new BytesRef());
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var leaf in _state.Index.Reader.Leaves)
        {
            var ids = leaf.AtomicReader.GetSortedDocValues(IndexSchema.Id);
            var hashes = leaf.AtomicReader.GetBinaryDocValues(IndexSchema.SourceHash);
            var exists = leaf.AtomicReader.GetDocsWithField(IndexSchema.SourceHash);
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (!Contains(leaf.DocBase + document))
                {
                    continue;
                }

                ids.Get(document, id);
                var source = "";
                if (hashes is not null && exists.Get(document))
                {
                    hashes.Get(document, hash);
                    source = hash.Utf8ToString();
                }
                else
                {
                    // Without a hash of its source a document is known by its text.
                    var (known, _, text) = _state.Index.MetadataAndText(leaf.DocBase + document);
                    source = SourceHash.Of(known with { Text = text });
                }

                SHA256.HashData(Encoding.UTF8.GetBytes(id.Utf8ToString() + "\n" + source), digest);
                sum += BitConverter.ToUInt128(digest);
            }
        }

        return sum.ToString("x32", CultureInfo.InvariantCulture);
    }
}
