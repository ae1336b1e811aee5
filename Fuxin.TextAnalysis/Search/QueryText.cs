using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Search;

/// <summary>What the records of a query share: checks and the written form of texts.</summary>
internal static class QueryText
{
    /// <summary>The longest text of a query, in UTF-16 code units; an index is no place to look for whole documents.</summary>
    public const int Longest = 2000;

    /// <summary>What is wrong with a text as the text of a query, and what to do; null if nothing is.</summary>
    public static string? ProblemWith(string text)
    {
        if (text.Length > Longest)
        {
            return $"The text has {text.Length} characters; search for at most {Longest}.";
        }

        var units = new TextUnits();
        units.Read(text);
        return units.Count == 0 ? "There is nothing here that could be found; write a word, a number or a sign." : null;
    }

    public static string Checked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ProblemWith(text) is { } problem ? throw new ArgumentException(problem) : text;
    }

    public static ImmutableArray<Query> Checked(IEnumerable<Query> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ImmutableArray<Query> array = [.. parts];
        if (array.Length < 2 || array.Contains(null!))
        {
            throw new ArgumentException("Give two parts or more, none of them null.");
        }

        return array;
    }

    public static int HashOf(ImmutableArray<Query> parts, int seed)
    {
        var hash = new HashCode();
        hash.Add(seed);
        foreach (var part in parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }

    /// <summary>The text in quotes, with a backslash before what would end them.</summary>
    public static string Quoted(string text)
    {
        var quoted = new System.Text.StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c == '\\' || QueryLexer.IsDoubleQuote(c))
            {
                quoted.Append('\\');
            }

            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
