using System.Text;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// Gives a person's name an id that is the same in Chinese and in pinyin: 胡涛, Hu Tao and HU Tao are <c>person:hu-tao</c>.
/// A name that is no Chinese one keeps its own spelling: <c>person:olaf-scholz</c>, <c>person:阿博特</c>.
/// </summary>
internal static class PersonIds
{
    private const string Prefix = "person:";

    private static readonly HashSet<string> DoubleSurnames = new(StringComparer.Ordinal)
    {
        "欧阳", "司马", "上官", "诸葛", "尉迟", "夏侯", "皇甫", "公孙", "慕容", "令狐", "司徒", "司空", "东方", "独孤", "南宫", "万俟",
        "闻人", "赫连", "澹台", "宇文", "长孙", "钟离", "轩辕", "西门", "东郭", "端木", "百里", "呼延", "完颜", "第五", "鲜于",
    };

    /// <summary>The id of the person called <paramref name="name"/>; null if it holds no letter.</summary>
    public static string? Of(string name)
    {
        var compact = new string([.. name.Where(c => !char.IsWhiteSpace(c))]);
        if (compact.Length == 0)
        {
            return null;
        }

        return compact[0] >= '\u2E80' ? OfHan(compact) : OfLatin(name);
    }

    private static string OfHan(string name)
    {
        var readings = HanReadings.Default;
        var surnameLength = name.Length >= 3 && DoubleSurnames.Contains(name[..2]) ? 2 : FirstLength(name);
        var given = name[surnameLength..];
        var isChinese = given.Length is > 0 and <= 4 && !name.Contains('·', StringComparison.Ordinal) && given.EnumerateRunes().Count() <= 2;
        return isChinese && readings.OfSurname(name[..surnameLength]) is { } surname && readings.OfGivenName(given) is { } rest
            ? $"{Prefix}{surname}-{rest}"
            : Prefix + name;
    }

    private static string? OfLatin(string name)
    {
        var id = new StringBuilder(Prefix);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                id.Append(Folding.Fold(c));
            }
            else if ((char.IsWhiteSpace(c) || c == ',') && id[^1] is not ('-' or ':'))
            {
                id.Append('-');
            }
        }

        return id.Length > Prefix.Length ? id.ToString().TrimEnd('-') : null;
    }

    /// <summary>How many code units the first character of a name takes.</summary>
    private static int FirstLength(string text) => text.Length > 1 && char.IsSurrogatePair(text, 0) ? 2 : 1;
}
