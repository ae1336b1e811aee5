using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Search;

/// <summary>How a pattern is written.</summary>
public enum PatternKind
{
    /// <summary>With <c>*</c> for any characters and <c>?</c> for one: <c>agri*</c>, <c>乡村*</c>.</summary>
    Wildcard,

    /// <summary>As a regular expression without look-around and back-references, which must fit the whole word: <c>/三年.*/</c>.</summary>
    Regex,

    /// <summary>As a word that may differ by a letter or two: <c>Zhou~1</c>.</summary>
    Fuzzy,
}

/// <summary>Words of the text, or whole names of things in it, that fit a pattern.</summary>
public sealed record PatternQuery : Query
{
    /// <summary>The longest pattern, in UTF-16 code units.</summary>
    public const int Longest = 200;

    /// <summary>How many letters a fuzzy word may differ by at most.</summary>
    public const int MostDifferences = 2;

    /// <summary>Creates the query.</summary>
    /// <param name="field">Where to look: <see cref="QueryField.Word"/> for the words of the text.</param>
    /// <param name="kind">How the pattern is written.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="differences">By how many letters a fuzzy word may differ, 1 or 2; 0 for other kinds.</param>
    /// <exception cref="ArgumentException">The pattern cannot be used; the message says why.</exception>
    public PatternQuery(QueryField field, PatternKind kind, string pattern, int differences = 0)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Field = Enum.IsDefined(field) ? field : throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of a query.");
        Kind = kind;
        Pattern = ProblemWith(kind, pattern, differences) is { } problem ? throw new ArgumentException(problem) : pattern;
        Differences = differences;
    }

    /// <summary>Where to look.</summary>
    public QueryField Field { get; }

    /// <summary>How the pattern is written.</summary>
    public PatternKind Kind { get; }

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    /// <summary>By how many letters a fuzzy word may differ; 0 for other kinds.</summary>
    public int Differences { get; }

    /// <summary>What is wrong with a pattern, and what to do; null if nothing is.</summary>
    internal static string? ProblemWith(PatternKind kind, string pattern, int differences)
    {
        if (pattern.Length > Longest)
        {
            return $"The pattern has {pattern.Length} characters; shorten it to {Longest}.";
        }

        return kind switch
        {
            PatternKind.Wildcard when pattern.Length == 0 || pattern.Any(c => QueryLexer.EndsBare(c)) =>
                "A pattern with * or ? is one word without spaces, brackets or quotes.",
            PatternKind.Wildcard or PatternKind.Regex when differences != 0 => "Only a fuzzy word differs by a number of letters.",
            PatternKind.Wildcard when !pattern.Contains('*', StringComparison.Ordinal) && !pattern.Contains('?', StringComparison.Ordinal) =>
                "A pattern has a * or a ?; write a plain word without this.",
            PatternKind.Wildcard => null,
            PatternKind.Fuzzy when differences is < 1 or > MostDifferences => $"A fuzzy word differs by 1 or {MostDifferences} letters.",
            PatternKind.Fuzzy when pattern.Length == 0 || pattern.Any(c => QueryLexer.EndsBare(c) || c is '*' or '?' or '/' or '~') =>
                "Write a fuzzy word as one word with ~ at its end.",
            PatternKind.Fuzzy => QueryText.ProblemWith(pattern),
            PatternKind.Regex => RegexProblem(pattern),
            _ => $"{kind} is not a kind of pattern.",
        };
    }

    /// <summary>The pattern as an expression that never backtracks, so that no text takes longer than its length.</summary>
    internal static Regex RegexOf(string pattern) =>
        new($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static string? RegexProblem(string pattern)
    {
        if (pattern.Length == 0)
        {
            return "The expression between the slashes is empty.";
        }

        try
        {
            RegexOf(pattern);
            return null;
        }
        catch (ArgumentException e)
        {
            return $"The regular expression cannot be read: {e.Message}";
        }
        catch (NotSupportedException)
        {
            return "The regular expression uses look-around, a back-reference or too much repetition; write it without.";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => (Field == QueryField.Word ? "" : QueryFields.NameOf(Field) + ":") + Kind switch
    {
        PatternKind.Regex => $"/{Pattern.Replace("/", "\\/", StringComparison.Ordinal)}/",
        PatternKind.Fuzzy => $"{Pattern}~{Differences}",
        _ => Pattern,
    };
}

/// <summary>Every document.</summary>
public sealed record AllQuery : Query
{
    /// <inheritdoc/>
    public override string ToString() => "*";
}

/// <summary>The documents of a sub-corpus that was saved under a name, see <see cref="SubCorpora"/>.</summary>
public sealed record SubCorpusQuery : Query
{
    /// <summary>Creates the query.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public SubCorpusQuery(string name) => Name = QueryText.Checked(name);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => "in:" + QueryText.Quoted(Name);
}

/// <summary>A date named in the text that lies in a period, or a named period that overlaps it, both ends included.</summary>
public sealed record NamedDateQuery : Query
{
    /// <summary>Creates the query.</summary>
    /// <param name="from">The first day; null for any.</param>
    /// <param name="to">The last day; null for any.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public NamedDateQuery(DateOnly? from, DateOnly? to)
    {
        (From, To) = QueryDates.Checked(from, to);
    }

    /// <summary>The first day; null for any.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day; null for any.</summary>
    public DateOnly? To { get; }

    /// <inheritdoc/>
    public override string ToString() => "when:" + QueryDates.Write(From) + ".." + QueryDates.Write(To);
}
