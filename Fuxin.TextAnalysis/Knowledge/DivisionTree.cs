using System.Collections.Frozen;
using System.Collections.Immutable;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>The administrative divisions of China by code and by their names in both languages. Immutable and thread-safe.</summary>
internal sealed class DivisionTree
{
    private const int LongestName = 15;

    // Codes of provinces run to two digits, of prefectures to four, of counties to six.
    private static readonly int[] CodeLengths = [2, 4, 6];

    private static readonly Lazy<DivisionTree> LazyDefault = new(() => new DivisionTree());

    private readonly FrozenDictionary<string, Division> _byCode;
    private readonly FrozenDictionary<string, ImmutableArray<Division>> _byName;
    private readonly FrozenDictionary<string, ImmutableArray<Division>> _byShortName;
    private readonly FrozenDictionary<string, ImmutableArray<Division>> _byEnglishName;

    private DivisionTree()
    {
        var all = ChineseDivisions.All.Select(d => new Division(d.Code, d.Name)).ToList();
        _byCode = all.ToFrozenDictionary(d => d.Code, StringComparer.Ordinal);
        _byName = Group(all.Select(d => (d.Name, d)));
        _byShortName = Group(all.Select(d => (ChineseDivisions.ShortName(d.Name) ?? "", d)).Where(pair => pair.Item1.Length >= 2));
        _byEnglishName = Group(TableReader.ReadResource("en-divisions.tsv")
            .Where(row => _byCode.ContainsKey(row["code"]))
            .SelectMany(row => row.List("en").Select(name => (NameKey.Of(name), _byCode[row["code"]]))));
    }

    /// <summary>The divisions that ship with the library.</summary>
    public static DivisionTree Default => LazyDefault.Value;

    /// <summary>The division with this code; null if there is none.</summary>
    public Division? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>A division and those it lies in, itself first.</summary>
    public IEnumerable<Division> WithAncestors(Division division)
    {
        foreach (var length in CodeLengths.Reverse().Where(l => l <= division.Code.Length))
        {
            if (WithCode(division.Code[..length]) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>The divisions that a name in either language may mean.</summary>
    public ImmutableArray<Division> Named(string name)
    {
        if (_byName.TryGetValue(name, out var full) || _byShortName.TryGetValue(name, out full))
        {
            return full;
        }

        return _byEnglishName.TryGetValue(NameKey.Of(WithoutLevel(name)), out full) ? full : [];
    }

    /// <summary>The divisions whose full or short Chinese name is the longest that begins at <paramref name="at"/>, and where it ends.</summary>
    public (ImmutableArray<Division> Divisions, int End, bool IsFull) LongestAt(string text, int at)
    {
        for (var length = Math.Min(LongestName, text.Length - at); length >= 2; length--)
        {
            var name = text.Substring(at, length);
            if (_byName.TryGetValue(name, out var full))
            {
                return (full, at + length, true);
            }

            if (_byShortName.TryGetValue(name, out var brief))
            {
                return (brief, at + length, false);
            }
        }

        return ([], at, false);
    }

    /// <summary>The divisions with an English name of these words, without its level.</summary>
    public ImmutableArray<Division> NamedInEnglish(string words) => _byEnglishName.TryGetValue(NameKey.Of(words), out var found) ? found : [];

    private static string WithoutLevel(string name)
    {
        foreach (var level in (ReadOnlySpan<string>)[" Province", " City", " Municipality", " County", " District", " Prefecture", " Autonomous Region"])
        {
            if (name.EndsWith(level, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^level.Length];
            }
        }

        return name;
    }

    private static FrozenDictionary<string, ImmutableArray<Division>> Group(IEnumerable<(string Name, Division Division)> pairs) =>
        pairs.GroupBy(p => p.Name, p => p.Division, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
