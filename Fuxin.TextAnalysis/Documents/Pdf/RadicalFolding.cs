using System.Collections.Frozen;
using System.Text;

namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>
/// Some producers of PDF write ⾏ (U+2F8F, the radical) where the text has 行 (U+884C), because the font draws both with one glyph. Each
/// radical becomes the ideograph that Unicode calls its equivalent (Equivalent_Unified_Ideograph), each Latin ligature its letters, and the
/// dash of double width, which fonts draw for two dashes in a row, two dashes.
/// </summary>
internal static class RadicalFolding
{
    private const string Resource = "radical-ideographs.tsv";
    private const char LastRadical = '\u2FDF';
    private const char FirstLigature = '\uFB00';
    private const char LastLigature = '\uFB06';
    private const char DoubleDash = '\u2E3A';

    // Unicode's equivalent is the traditional 戶; a font for simplified text shares the glyph with 户.
    private const char DoorRadical = '\u2F3E';

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly FrozenDictionary<char, char> Ideographs = Load();

    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(DoubleDash, LastRadical) && !text.AsSpan().ContainsAnyInRange(FirstLigature, LastLigature))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= FirstLigature and <= LastLigature)
            {
                folded.Append(Ligatures[c - FirstLigature]);
            }
            else if (c == DoubleDash)
            {
                folded.Append("——");
            }
            else
            {
                folded.Append(Ideographs.GetValueOrDefault(c, c));
            }
        }

        return folded.ToString();
    }

    private static FrozenDictionary<char, char> Load()
    {
        using var stream = typeof(RadicalFolding).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without its resource {Resource}.");
        using var lines = new StreamReader(stream, Encoding.UTF8);
        var pairs = new Dictionary<char, char>();
        lines.ReadLine();
        while (lines.ReadLine() is { } line)
        {
            pairs.Add(line[0], line[2]);
        }

        pairs[DoorRadical] = '户';
        return pairs.ToFrozenDictionary();
    }
}
