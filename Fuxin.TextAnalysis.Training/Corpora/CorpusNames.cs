using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Training.Corpora;

/// <summary>A name in a paragraph: words <paramref name="First"/> up to but not including <paramref name="End"/>.</summary>
internal readonly record struct CorpusName(int First, int End, NameKind Kind);

/// <summary>The names of a paragraph, as whole as a reader sees them.</summary>
internal static class CorpusNames
{
    /// <summary>
    /// Brackets of places and organisations are one name, the outermost counts; a surname and a given name, which the corpus cuts
    /// apart, are one person; other words with a name's tag are names by themselves.
    /// </summary>
    public static List<CorpusName> Of(TaggedParagraph paragraph)
    {
        var names = new List<CorpusName>();
        foreach (var span in paragraph.Names.OrderBy(n => n.First).ThenByDescending(n => n.End))
        {
            if (KindOf(span.Kind) is { } kind && (names.Count == 0 || span.First >= names[^1].End))
            {
                names.Add(new CorpusName(span.First, span.End, kind));
            }
        }

        if (paragraph.NamesAreComplete)
        {
            return names;
        }

        var bracketed = names.ToArray();
        for (var i = 0; i < paragraph.Words.Count; i++)
        {
            if (KindOf(paragraph.Words[i].Tag) is { } kind && !bracketed.Any(b => b.First <= i && i < b.End))
            {
                var end = kind == NameKind.Person && IsFullName(paragraph.Words, i) ? i + 2 : i + 1;
                names.Add(new CorpusName(i, end, kind));
                i = end - 1;
            }
        }

        names.Sort((a, b) => a.First.CompareTo(b.First));
        return names;
    }

    private static bool IsFullName(IReadOnlyList<TaggedWord> words, int i) =>
        i + 1 < words.Count && words[i + 1].Tag == "nr" && words[i].Text.Length <= 2 && words[i + 1].Text.Length <= 2
        && !words[i].Text.Contains('·', StringComparison.Ordinal);

    private static NameKind? KindOf(string tag) => tag switch
    {
        "nr" or "PER" => NameKind.Person,
        "ns" or "LOC" => NameKind.Place,
        "nt" or "ORG" => NameKind.Organization,
        _ => null,
    };
}
