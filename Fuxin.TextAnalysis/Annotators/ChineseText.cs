using System.Buffers;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>What every Chinese annotator needs to know about a text: its Chinese sentences and the kinds of its characters.</summary>
internal static class ChineseText
{
    /// <summary>The sentences written in Chinese, in order.</summary>
    public static IEnumerable<Sentence> SentencesOf(AnalyzedDocument document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Language == Language.Chinese)
            {
                yield return sentence;
            }
        }
    }

    /// <summary>True for a Han character of the basic plane or its first extension, or half of one of a higher plane.</summary>
    public static bool IsHan(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uD840' and <= '\uD8BF') or (>= '\uDC00' and <= '\uDFFF') or '〇';

    /// <summary>True for a digit, ASCII or full-width.</summary>
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>True for a Han numeral of counting.</summary>
    public static bool IsHanNumeral(char c) => "一二三四五六七八九十百千万两〇零".Contains(c, StringComparison.Ordinal);

    /// <summary>Where the run of Han numerals begins that ends before <paramref name="end"/>; <paramref name="end"/> if there is none.</summary>
    public static int HanNumeralsStart(string text, int end, int floor)
    {
        while (end > floor && IsHanNumeral(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Where the run of Han numerals and digits begins that ends before <paramref name="end"/>; <paramref name="end"/> if there is none.</summary>
    public static int NumeralsStart(string text, int end, int floor)
    {
        while (end > floor && (IsHanNumeral(text[end - 1]) || IsDigit(text[end - 1])))
        {
            end--;
        }

        return end;
    }

    /// <summary>Where the run of Han numerals and digits ends that begins at <paramref name="at"/>; <paramref name="at"/> if there is none.</summary>
    public static int NumeralsEnd(string text, int at, int limit)
    {
        while (at < limit && (IsHanNumeral(text[at]) || IsDigit(text[at])))
        {
            at++;
        }

        return at;
    }

    /// <summary>True if <paramref name="word"/> stands in <paramref name="text"/> at <paramref name="offset"/>.</summary>
    public static bool Has(string text, int offset, string word) =>
        offset >= 0 && offset + word.Length <= text.Length && text.AsSpan(offset, word.Length).SequenceEqual(word);

    /// <summary>True if <paramref name="word"/> ends in <paramref name="text"/> before <paramref name="offset"/>.</summary>
    public static bool HasBefore(string text, int offset, string word) => Has(text, offset - word.Length, word);

    /// <summary>The first of <paramref name="words"/> that stands in <paramref name="text"/> at <paramref name="offset"/>; null if none does. Asked at every character, so without closures.</summary>
    public static string? FirstAt(string text, int offset, string[] words)
    {
        if ((uint)offset >= (uint)text.Length)
        {
            return null;
        }

        // Nearly always no word begins with the character that stands there.
        var first = text[offset];
        foreach (var word in words)
        {
            if (word[0] == first && Has(text, offset, word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The first of <paramref name="words"/> that ends in <paramref name="text"/> before <paramref name="offset"/>; null if none does.</summary>
    public static string? FirstBefore(string text, int offset, string[] words)
    {
        if ((uint)(offset - 1) >= (uint)text.Length)
        {
            return null;
        }

        var last = text[offset - 1];
        foreach (var word in words)
        {
            if (word[^1] == last && HasBefore(text, offset, word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The dots that stand between the parts of a name: 夏尔·戴高乐, 雪克来提・扎克尔.</summary>
    public static SearchValues<char> NameDots { get; } = SearchValues.Create("·•・‧∙･");
}
