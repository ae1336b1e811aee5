using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;

namespace Fuxin.TextAnalysis.Search;

/// <summary>What a leaf of a plan shares: the places of a document are read when they are first asked for, and kept for other scopes.</summary>
internal abstract class LeafReader : OccurrenceReader
{
    private readonly List<Match> _matches = [];
    private int _document = -1;
    private bool _isRead;

    public override void MoveTo(int document)
    {
        _document = document;
        _isRead = false;
    }

    public override bool Read(Scope scope, List<Match> places)
    {
        if (!_isRead)
        {
            _matches.Clear();
            ReadDocument(_document, _matches);
            _isRead = true;
        }

        var before = places.Count;
        for (var i = Matches.FirstFrom(_matches, scope.From); i < _matches.Count && _matches[i].From < scope.To; i++)
        {
            if (_matches[i].To <= scope.To)
            {
                places.Add(_matches[i]);
            }
        }

        return places.Count > before;
    }

    /// <summary>Reads the places in a document, sorted by position.</summary>
    protected abstract void ReadDocument(int document, List<Match> places);

    /// <summary>The place that the current position of a posting carries.</summary>
    protected static Match SpanOf(DocsAndPositionsEnum posting, int position, bool isSurface)
    {
        var payload = posting.GetPayload() ?? throw new InvalidDataException("a span lacks its length");
        var at = 0;
        var length = SpanPositions.Read(payload, ref at);
        var from = isSurface ? SpanPositions.Read(payload, ref at) : position;
        return new Match(from, from + length, posting.StartOffset, posting.EndOffset);
    }

    protected static bool IsAt(DocsAndPositionsEnum posting, int document) =>
        (posting.DocID >= document ? posting.DocID : posting.Advance(document)) == document;
}

/// <summary>Finds the places of a phrase by walking the positions of its terms side by side.</summary>
internal sealed class PhraseReader : LeafReader
{
    private readonly DocsAndPositionsEnum[] _postings;
    private readonly PhrasePlan _plan;
    private readonly List<Candidate> _candidates = [];

    private PhraseReader(DocsAndPositionsEnum[] postings, PhrasePlan plan)
    {
        _postings = postings;
        _plan = plan;
    }

    public static PhraseReader Open(PhrasePlan plan, AtomicReader reader)
    {
        // A term that occurs twice in the phrase is walked twice, at its own pace each time.
        var postings = new DocsAndPositionsEnum[plan.Terms.Length];
        for (var i = 0; i < postings.Length; i++)
        {
            if (reader.GetTermPositionsEnum(new Term(plan.Field, plan.Terms[i].Term)) is not { } found)
            {
                return new PhraseReader([], plan);
            }

            postings[i] = found;
        }

        return new PhraseReader(postings, plan);
    }

    protected override void ReadDocument(int document, List<Match> places)
    {
        if (_postings.Length == 0)
        {
            return;
        }

        foreach (var posting in _postings)
        {
            if (!IsAt(posting, document))
            {
                return;
            }
        }

        ReadFirst(_postings[0]);
        for (var i = 1; i < _postings.Length && _candidates.Count > 0; i++)
        {
            KeepThoseFollowedBy(_postings[i], _plan.Terms[i].Distance);
        }

        foreach (var candidate in _candidates)
        {
            places.Add(candidate.Match);
        }
    }

    private void ReadFirst(DocsAndPositionsEnum posting)
    {
        _candidates.Clear();
        for (var left = posting.Freq; left > 0; left--)
        {
            var position = posting.NextPosition();
            _candidates.Add(new Candidate(
                position, _plan.IsSurface ? SpanOf(posting, position, isSurface: true) : new Match(position, position + _plan.Length)));
        }
    }

    private void KeepThoseFollowedBy(DocsAndPositionsEnum posting, int distance)
    {
        var left = posting.Freq - 1;
        var position = posting.NextPosition();
        var kept = 0;
        for (var i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            while (position < candidate.Position + distance && left > 0)
            {
                position = posting.NextPosition();
                left--;
            }

            if (position == candidate.Position + distance)
            {
                _candidates[kept++] = candidate;
            }
        }

        _candidates.RemoveRange(kept, _candidates.Count - kept);
    }

    private readonly record struct Candidate(int Position, Match Match);
}

/// <summary>Finds the places of any of several terms, of which there may be thousands.</summary>
internal sealed class TermsReader : LeafReader
{
    private readonly List<(DocsAndPositionsEnum Posting, int Length)> _postings = [];
    private readonly PriorityQueue<int, int> _next = new();

    public static TermsReader Open(TermsPlan plan, AtomicReader reader)
    {
        var opened = new TermsReader();
        if (reader.GetTerms(plan.Field) is not { } terms)
        {
            return opened;
        }

        var cursor = terms.GetEnumerator();
        foreach (var (term, length) in plan.Terms)
        {
            if (cursor.SeekExact(new Lucene.Net.Util.BytesRef(term)) && cursor.DocsAndPositions(reader.LiveDocs, null) is { } posting)
            {
                opened._next.Enqueue(opened._postings.Count, -1);
                opened._postings.Add((posting, length));
            }
        }

        return opened;
    }

    protected override void ReadDocument(int document, List<Match> places)
    {
        var terms = 0;
        while (_next.TryPeek(out var index, out var at) && at <= document)
        {
            var (posting, length) = _postings[index];
            var found = posting.DocID >= document ? posting.DocID : posting.Advance(document);
            if (found == document)
            {
                terms++;
                ReadPositions(posting, length, places);
                // Its positions are read; it comes up again for a later document.
                found = document + 1;
            }

            _next.DequeueEnqueue(index, found);
        }

        if (terms > 1)
        {
            places.Sort();
        }
    }

    private static void ReadPositions(DocsAndPositionsEnum posting, int length, List<Match> places)
    {
        for (var left = posting.Freq; left > 0; left--)
        {
            var position = posting.NextPosition();
            places.Add(length > 0 ? new Match(position, position + length) : SpanOf(posting, position, isSurface: false));
        }
    }
}
