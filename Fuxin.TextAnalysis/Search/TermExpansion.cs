using System.Collections.Immutable;
using System.Globalization;
using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Finds the terms of the index that a pattern or a period stands for. For one query; not thread-safe.</summary>
internal sealed class TermExpansion(IndexReader reader, SearchLimits limits, CancellationToken cancellation)
{
    private readonly TextUnits _units = new();
    private int _compared;

    /// <summary>The terms of a field, from those that begin with <paramref name="prefix"/>, whose rest fits the pattern.</summary>
    public ImmutableArray<LayerTerm> Matching(string field, string prefix, PatternQuery pattern, Func<string, int> lengthOf)
    {
        var (literal, fits) = Matcher(pattern);
        return Collect(field, prefix + literal, term => fits(WithoutLength(term.AsSpan(prefix.Length))), lengthOf, pattern.ToString());
    }

    /// <summary>The terms of a field that begin with <paramref name="prefix"/>.</summary>
    public ImmutableArray<LayerTerm> Beginning(string field, string prefix, Func<string, int> lengthOf) =>
        Collect(field, prefix, static _ => true, lengthOf, prefix);

    /// <summary>The values of dates in the text that overlap a period.</summary>
    public ImmutableArray<LayerTerm> Dates(DateOnly? from, DateOnly? to)
    {
        var prefix = IndexSchema.ValueTerm("");
        return Collect(
            IndexSchema.MentionField("date"),
            prefix,
            term => QueryDates.Read(term[prefix.Length..].Replace("/", "..", StringComparison.Ordinal)) is var (first, last)
                && !(last < from) && !(first > to),
            static _ => 0,
            "when:");
    }

    /// <summary>How many positions a word takes.</summary>
    public int LengthOfWord(string word)
    {
        _units.Read(word);
        return Math.Max(1, _units.Length);
    }

    /// <summary>How many positions the term of a tag or lemma takes.</summary>
    public static int LengthInTerm(string term) => Math.Max(1, term[^1] - '0');

    private static ReadOnlySpan<char> WithoutLength(ReadOnlySpan<char> term) =>
        term.Length >= 2 && term[^2] == IndexSchema.LengthSign ? term[..^2] : term;

    private ImmutableArray<LayerTerm> Collect(string field, string prefix, Func<string, bool> fits, Func<string, int> lengthOf, string what)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<LayerTerm>();
        var start = new BytesRef(prefix);
        var cursor = terms.GetEnumerator();
        var more = cursor.SeekCeil(start) != TermsEnum.SeekStatus.END;
        for (; more && StringHelper.StartsWith(cursor.Term, start); more = cursor.MoveNext())
        {
            CheckCost(what);
            var term = cursor.Term.Utf8ToString();
            if (!fits(term))
            {
                continue;
            }

            if (found.Count == limits.MostPatternWords)
            {
                throw new SearchLimitException(
                    nameof(SearchLimits.MostPatternWords), limits.MostPatternWords, $"{what} fits more than {limits.MostPatternWords} different words.");
            }

            found.Add(new LayerTerm(term, lengthOf(term)));
        }

        return found.DrainToImmutable();
    }

    private void CheckCost(string what)
    {
        if ((++_compared & 0xFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        if (_compared > limits.MostComparedWords)
        {
            throw new SearchLimitException(
                nameof(SearchLimits.MostComparedWords), limits.MostComparedWords,
                $"{what} would have to be compared with more than {limits.MostComparedWords} words of the index; begin it with letters.");
        }
    }

    private delegate bool Fits(ReadOnlySpan<char> term);

    /// <summary>The beginning that every fitting term has, and the test of the whole.</summary>
    private static (string Literal, Fits Fits) Matcher(PatternQuery pattern)
    {
        var folded = TextFolding.Fold(pattern.Pattern);
        switch (pattern.Kind)
        {
            case PatternKind.Wildcard:
                return (folded[..folded.AsSpan().IndexOfAny('*', '?')], term => Wildcards.Fits(folded, term));
            case PatternKind.Fuzzy:
                return ("", term => EditDistance.IsAtMost(folded, term, pattern.Differences));
            case PatternKind.Regex:
                // Folding the expression itself could change what it means (\D, \p{Lu}); the terms are folded already.
                var regex = PatternQuery.RegexOf(pattern.Pattern);
                return (LiteralPrefix(pattern.Pattern), regex.IsMatch);
            default:
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{pattern.Kind} is not a kind of pattern."));
        }
    }

    /// <summary>The plain letters at the beginning; the last one before a sign may be optional.</summary>
    private static string LiteralPrefix(string expression)
    {
        if (expression.Contains('|', StringComparison.Ordinal))
        {
            return "";
        }

        var length = 0;
        while (length < expression.Length && char.IsLetterOrDigit(expression[length]) && !char.IsSurrogate(expression[length]))
        {
            length++;
        }

        return length == expression.Length ? expression : expression[..Math.Max(0, length - 1)];
    }
}
