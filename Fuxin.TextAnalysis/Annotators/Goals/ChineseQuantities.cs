using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>Tells whether a phrase holds a quantity that stands for a list: 两个维护, 一带一路, 1+3, 百千万. Stateless.</summary>
internal static class ChineseQuantities
{
    private const string Counting = "二三四五六七八九十两百千万双";

    /// <summary>True if the phrase as a whole is a code of figures: 1262, 1+1+9, 123.</summary>
    public static bool IsCode(ReadOnlySpan<char> phrase)
    {
        var digits = 0;
        foreach (var c in phrase)
        {
            if (IsDigit(c))
            {
                digits++;
            }
            else if (c is not ('+' or '＋' or 'N' or 'X' or '-' or '—'))
            {
                return false;
            }
        }

        return digits >= 2 || (digits >= 1 && phrase.Length >= 3);
    }

    /// <summary>True if a quantity of two or more stands in the phrase as one, not as part of an ordinal or an idiom.</summary>
    public static bool Holds(ReadOnlySpan<char> phrase)
    {
        if (IsCode(phrase))
        {
            return true;
        }

        var quantities = 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] == '一')
            {
                // 一 alone makes no list, but 一核两翼 or 一规划两纲要 begin one.
                continue;
            }

            if (Counting.Contains(phrase[i], StringComparison.Ordinal) && !(i > 0 && phrase[i - 1] is '第' or '统' or '不') && !NamesPlace(phrase[i..]))
            {
                quantities++;
            }
        }

        return quantities > 0 || phrase is "一带一路" || (phrase.Contains("第一个百年", StringComparison.Ordinal));
    }

    /// <summary>四川, 三亚: the figure is part of a name.</summary>
    private static bool NamesPlace(ReadOnlySpan<char> phrase) =>
        phrase.StartsWith("四川") || phrase.StartsWith("三亚") || phrase.StartsWith("三明市") || phrase.StartsWith("九江") || phrase.StartsWith("六盘水") || phrase.StartsWith("四平市") || phrase.StartsWith("三门峡") || phrase.StartsWith("三峡");

    /// <summary>True if the phrase begins with its quantity, as bundles do: 四个意识, 六稳, 双碳, N位一体.</summary>
    public static bool Begins(ReadOnlySpan<char> phrase) =>
        phrase.Length >= 2 && (Counting.Contains(phrase[0], StringComparison.Ordinal) || phrase[0] == '一' || IsDigit(phrase[0]));

    /// <summary>
    /// True if the phrase is as long, as far, as often, or the rank of something: 八小时之外, 三次大起大落, 二号公章, 一级勋章, 四一二. What is measured, ranked
    /// or dated is no list of demands.
    /// </summary>
    public static bool IsMeasureOrRank(ReadOnlySpan<char> phrase)
    {
        var number = 0;
        while (number < phrase.Length && (Counting.Contains(phrase[number], StringComparison.Ordinal) || phrase[number] == '一'))
        {
            number++;
        }

        var rest = phrase[number..];
        return number > 0
            && (rest.IsEmpty && number == 3 && !phrase.ContainsAny("百千万")
                || rest.Length > 0 && rest[0] is '次' or '号' or '里' or '亩' or '岁' or '元' or '吨' or '轨'
                || rest.StartsWith("小时") || rest.StartsWith("公里") || rest.StartsWith("分钟")
                || rest.Length > 0 && rest[0] is '级' or '等' && (rest.EndsWith("章") || rest.EndsWith("奖") || rest.EndsWith("功")))
            || phrase.IndexOf("第一") > 0 || phrase.StartsWith("十分") || phrase.StartsWith("千年") || phrase.EndsWith("日") && !phrase.EndsWith("百日");
    }
}
