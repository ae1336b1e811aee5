using System.Buffers;
using System.Globalization;

namespace Fuxin.TextAnalysis.Documents.Structure;

/// <summary>A line, or the start of one, that opens a numbered part.</summary>
internal sealed record SectionHead(SectionLevel Level, int Number, string Heading, int Start)
{
    private const int LongestHeading = 60;
    private const int LongestNumber = 12;

    private static readonly SearchValues<char> AfterNumber = SearchValues.Create(" .:：　\t");

    /// <summary>The head that a line of a text is, or null.</summary>
    public static SectionHead? Of(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '#' or '*'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return null;
        }

        var line = text.AsSpan(start, end - start);
        return line[0] switch
        {
            '第' => Chinese(line, start),
            '（' or '(' => Item(line, start),
            >= '0' and <= '9' => Point(line, start),
            'A' or 'C' or 'P' or 'S' => English(line, start),
            'I' or 'V' or 'X' => Roman(line, start),
            _ => HeadingOfRank(line, start),
        };
    }

    /// <summary>第五条, 第十二章 总则, 第一百零三条之二.</summary>
    private static SectionHead? Chinese(ReadOnlySpan<char> line, int start)
    {
        var length = 1;
        while (length < line.Length && length <= LongestNumber && (NumberText.IsNumeral(line[length]) || line[length] == ' '))
        {
            length++;
        }

        if (length == 1 || length >= line.Length || NumberText.Parse(line[1..length]) is not { } number)
        {
            return null;
        }

        SectionLevel? level = line[length] switch
        {
            '编' => SectionLevel.Part,
            '章' => SectionLevel.Chapter,
            '节' => SectionLevel.Section,
            '条' => SectionLevel.Article,
            _ => null,
        };
        length++;

        // 第三条第二款规定 ... at the start of a line goes on with a sentence that cites; so does 第五章的规定.
        var follows = length < line.Length ? line[length] : ' ';
        if (level is null || (!char.IsWhiteSpace(follows) && follows is '第' or '的' or '、' or '和' or '至' or '规' or '所' or '，' or '或' or '与' or '及' or '中' or '）'))
        {
            return null;
        }

        return new SectionHead(level.Value, number, level == SectionLevel.Article ? line[..length].ToString() : Short(line), start);
    }

    /// <summary>（二）, (3).</summary>
    private static SectionHead? Item(ReadOnlySpan<char> line, int start)
    {
        var close = line.IndexOfAny('）', ')');
        return close is > 1 and <= 6 && NumberText.Parse(line[1..close]) is { } number
            ? new SectionHead(SectionLevel.Item, number, HeadingFrom(line, close + 1), start)
            : null;
    }

    /// <summary>1. 加强领导, 2、..., 3．..., but neither 1.5% nor 2023年.</summary>
    private static SectionHead? Point(ReadOnlySpan<char> line, int start)
    {
        var length = 0;
        while (length < line.Length && char.IsAsciiDigit(line[length]))
        {
            length++;
        }

        if (length > 2 || length + 1 >= line.Length || line[length] is not ('.' or '．' or '、') || char.IsAsciiDigit(line[length + 1]))
        {
            return null;
        }

        return new SectionHead(SectionLevel.Point, int.Parse(line[..length], CultureInfo.InvariantCulture), HeadingFrom(line, length + 1), start);
    }

    /// <summary>一、总体要求; also 一是 is none.</summary>
    private static SectionHead? HeadingOfRank(ReadOnlySpan<char> line, int start)
    {
        var length = 0;
        while (length < line.Length && length < 4 && NumberText.IsHanNumeral(line[length]))
        {
            length++;
        }

        return length > 0 && length < line.Length && line[length] is '、' or '．' && NumberText.Parse(line[..length]) is { } number
            ? new SectionHead(SectionLevel.Heading, number, HeadingFrom(line, length + 1), start)
            : null;
    }

    /// <summary>Article 5, Chapter II General Provisions, Part One, Section 3.</summary>
    private static SectionHead? English(ReadOnlySpan<char> line, int start)
    {
        var space = line.IndexOf(' ');
        SectionLevel? level = space < 0 ? null : line[..space] switch
        {
            "Article" or "ARTICLE" => SectionLevel.Article,
            "Chapter" or "CHAPTER" => SectionLevel.Chapter,
            "Part" or "PART" => SectionLevel.Part,
            "Section" or "SECTION" => SectionLevel.Section,
            _ => null,
        };
        if (level is null)
        {
            return null;
        }

        var rest = line[(space + 1)..];
        var length = rest.IndexOfAny(AfterNumber);
        length = length < 0 ? rest.Length : length;
        if (NumberText.ParseEnglish(rest[..length]) is not { } number)
        {
            return null;
        }

        // "Article 5 of the Constitution says" cites.
        var follows = rest[length..].TrimStart(" .:：　\t");
        return follows.Length > 0 && char.IsAsciiLetterLower(follows[0])
            ? null
            : new SectionHead(level.Value, number, level == SectionLevel.Article ? line[..(space + 1 + length)].ToString() : Short(line), start);
    }

    /// <summary>II. Tasks for 2025.</summary>
    private static SectionHead? Roman(ReadOnlySpan<char> line, int start)
    {
        var dot = line.IndexOf('.');
        return dot is > 0 and <= 6 && dot + 1 < line.Length && line[dot + 1] == ' ' && NumberText.ParseRoman(line[..dot]) is { } number
            ? new SectionHead(SectionLevel.Heading, number, HeadingFrom(line, dot + 1), start)
            : null;
    }

    /// <summary>A heading ends with the line, or with the sentence that a paragraph goes on from.</summary>
    private static string HeadingFrom(ReadOnlySpan<char> line, int numberEnd)
    {
        var stop = line[numberEnd..].IndexOf('。');
        return Short(stop < 0 ? line : line[..(numberEnd + stop)]);
    }

    private static string Short(ReadOnlySpan<char> heading)
    {
        if (heading.Length <= LongestHeading)
        {
            return heading.ToString();
        }

        var end = char.IsHighSurrogate(heading[LongestHeading - 1]) ? LongestHeading - 1 : LongestHeading;
        return heading[..end].ToString();
    }
}
