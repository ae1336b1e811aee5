namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>An administrative division with its place in the tree: the code of a province has two digits, of a prefecture four, of a county six.</summary>
internal sealed record Division(string Code, string Name)
{
    /// <summary>True if this is <paramref name="other"/> or lies in it.</summary>
    public bool LiesIn(Division other) => Code.StartsWith(other.Code, StringComparison.Ordinal);

    /// <summary>True if the name ends in a level as texts write it: 省, 市, 自治区, 州; 区 is no 自治区.</summary>
    public bool IsOfLevel(string level) => level switch
    {
        "区" => Name.EndsWith('区') && !Name.EndsWith("自治区", StringComparison.Ordinal) && !Name.EndsWith("地区", StringComparison.Ordinal),
        "州" => Name.EndsWith("自治州", StringComparison.Ordinal),
        "地" => Name.EndsWith("地区", StringComparison.Ordinal),
        _ => Name.EndsWith(level, StringComparison.Ordinal),
    };
}
