using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>What a corpus says of one person in one post; it keeps the first and the last sentence only.</summary>
internal sealed class TenureTrace
{
    private const int LongestSentence = 300;

    private readonly Dictionary<string, int> _posts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _bodies = new(StringComparer.Ordinal);
    private TenureEvidence? _first;
    private TenureEvidence? _last;

    public int Documents { get; private set; }

    public void Add(OfficialFact fact, SourceDocument source)
    {
        Documents++;
        _posts[fact.Post] = _posts.GetValueOrDefault(fact.Post) + 1;
        if (fact.Body is { } body)
        {
            _bodies[body] = _bodies.GetValueOrDefault(body) + 1;
        }

        var date = source.Date;
        var isFirst = _first is null || date < _first.Date || (_first.Date is null && date is not null);
        var isLast = _last is null || date > _last.Date || (_last.Date is null && date is not null);
        if (isFirst || isLast)
        {
            var span = fact.Evidence.Length <= LongestSentence ? fact.Evidence : AroundPost(fact);
            var evidence = new TenureEvidence(source.Id, date, source.Text.Substring(span.Start, span.Length));
            _first = isFirst ? evidence : _first;
            _last = isLast ? evidence : _last;
        }
    }

    /// <summary>True if a document within some days of <paramref name="day"/>, or documents before and after it, speak of the tenure.</summary>
    public bool IsSeenWithin(DateOnly day, int days) =>
        _first?.Date is { } first && _last?.Date is { } last && day >= first.AddDays(-Math.Min(days, first.DayNumber)) && day.DayNumber <= last.DayNumber + days;

    public Tenure ToTenure(string person, string name, Holding holding) => new()
    {
        Person = person,
        Name = name,
        Post = MostFrequent(_posts) ?? holding.Post,
        PostId = _posts.ContainsKey(holding.Post) ? null : holding.Post,
        Body = MostFrequent(_bodies),
        BodyId = holding.Body.StartsWith("body:", StringComparison.Ordinal) ? holding.Body : null,
        Role = holding.Role,
        First = _first?.Date,
        Last = _last?.Date,
        Documents = Documents,
        Evidence = _first is null ? [] : _last is null || _last == _first ? [_first] : [_first, _last],
    };

    public static string? MostFrequent(Dictionary<string, int> counts) =>
        counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();

    /// <summary>The part of a long sentence that holds the post.</summary>
    private static TextSpan AroundPost(OfficialFact fact)
    {
        var start = Math.Max(fact.Evidence.Start, fact.PostSpan.Start - (LongestSentence / 2));
        return TextSpan.FromBounds(start, Math.Min(fact.Evidence.End, start + LongestSentence));
    }
}
