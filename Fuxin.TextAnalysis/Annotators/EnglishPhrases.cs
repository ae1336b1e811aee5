using System.Collections.Frozen;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>
/// Names of several words, found token by token: case, hyphens and the shape of the apostrophe do not matter, but a name written
/// in capitals only (WHO) is found in capitals only. Immutable and thread-safe.
/// </summary>
internal sealed class EnglishPhrases<T>
{
    private readonly FrozenDictionary<string, (string[] Words, bool Exact, T Value)[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    public EnglishPhrases(IEnumerable<(string Name, T Value)> names)
    {
        _byFirstWord = names
            .Select(n => (Words: WordsOf(n.Name), Exact: !n.Name.Any(char.IsLower), n.Value))
            .Where(n => n.Words.Length > 0)
            .GroupBy(n => n.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds the longest name that begins at a token; returns the token after it, or 0 if there is none.</summary>
    public int LongestAt(EnglishLine line, int token, out T? value)
    {
        if (_byFirstWord.TryGetValue(line[token], out var candidates))
        {
            foreach (var (words, exact, candidate) in candidates)
            {
                var end = Match(line, token, words, exact);
                if (end > 0)
                {
                    value = candidate;
                    return end;
                }
            }
        }

        value = default;
        return 0;
    }

    private static int Match(EnglishLine line, int token, string[] words, bool exact)
    {
        var comparison = exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        foreach (var word in words)
        {
            while (line.IsHyphen(token))
            {
                token++;
            }

            var matches = line.IsPossessive(token) ? word is "'s" or "'" : line[token].Equals(word, comparison);
            if (!matches)
            {
                return 0;
            }

            token++;
        }

        return token;
    }

    /// <summary>Splits a name as the English segmenter would, without its hyphens.</summary>
    private static string[] WordsOf(string name)
    {
        var words = new List<string>();
        foreach (var part in name.Replace('’', '\'').Split([' ', '-', '–'], StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = part;
            var tail = new List<string>();
            if (rest.EndsWith(','))
            {
                tail.Add(",");
                rest = rest[..^1];
            }

            if (rest.EndsWith("'s", StringComparison.OrdinalIgnoreCase) && rest.Length > 2)
            {
                tail.Insert(0, "'s");
                rest = rest[..^2];
            }
            else if (rest.EndsWith('\'') && rest.Length > 1)
            {
                tail.Insert(0, "'");
                rest = rest[..^1];
            }

            words.Add(rest);
            words.AddRange(tail);
        }

        return [.. words];
    }
}
