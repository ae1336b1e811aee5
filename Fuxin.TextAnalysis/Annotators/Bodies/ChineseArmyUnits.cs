using System.Buffers;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>Recognises army units by their number: 第71集团军, 91551部队; and the group army that a text has named before. Stateless.</summary>
internal static class ChineseArmyUnits
{
    private const int LongestNumber = 4;
    private const int CodeLength = 5;
    private const int LongestHonour = 11;
    private const int LongestArmy = 2;
    private const string AfterArmy = "种人民舰事官号医团礼衔装备区用品分校委港装";

    private static readonly string[] Formations = ["集团军", "野战军", "方面军", "军分区", "合成旅", "舰队", "纵队", "兵团"];

    private static readonly string[] Arms = ["装步", "机步", "坦克", "炮兵", "侦察", "通信", "工兵", "警卫", "飞行", "修理", "合成", "防空", "特战", "雷达", "导弹", "发射", "汽车", "航空", "维护"];
    private static readonly SearchValues<char> ArmStarts = SearchValues.Create([.. Arms.Select(a => a[0])]);
    private static readonly string[] Leaders = ["营长", "连长", "排长", "中队长", "大队长", "指导员", "教导员", "党支部书记", "副营长", "副连长", "副指导员", "现任连长", "老连长", "原连长"];
    private static readonly string[] SmallUnits = ["大队", "中队", "营", "连", "排"];

    /// <summary>装步 + 一连, 修理 + 二营四连 + 党支部: small numbers and small units; 0 if none follow.</summary>
    private static int Small(string text, int at, int limit)
    {
        var end = at;
        while (end + 1 < limit && IsHanNumeral(text[end]) && FirstAt(text, end + 1, SmallUnits) is { } unit && end + 1 + unit.Length <= limit)
        {
            end += 1 + unit.Length;
        }

        return end == at ? 0 : Has(text, end, "党支部") && end + 3 <= limit ? end + 3 : end;
    }

    /// <summary>Where the quotation ends whose last words are 一连 or 六连; 0 if it is none.</summary>
    private static int Honoured(string text, int open, int limit)
    {
        var close = text.IndexOf('”', open, Math.Min(limit, open + LongestHonour) - open);
        return close > open + 3 && text[close - 1] == '连' && IsHanNumeral(text[close - 2]) && !text.AsSpan(open + 1, close - open - 1).ContainsAny('，', '、', '“') ? close : 0;
    }

    /// <summary>The end of the unit that begins at <paramref name="at"/>; 0 if none does.</summary>
    public static int EndAt(string text, ChineseTokens tokens, int at, int limit)
    {
        if (IsHanNumeral(text[at]) && Small(text, at, limit) is var unit and > 0)
        {
            // 二营一连: a company of a battalion; 二营 + 营长, 十连 + 现任连长: one that is led.
            var company = Has(text, at + 1, "营") && at + 3 < limit && IsHanNumeral(text[at + 2]);
            var led = (at == 0 || (!IsHanNumeral(text[at - 1]) && text[at - 1] != '第')) && FirstAt(text, unit, Leaders) is not null;
            if (company || led)
            {
                return unit;
            }
        }

        if (ArmStarts.Contains(text[at]) && FirstAt(text, at, Arms) is not null && Small(text, at + 2, limit) is var small and > 0)
        {
            return small;
        }

        // “红一连”: a company by its name of honour.
        if (text[at] == '“' && Honoured(text, at, limit) is var honoured and > 0)
        {
            return honoured;
        }

        var isNumbered = text[at] == '第';
        if (!isNumbered && !IsDigit(text[at]))
        {
            // 在集团军组织的集训中: one in particular, unless it is one of many.
            return Has(text, at, "集团军") && at + 3 <= limit && tokens.IsBoundary(at) && !(at > 0 && text[at - 1] is '各' or '个' or '某' or '该' or '两' or '多' or '等' or '型')
                && !Has(text, at + 3, "级") ? at + 3 : 0;
        }

        if (!isNumbered && at > 0 && IsDigit(text[at - 1]))
        {
            return 0;
        }

        var number = isNumbered ? at + 1 : at;
        var end = number;
        while (end < limit && (IsDigit(text[end]) || (isNumbered && IsHanNumeral(text[end]))))
        {
            end++;
        }

        if (!isNumbered)
        {
            // 29军: an army by its number alone.
            if (end - number == LongestArmy && IsArmy(text, end, limit, tokens))
            {
                return end + 1;
            }

            return end - number == CodeLength && Has(text, end, "部队") && end + 2 <= limit ? end + 2 : 0;
        }

        return end > number && end - number <= LongestNumber && Array.Find(Formations, f => Has(text, end, f) && end + f.Length <= limit) is { } formation ? end + formation.Length
            : end - number >= LongestArmy && IsArmy(text, end, limit, tokens) ? end + 1 : 0;
    }

    private static bool IsArmy(string text, int at, int limit, ChineseTokens tokens) =>
        at < limit && text[at] == '军' && tokens.IsBoundary(at + 1) && !(at + 1 < text.Length && AfterArmy.Contains(text[at + 1], StringComparison.Ordinal));
}
