using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>The states by which meetings and joint ventures are named, by one character each: 中, 欧, 澳. Immutable and thread-safe.</summary>
internal sealed class ChineseStates
{
    private ChineseStates()
    {
    }

    /// <summary>The states that ship with the library; read once.</summary>
    public static ChineseStates Default { get; } = new();

    private readonly HashSet<char> _countries = [.. ClassedWords.Embedded("zh-places.tsv").Words("abbreviation").Where(w => w.Length == 1).Select(w => w[0])];

    /// <summary>True for the short form of a country.</summary>
    public bool IsCountry(char c) => _countries.Contains(c);

    /// <summary>True for the short form of a country, ours included.</summary>
    public bool IsNation(char c) => IsCountry(c) || c == '中';

    /// <summary>True for the short form of a country, of ours or of a continent.</summary>
    public bool IsState(char c) => IsNation(c) || c is '欧' or '非' or '拉';
}
