using System.Text;

namespace Fuxin.TextAnalysis.Search;

internal enum QueryTokenKind
{
    End,
    Text,
    Quoted,
    Field,
    And,
    Or,
    Not,
    Open,
    Close,
}

/// <summary>A piece of a written query: where it begins, and for text and fields what it says.</summary>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Position, string Value = "");

/// <summary>Cuts a written query into pieces. English and Chinese punctuation mean the same.</summary>
internal sealed class QueryLexer(string text)
{
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
            default:
                return Bare(isValue);
        }
    }

    private static bool EndsBare(char c) =>
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
        var kind = isValue ? QueryTokenKind.Text : value switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Text,
        };
        return new(kind, start, value);
    }
}
