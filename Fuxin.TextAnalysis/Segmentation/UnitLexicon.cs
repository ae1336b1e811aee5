using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The fixed expressions that stay whole, from the tables of goals, bodies and units.</summary>
internal static class UnitLexicon
{
    /// <summary>Up to this length an expression is a word in any granularity.</summary>
    public const int ShortLength = 4;

    private static readonly Lazy<Lexicon> s_default = new(Read);

    public static Lexicon Default => s_default.Value;

    private static Lexicon Read()
    {
        var entries = new List<LexiconEntry>();
        Add(entries, "goals.tsv", "nz");
        Add(entries, "bodies.tsv", "nt");
        foreach (var row in TableReader.ReadResource("zh-units.tsv"))
        {
            entries.Add(new LexiconEntry(row.Required("word"), 1, string.Intern(row.Required("tag"))));
        }

        return Lexicon.Create(entries);
    }

    private static void Add(List<LexiconEntry> entries, string table, string tag)
    {
        foreach (var name in TableReader.ReadResource(table).SelectMany(row => row.List("zh")).Where(name => name.Length > 1))
        {
            entries.Add(new LexiconEntry(name, 1, tag));
        }
    }
}
