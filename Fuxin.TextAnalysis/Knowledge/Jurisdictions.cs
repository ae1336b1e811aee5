using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// Tells which division the organs of one document belong to: 市委 in a paper of Fuxin is Fuxin's, 省委 there Liaoning's. It weighs the divisions
/// that title, source, the first lines and other mentions name; what stands nearest counts most. One per document.
/// </summary>
internal sealed class Jurisdictions
{
    private const int Opening = 120;
    private const int Near = 300;
    private const int MostNear = 24;
    private const int SourceWeight = 6;
    private const int TitleWeight = 4;
    private const int OrganWeight = 3;
    private const int SentenceWeight = 10;
    private const int NearWeight = 3;
    private const double ClearLead = 1.5;

    // Districts whose names are plain words elsewhere: they count only beside the city they lie in.
    private static readonly FrozenSet<string> PlainWords =
        new[] { "老城区", "新城区", "城区", "郊区", "矿区", "城关区", "城中区", "城东区", "城西区", "城北区", "市中区", "中心区", "江北区", "河东区", "河西区" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly DivisionTree _divisions = DivisionTree.Default;
    private readonly OrganNames _organs = OrganNames.Default;
    private readonly AnalyzedDocument _document;
    private readonly List<(int Offset, Division Division)> _named = [];
    private readonly Dictionary<Division, double> _weights = [];
    private readonly Dictionary<string, OrganName?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Division?> _places = new(StringComparer.Ordinal);

    public Jurisdictions(AnalyzedDocument document)
    {
        _document = document;
        var certain = new List<(int Offset, ImmutableArray<Division> Divisions, double Weight)>();
        Collect(certain);
        // 鼓楼区 is many districts: those count that lie in a division the document names without doubt, else none.
        var sure = certain.Where(e => e.Divisions.Length == 1 && !PlainWords.Contains(e.Divisions[0].Name)).Select(e => e.Divisions[0]).ToHashSet();
        foreach (var (offset, candidates, weight) in certain)
        {
            if (Settle(candidates, sure) is { } division)
            {
                _weights[division] = _weights.GetValueOrDefault(division) + weight;
                if (offset >= 0)
                {
                    _named.Add((offset, division));
                }
            }
        }

        _named.Sort((a, b) => a.Offset.CompareTo(b.Offset));
    }

    /// <summary>The id of the organ called <paramref name="name"/> at an offset; where it stays open, why.</summary>
    public (string? Id, string? Doubt) OrganAt(string name, int offset)
    {
        if (ReadOrgan(name) is not { } organ)
        {
            return (null, null);
        }

        var (division, doubt) = DivisionOf(organ.Divisions, organ.Level, offset);
        return (division is null ? null : organ.IdIn(division), doubt);
    }

    /// <summary>The division whose organ of some level is meant at an offset; where it stays open, why.</summary>
    public (Division? Division, string? Doubt) DivisionAt(string level, int offset) => DivisionOf([], level, offset);

    /// <summary>The division that a place's name means; null if it is none or several.</summary>
    public Division? PlaceNamed(string name)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            place = Settle(_divisions.Named(name), [.. _weights.Keys]);
            _places[name] = place;
        }

        return place;
    }

    private (Division? Division, string? Doubt) DivisionOf(ImmutableArray<Division> candidates, string? level, int offset)
    {
        if (candidates.Length == 1)
        {
            return (candidates[0], null);
        }

        if (level is "镇" or "乡" or "街道")
        {
            return (null, "divisions below the county are not told apart");
        }

        var scores = new Dictionary<Division, double>();
        foreach (var (division, weight) in _weights)
        {
            Count(division, weight);
        }

        foreach (var (division, weight) in NamedNear(offset))
        {
            Count(division, weight);
        }

        if (scores.Count == 0)
        {
            return (null, candidates.IsEmpty ? $"the document names no division of the level {level}" : $"{candidates.Length} divisions have this name");
        }

        var ranked = scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Code, StringComparer.Ordinal).ToList();
        return ranked.Count == 1 || ranked[0].Value >= ClearLead * ranked[1].Value
            ? (ranked[0].Key, null)
            : (null, $"{ranked[0].Key.Name} or {ranked[1].Key.Name}");

        void Count(Division named, double weight)
        {
            foreach (var division in _divisions.WithAncestors(named))
            {
                var fits = candidates.IsEmpty ? level is not null && division.IsOfLevel(level) : candidates.Contains(division);
                if (fits)
                {
                    // A city speaks for its province, but less than the province's own name.
                    scores[division] = scores.GetValueOrDefault(division) + (division == named ? weight : weight / 2);
                }
            }
        }
    }

    /// <summary>The divisions named shortly before an offset, those in the same sentence with most weight.</summary>
    private IEnumerable<(Division Division, double Weight)> NamedNear(int offset)
    {
        var sentence = _document.SentenceAt(offset)?.Span.Start ?? offset;
        var last = _named.FindLastIndex(n => n.Offset <= offset);
        for (var i = last; i >= 0 && last - i < MostNear && _named[i].Offset >= offset - Near; i--)
        {
            yield return (_named[i].Division, (_named[i].Offset >= sentence ? SentenceWeight : NearWeight) / (1.0 + last - i));
        }
    }

    private void Collect(List<(int Offset, ImmutableArray<Division> Divisions, double Weight)> found)
    {
        foreach (var annotation in _document.Annotations)
        {
            var divisions = annotation switch
            {
                PlaceMention => _divisions.Named(annotation.Text),
                BodyMention => ReadOrgan(annotation.Text)?.Divisions ?? LeadingDivision(annotation.Text),
                PostMention or MeetingMention => LeadingDivision(annotation.Text),
                _ => [],
            };
            if (!divisions.IsEmpty)
            {
                var weight = annotation is PlaceMention ? 1 : OrganWeight;
                found.Add((annotation.Span.Start, divisions, annotation.Span.Start < Opening ? weight * 2 : weight));
            }
        }

        AddWords(_document.Source.Source, SourceWeight);
        AddWords(_document.Source.Title, TitleWeight);

        void AddWords(string? text, double weight)
        {
            foreach (var divisions in DivisionsIn(text ?? ""))
            {
                found.Add((-1, divisions, weight));
            }
        }
    }

    private IEnumerable<ImmutableArray<Division>> DivisionsIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var (divisions, end, _) = _divisions.LongestAt(text, at);
            if (!divisions.IsEmpty)
            {
                yield return divisions;
                at = end - 1;
            }
        }

        foreach (var word in text.Split([' ', ',', ':', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsAsciiLetterUpper(w[0])))
        {
            if (_divisions.NamedInEnglish(word) is { IsEmpty: false } divisions)
            {
                yield return divisions;
            }
        }
    }

    private ImmutableArray<Division> LeadingDivision(string name) => name[0] >= '\u2E80' ? _divisions.LongestAt(name, 0).Divisions : [];

    private OrganName? ReadOrgan(string name)
    {
        if (!_read.TryGetValue(name, out var organ))
        {
            organ = _organs.Read(name);
            _read[name] = organ;
        }

        return organ;
    }

    /// <summary>Of several divisions of one name: the only one that lies in, or holds, a division known without doubt; else the one of the highest level.</summary>
    private static Division? Settle(ImmutableArray<Division> candidates, HashSet<Division> sure)
    {
        if (candidates.IsEmpty || (candidates.Length == 1 && !PlainWords.Contains(candidates[0].Name)))
        {
            return candidates.IsEmpty ? null : candidates[0];
        }

        var related = candidates.Where(c => sure.Contains(c) || sure.Any(s => s != c && (c.LiesIn(s) || s.LiesIn(c)))).ToList();
        if (related.Count > 0)
        {
            candidates = [.. related];
        }
        else if (PlainWords.Contains(candidates[0].Name))
        {
            return null;
        }

        var highest = candidates.Min(c => c.Code.Length);
        var top = candidates.Where(c => c.Code.Length == highest).ToList();
        return top.Count == 1 ? top[0] : null;
    }
}
