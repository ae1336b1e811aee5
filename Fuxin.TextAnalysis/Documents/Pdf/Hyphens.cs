using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>
/// Tells the hyphen that splits a word at the end of a line (imple-mentation) from the one that belongs to it (three-year), by the words of
/// the document itself and by the commonest first and last parts of compounds.
/// </summary>
internal sealed partial class Hyphens
{
    private const char SoftHyphen = '\u00AD';

    private static readonly HashSet<string> FirstParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "anti", "co", "cross", "deputy", "ex", "eight", "far", "first", "five", "four", "full", "half", "hard", "high", "in", "inter", "large", "left", "long", "low", "mid",
        "multi", "nation", "new", "nine", "non", "off", "on", "one", "over", "post", "pre", "pro", "public", "right", "second", "self", "semi", "seven", "short", "six", "small", "so",
        "socio", "sub", "ten", "third", "three", "top", "two", "under", "up", "vice", "well", "whole", "world", "year",
    };

    private static readonly HashSet<string> LastParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "backed", "based", "border", "building", "century", "class", "day", "depth", "driven", "effective", "efficient", "elect", "end", "free", "friendly", "general", "hour", "in",
        "intensive", "led", "level", "line", "long", "made", "makers", "making", "members", "month", "off", "old", "on", "oriented", "out", "owned", "party", "person", "point", "profit",
        "quality", "range", "reaching", "related", "round", "saving", "scale", "sector", "sized", "speed", "standing", "stop", "style", "tech", "term", "time", "to", "track", "up",
        "wide", "year", "yuan",
    };

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public Hyphens(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var last = line.TrimEnd(SoftHyphen, '-').Length < line.Length ? line.LastIndexOf(' ') : line.Length;
            foreach (Match word in Word().Matches(line[..Math.Max(0, last)]))
            {
                _words.Add(word.Value);
            }
        }
    }

    /// <summary>True if the hyphen at the end of a line is there only because the line ended.</summary>
    public bool IsSplit(string last, string next)
    {
        if (last[^1] == SoftHyphen)
        {
            return true;
        }

        if (last[^1] != '-' || last.Length < 2 || !char.IsAsciiLetter(last[^2]) || !char.IsAsciiLetterLower(next[0]))
        {
            return false;
        }

        var first = LastWord().Match(last[..^1]).Value;
        var second = FirstWord().Match(next).Value;
        if (_words.Contains(first + second))
        {
            return true;
        }

        return !first.Contains('-') && !second.Contains('-') && !_words.Contains($"{first}-{second}") && !FirstParts.Contains(first) && !LastParts.Contains(second)
            && !(_words.Contains(first) && _words.Contains(second));
    }

    [GeneratedRegex("[A-Za-z]+(-[A-Za-z]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("[A-Za-z-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex LastWord();

    [GeneratedRegex("^[A-Za-z-]+", RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();
}
