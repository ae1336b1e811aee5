using System.Collections.Frozen;
using System.Collections.Immutable;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>Takes the names of the organs of divisions apart, in Chinese and in English. Immutable and thread-safe.</summary>
internal sealed class OrganNames
{
    private const int LongestEnglishDivision = 4;

    private static readonly Lazy<OrganNames> LazyDefault = new(() => new OrganNames(DivisionTree.Default));

    private static readonly string[] Levels = ["自治区", "自治州", "自治县", "地区", "省", "市", "州", "县", "区", "盟", "旗", "地", "镇", "乡", "街道"];

    private static readonly FrozenDictionary<string, string> EnglishLevels = new Dictionary<string, string>
    {
        ["provincial"] = "省", ["province"] = "省", ["municipal"] = "市", ["municipality"] = "市", ["city"] = "市", ["county"] = "县",
        ["district"] = "区", ["prefectural"] = "州", ["prefecture"] = "州", ["regional"] = "自治区", ["region"] = "自治区", ["banner"] = "旗",
        ["league"] = "盟", ["township"] = "乡", ["town"] = "镇", ["subdistrict"] = "街道",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Fillers =
        new[] { "the", "of", "for", "and", "in", "s", "autonomous" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly DivisionTree _divisions;
    private readonly FrozenDictionary<string, string> _chinese;
    private readonly FrozenDictionary<string, string> _english;

    private OrganNames(DivisionTree divisions)
    {
        _divisions = divisions;
        var rows = TableReader.ReadResource("organs.tsv").ToList();
        _chinese = rows.SelectMany(r => r.List("zh").Select(name => (name, Id: r.Required("id"))))
            .ToFrozenDictionary(p => p.name, p => p.Id, StringComparer.Ordinal);
        _english = rows.SelectMany(r => r.List("en").Select(name => (Bag: Bag(WordsOf(name)), Id: r.Required("id"))))
            .DistinctBy(p => p.Bag).ToFrozenDictionary(p => p.Bag, p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>The names that ship with the library.</summary>
    public static OrganNames Default => LazyDefault.Value;

    /// <summary>Takes <paramref name="name"/> apart; null if it names no organ that divisions have.</summary>
    public OrganName? Read(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        return name[0] >= '\u2E80' ? Chinese(name) : English(name);
    }

    private OrganName? Chinese(string name)
    {
        var (at, isParty, isConference) = AfterPrefix(name);
        ImmutableArray<Division> divisions = [];
        string? level = null;
        var chained = true;
        while (chained && at < name.Length)
        {
            chained = false;
            var (found, end, isFull) = _divisions.LongestAt(name, at);
            if (found.IsEmpty)
            {
                break;
            }

            // In a chain (辽宁省阜新市) each link lies in the one before it.
            var inside = divisions.IsEmpty ? found : [.. found.Where(d => divisions.Any(d.LiesIn))];
            divisions = inside.IsEmpty ? found : inside;
            at = end;
            level = null;
            if (!isFull && LevelAt(name, at) is { } written && divisions.Any(d => d.IsOfLevel(written)))
            {
                divisions = [.. divisions.Where(d => d.IsOfLevel(written))];
                level = written;
                at += written.Length;
            }

            chained = true;
        }

        if (divisions.IsEmpty)
        {
            level = LevelAt(name, at);
            at += level?.Length ?? 0;
            // 区党委 is how autonomous regions say 自治区党委; a district says 区委.
            level = level == "区" && name.AsSpan(at).StartsWith("党委") ? "自治区" : level;
        }

        return (level is not null || !divisions.IsEmpty) && OrganOf(name[at..], isParty, isConference) is { } organ
            ? new OrganName(organ, divisions, level)
            : null;
    }

    private string? OrganOf(string rest, bool isParty, bool isConference)
    {
        if (isConference)
        {
            return rest is "委员会" ? "cppcc-committee" : null;
        }

        return rest is "委员会" && !isParty ? null : _chinese.GetValueOrDefault(rest);
    }

    private static (int End, bool IsParty, bool IsConference) AfterPrefix(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["中国共产党", "中共"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return (prefix.Length, true, false);
            }
        }

        const string Conference = "中国人民政治协商会议";
        return name.StartsWith(Conference, StringComparison.Ordinal) ? (Conference.Length, false, true) : (0, false, false);
    }

    private static string? LevelAt(string name, int at) =>
        Levels.FirstOrDefault(level => string.CompareOrdinal(name, at, level, 0, level.Length) == 0);

    private OrganName? English(string name)
    {
        var words = WordsOf(name);
        ImmutableArray<Division> divisions = [];
        string? level = null;
        for (var length = Math.Min(LongestEnglishDivision, words.Count); length >= 1 && divisions.IsEmpty; length--)
        {
            for (var i = 0; i + length <= words.Count; i++)
            {
                // A name of a place is written in capitals; "party" and "county" are no places.
                if (char.IsUpper(words[i][0]) && _divisions.NamedInEnglish(string.Join(' ', words.Skip(i).Take(length))) is { IsEmpty: false } found)
                {
                    divisions = found;
                    words.RemoveRange(i, length);
                    break;
                }
            }
        }

        var index = words.FindIndex(EnglishLevels.ContainsKey);
        if (index >= 0)
        {
            level = EnglishLevels[words[index]];
            words.RemoveAt(index);
            divisions = divisions.Any(d => d.IsOfLevel(level)) ? [.. divisions.Where(d => d.IsOfLevel(level))] : divisions;
        }

        return (level is not null || !divisions.IsEmpty) && _english.TryGetValue(Bag(words), out var organ)
            ? new OrganName(organ, divisions, level)
            : null;
    }

    private static List<string> WordsOf(string name) =>
        [.. name.Replace("’", "'", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal)
            .Split([' ', '-', ',', '(', ')', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Fillers.Contains(word))];

    /// <summary>The words without regard to their order and case: "Committee of the CPC" and "CPC Committee" are one name.</summary>
    private static string Bag(IEnumerable<string> words) =>
        string.Join(' ', words.Select(w => w.ToLowerInvariant()).Order(StringComparer.Ordinal));
}
