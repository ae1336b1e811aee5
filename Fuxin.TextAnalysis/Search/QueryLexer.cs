using System.Globalization;
using System.Text;

namespace Fuxin.TextAnalysis.Search;

internal enum QueryTokenKind
{
    End,
    Text,
    Quoted,
    Pattern,
    Field,
    And,
    Or,
    Not,
    Near,
    Before,
    Within,
    Containing,
    Part,
    Open,
    Close,
}

/// <summary>A piece of a written query: where it begins, and for text and fields what it says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Value">What it says.</param>
/// <param name="Pattern">For a pattern, how it is written.</param>
/// <param name="Number">The distance of NEAR and BEFORE, the differences of a fuzzy word.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Position, string Value = "", PatternKind Pattern = default, int Number = 0);

/// <summary>Cuts a written query into pieces. English and Chinese punctuation mean the same.</summary>
internal sealed class QueryLexer(string text)
{
    private const int DefaultDistance = 10;

    private int _next;

    /// <summary>True for the marks that begin or end a quotation and may be mixed up, as input methods do.</summary>
    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '＂';

    /// <summary>The next piece. A value after a field may begin with what is an operator elsewhere.</summary>
    public QueryToken Next(bool isValue = false)
    {
        while (_next < text.Length && char.IsWhiteSpace(text[_next]))
        {
            _next++;
        }

        var start = _next;
        if (start == text.Length)
        {
            return new(QueryTokenKind.End, start);
        }

        switch (text[start])
        {
            case '(' or '（':
                return Sign(QueryTokenKind.Open);
            case ')' or '）':
                return Sign(QueryTokenKind.Close);
            case '|' or '｜':
                return Sign(QueryTokenKind.Or);
            // Only on its own: R&D is a word.
            case '&' or '＆' when EndsAt(start + 1):
                return Sign(QueryTokenKind.And);
            // Only right before what it excludes; -5 as a value is a value.
            case '-' or '－' when !isValue && (!EndsAt(start + 1) || IsOpen(start + 1)):
                return Sign(QueryTokenKind.Not);
            case '「':
                return Quotation('「', '」');
            case '『':
                return Quotation('『', '』');
            case var c when IsDoubleQuote(c):
                return Quotation('"', '"');
            case '/':
                return Expression();
            default:
                return Bare(isValue);
        }
    }

    public static bool EndsBare(char c) =>
        char.IsWhiteSpace(c) || c is '(' or ')' or '（' or '）' or '|' or '｜' or '「' or '『' || IsDoubleQuote(c);

    private bool EndsAt(int index) => index >= text.Length || char.IsWhiteSpace(text[index]) || text[index] is '(' or '（' or ')' or '）';

    private bool IsOpen(int index) => index < text.Length && text[index] is '(' or '（';

    private QueryToken Sign(QueryTokenKind kind) => new(kind, _next++);

    private QueryToken Quotation(char open, char close)
    {
        var start = _next++;
        var value = new StringBuilder();
        for (; _next < text.Length; _next++)
        {
            var c = text[_next];
            if (c == close || (open == '"' && IsDoubleQuote(c)))
            {
                _next++;
                return new(QueryTokenKind.Quoted, start, value.ToString());
            }

            if (c == '\\' && _next + 1 < text.Length && (text[_next + 1] is '\\' or '」' or '』' || IsDoubleQuote(text[_next + 1])))
            {
                c = text[++_next];
            }

            value.Append(c);
        }

        throw new QuerySyntaxException(new(start, $"The quotation that begins here does not end; write {close} after its last word."));
    }

    private QueryToken Bare(bool isValue)
    {
        var start = _next;
        var lettersOnly = true;
        while (_next < text.Length && !EndsBare(text[_next]))
        {
            var c = text[_next];
            // A field is a name of Latin letters before a colon: 12:30 and 会议：内容 are text.
            if (c is ':' or '：' && lettersOnly && _next > start && !isValue)
            {
                return new(QueryTokenKind.Field, start, text[start.._next++]);
            }

            lettersOnly &= char.IsAsciiLetter(c);
            _next++;
        }

        var value = text[start.._next];
        return (isValue ? null : Keyword(start, value)) ?? PatternOf(start, value) ?? new(QueryTokenKind.Text, start, value);
    }

    /// <summary>Operators are upper-case: and, or, near are ordinary words.</summary>
    private static QueryToken? Keyword(int start, string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var word = slash < 0 ? value : value[..slash];
        switch (word)
        {
            case "NEAR" or "BEFORE":
                var distance = DefaultDistance;
                if (slash >= 0 && (!int.TryParse(value.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out distance) || distance > NearQuery.LongestDistance))
                {
                    throw new QuerySyntaxException(new(start + slash,
                        $"After {word}/ comes how many words or characters may stand between, 0 to {NearQuery.LongestDistance}: {word}/5."));
                }

                return new(word == "NEAR" ? QueryTokenKind.Near : QueryTokenKind.Before, start, value, Number: distance);
            default:
                return value switch
                {
                    "AND" => new(QueryTokenKind.And, start, value),
                    "OR" => new(QueryTokenKind.Or, start, value),
                    "NOT" => new(QueryTokenKind.Not, start, value),
                    "WITHIN" => new(QueryTokenKind.Within, start, value),
                    "CONTAINING" => new(QueryTokenKind.Containing, start, value),
                    "SENTENCE" or "PARAGRAPH" => new(QueryTokenKind.Part, start, value),
                    _ => null,
                };
        }
    }

    /// <summary>A word with * or ?, or with ~ at its end. The full-width ？ is a question mark: it occurs in what people look for.</summary>
    private static QueryToken? PatternOf(int start, string value)
    {
        if (value.AsSpan().IndexOfAny('*', '＊', '?') >= 0)
        {
            return new(QueryTokenKind.Pattern, start, value.Replace('＊', '*'), PatternKind.Wildcard);
        }

        var tilde = value.AsSpan().IndexOfAny('~', '～');
        var differences = tilde < 1 ? 0 : value[(tilde + 1)..] switch
        {
            "" or "1" => 1,
            "2" => 2,
            _ => 0,
        };
        return differences == 0 ? null : new(QueryTokenKind.Pattern, start, value[..tilde], PatternKind.Fuzzy, differences);
    }

    /// <summary>A regular expression between slashes; \/ is a slash inside it.</summary>
    private QueryToken Expression()
    {
        var start = _next++;
        var value = new StringBuilder();
        for (; _next < text.Length; _next++)
        {
            if (text[_next] == '/')
            {
                _next++;
                return new(QueryTokenKind.Pattern, start, value.ToString(), PatternKind.Regex);
            }

            if (text[_next] == '\\' && _next + 1 < text.Length)
            {
                // Any other escape belongs to the expression.
                if (text[_next + 1] != '/')
                {
                    value.Append('\\');
                }

                _next++;
            }

            value.Append(text[_next]);
        }

        throw new QuerySyntaxException(new(start, "The regular expression that begins here does not end; write / after it, or put the text in quotes."));
    }
}
