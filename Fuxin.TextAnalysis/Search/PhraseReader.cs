using System.Collections.Immutable;
using Lucene.Net.Index;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Finds the places of a phrase by walking the positions of its terms side by side.</summary>
internal sealed class PhraseReader : OccurrenceReader
{
    private readonly DocsAndPositionsEnum[] _postings;
    private readonly ImmutableArray<PhraseTerm> _terms;
    private readonly List<Candidate> _candidates = [];

    private PhraseReader(DocsAndPositionsEnum[] postings, ImmutableArray<PhraseTerm> terms)
    {
        _postings = postings;
        _terms = terms;
    }

    public static PhraseReader Open(PhrasePlan plan, AtomicReader reader)
    {
        // A term that occurs twice in the phrase is walked twice, at its own pace each time.
        var postings = new DocsAndPositionsEnum[plan.Terms.Length];
        for (var i = 0; i < postings.Length; i++)
        {
            if (reader.GetTermPositionsEnum(new Term(plan.Field, plan.Terms[i].Term)) is not { } found)
            {
                return new PhraseReader([], plan.Terms);
            }

            postings[i] = found;
        }

        return new PhraseReader(postings, plan.Terms);
    }

    public override bool Read(int document, List<TextSpan> places)
    {
        if (_postings.Length == 0)
        {
            return false;
        }

        foreach (var posting in _postings)
        {
            if ((posting.DocID >= document ? posting.DocID : posting.Advance(document)) != document)
            {
                return false;
            }
        }

        ReadFirst(_postings[0]);
        for (var i = 1; i < _postings.Length && _candidates.Count > 0; i++)
        {
            KeepThoseFollowedBy(_postings[i], _terms[i].Distance);
        }

        foreach (var candidate in _candidates)
        {
            places.Add(TextSpan.FromBounds(candidate.Start, candidate.End));
        }

        return _candidates.Count > 0;
    }

    private void ReadFirst(DocsAndPositionsEnum posting)
    {
        _candidates.Clear();
        for (var left = posting.Freq; left > 0; left--)
        {
            var position = posting.NextPosition();
            _candidates.Add(new Candidate(position, posting.StartOffset, posting.EndOffset));
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
                _candidates[kept++] = candidate with { End = Math.Max(candidate.End, posting.EndOffset) };
            }
        }

        _candidates.RemoveRange(kept, _candidates.Count - kept);
    }

    private readonly record struct Candidate(int Position, int Start, int End);
}
