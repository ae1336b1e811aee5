using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// Finds the places of the text that meet a plan, document by document, from the positions in the index: no stored text is read.
/// For one segment of the index and one pass; not thread-safe.
/// </summary>
internal abstract class OccurrenceReader
{
    /// <summary>Opens a reader for one segment.</summary>
    public static OccurrenceReader Open(Plan plan, IndexSearcher searcher, AtomicReaderContext segment) => plan switch
    {
        PhrasePlan phrase => PhraseReader.Open(phrase, segment.AtomicReader),
        TermsPlan terms => TermsReader.Open(terms, segment.AtomicReader),
        ConditionPlan condition => new ConditionReader(
            searcher.CreateNormalizedWeight(condition.Query).GetScorer(segment, segment.AtomicReader.LiveDocs)),
        AndPlan and => new AndReader([.. and.Parts.Select(p => Open(p, searcher, segment))]),
        OrPlan or => new OrReader([.. or.Parts.Select(p => Open(p, searcher, segment))]),
        NotPlan not => new NotReader(Open(not.Part, searcher, segment)),
        NearPlan near => new NearReader(Open(near.Left, searcher, segment), Open(near.Right, searcher, segment), near.Distance, near.IsOrdered),
        WithinPlan within => new WithinReader(Open(within.Part, searcher, segment), Open(within.Scope, searcher, segment)),
        ContainingPlan containing => new ContainingReader(Open(containing.Spans, searcher, segment), Open(containing.Part, searcher, segment)),
        _ => throw new ArgumentException($"{plan.GetType().Name} has no places."),
    };

    /// <summary>Turns to a document of the segment, with a greater number than the one before.</summary>
    public abstract void MoveTo(int document);

    /// <summary>Adds the places in <paramref name="scope"/> to <paramref name="places"/>, in no order, some perhaps twice.</summary>
    /// <param name="scope">Where to look; what is not wholly in it does not count.</param>
    /// <param name="places">Receives the places; left as it was if the plan is not met there.</param>
    /// <returns>True if the plan is met there.</returns>
    public abstract bool Read(Scope scope, List<Match> places);

    /// <summary>Has no places, and holds for the document as a whole.</summary>
    private sealed class ConditionReader(DocIdSetIterator? documents) : OccurrenceReader
    {
        private bool _holds;

        public override void MoveTo(int document) =>
            _holds = documents is not null && (documents.DocID >= document ? documents.DocID : documents.Advance(document)) == document;

        public override bool Read(Scope scope, List<Match> places) => _holds;
    }

    private abstract class CombinedReader(OccurrenceReader[] parts) : OccurrenceReader
    {
        protected OccurrenceReader[] Parts { get; } = parts;

        public override void MoveTo(int document)
        {
            foreach (var part in Parts)
            {
                part.MoveTo(document);
            }
        }
    }

    private sealed class AndReader(OccurrenceReader[] parts) : CombinedReader(parts)
    {
        public override bool Read(Scope scope, List<Match> places)
        {
            var before = places.Count;
            foreach (var part in Parts)
            {
                if (!part.Read(scope, places))
                {
                    places.RemoveRange(before, places.Count - before);
                    return false;
                }
            }

            return true;
        }
    }

    private sealed class OrReader(OccurrenceReader[] parts) : CombinedReader(parts)
    {
        public override bool Read(Scope scope, List<Match> places)
        {
            var isMet = false;
            foreach (var part in Parts)
            {
                isMet |= part.Read(scope, places);
            }

            return isMet;
        }
    }

    /// <summary>Where something is not, there is nothing to show.</summary>
    private sealed class NotReader(OccurrenceReader part) : CombinedReader([part])
    {
        public override bool Read(Scope scope, List<Match> places)
        {
            var before = places.Count;
            var isMet = Parts[0].Read(scope, places);
            places.RemoveRange(before, places.Count - before);
            return !isMet;
        }
    }

    private sealed class WithinReader(OccurrenceReader part, OccurrenceReader spans) : CombinedReader([part, spans])
    {
        private readonly List<Match> _spans = [];

        public override bool Read(Scope scope, List<Match> places)
        {
            _spans.Clear();
            Parts[1].Read(scope, _spans);
            Matches.MakeDistinct(_spans);
            var isMet = false;
            foreach (var span in _spans)
            {
                isMet |= Parts[0].Read(new Scope(span.From, span.To), places);
            }

            return isMet;
        }
    }

    private sealed class ContainingReader(OccurrenceReader spans, OccurrenceReader part) : CombinedReader([spans, part])
    {
        private readonly List<Match> _spans = [];
        private readonly List<Match> _inside = [];

        public override bool Read(Scope scope, List<Match> places)
        {
            _spans.Clear();
            Parts[0].Read(scope, _spans);
            var isMet = false;
            foreach (var span in _spans)
            {
                _inside.Clear();
                if (Parts[1].Read(new Scope(span.From, span.To), _inside))
                {
                    places.Add(span);
                    isMet = true;
                }
            }

            return isMet;
        }
    }
}
