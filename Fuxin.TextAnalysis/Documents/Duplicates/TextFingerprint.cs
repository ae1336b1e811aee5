using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Documents.Duplicates;

/// <summary>
/// MinHash (Broder 1997) of a text: 64 numbers such that two texts agree in about the share of them that is the share of three-token
/// sequences they have in common (Jaccard similarity). Immutable and thread-safe.
/// </summary>
public sealed class TextFingerprint
{
    /// <summary>How many numbers a fingerprint has; the error of an estimate is at most one over the root of it, an eighth, and less near 0 and 1.</summary>
    internal const int Length = 64;

    private const int TokensPerShingle = 3;

    // FNV-1a, and the finalizer of SplitMix64: well known, short, and the same on every machine.
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private TextFingerprint(ImmutableArray<uint> minima) => Minima = minima;

    /// <summary>The least hash under each of the permutations.</summary>
    internal ImmutableArray<uint> Minima { get; }

    /// <summary>The fingerprint of an analysed document, over its tokens without punctuation and space.</summary>
    public static TextFingerprint Of(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.Text;
        return Of(document.Tokens.Where(t => t.Span.Length > 0 && char.IsLetterOrDigit(text, t.Span.Start)).Select(t => Hash(text.AsSpan(t.Span.Start, t.Span.Length))));
    }

    /// <summary>The fingerprint of a text that was not analysed: over its Han characters one by one, and its runs of other letters and digits.</summary>
    public static TextFingerprint Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(Units(text));
    }

    /// <summary>The estimated share of three-token sequences that two texts have in common, from 0 to 1.</summary>
    public double SimilarityTo(TextFingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var same = 0;
        for (var i = 0; i < Length; i++)
        {
            same += Minima[i] == other.Minima[i] ? 1 : 0;
        }

        return (double)same / Length;
    }

    private static TextFingerprint Of(IEnumerable<ulong> tokens)
    {
        var minima = new uint[Length];
        Array.Fill(minima, uint.MaxValue);
        ulong first = 0, second = 0;
        var count = 0;
        foreach (var token in tokens)
        {
            count++;
            if (count >= TokensPerShingle)
            {
                Add(minima, Mix(Mix(first) + (second * FnvPrime) + (token << 1)));
            }

            first = second;
            second = token;
        }

        if (count < TokensPerShingle)
        {
            Add(minima, Mix(Mix(first) + (second * FnvPrime)));
        }

        return new TextFingerprint(ImmutableArray.Create(minima));
    }

    /// <summary>Each permutation is a multiplication and an addition of two halves of the hash (Kirsch and Mitzenmacher 2006), mixed once more.</summary>
    private static void Add(uint[] minima, ulong hash)
    {
        uint low = (uint)hash, high = (uint)(hash >> 32) | 1;
        for (var i = 0; i < minima.Length; i++)
        {
            var value = low * 0x9E3779B1;
            value ^= value >> 15;
            value *= 0x85EBCA6B;
            value ^= value >> 13;
            minima[i] = Math.Min(minima[i], value);
            low += high;
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ulong Hash(ReadOnlySpan<char> token)
    {
        var hash = FnvOffset;
        foreach (var c in token)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * FnvPrime;
        }

        return hash;
    }

    private static IEnumerable<ulong> Units(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + (start + 1 < text.Length && char.IsSurrogatePair(text, start) ? 2 : 1);
            if (!char.IsLetterOrDigit(text, start))
            {
                start = end;
                continue;
            }

            if (text[start] < '\u2E80')
            {
                while (end < text.Length && text[end] < '\u2E80' && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }
            }

            yield return Hash(text.AsSpan(start, end - start));
            start = end;
        }
    }
}
