using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Cuts English text into words by the word-boundary rules of Unicode (UAX #29) with two differences that suit search and tagging:
/// the clitics of English (<c>'s</c>, <c>'re</c>, <c>n't</c> ...) are words of their own, and abbreviations of single letters (U.S.) stay whole.
/// Han characters become single words; hand runs of them to a Chinese segmenter. Every word gets its part of speech (Universal Dependencies)
/// and its dictionary form. Immutable and thread-safe.
/// </summary>
public sealed class EnglishSegmenter : ISegmenter
{
    /// <summary>The one instance; it holds no state.</summary>
    public static EnglishSegmenter Default { get; } = new();

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, IBufferWriter<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        // A tag depends on the words around, so all words are cut before the first is tagged.
        var cut = new List<Word>(text.Length / 4);
        for (var start = 0; start < text.Length; start += cut[^1].Length)
        {
            cut.Add(new Word(start, LengthAt(text, start), ""));
        }

        var span = CollectionsMarshal.AsSpan(cut);
        EnglishTagger.Default.Tag(text, span);
        words.Write(span);
    }

    private static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        var first = text[start];
        if (char.IsWhiteSpace(first))
        {
            var end = start + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            return end - start;
        }

        if (IsApostrophe(first) && CliticLength(text, start) is > 0 and var clitic && start > 0 && IsLetter(text[start - 1]))
        {
            return clitic;
        }

        if (IsNegation(text, start) && start > 0 && IsLetter(text[start - 1]))
        {
            return 3;
        }

        if (IsLetter(first))
        {
            return Initials(text, start) is > 0 and var initials ? initials : WordLength(text, start);
        }

        return char.IsAsciiDigit(first) ? NumberLength(text, start) : ScalarLength(text, start);
    }

    private static int WordLength(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && !IsNegation(text, end))
        {
            if (IsLetter(text[end]) || char.IsAsciiDigit(text[end]) || IsMark(text[end]))
            {
                end++;
            }
            else if (IsApostrophe(text[end]) && end + 1 < text.Length && IsLetter(text[end + 1]) && CliticLength(text, end) == 0)
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end - start;
    }

    private static int NumberLength(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]) || IsLetter(text[end]))
            {
                end++;
            }
            else if (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end - start;
    }

    /// <summary>The length of an abbreviation of single letters (U.S., a.m.) with its points; 0 if none begins here.</summary>
    private static int Initials(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && (IsLetter(text[start - 1]) || char.IsAsciiDigit(text[start - 1])))
        {
            return 0;
        }

        var end = start;
        while (end + 1 < text.Length && IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        return end - start >= 4 ? end - start : 0;
    }

    private static int CliticLength(ReadOnlySpan<char> text, int apostrophe)
    {
        foreach (var clitic in (ReadOnlySpan<string>)["s", "re", "ve", "ll", "d", "m"])
        {
            var after = apostrophe + 1 + clitic.Length;
            if (after <= text.Length
                && text[(apostrophe + 1)..after].Equals(clitic, StringComparison.OrdinalIgnoreCase)
                && (after == text.Length || !IsLetter(text[after])))
            {
                return 1 + clitic.Length;
            }
        }

        return 0;
    }

    /// <summary>True if <c>n't</c> stands here and ends a word: do|n't, ca|n't.</summary>
    private static bool IsNegation(ReadOnlySpan<char> text, int start) =>
        start + 2 < text.Length && text[start] is 'n' or 'N' && IsApostrophe(text[start + 1]) && text[start + 2] is 't' or 'T'
        && (start + 3 == text.Length || !IsLetter(text[start + 3]));

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsLetter(char c) => c < '\u2E80' && char.IsLetter(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    // 2 for a surrogate pair, else 1.
    private static int ScalarLength(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
}
