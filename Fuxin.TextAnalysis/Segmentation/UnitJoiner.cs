using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Joins successive words into the units of a granularity. A unit begins and ends where words do: 六地 is never found in 第六地质队.
/// </summary>
internal sealed class UnitJoiner(WordGranularity granularity, Lexicon expressions, UserEvidence? user = null)
{
    /// <summary>The granularity of the units.</summary>
    public WordGranularity Granularity => granularity;

    /// <summary>Joins in place; returns how many words are left.</summary>
    public int Join(ReadOnlySpan<char> text, Span<Word> words)
    {
        var write = 0;
        for (var i = 0; i < words.Length;)
        {
            var unit = UnitAt(text, words[i..]);
            if (unit.Count > 1 && user is not null && user.HoldsForced(text, words.Slice(i, unit.Count)))
            {
                unit = new Unit(1, null);
            }

            words[write++] = unit.Count == 1
                ? words[i]
                : new Word(words[i].Start, words[i + unit.Count - 1].End - words[i].Start, unit.Tag ?? words[i].Tag);
            i += unit.Count;
        }

        return write;
    }

    private Unit UnitAt(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        var unit = Expression(text, words);
        if (unit.Count == 1)
        {
            unit = UnitRules.Code(text, words);
        }

        if (unit.Count > 1 || granularity == WordGranularity.Standard)
        {
            return unit;
        }

        unit = UnitRules.DocumentNumber(text, words);
        unit = unit.Count > 1 ? unit : UnitRules.Date(text, words);
        unit = unit.Count > 1 ? unit : UnitRules.Quantity(text, words);
        return unit.Count > 1 ? unit : UnitRules.FullName(words);
    }

    private Unit Expression(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        var unit = new Unit(1, null);
        var end = 0;
        foreach (var match in expressions.MatchesAt(text[words[0].Start..]))
        {
            if (granularity == WordGranularity.Standard && match.Length > UnitLexicon.ShortLength)
            {
                break;
            }

            while (end < words.Length && words[end].End - words[0].Start < match.Length)
            {
                end++;
            }

            if (end > 0 && end < words.Length && words[end].End - words[0].Start == match.Length)
            {
                unit = new Unit(end + 1, words[0].Tag.Length == 0 ? null : expressions.Entries[match.Index].Tag);
            }
        }

        return unit;
    }
}

/// <summary>How many words make a unit, and its tag; null to keep that of the first word.</summary>
internal readonly record struct Unit(int Count, string? Tag);
