using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Dates;

/// <summary>
/// Finds the calendar dates and periods of Chinese sentences and resolves them against the date of the document or the last year named.
/// Durations (三年, 6个月) and codes (4·11) are none. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseDates : IAnnotator
{
    private static readonly string[] Bright = ["美好", "美好的"];
    private static readonly string[] YearsOff = ["年前的", "年后的"];
    private static readonly string[] Events = ["的《", "的仪式", "的会", "的节目", "的新闻", "的活动", "的气温", "的天气"];

    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        var found = new List<Annotation>();
        var context = new DateContext(document.Source.Date);
        var isNews = document.Source.Date is not null || IsNews(document.Text);
        foreach (var sentence in SentencesOf(document))
        {
            var limit = sentence.Span.End;
            for (var at = ChineseDateParser.NextStart(document.Text, sentence.Span.Start, limit); at >= 0; at = ChineseDateParser.NextStart(document.Text, at + 1, limit))
            {
                if (!MayBegin(document.Text, at))
                {
                    continue;
                }

                var date = ChineseDateParser.At(document.Text, at, limit);
                if (date.End == 0 || !Stands(document.Text, at, date, isNews))
                {
                    continue;
                }

                found.Add(new DateMention
                {
                    Span = TextSpan.FromBounds(at, date.End),
                    Text = document.Text[at..date.End],
                    Rule = date.DayOffset is null && date.YearOffset is null ? "date.calendar" : "date.relative",
                    Confidence = date.DayOffset is null ? 0.97 : 0.95,
                    Value = context.Resolve(date),
                });
                at = date.End - 1;
            }
        }

        return document.AddAnnotations(found);
    }

    // 到今天下午3时: a day of the news.
    private static readonly string[] DayParts = ["上午", "下午", "凌晨", "早晨", "早上", "中午", "晚上", "傍晚"];

    /// <summary>A dateline shows that 今天 is a day of the news and not the present age.</summary>
    private static bool IsNews(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 200));
        return head.Contains("消息", StringComparison.Ordinal) || head.Contains("电", StringComparison.Ordinal)
            || head.Contains("讯", StringComparison.Ordinal) || head.Contains("记者", StringComparison.Ordinal);
    }

    private static bool MayBegin(string text, int at)
    {
        var previous = at > 0 ? text[at - 1] : ' ';
        return !IsDigit(text[at]) || !(IsDigit(previous) || previous is '.' or '第' or '·' or '％' or '/');
    }

    private static bool Stands(string text, int start, WrittenDate date, bool isNews)
    {
        var next = date.End < text.Length ? text[date.End] : ' ';
        if (Has(text, date.End, "可持续发展"))
        {
            return false;
        }

        // 义顺里7号: a door.
        if (date is { Day: not null, Month: null } && text[date.End - 1] == '号' && start > 0 && text[start - 1] is '里' or '路' or '街' or '巷' or '弄' or '楼' or '栋' or '幢')
        {
            return false;
        }

        if (date.DayOffset is not null and not 0)
        {
            // 共创明天的幸福: the time to come.
            return FirstBefore(text, start, Bright) is null && !(Has(text, start, "明天") && next == '的' && !Has(text, date.End, "的会") && !Has(text, date.End, "的活动"));
        }

        if (date.DayOffset is 0)
        {
            // 直到今天, 今天的中国, 今日之… speak of the present age.
            if (HasBefore(text, start, "从") && (next == '起' || Has(text, date.End, "开始")))
            {
                return true;
            }

            return isNews && !(start > 0 && text[start - 1] == '到' && !HasBefore(text, start, "天到") && FirstAt(text, date.End, DayParts) is null) && FirstBefore(text, start, YearsOff) is null && (next is not ('的' or '之') || FirstAt(text, date.End, Events) is not null || (start > 1 && HasBefore(text, start, "继续")));
        }

        // 提前 + 一天
        if (Has(text, start, "前一天") && HasBefore(text, start, "提"))
        {
            return false;
        }

        // 周围: no week.
        if (Has(text, start, "下周") && next == '围' || Has(text, start, "下月") && next is '球' or '亮')
        {
            return false;
        }

        // 不同 + 年龄段
        if (Has(text, start, "同年") && next == '龄')
        {
            return false;
        }

        // 明日之星
        if (Has(text, start, "明日之星"))
        {
            return false;
        }

        // 同日方: the word is 日方.
        if (Has(text, start, "同日"))
        {
            return next is not ('方' or '本' or '中' or '美' or '韩' or '益');
        }

        if (date is { YearOffset: not null, Month: null })
        {
            return !(Has(text, start, "上年") && start > 0 && IsHan(text[start - 1]) && text[start - 1] is not ('比' or '较' or '同' or '与')) && !HasBefore(text, start, "近") && !(Has(text, start, "前年") && HasBefore(text, start, "年"));
        }

        // 两年前的5月: no calendar month.
        if (date is { Month: not null, Year: null, YearOffset: null } && (HasBefore(text, start, "年前的") || HasBefore(text, start, "每年")))
        {
            return false;
        }

        // 6年前的5月 + 20日: the day of a month that is none here.
        if (date is { Day: not null, Month: null } && start > 0 && text[start - 1] == '月')
        {
            return false;
        }

        if (date is { Day: not null, Month: null })
        {
            // 3日游, 10日内 are durations.
            return next is not ('游' or '内' or '元' or '间' or '龄') && !(start > 0 && text[start - 1] is '每' or '近' or '满');
        }

        return true;
    }
}
