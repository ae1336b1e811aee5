using System.Buffers;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Dates;

/// <summary>A date as written: the parts that stand there, and where it ends. Years of relative words are offsets.</summary>
/// <param name="End">The offset after the date; 0 if there is none.</param>
internal readonly record struct WrittenDate(int End)
{
    public int? Year { get; init; }

    public int? YearOffset { get; init; }

    public int? Month { get; init; }

    public int? LastMonth { get; init; }

    public int? Day { get; init; }

    public int? DayOffset { get; init; }

    public int? LastYear { get; init; }

    public int? Decade { get; init; }
}

/// <summary>Reads one date that begins at a place of a text: figures, Han numerals, relative words.</summary>
internal static class ChineseDateParser
{
    private static readonly (string Word, int Offset)[] Years =
        [("今年", 0), ("去年", -1), ("明年", 1), ("前年", -2), ("后年", 2), ("本年", 0), ("上年", -1)];

    private static readonly (string Word, int Offset)[] Days =
        [("今天", 0), ("今日", 0), ("昨天", -1), ("昨日", -1), ("明天", 1), ("明日", 1), ("前天", -2), ("后天", 2), ("前日", -2), ("今晨", 0), ("今晚", 0), ("昨晚", -1), ("今夜", 0)];

    // Words that point to a date named before; they have no offset of their own.
    private static readonly string[] Anaphors = ["当天", "当日", "次日", "翌日", "同年", "次年", "翌年", "同日", "同一天", "前一天", "本周末", "上周末", "上周", "下周", "下月", "上个月", "下个月", "上一年", "今明两天", "明后两天", "这个月", "今冬", "今春", "今夏", "今秋", "本周", "本年度"];

    private static readonly string[] Quarters = ["上半年", "下半年", "前三季度", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度"];

    private static readonly string[] YearTails = ["上半年", "下半年", "前三季度", "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "第一季", "第二季", "第三季", "第四季", "年初", "年底", "年末", "年中", "春节", "元旦", "新年", "春天", "夏天", "秋天", "冬天", "春季", "夏季", "秋季", "冬季", "盛夏", "初夏", "金秋", "初秋", "深秋", "初冬", "隆冬", "寒冬", "初春", "早春"];

    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十百千万两〇零○前上下第大正腊农今去明后本昨当次翌同这年");

    /// <summary>The next character from <paramref name="from"/> on that a date can begin with; -1 if there is none.</summary>
    public static int NextStart(string text, int from, int limit) =>
        from < limit && text.AsSpan(from, limit - from).IndexOfAny(Starts) is var next and >= 0 ? from + next : -1;

    public static WrittenDate At(string text, int start, int limit)
    {
        // 10日当天
        var date = Read(text, start, limit);
        return date.Day is not null && Has(text, date.End, "当天") && date.End + 2 <= limit ? date with { End = date.End + 2 } : date;
    }

    private static WrittenDate Read(string text, int start, int limit)
    {
        var c = text[start];
        if (IsDigit(c) || c is '一' or '二' or '○')
        {
            if (Figures(text, start, limit) is { End: > 0 } figures)
            {
                return figures;
            }
        }

        if (c is '前' or '上' or '下' or '一' or '二' or '三' or '四' or '第')
        {
            // 前两个月, 前5个月: of the year, which goes without saying.
            if (c == '前' && (start == 0 || text[start - 1] is not ('年' or '之' or '以' or '提')) && FirstMonths(text, start + 1, limit, default) is { End: > 0 } months)
            {
                return months;
            }

            foreach (var tail in Quarters)
            {
                if (Has(text, start, tail))
                {
                    return new WrittenDate(QuarterEnd(text, start + tail.Length));
                }
            }
        }

        // 六零年: a year of the last century; 七八年 may be so many years.
        if ("四五六七八九".Contains(c, StringComparison.Ordinal) && start + 2 < limit && text[start + 1] is '零' or '〇' && text[start + 2] == '年' && (start == 0 || !IsHanNumeral(text[start - 1])))
        {
            return new WrittenDate(start + 3) { Year = 1910 + (10 * "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal)) };
        }

        if (IsHanNumeral(c) && HanMonth(text, start, limit) is { End: > 0 } month)
        {
            return month;
        }

        if (c is '大' or '正' or '腊' or '农')
        {
            return Lunar(text, start, limit);
        }

        return c is '今' or '去' or '明' or '前' or '后' or '本' or '昨' or '当' or '次' or '翌' or '同' or '上' or '下' or '这' ? Words(text, start, limit)
            : c == '年' ? YearPart(text, start, limit) : default;
    }

    /// <summary>年初，, 到年底: of the year, which goes without saying.</summary>
    private static WrittenDate YearPart(string text, int start, int limit) =>
        Has(text, start, "年底前") && start + 2 <= limit && (start == 0 || !IsDigit(text[start - 1]) && !IsHanNumeral(text[start - 1]) && text[start - 1] is not ('今' or '去' or '明' or '前' or '年' or '每' or '往')) ? new WrittenDate(start + 2) :
        start + 2 <= limit && start + 1 < text.Length && text[start + 1] is '初' or '底' or '末' && (start == 0 || !IsHan(text[start - 1]) || text[start - 1] is '到' or '至')
        && start + 2 < text.Length && (text[start + 2] == '，' || text[start + 2] == '前' && start > 0 && text[start - 1] is '，' or '。') ? new WrittenDate(start + 2) : default;

    private static readonly string[] DecadeParts = ["初期", "中期", "后期", "末期", "初", "末"];
    private static readonly string[] MonthParts = ["上旬", "中旬", "下旬", "初", "底", "末"];

    /// <summary>七月份, 十一月份; 七月 alone may be a name.</summary>
    private static WrittenDate HanMonth(string text, int start, int limit)
    {
        var (month, after) = HanNumber(text, start, limit);
        if (month is >= 1 and <= 12 && after < limit && text[after] == '月' && (start == 0 || !IsHanNumeral(text[start - 1])))
        {
            // 三月十八号, 七月初
            var (day, behind) = HanNumber(text, after + 1, limit);
            if (day is >= 1 and <= 31 && behind > after + 1 && behind < limit && text[behind] is '日' or '号')
            {
                return new WrittenDate(behind + 1) { Month = month, Day = day };
            }

            if (FirstAt(text, after + 1, MonthParts) is { } part && after + 1 + part.Length <= limit)
            {
                return new WrittenDate(after + 1 + part.Length) { Month = month };
            }
        }

        return month is >= 1 and <= 12 && Has(text, after, "月份") && after + 2 <= limit && (start == 0 || !IsHanNumeral(text[start - 1])) ? new WrittenDate(after + 2) { Month = month } : default;
    }

    private static WrittenDate Words(string text, int start, int limit)
    {
        foreach (var (word, offset) in Years)
        {
            if (Has(text, start, word))
            {
                // 去年的 + 3月13日
                var next = start + word.Length;
                var of = next + 1 < limit && text[next] == '的' && IsDigit(text[next + 1]) ? Month(text, next + 1, limit, new WrittenDate { YearOffset = offset }) : default;
                return of.End > 0 ? of : AfterYear(text, next, limit, new WrittenDate { YearOffset = offset });
            }
        }

        foreach (var (word, offset) in Days)
        {
            if (Has(text, start, word))
            {
                return new WrittenDate(start + word.Length) { DayOffset = offset };
            }
        }

        // 当年9月, 同年5月20日
        if ((Has(text, start, "当年") || Has(text, start, "同年") || Has(text, start, "次年")) && start + 2 < limit && IsDigit(text[start + 2]) && Month(text, start + 2, limit, default) is { End: > 0 } later)
        {
            return later;
        }

        foreach (var word in Anaphors)
        {
            if (Has(text, start, word))
            {
                // 上个月 + 24号: the month is told by the context, which has no value here.
                var (day, after) = word[^1] == '月' ? Number(text, start + word.Length, limit, 2) : default;
                return new WrittenDate(day is >= 1 and <= 31 && after < limit && text[after] is '日' or '号' ? after + 1 : start + word.Length);
            }
        }

        if (Has(text, start, "上个世纪"))
        {
            return Decade(text, start + 4, limit, 1900);
        }

        if (Has(text, start, "上世纪") || Has(text, start, "本世纪"))
        {
            return Has(text, start, "本世纪中叶") && start + 5 <= limit ? new WrittenDate(start + 5)
                : Decade(text, start + 3, limit, 1900) is { End: > 0 } decade ? decade
                : text[start] == '上' && start + 3 < limit && IsHan(text[start + 3]) && text[start + 3] is not ('的' or '末' or '初' or '以') && !Has(text, start + 3, "中叶") && !Has(text, start + 3, "中期") && !IsHanNumeral(text[start + 3]) ? new WrittenDate(start + 3) : default;
        }

        return Has(text, start, "本月") || (Has(text, start, "上月") && !Has(text, start + 2, "球")) ? MonthWord(text, start, limit) : default;
    }

    /// <summary>大年初一, 正月十五, 腊月二十三, 农历八月十五: days of the old calendar, which have no value here.</summary>
    private static WrittenDate Lunar(string text, int start, int limit)
    {
        var at = Has(text, start, "农历") ? start + 2 : start;
        var month = Has(text, at, "大年") || Has(text, at, "正月") || Has(text, at, "腊月") ? at + 2 : 0;
        if (month == 0 && at > start && HanNumber(text, at, limit) is var (_, after) && after > at && after < limit && text[after] == '月')
        {
            month = after + 1;
        }

        if (month == 0 || month >= limit)
        {
            return default;
        }

        if (at > start && !IsHanNumeral(text[month]) && text[month] != '初')
        {
            // 农历五月
            return new WrittenDate(month);
        }

        var early = text[month] == '初';
        var first = early ? month + 1 : month;
        var end = HanNumber(text, first, limit).After;
        return end > first && (early || !Has(text, at, "大年") || Has(text, month, "三十")) ? new WrittenDate(end) : default;
    }

    private static WrittenDate MonthWord(string text, int start, int limit)
    {
        var end = start + 2;
        var (day, after) = Number(text, end, limit, 2);
        return day is >= 1 and <= 31 && after < limit && text[after] is '日' or '号'
            ? new WrittenDate(after + 1) { Day = day }
            : new WrittenDate(FirstAt(text, end, MonthParts) is { } part && end + part.Length <= limit ? end + part.Length : end);
    }

    private static WrittenDate Figures(string text, int start, int limit)
    {
        var (number, after) = Number(text, start, limit, 4);
        var digits = after - start;
        if (digits == 0)
        {
            return HanYear(text, start, limit);
        }

        if (after >= limit)
        {
            return default;
        }

        if (digits == 4 && number is >= 1000 and <= 2200)
        {
            if (text[after] == '年')
            {
                return text.AsSpan(after + 1).StartsWith("代") && number % 10 == 0
                    ? new WrittenDate(after + 2) { Decade = number }
                    : AfterYear(text, after + 1, limit, new WrittenDate { Year = number });
            }

            if (IsRange(text[after]) || text[after] == '至')
            {
                return YearRange(text, after, limit, number) is { End: > 0 } range ? range : Iso(text, start, after, limit, number);
            }

            return text[after] is '.' or '/' or '-' ? Iso(text, start, after, limit, number) : default;
        }

        // 21世纪, but not the Marxism of it.
        if (digits == 2 && number == 21 && Has(text, after, "世纪") && after + 2 <= limit && text.AsSpan(after + 2, Math.Min(8, limit - after - 2)).IndexOf("马克思") < 0 && !Has(text, after + 2, "海上") && !Has(text, after + 2, "以来"))
        {
            return (Has(text, after + 2, "中叶") || Has(text, after + 2, "初期")) && after + 4 <= limit ? new WrittenDate(after + 4) : new WrittenDate(after + 2);
        }

        if (digits == 2 && number == 20 && Has(text, after, "世纪"))
        {
            return Decade(text, after + 2, limit, 1900);
        }

        if (digits > 2)
        {
            return default;
        }

        // 80年代: of the last century, which goes without saying.
        if (digits == 2 && number >= 20 && number % 10 == 0 && Has(text, after, "年代") && after + 2 <= limit)
        {
            return Decade(text, start, limit, 1900);
        }

        // 自98年后: a year of the last century by two figures, where a duration cannot stand.
        if (digits == 2 && number >= 50 && text[after] == '年' && start > 0 && text[start - 1] is '自' or '从' or '于')
        {
            return AfterYear(text, after + 1, limit, new WrittenDate { Year = 1900 + number });
        }

        if (text[after] == '月' || (IsRangeOrTo(text[after]) && MonthRangeEnd(text, after, limit) > 0))
        {
            return Month(text, start, limit, default);
        }

        // 3、4月份: two months.
        if (text[after] == '、' && number is >= 1 and <= 12 && Number(text, after + 1, limit, 2) is var (last, behind) && last is >= 1 and <= 12 && behind > after + 1 && Has(text, behind, "月份") && behind + 2 <= limit)
        {
            return new WrittenDate(behind + 2) { Month = number, LastMonth = last };
        }

        return number is >= 1 and <= 31 && (text[after] == '日' || (text[after] == '号' && ChineseDayNumbers.IsDay(text, start, after + 1, limit)))
            ? new WrittenDate(after + 1) { Day = number }
            : default;
    }

    /// <summary>四季度 + 末.</summary>
    private static int QuarterEnd(string text, int end) => HasBefore(text, end, "季度") && Has(text, end, "末") ? end + 1 : end;

    private static WrittenDate AfterYear(string text, int at, int limit, WrittenDate date)
    {
        // 2016年度 and 2012年末 are periods of the year itself.
        if (at < limit && (text[at] == '度' || (text[at] is '底' or '末' or '初' && !Has(text, at, "初步") && !Has(text, at, "初级") && !Has(text, at, "初次"))))
        {
            return date with { End = at + 1 };
        }

        foreach (var tail in YearTails)
        {
            if (Has(text, at, tail) && at + tail.Length <= limit && !(tail.Length == 2 && at + 2 < text.Length && text[at + 2] is '贺' or '献' or '致' or '团' or '联' or '晚' or '音'))
            {
                return date with { End = QuarterEnd(text, at + tail.Length) };
            }
        }

        // 今年前10个月, 今年前七个月
        // 今年头两个月
        if ((Has(text, at, "前") || Has(text, at, "头")) && FirstMonths(text, at + 1, limit, date) is { End: > 0 } months)
        {
            return months;
        }

        var month = Month(text, at, limit, date);
        return month.End > 0 ? month : date with { End = at };
    }

    /// <summary>The months of a year up to one: 10个月 after 前.</summary>
    private static WrittenDate FirstMonths(string text, int at, int limit, WrittenDate year)
    {
        var (count, after) = Number(text, at, limit, 2);
        (count, after) = after > at ? (count, after) : Has(text, at, "两") ? (2, at + 1) : HanNumber(text, at, limit);
        var length = Has(text, after, "个月") ? 2 : year.End > 0 || year.YearOffset is not null || year.Year is not null ? Has(text, after, "月") ? 1 : 0 : 0;
        return count is >= 2 and <= 11 && length > 0 && after + length <= limit ? year with { End = after + length, Month = 1, LastMonth = count } : default;
    }

    private static WrittenDate Month(string text, int at, int limit, WrittenDate date)
    {
        while (at < limit && text[at] is ' ' && date.Year is not null)
        {
            at++;
        }

        var (month, after) = Number(text, at, limit, 2);
        if (after == at)
        {
            (month, after) = HanNumber(text, at, limit);
        }

        if (month is < 1 or > 12 || after == at || after >= limit)
        {
            return default;
        }

        if (IsRangeOrTo(text[after]))
        {
            var end = MonthRangeEnd(text, after, limit);
            return end > 0
                ? date with { End = end < limit && text[end] == '份' ? end + 1 : end, Month = month, LastMonth = Number(text, after + 1, limit, 2).Value }
                : default;
        }

        if (text[after] != '月')
        {
            return default;
        }

        after++;
        // 7月15～18日 is one period.
        var (firstDay, afterFirst) = Number(text, after, limit, 2);
        if (afterFirst > after && afterFirst + 1 < limit && IsRange(text[afterFirst]) && Number(text, afterFirst + 1, limit, 2) is var (lastDay, afterLast)
            && lastDay > firstDay && afterLast > afterFirst + 1 && afterLast < limit && text[afterLast] == '日')
        {
            return date with { End = afterLast + 1, Month = month, Day = firstDay };
        }

        var (day, afterDay) = Number(text, SkipSpace(text, after, limit), limit, 2);
        if (afterDay == SkipSpace(text, after, limit))
        {
            (day, afterDay) = HanNumber(text, after, limit);
        }

        if (day is >= 1 and <= 31 && afterDay > after && afterDay < limit && text[afterDay] is '日' or '号')
        {
            return date with { End = afterDay + 1, Month = month, Day = day };
        }

        if (after < limit && text[after] == '份')
        {
            return date with { End = after + 1, Month = month };
        }

        if (after < limit && text[after] is '底' or '末' or '初')
        {
            return date with { End = after + 1, Month = month };
        }

        // 5月上半月
        if (Has(text, after, "上半月") || Has(text, after, "下半月"))
        {
            return date with { End = after + 3, Month = month };
        }

        return Has(text, after, "上旬") || Has(text, after, "中旬") || Has(text, after, "下旬")
            ? date with { End = after + 2, Month = month }
            : date with { End = after, Month = month };
    }

    private static int SkipSpace(string text, int at, int limit) => at < limit && text[at] == ' ' ? at + 1 : at;

    /// <summary>The end of the second half of 1—11月, read from its dash; 0 if it is none.</summary>
    private static int MonthRangeEnd(string text, int dash, int limit)
    {
        var at = dash + 1;
        while (at < limit && IsRange(text[at]))
        {
            at++;
        }

        var (last, after) = Number(text, at, limit, 2);
        return last is >= 1 and <= 12 && after > at && after < limit && text[after] == '月'
            && (after + 1 >= limit || !IsDigit(text[after + 1])) ? after + 1 : 0;
    }

    private static WrittenDate YearRange(string text, int dash, int limit, int first)
    {
        var at = dash + 1;
        while (at < limit && IsRange(text[at]))
        {
            at++;
        }

        var (last, after) = Number(text, at, limit, 4);
        return after - at == 4 && last >= first && after < limit && text[after] == '年'
            ? new WrittenDate(after + 1) { Year = first, LastYear = last }
            : default;
    }

    /// <summary>2023-11-10, 2023.11.10, 2023/11/10.</summary>
    private static WrittenDate Iso(string text, int start, int separator, int limit, int year)
    {
        var mark = text[separator];
        var (month, after) = Number(text, separator + 1, limit, 2);
        if (month is < 1 or > 12 || after >= limit || text[after] != mark || (start > 0 && (IsDigit(text[start - 1]) || text[start - 1] == mark)))
        {
            return default;
        }

        var (day, end) = Number(text, after + 1, limit, 2);
        return day is >= 1 and <= 31 && end > after + 1 && (end >= limit || !IsDigit(text[end]))
            ? new WrittenDate(end) { Year = year, Month = month, Day = day }
            : default;
    }

    /// <summary>二〇二三年, also with a character that was lost in conversion.</summary>
    private static WrittenDate HanYear(string text, int start, int limit)
    {
        // A lost character leaves one mark, or one for each of two of its bytes.
        var length = start + 5 < limit && text[start + 1] == '\uFFFD' && text[start + 2] == '\uFFFD' && text[start + 5] == '年' ? 5 : 4;
        if (start + length >= limit || text[start + length] != '年')
        {
            return default;
        }

        var year = 0;
        var known = true;
        for (var i = start; i < start + length; i++)
        {
            var digit = "〇一二三四五六七八九".IndexOf(text[i] is '○' or '零' or 'Ｏ' or 'O' or '0' or '０' ? '〇' : text[i], StringComparison.Ordinal);
            if (digit < 0 && text[i] != '\uFFFD')
            {
                return default;
            }

            known &= digit >= 0;
            year = (year * 10) + Math.Max(digit, 0);
        }

        var date = AfterYear(text, start + length + 1, limit, new WrittenDate { Year = known ? year : null });
        return date;
    }

    /// <summary>70年代, 八十年代 after a century.</summary>
    private static WrittenDate Decade(string text, int at, int limit, int century)
    {
        var (decade, after) = Number(text, at, limit, 2);
        if (after == at)
        {
            (decade, after) = HanNumber(text, at, limit);
        }

        return after > at && decade % 10 == 0 && Has(text, after, "年代")
            ? new WrittenDate(after + 2 + (FirstAt(text, after + 2, DecadeParts) is { } part && after + 2 + part.Length <= limit ? part.Length : 0)) { Decade = century + decade }
            : default;
    }

    private static bool IsRange(char c) => c is '—' or '－' or '-' or '–' or '～' or '~' or '―';

    private static bool IsRangeOrTo(char c) => IsRange(c) || c is '至' or '到';

    private static (int Value, int After) Number(string text, int at, int limit, int most)
    {
        var value = 0;
        var after = at;
        while (after < limit && after - at < most && IsDigit(text[after]))
        {
            value = (value * 10) + (text[after] >= '０' ? text[after] - '０' : text[after] - '0');
            after++;
        }

        return after < limit && IsDigit(text[after]) ? (0, at) : (value, after);
    }

    /// <summary>A Han numeral from 1 to 99: 三, 十一, 二十九.</summary>
    private static (int Value, int After) HanNumber(string text, int at, int limit)
    {
        const string Digits = "一二三四五六七八九";
        int value = 0, after = at;
        while (after < limit && after - at < 3)
        {
            var digit = Digits.IndexOf(text[after], StringComparison.Ordinal) + 1;
            if (digit > 0)
            {
                value += digit;
            }
            else if (text[after] == '十')
            {
                value = value == 0 ? 10 : value * 10;
            }
            else
            {
                break;
            }

            after++;
        }

        return (value, after);
    }
}
