using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// Finds the places of the text that meet a plan, document by document, from the offsets in the index: no stored text is read.
/// For one segment of the index and one pass; not thread-safe.
/// </summary>
internal abstract class OccurrenceReader
{
    /// <summary>Opens a reader for one segment.</summary>
    public static OccurrenceReader Open(Plan plan, IndexSearcher searcher, AtomicReaderContext segment) => plan switch
    {
        PhrasePlan phrase => PhraseReader.Open(phrase, segment.AtomicReader),
        ConditionPlan condition => new ConditionReader(
            searcher.CreateNormalizedWeight(condition.Query).GetScorer(segment, segment.AtomicReader.LiveDocs)),
        AndPlan and => new AndReader([.. and.Parts.Select(p => Open(p, searcher, segment))]),
        OrPlan or => new OrReader([.. or.Parts.Select(p => Open(p, searcher, segment))]),
        NotPlan not => new NotReader(Open(not.Part, searcher, segment)),
        _ => throw new ArgumentException($"{plan.GetType().Name} has no places."),
    };

    /// <summary>Adds the places in document <paramref name="document"/> to <paramref name="places"/>, in no order, some perhaps twice.</summary>
    /// <param name="document">The number of the document in the segment; greater than at the call before.</param>
    /// <param name="places">Receives the places; left as it was if the document does not match.</param>
    /// <returns>True if the document matches.</returns>
    public abstract bool Read(int document, List<TextSpan> places);

    /// <summary>Has no places.</summary>
    private sealed class ConditionReader(DocIdSetIterator? documents) : OccurrenceReader
    {
        public override bool Read(int document, List<TextSpan> places) =>
            documents is not null
            && (documents.DocID >= document ? documents.DocID : documents.Advance(document)) == document;
    }

    private sealed class AndReader(OccurrenceReader[] parts) : OccurrenceReader
    {
        public override bool Read(int document, List<TextSpan> places)
        {
            var before = places.Count;
            foreach (var part in parts)
            {
                if (!part.Read(document, places))
                {
                    places.RemoveRange(before, places.Count - before);
                    return false;
                }
            }

            return true;
        }
    }

    private sealed class OrReader(OccurrenceReader[] parts) : OccurrenceReader
    {
        public override bool Read(int document, List<TextSpan> places)
        {
            var matches = false;
            foreach (var part in parts)
            {
                matches |= part.Read(document, places);
            }

            return matches;
        }
    }

    /// <summary>Where something is not, there is nothing to show.</summary>
    private sealed class NotReader(OccurrenceReader part) : OccurrenceReader
    {
        public override bool Read(int document, List<TextSpan> places)
        {
            var before = places.Count;
            var matches = part.Read(document, places);
            places.RemoveRange(before, places.Count - before);
            return !matches;
        }
    }
}
