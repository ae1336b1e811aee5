using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Sentences;

/// <summary>Finds the sentences of a Chinese, English or mixed text, each with its language. Thread-safe.</summary>
/// <remarks>A line break always ends a sentence: policy texts set headings, datelines and list items on lines of their own.</remarks>
public static class SentenceSplitter
{
    /// <summary>Finds the sentences of <paramref name="text"/>, in order; white space around them belongs to none.</summary>
    public static ImmutableArray<Sentence> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var fallback = LanguageCount.Of(text).OfSentence(Language.English);
        int start = 0, paragraph = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var lineBreak = IsLineBreak(text[i]);
            var end = lineBreak ? i : SentenceEnd.After(text, i);
            if (end < 0)
            {
                continue;
            }

            Add(sentences, text, start, end, paragraph, fallback);
            paragraph += lineBreak && !(text[i] == '\n' && i > 0 && text[i - 1] == '\r') ? 1 : 0;
            start = lineBreak ? i + 1 : end;
            i = start - 1;
        }

        Add(sentences, text, start, text.Length, paragraph, fallback);
        return sentences.ToImmutable();
    }

    /// <summary>The language of a whole document.</summary>
    public static Language LanguageOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LanguageCount.Of(text).OfDocument();
    }

    /// <summary>True if <paramref name="text"/> holds a Han character.</summary>
    internal static bool HasHan(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Scripts.IsHan(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(
        ImmutableArray<Sentence>.Builder sentences, string text, int start, int end, int paragraph, Language fallback)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            var language = LanguageCount.Of(text.AsSpan(start, end - start)).OfSentence(fallback);
            sentences.Add(new Sentence(TextSpan.FromBounds(start, end), language, paragraph));
        }
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';
}
