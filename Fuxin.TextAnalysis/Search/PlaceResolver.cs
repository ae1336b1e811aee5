using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// Turns positions into offsets of a text by cutting it as it was cut when it was indexed: so the index need not hold the offsets of
/// every word. Re-usable; not thread-safe.
/// </summary>
internal sealed class PlaceResolver
{
    private readonly TextUnits _units = new();
    private string _text = "";

    /// <summary>The text that is read.</summary>
    public string Text => _text;

    /// <summary>Turns to a text.</summary>
    public void Read(string text)
    {
        _text = text;
        _units.Read(text);
    }

    public TextSpan SpanOf(Match match)
    {
        if (match.HasOffsets)
        {
            return TextSpan.FromBounds(match.Start, match.End);
        }

        int first = _units.IndexAt(match.From), last = _units.IndexAt(match.To - 1);
        if (first < 0 || last < first)
        {
            throw new InvalidDataException("a place of the index is not in the stored text");
        }

        return TextSpan.FromBounds(_units.Start(first), _units.End(last));
    }

    /// <summary>The spans of the first <paramref name="most"/> places.</summary>
    public ImmutableArray<TextSpan> SpansOf(List<Match> places, int most)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(Math.Min(places.Count, most));
        for (var i = 0; i < places.Count && i < most; i++)
        {
            spans.Add(SpanOf(places[i]));
        }

        spans.Sort();
        return spans.DrainToImmutable();
    }

    /// <summary>Up to <paramref name="count"/> units before a place, the nearest first, as a key to sort by.</summary>
    public string KeyBefore(Match match, int count)
    {
        var key = new System.Text.StringBuilder();
        // A joiner stands at the position of what follows it, so it is passed over with it.
        for (var unit = _units.IndexAt(match.From - 1); unit >= 0 && count > 0; unit--, count--)
        {
            key.Append(_units.Term(unit)).Append('\u0001');
        }

        return key.ToString();
    }

    /// <summary>Up to <paramref name="count"/> units from position <paramref name="from"/> on, as a key to sort by.</summary>
    public string KeyFrom(int from, int count)
    {
        var key = new System.Text.StringBuilder();
        for (var unit = _units.IndexAt(from - 1) + 1; unit < _units.Count && count > 0; unit++, count--)
        {
            key.Append(_units.Term(unit)).Append('\u0001');
        }

        return key.ToString();
    }
}
