namespace Fuxin.TextAnalysis.Search;

/// <summary>Finds every pair of places with at most so many positions between them.</summary>
internal sealed class NearReader(OccurrenceReader left, OccurrenceReader right, int distance, bool isOrdered) : OccurrenceReader
{
    private readonly List<Match> _left = [];
    private readonly List<Match> _right = [];

    public override void MoveTo(int document)
    {
        left.MoveTo(document);
        right.MoveTo(document);
    }

    public override bool Read(Scope scope, List<Match> places)
    {
        _left.Clear();
        _right.Clear();
        if (!left.Read(scope, _left) || !right.Read(scope, _right))
        {
            return false;
        }

        Matches.MakeDistinct(_left);
        Matches.MakeDistinct(_right);
        var longest = isOrdered ? 0 : _right.Max(m => m.To - m.From);
        var before = places.Count;
        foreach (var match in _left)
        {
            AddPairs(match, longest, places);
        }

        return places.Count > before;
    }

    private void AddPairs(Match match, int longest, List<Match> places)
    {
        var first = isOrdered ? match.To : match.From - distance - longest;
        for (var i = Matches.FirstFrom(_right, first); i < _right.Count && _right[i].From - match.To <= distance; i++)
        {
            var other = _right[i];
            // A thing is not near itself.
            if (match.From - other.To <= distance && (other.From != match.From || other.To != match.To))
            {
                places.Add(match.With(other));
            }
        }
    }
}
