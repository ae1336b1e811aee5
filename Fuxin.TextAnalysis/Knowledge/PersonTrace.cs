using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>What a corpus says of one person. Documents of the same name belong to it as long as posts and jurisdictions are compatible.</summary>
internal sealed class PersonTrace
{
    // Who is a mayor in one province is no county head in another within the same months.
    private const int SameTimeInDays = 200;
    private const int ProvincialRank = 3;

    private readonly Dictionary<Holding, TenureTrace> _tenures = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>How many documents speak of the person.</summary>
    public int Documents { get; private set; }

    /// <summary>The division of most of the person's posts, as ids write it; null if there is none.</summary>
    public string? MainDivision => _tenures.Where(t => t.Key.Division is not null)
        .GroupBy(t => t.Key.Division!).OrderByDescending(g => g.Sum(t => t.Value.Documents)).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => "CN-" + g.Key).FirstOrDefault();

    /// <summary>How well a document's statements fit to what is known of this person; 0 or less if they speak of another one.</summary>
    public int Fit(string name, List<Holding> holdings, DateOnly? date)
    {
        if (!SameWriting(name))
        {
            return 0;
        }

        // A name alone, or posts of which nothing is known, go to whoever is known.
        var best = 1;
        foreach (var holding in holdings)
        {
            foreach (var (known, tenure) in _tenures)
            {
                var fit = Fit(holding, known, tenure, date);
                if (fit < 0)
                {
                    return 0;
                }

                best = Math.Max(best, fit);
            }
        }

        return best > 1 || holdings.TrueForAll(h => h.Rank == 0) || _tenures.Keys.All(k => k.Rank == 0) ? best : 0;
    }

    public void Add(string name, IEnumerable<(OfficialFact Fact, Holding Holding)> facts, SourceDocument source)
    {
        Documents++;
        _names[name] = _names.GetValueOrDefault(name) + 1;
        foreach (var (fact, holding) in facts.DistinctBy(f => f.Holding))
        {
            (_tenures.TryGetValue(holding, out var tenure) ? tenure : _tenures[holding] = new TenureTrace()).Add(fact, source);
        }
    }

    public IEnumerable<Tenure> Tenures(string id)
    {
        var name = TenureTrace.MostFrequent(_names) ?? "";
        return _tenures.Select(t => t.Value.ToTenure(id, name, t.Key)).OrderBy(t => t.First ?? DateOnly.MaxValue).ThenBy(t => t.Post, StringComparer.Ordinal);
    }

    private static int Fit(Holding holding, Holding known, TenureTrace tenure, DateOnly? date)
    {
        if (holding.Body.Length > 0 && holding.Body == known.Body)
        {
            return holding.Post == known.Post ? 5 : 4;
        }

        if (holding.Province is { } province && known.Province is { } other && province != other)
        {
            // Leaders of provinces and of the country move between provinces; others are taken for two.
            var sameTime = date is { } day && tenure.IsSeenWithin(day, SameTimeInDays);
            return holding.Rank >= ProvincialRank && known.Rank >= ProvincialRank ? 2 : sameTime && holding.Role == OfficialRole.Incumbent ? -1 : 0;
        }

        return holding.Province is not null && known.Province is not null ? 3
            : holding.Rank >= ProvincialRank && known.Rank >= ProvincialRank ? 2
            : holding.Rank == 0 && known.Rank == 0 && holding.Post == known.Post ? 2
            : 0;
    }

    /// <summary>True unless the name is known in Chinese, and in other characters: 李强 is not 李蔷.</summary>
    private bool SameWriting(string name) =>
        !IsChinese(name) || _names.ContainsKey(name) || !_names.Keys.Any(IsChinese);

    private static bool IsChinese(string name) => name.Length > 0 && name[0] >= '\u2E80';
}
