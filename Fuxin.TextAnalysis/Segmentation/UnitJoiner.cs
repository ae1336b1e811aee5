using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Joins successive words into the units of a granularity. A unit begins and ends where words do: 六地 is never found in 第六地质队.
/// </summary>
internal sealed class UnitJoiner(WordGranularity granularity, Lexicon expressions, UserEvidence? user = null)
{
    // Most words begin no unit: a look at their first two characters tells. Coarse units may begin anywhere.
    private readonly bool[] _mayBegin = FirstCharacters(granularity);
    private readonly bool[] _pairs = FirstPairs(expressions);

    /// <summary>The granularity of the units.</summary>
    public WordGranularity Granularity => granularity;

    /// <summary>Joins in place; returns how many words are left.</summary>
    public int Join(ReadOnlySpan<char> text, Span<Word> words)
    {
        var write = 0;
        for (var i = 0; i < words.Length;)
        {
            var unit = MayBegin(text, words[i].Start) ? UnitAt(text, words[i..]) : new Unit(1, null);
            if (unit.Count > 1 && user is not null && user.HoldsForced(text, words.Slice(i, unit.Count)))
            {
                unit = new Unit(1, null);
            }

            if (unit.Count > 1)
            {
                words[write] = new Word(words[i].Start, words[i + unit.Count - 1].End - words[i].Start, unit.Tag ?? words[i].Tag);
            }
            else if (write != i)
            {
                words[write] = words[i];
            }

            write++;
            i += unit.Count;
        }

        return write;
    }

    private bool MayBegin(ReadOnlySpan<char> text, int at) =>
        _mayBegin[text[at]] || (at + 1 < text.Length && _pairs[PairPlace(text[at], text[at + 1])]);

    /// <summary>Different pairs may share a place; then the look-up itself decides.</summary>
    private static int PairPlace(char first, char second) => (ushort)((first * 0x9E37) ^ (second * 0x85EB));

    private static bool[] FirstCharacters(WordGranularity granularity)
    {
        var first = new bool[char.MaxValue + 1];
        if (granularity == WordGranularity.Coarse)
        {
            first.AsSpan().Fill(true);
            return first;
        }

        foreach (var (from, to) in new[] { ('0', '9'), ('A', 'Z'), ('a', 'z'), ('０', '９'), ('Ａ', 'Ｚ'), ('ａ', 'ｚ') })
        {
            first.AsSpan(from, to - from + 1).Fill(true);
        }

        return first;
    }

    private static bool[] FirstPairs(Lexicon expressions)
    {
        var pairs = new bool[char.MaxValue + 1];
        foreach (var entry in expressions.Entries)
        {
            if (entry.Word.Length is > 1 and <= UnitLexicon.ShortLength)
            {
                pairs[PairPlace(entry.Word[0], entry.Word[1])] = true;
            }
        }

        return pairs;
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
