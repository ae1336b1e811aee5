using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Fuxin.TextAnalysis.Documents.Office;

/// <summary>
/// The numbers that the lists of a Word document give its paragraphs: they stand nowhere in its text, yet a reader sees 第三条 and （二）.
/// Counts as the paragraphs come by; belongs to one reading.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const char FirstPrivateUse = '\uE000';
    private const char LastPrivateUse = '\uF8FF';

    private static readonly XNamespace W = WordText.Namespace;

    private readonly Dictionary<string, Level[]> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _definitionOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string List, int Level)> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counts = new(StringComparer.Ordinal);

    private WordNumbering()
    {
    }

    public static WordNumbering Read(Stream? numbering, Stream? styles)
    {
        var read = new WordNumbering();
        if (numbering is not null)
        {
            read.ReadLists(Load(numbering));
        }

        if (styles is not null)
        {
            read.ReadStyles(Load(styles));
        }

        return read;
    }

    /// <summary>Counts a paragraph and returns the number it shows, with what divides it from the text; empty if it has none.</summary>
    public string LabelOf(string? list, int? level, string? style)
    {
        if (style is not null && _styles.TryGetValue(style, out var styled))
        {
            list ??= styled.List;
            level ??= styled.Level;
        }

        var at = level ?? 0;
        if (list is null or "0" || at is < 0 or >= Levels || !_lists.TryGetValue(list, out var levels))
        {
            return "";
        }

        // Lists of one definition go on counting together.
        var key = _definitionOf[list];
        if (!_counts.TryGetValue(key, out var counts))
        {
            _counts[key] = counts = new int?[Levels];
        }

        counts[at] = counts[at] is { } count ? count + 1 : levels[at].Start;
        Array.Clear(counts, at + 1, Levels - at - 1);
        var label = Label(levels, counts, at);
        return label.Length == 0 || levels[at].Suffix == "nothing" || (levels[at].Suffix == "tab" && IsWide(label[^1])) ? label : label + " ";
    }

    private static string Label(Level[] levels, int?[] counts, int at)
    {
        var level = levels[at];
        if (level.Format == "bullet")
        {
            return level.Text.Length == 0 || level.Text[0] is >= FirstPrivateUse and <= LastPrivateUse ? "•" : level.Text;
        }

        var label = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var other = level.Text[++i] - '1';
                label.Append(WordNumber.Format(counts[other] ?? levels[other].Start, level.IsLegal ? "decimal" : levels[other].Format));
            }
            else
            {
                label.Append(level.Text[i]);
            }
        }

        return label.ToString();
    }

    private static bool IsWide(char c) => c >= '\u2E80';

    private static XDocument Load(Stream stream)
    {
        using var xml = WordText.OpenXml(stream);
        return XDocument.Load(xml);
    }

    private static string? Value(XElement? element) => element?.Attribute(W + "val")?.Value;

    private static int Number(XElement? element, int otherwise) =>
        int.TryParse(Value(element), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private void ReadLists(XDocument numbering)
    {
        var definitions = new Dictionary<string, Level[]>(StringComparer.Ordinal);
        foreach (var definition in numbering.Root!.Elements(W + "abstractNum"))
        {
            var levels = Enumerable.Range(0, Levels).Select(_ => Level.None).ToArray();
            ReadLevels(definition, levels);
            definitions[definition.Attribute(W + "abstractNumId")?.Value ?? ""] = levels;
        }

        foreach (var list in numbering.Root.Elements(W + "num"))
        {
            var id = list.Attribute(W + "numId")?.Value;
            if (id is null || Value(list.Element(W + "abstractNumId")) is not { } definition || !definitions.TryGetValue(definition, out var shared))
            {
                continue;
            }

            var levels = (Level[])shared.Clone();
            foreach (var change in list.Elements(W + "lvlOverride"))
            {
                ReadLevels(change, levels);
                if (int.TryParse(change.Attribute(W + "ilvl")?.Value, CultureInfo.InvariantCulture, out var at) && at is >= 0 and < Levels)
                {
                    levels[at] = levels[at] with { Start = Number(change.Element(W + "startOverride"), levels[at].Start) };
                }
            }

            _lists[id] = levels;
            _definitionOf[id] = list.Element(W + "lvlOverride") is null ? "a" + definition : "n" + id;
        }
    }

    private static void ReadLevels(XElement parent, Level[] levels)
    {
        foreach (var level in parent.Elements(W + "lvl"))
        {
            if (int.TryParse(level.Attribute(W + "ilvl")?.Value, CultureInfo.InvariantCulture, out var at) && at is >= 0 and < Levels)
            {
                levels[at] = new Level(
                    Number(level.Element(W + "start"), 1), Value(level.Element(W + "numFmt")) ?? "decimal", Value(level.Element(W + "lvlText")) ?? "",
                    Value(level.Element(W + "suff")) ?? "tab", level.Element(W + "isLgl") is not null);
            }
        }
    }

    private void ReadStyles(XDocument styles)
    {
        foreach (var style in styles.Root!.Elements(W + "style"))
        {
            var numbers = style.Element(W + "pPr")?.Element(W + "numPr");
            if (style.Attribute(W + "styleId")?.Value is { } id && Value(numbers?.Element(W + "numId")) is { } list)
            {
                _styles[id] = (list, Number(numbers!.Element(W + "ilvl"), 0));
            }
        }
    }

    private sealed record Level(int Start, string Format, string Text, string Suffix, bool IsLegal)
    {
        public static Level None { get; } = new(1, "none", "", "nothing", false);
    }
}
