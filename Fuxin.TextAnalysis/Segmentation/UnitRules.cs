namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The units that follow a pattern rather than a list. Each rule looks at the words from one place on.</summary>
internal static class UnitRules
{
    private const string DateUnits = "年月日号时分秒";
    private const string IssuerEnds = "发函字令电办规政党委文审复通";
    private const int MaxIssuerWords = 5;
    private const int MaxIssuerLength = 8;
    private static readonly Unit s_none = new(1, null);

    /// <summary>Latin and digits with what holds them together: COVID-19, 3.5, www.example.org, 2023/24.</summary>
    public static Unit Code(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        if (!IsCode(text, words[0]))
        {
            return s_none;
        }

        var count = 1;
        while (count + 1 < words.Length && words[count].Length == 1
            && IsConnector(text[words[count].Start], text[words[count].Start - 1]) && IsCode(text, words[count + 1]))
        {
            count += 2;
        }

        return new Unit(count, null);
    }

    /// <summary>国发〔2023〕12号, 辽政办发[2024]3号.</summary>
    public static Unit DocumentNumber(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        if (words[0].Tag is "p" or "c" or "u" or "d" or "r" || IsIssuing(text.Slice(words[0].Start, words[0].Length)))
        {
            return s_none;
        }

        var issuer = 0;
        var length = 0;
        while (issuer < words.Length && issuer < MaxIssuerWords && IsHan(text, words[issuer]) && length <= MaxIssuerLength)
        {
            length += words[issuer++].Length;
        }

        if (issuer == 0 || issuer == words.Length || length > MaxIssuerLength
            || !IssuerEnds.Contains(text[words[issuer].Start - 1], StringComparison.Ordinal))
        {
            return s_none;
        }

        var rest = text[words[issuer].Start..];
        var number = NumberLength(rest);
        if (number == 0)
        {
            return s_none;
        }

        var end = words[issuer].Start + number;
        for (var k = issuer; k < words.Length && words[k].Start < end; k++)
        {
            if (words[k].End == end)
            {
                return new Unit(k + 1, "n");
            }
        }

        return s_none;
    }

    /// <summary>2023年 11月 9日, 十月 一日: each unit smaller than the one before.</summary>
    public static Unit Date(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        var count = 0;
        var last = -1;
        for (var unit = DateUnit(text, words[0]); unit > last; unit = DateUnit(text, words[count]))
        {
            last = unit;
            if (++count == words.Length)
            {
                break;
            }
        }

        return count > 1 ? new Unit(count, "t") : s_none;
    }

    /// <summary>Three 项, 300 万 吨: numbers and the measure word after them.</summary>
    public static Unit Quantity(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        var count = 0;
        while (count < words.Length && words[count].Tag == "m" && !char.IsWhiteSpace(text[words[count].Start]))
        {
            count++;
        }

        if (count > 0 && count < words.Length && words[count].Tag == "q")
        {
            count++;
        }

        return count > 1 ? new Unit(count, "m") : s_none;
    }

    /// <summary>江 泽民: a surname and a given name.</summary>
    public static Unit FullName(ReadOnlySpan<Word> words) =>
        words.Length > 1 && words[0].Tag == "nr" && words[1].Tag == "nr" && words[0].Length <= 2 && words[1].Length <= 2
            ? new Unit(2, "nr")
            : s_none;

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var year = 1;
        while (year < text.Length && char.IsDigit(text[year]))
        {
            year++;
        }

        if (text[0] is not ('〔' or '[' or '［' or '(' or '（' or '【') || year != 5 || year == text.Length
            || text[year] is not ('〕' or ']' or '］' or ')' or '）' or '】'))
        {
            return 0;
        }

        var at = year + 1;
        at += at < text.Length && text[at] == '第' ? 1 : 0;
        var digits = at;
        while (at < text.Length && char.IsDigit(text[at]))
        {
            at++;
        }

        return at > digits && at < text.Length && text[at] == '号' ? at + 1 : 0;
    }

    private static int DateUnit(ReadOnlySpan<char> text, Word word)
    {
        var first = CharacterFolds.TypeOf(text[word.Start]);
        return word.Length > 1 && first is CharacterType.Digit or CharacterType.ChineseNumeral
            ? DateUnits.IndexOf(text[word.End - 1], StringComparison.Ordinal)
            : -1;
    }

    private static bool IsCode(ReadOnlySpan<char> text, Word word)
    {
        foreach (var c in text.Slice(word.Start, word.Length))
        {
            if (CharacterFolds.TypeOf(c) is not (CharacterType.Latin or CharacterType.Digit or CharacterType.ChineseNumeral) && c is not ('.' or '%' or '％' or '-' or '_' or '/'))
            {
                return false;
            }
        }

        return CharacterFolds.TypeOf(text[word.Start]) is CharacterType.Latin or CharacterType.Digit;
    }

    private static bool IsIssuing(ReadOnlySpan<char> word) => word is "印发" or "下发" or "转发" or "制发";

    // A comma binds digits only, as in 1,200.
    private static bool IsConnector(char c, char before) => c switch
    {
        '-' or '_' or '/' or '@' or '&' or '.' or '．' => true,
        ',' => CharacterFolds.TypeOf(before) == CharacterType.Digit,
        _ => false,
    };

    private static bool IsHan(ReadOnlySpan<char> text, Word word) => CharacterFolds.TypeOf(text[word.Start]) == CharacterType.Han;
}
