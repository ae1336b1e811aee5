using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>The provinces, prefectures and counties of China with their codes. Immutable and thread-safe.</summary>
internal static class ChineseDivisions
{
    /// <summary>The name of the compiled resource.</summary>
    public const string ResourceName = "zh-divisions.tsv.br";

    private const string Levels = "省市县区州盟旗";

    // The peoples whose names stand between the short name and the level: 建水 in 阜新蒙古族自治县.
    private static readonly string[] Tails =
    [
        "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "联合旗", "林区", "地区", "新区", "矿区",
    ];

    private static readonly Lazy<ImmutableArray<ChineseDivision>> LazyAll = new(Read);

    /// <summary>All divisions, in the order of their codes.</summary>
    public static ImmutableArray<ChineseDivision> All => LazyAll.Value;

    /// <summary>The name without level and people (阜新 of 阜新市, 甘南 of 甘南藏族自治州); null if too little is left.</summary>
    public static string? ShortName(string name)
    {
        var stem = name;
        foreach (var tail in Tails)
        {
            if (stem.EndsWith(tail, StringComparison.Ordinal))
            {
                stem = stem[..^tail.Length];
                return WithoutPeople(stem) is { Length: >= 2 } people ? people : null;
            }
        }

        return stem.Length > 2 && Levels.Contains(stem[^1]) ? stem[..^1] : null;
    }

    private static string WithoutPeople(string stem)
    {
        // Names of peoples end in 族; several may follow each other (黔西南布依族苗族). The longest known people is four characters.
        while (stem.EndsWith('族'))
        {
            var people = People.FirstOrDefault(p => stem.EndsWith(p, StringComparison.Ordinal));
            if (people is null || stem.Length == people.Length)
            {
                break;
            }

            stem = stem[..^people.Length];
        }

        foreach (var people in new[] { "蒙古", "哈萨克", "柯尔克孜", "塔吉克", "锡伯", "各族" })
        {
            if (stem.Length > people.Length + 1 && stem.EndsWith(people, StringComparison.Ordinal))
            {
                return stem[..^people.Length];
            }
        }

        return stem;
    }

    private static readonly string[] People =
    [
        "柯尔克孜族", "鄂伦春族", "鄂温克族", "哈萨克族", "塔吉克族", "达斡尔族", "蒙古族", "朝鲜族", "土家族", "哈尼族", "傈僳族", "景颇族", "布依族",
        "仡佬族", "仫佬族", "毛南族", "拉祜族", "布朗族", "普米族", "纳西族", "东乡族", "保安族", "撒拉族", "裕固族", "锡伯族", "维吾尔族", "满族", "回族",
        "藏族", "羌族", "苗族", "侗族", "瑶族", "壮族", "彝族", "白族", "傣族", "佤族", "黎族", "水族", "畲族", "土族", "怒族", "独龙族", "高山族",
    ];

    private static ImmutableArray<ChineseDivision> Read()
    {
        using var reader = new StreamReader(EmbeddedResource.OpenCompressed(ResourceName));
        var divisions = ImmutableArray.CreateBuilder<ChineseDivision>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            divisions.Add(new ChineseDivision(line[..tab], line[(tab + 1)..]));
        }

        return divisions.ToImmutable();
    }
}
