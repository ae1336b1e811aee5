using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Training.Classification;

/// <summary>Puts training texts together from the templates of each kind and the terms of each domain, all in the project's own words.</summary>
internal sealed partial class OwnTexts
{
    private const string TemplateResource = "templates.tsv";
    private const double FirstDomain = 0.3;
    private const double SecondDomain = 0.3;
    private const double StrayTerm = 0.2;

    private static readonly Dictionary<string, string[]> Fillers = new(StringComparer.Ordinal)
    {
        ["zhP"] = ["云平", "安河", "海州", "临山", "东宁", "清溪", "白石", "南陵", "长泽", "北江"],
        ["zhB"] = ["中共中央", "国务院", "中办 国办", "国务院办公厅", "教育部", "中央组织部", "国家卫生健康委", "外交部", "省政府办公厅", "市场监管总局"],
        ["zhL"] = ["国务院总理", "省委书记", "市长", "国家主席", "全国政协主席", "副省长", "市委书记"],
        ["zhN"] = ["王一平", "李致远", "赵立", "陈望", "周知行", "孙正", "林若水"],
        ["zhC"] = ["法国", "巴西", "日本", "埃及", "德国", "泰国", "肯尼亚", "墨西哥", "伊朗", "韩国"],
        ["enP"] = ["Yunping", "Anhe", "Haizhou", "Linshan", "Dongning"],
        ["enB"] = ["the General Office", "the Ministry of Education"],
        ["enL"] = ["Mayor", "Party Secretary", "Governor"],
        ["enN"] = ["Wang Yiping", "Li Zhiyuan", "Chen Wang"],
        ["enC"] = ["Kazakhstan", "Japan", "Russia", "the European Union", "the United States"],
    };

    private readonly ILookup<(string Kind, string Language, string Part), string> _templates;
    private readonly Dictionary<(string Domain, string Language), string[]> _terms = [];
    private readonly string[] _domains;
    private readonly Random _random;

    public OwnTexts(int seed)
    {
        // System.Random with a seed is the same on every machine and version.
        _random = new Random(seed);
        using var stream = typeof(OwnTexts).Assembly.GetManifestResourceStream(TemplateResource)!;
        using var reader = new StreamReader(stream);
        _templates = TableReader.Read(reader, TemplateResource).ToLookup(r => (r["kind"], r["language"], r["part"]), r => r["text"]);
        foreach (var row in TableReader.ReadResource("domains.tsv"))
        {
            _terms[(row["domain"], "zh")] = [.. row.List("terms_zh").Where(t => t.Length > 1)];
            _terms[(row["domain"], "en")] = row.List("terms_en");
        }

        _domains = [.. _terms.Keys.Select(k => k.Domain).Distinct()];
    }

    public IEnumerable<(SourceDocument Document, string Kind, ImmutableArray<string> Domains)> Make(int perKindInChinese, int perKindInEnglish)
    {
        foreach (var kind in _templates.Select(t => (t.Key.Kind, t.Key.Language)).Distinct())
        {
            var count = kind.Language == "zh" ? perKindInChinese : perKindInEnglish;
            for (var i = 0; i < count; i++)
            {
                yield return MakeOne(kind.Kind, kind.Language, $"own-{kind.Kind}-{kind.Language}-{i}");
            }
        }
    }

    private (SourceDocument Document, string Kind, ImmutableArray<string> Domains) MakeOne(string kind, string language, string id)
    {
        var title = Pick(kind, language, "title");
        var whole = WholeOf(kind, title);
        string[] domains = whole ?? Domains(kind);
        var anyDomain = whole is not null;
        var text = new StringBuilder(Fill(Pick(kind, language, "opening"), language, domains, anyDomain));
        var sentences = anyDomain ? 60 : _random.Next(kind == "commentary" || kind == "announcement" ? 0 : 1, 14);
        for (var i = 0; i < sentences; i++)
        {
            text.Append(i % 4 == 3 || kind is "regulation" or "plan" ? '\n' : ' ').Append(Fill(Pick(kind, language, "body"), language, domains, anyDomain));
        }

        var filled = Fill(title, language, domains, anyDomain);
        var document = new SourceDocument { Id = id, Text = text.ToString(), Title = filled.Length == 0 ? null : filled };
        return (document, kind, [.. domains.Distinct()]);
    }

    /// <summary>The domains of texts that speak of everything, as the labelling guide has them; null for others.</summary>
    private static string[]? WholeOf(string kind, string title) => (kind, title) switch
    {
        ("work-report", _) when title.Contains("代表大会", StringComparison.Ordinal) || title.Contains("奋斗", StringComparison.Ordinal) => ["party"],
        ("work-report", _) when !title.Contains("excerpt", StringComparison.Ordinal) => ["government", "economy"],
        ("speech", _) when title.Contains("新年", StringComparison.Ordinal) => ["economy"],
        _ => null,
    };

    /// <summary>Mostly one; an excerpt of a report goes from one to the next.</summary>
    private string[] Domains(string kind) => kind switch
    {
        "foreign-affairs" => ["foreign"],
        "work-report" => [Any(_domains), Any(_domains), Any(_domains)],
        _ => _random.NextDouble() < SecondDomain ? [Any(_domains), Any(_domains)] : [Any(_domains)],
    };

    private string Fill(string template, string language, string[] domains, bool anyDomain) => Slot().Replace(template, slot => slot.Groups[1].Value switch
    {
        "T" => Any(_terms[(anyDomain || _random.NextDouble() < StrayTerm ? Any(_domains) : _random.NextDouble() < FirstDomain ? domains[0] : Any(domains), language)]),
        "Y" => _random.Next(1, 31).ToString(CultureInfo.InvariantCulture),
        var other => Any(Fillers[language + other]),
    });

    private string Pick(string kind, string language, string part) => Any([.. _templates[(kind, language, part)]]);

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    [GeneratedRegex(@"\{([A-Z])\}")]
    private static partial Regex Slot();
}
