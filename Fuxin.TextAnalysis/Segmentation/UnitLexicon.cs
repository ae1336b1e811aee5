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
        // A name of two characters that is a goal only among certain words (四化) would cut other text apart.
        Add(entries, TableReader.ReadResource("goals.tsv"), (row, name) => name.Length > 2 || row["context"].Length == 0, "nz");
        Add(entries, TableReader.ReadResource("bodies.tsv"), (_, _) => true, "nt");
        foreach (var row in TableReader.ReadResource("zh-units.tsv"))
        {
            entries.Add(new LexiconEntry(row.Required("word"), 1, string.Intern(row.Required("tag"))));
        }

        return Lexicon.Create(entries);
    }

    private static void Add(List<LexiconEntry> entries, IEnumerable<TableRow> rows, Func<TableRow, string, bool> isWord, string tag)
    {
        foreach (var row in rows)
        {
            entries.AddRange(row.List("zh").Where(name => name.Length > 1 && isWord(row, name)).Select(name => new LexiconEntry(name, 1, tag)));
        }
    }
}
