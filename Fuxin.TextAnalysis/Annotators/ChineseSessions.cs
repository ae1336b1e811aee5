using System.Buffers;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>
/// Reads meetings named by number: 党的十九届六中全会, 党的二十大, 省委十三届六次全会, 十三届全国人大一次会议, 第三届中国国际进口博览会. Stateless.
/// </summary>
internal static class ChineseSessions
{
    private const string Numerals = "一二三四五六七八九十百〇零0123456789";
    private const int LongestName = 30;
    private const int LongestConstituency = 12;

    private static readonly string[] Prefixes = ["党的", "中国共产党", "中共", "党", "政协", "全国政协", "自治区", "自治州", "自治县", "省", "市", "区", "县", "全省", "全市"];

    private static readonly SearchValues<char> Starts = SearchValues.Create([.. Numerals, '第', .. Prefixes.Select(p => p[0])]);

    /// <summary>The end of the meeting that begins at <paramref name="at"/>; 0 if there is none.</summary>
    public static int EndAt(string text, int at, int limit)
    {
        if (!Starts.Contains(text[at]))
        {
            return 0;
        }

        var start = at;
        foreach (var prefix in Prefixes)
        {
            if (Has(text, at, prefix))
            {
                start = at + prefix.Length;
                break;
            }
        }

        var end = Congress(text, start, limit, start > at) is var congress and > 0 ? congress : Session(text, start, limit);
        if (end == 0 && start == at && (at == 0 || !Numerals.Contains(text[at - 1], StringComparison.Ordinal)))
        {
            end = Plenums(text, at, limit);
        }

        return end > 0 ? WithSitting(text, end, limit) : 0;
    }

    /// <summary>主席团 + 第三次会议, 主席团 + 常务主席第一次会议, right behind a session; the end, 0 if it is none.</summary>
    public static int OfPresidium(string text, int at, int limit)
    {
        if (!Has(text, at, "主席团"))
        {
            return 0;
        }

        at += Has(text, at, "主席团常务主席") ? 7 : 3;
        var number = Has(text, at, "第") ? NumberEnd(text, at + 1, limit) : at;
        return number > at + 1 && Has(text, number, "次会议") && number + 3 <= limit ? number + 3 : 0;
    }

    /// <summary>省委十三届八次全会 + 第一次全体会议: a sitting of the session.</summary>
    private static int WithSitting(string text, int at, int limit)
    {
        var number = Has(text, at, "第") ? NumberEnd(text, at + 1, limit) : at;
        return number > at + 1 && Has(text, number, "次全体会议") && number + 5 <= limit ? number + 5 : at;
    }

    /// <summary>十九大, 二十大, 第二十次全国代表大会; read after its prefix.</summary>
    private static int Congress(string text, int at, int limit, bool ofParty)
    {
        var ordinal = Has(text, at, "第") ? at + 1 : at;
        var number = NumberEnd(text, ordinal, limit);
        if (number == ordinal || number >= limit)
        {
            return 0;
        }

        if (text[number] == '大' && ofParty && ordinal == at && number - at is 1 or 2 && (HasBefore(text, at, "党的") || HasBefore(text, at, "中共")) && NotLonger(text, number + 1, limit))
        {
            return number + 1;
        }

        if (text[number] is '次' && Has(text, number + 1, "全国代表大会"))
        {
            return number + 7;
        }

        // 第十一次全国台湾同胞代表会议
        for (var i = number + 1; text[number] is '次' && ordinal > at && i < Math.Min(limit, number + LongestConstituency) && IsHan(text[i]); i++)
        {
            if (Has(text, i, "代表会议") || Has(text, i, "代表大会"))
            {
                return i + 4;
            }
        }

        return text[number] is '次' && ordinal > at && Has(text, number + 1, "党代会") ? number + 4
            : text[number] is '次' && ordinal > at && Has(text, number + 1, "代表大会") ? number + 5 : 0;
    }

    /// <summary>十一大 right after the name of the body whose congress it is; 0 if it is none.</summary>
    public static int OwnCongress(string text, int at, int limit)
    {
        var number = at;
        while (number < limit && number - at < 3 && IsHanNumeral(text[number]))
        {
            number++;
        }

        return number > at && number < limit && text[number] == '大' && (number + 1 >= limit || !IsHan(text[number + 1]) || text[number + 1] is '开' or '闭' or '召' or '精' or '报' or '上' or '以' or '期' or '代' or '的') ? number + 1 : 0;
    }

    private static bool NotLonger(string text, int at, int limit) => at >= limit || text[at] is not ('行' or '任' or '重' or '工' or '攻' or '体' or '产');

    /// <summary>十九届六中全会, 十三届六次全会, 第十二届全国人民代表大会第四次会议; read after its prefix.</summary>
    private static int Session(string text, int at, int limit)
    {
        var ordinal = Has(text, at, "第") ? at + 1 : at;
        var number = NumberEnd(text, ordinal, limit);
        if (number == ordinal || number >= limit || text[number] != '届')
        {
            return 0;
        }

        // 二十届二中、三中全会, 十八届三中、四中、五中全会
        if (Plenums(text, number + 1, limit) is var plenums and > 0)
        {
            return plenums;
        }

        // 十二届十次、十一次全会
        var firstNumber = NumberEnd(text, number + 1, limit);
        if (firstNumber > number + 1 && Has(text, firstNumber, "次、") && NumberEnd(text, firstNumber + 2, limit) is var other && other > firstNumber + 2 && Has(text, other, "次全会"))
        {
            return other + 3;
        }

        // 二十届历次全会
        if (Has(text, number + 1, "历次全会"))
        {
            return number + 5;
        }

        // Between 届 and the number of the session may stand the organ: 十三届全国人大一次会议.
        var session = number + 1;
        for (var i = session; i < Math.Min(limit, session + LongestName); i++)
        {
            var first = text[i] == '第' ? i + 1 : i;
            var last = NumberEnd(text, first, limit);
            // 省十三届人大常委会举行第二十四次会议: the organ holds it.
            if (Has(text, i, "举行") || Has(text, i, "召开"))
            {
                return 0;
            }

            if (last > first && last < limit)
            {
                var end = SessionEnd(text, last, limit);
                if (end > 0)
                {
                    return end;
                }
            }

            if (!IsHan(text[i]) || text[i] is '的' or '在' or '和' or '关')
            {
                break;
            }
        }

        // 全国青联 + 十三届全委会
        return Has(text, number + 1, "全委会") ? number + 4 : 0;
    }

    /// <summary>四中全会; 三中、四中全会: one plenum by its number, or several; the end, 0 if it is none.</summary>
    private static int Plenums(string text, int at, int limit)
    {
        for (var number = NumberEnd(text, at, limit); number > at && number < limit && text[number] == '中'; number = NumberEnd(text, at, limit))
        {
            if (Has(text, number, "中全会") && number + 3 <= limit)
            {
                return number + 3;
            }

            if (!Has(text, number, "中、"))
            {
                return 0;
            }

            at = number + 2;
        }

        return 0;
    }

    private static int SessionEnd(string text, int at, int limit)
    {
        foreach (var tail in new[] { "中全会", "次全会", "次全体会议", "次全体（扩大）会议", "次全体扩大会议", "次常委会会议", "次常务委员会会议", "次委员长会议", "次主席会议", "次主任会议", "次常务会议", "次党组会议", "次主席团会议", "次执委会议", "次会议", "次党代会", "次中央全会", "次全委会" })
        {
            if (Has(text, at, tail) && at + tail.Length <= limit)
            {
                return at + tail.Length;
            }
        }

        return 0;
    }

    private static int NumberEnd(string text, int at, int limit)
    {
        while (at < limit && Numerals.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }
}
