namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Finds bodies in English sentences: known names, organs by the form of their names, the outlet in a source line, and abbreviations
/// that the document itself introduces in brackets after a body. Immutable and thread-safe.
/// </summary>
internal sealed class EnglishBodyAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<Annotation>();
        var introduced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in EnglishLine.Of(document))
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (SourceAfterLabel(line, i) is > 0 and var source)
                {
                    found.Add(Mention(line, i, source, "body.en-source", 0.8));
                    i = source - 1;
                }
                else if (EnglishOrgans.EndAt(line, i, out var known) is > 0 and var end)
                {
                    found.Add(end == known ? Mention(line, i, end, "body.en-known", 0.95) : Mention(line, i, end, "body.en-form", 0.8));
                    if (IsIntroduced(line, end))
                    {
                        introduced.Add(line[end + 1].ToString());
                    }

                    i = end - 1;
                }
                else if (Site(line, i) is > 0 and var site)
                {
                    found.Add(Mention(line, i, site, "body.en-site", 0.7));
                    i = site - 1;
                }
                else if (introduced.Count > 0 && introduced.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line[i]))
                {
                    found.Add(Mention(line, i, i + 1, "body.en-abbreviation", 0.85));
                }
            }
        }

        return found.Count == 0 ? document : document.AddAnnotations(found);
    }

    /// <summary>"(CPPCC)" right after a body.</summary>
    private static bool IsIntroduced(EnglishLine line, int end)
    {
        if (!line.Is(end, "(") || !line.Is(end + 2, ")") || line[end + 1].Length is < 2 or > 8)
        {
            return false;
        }

        foreach (var c in line[end + 1])
        {
            if (!char.IsUpper(c) && c != '.')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"-News.cn" after a title, "(www.example.cn)": the outlet by the name of its site.</summary>
    private static int Site(EnglishLine line, int i)
    {
        if (!line.IsWord(i) || line[i - 1] is not (['-'] or ['–'] or ['—'] or ['('] or [':']) || line[i + 1] is not ['.'] || !line.Touches(i + 1))
        {
            return 0;
        }

        var end = i + 1;
        while (line[end] is ['.'] && line.Touches(end) && line.Touches(end + 1) && line.IsWord(end + 1))
        {
            end += 2;
        }

        return line.IsAny(end - 1, "cn", "com", "org", "net", "gov", "edu") ? end : 0;
    }

    /// <summary>The outlet after "Source:", up to the next label or the end of the line.</summary>
    private static int SourceAfterLabel(EnglishLine line, int i)
    {
        if (!line.Is(i - 1, ":") || !line.Is(i - 2, "source") || !line.IsWord(i))
        {
            return 0;
        }

        var end = i;
        while (end < line.Count && !line.Is(end, ":") && line[end] is not (['('] or [')'] or [','] or ['|'] or [';']))
        {
            end++;
        }

        // The label that ended it is one word: "Source: www.example.cn Author:".
        end = line.Is(end, ":") ? end - 1 : end;
        return end - i <= 8 ? end : 0;
    }

    private static BodyMention Mention(EnglishLine line, int from, int to, string rule, double confidence) => new()
    {
        Span = line.Span(from, to),
        Text = line.Text(from, to),
        Rule = rule,
        Confidence = confidence,
    };
}
