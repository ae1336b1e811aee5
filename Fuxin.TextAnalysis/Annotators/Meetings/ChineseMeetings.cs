using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>
/// Finds named meetings in Chinese sentences: numbered sessions, known names, and names by their last noun with the organ, theme or quotation
/// before it. A meeting without name (会议, 座谈会) is none. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseMeetings : IAnnotator
{
    // How much of a quotation may follow the meeting in it, and how many characters sort the gathering after it.
    private const int LongestRest = 24;
    private const int LongestKind = 6;

    // 领导小组会议 alone is of any group.
    private const int ShortestGroup = 7;

    private const string Assembly = "届联合国大会";

    private static readonly string[] Gatherings = ["论坛", "研讨会", "座谈会", "报告会", "交流会", "读书会", "培训班", "研讨班", "读书班"];
    private static readonly string[] Hosting = ["主办", "承办", "举办", "发起"];

    private readonly Lexicon _fixed;
    private readonly Lexicon _heads;
    private readonly ChineseMeetingNames _names = new();
    private readonly ChineseTalks _talks = new();

    public ChineseMeetings()
    {
        var table = ClassedWords.Embedded("zh-meetings.tsv");
        _fixed = table.Lexicon("fixed");
        _heads = table.Lexicon("head");
    }

    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        var tokens = new ChineseTokens(document);
        var bodies = ChineseSpans.Of<BodyMention>(document);
        var places = ChineseSpans.Of<PlaceMention>(document);
        var titles = ChineseSpans.Of<DocumentMention>(document);
        var found = new List<Annotation>();
        foreach (var sentence in SentencesOf(document))
        {
            var last = sentence.Span.Start;
            for (var at = sentence.Span.Start; at < sentence.Span.End; at++)
            {
                var (start, end, rule, confidence) = At(document, tokens, at, TextSpan.FromBounds(last, sentence.Span.End), bodies, places, titles);
                // 由世界互联网大会主办: the organisation of that name.
                // 中共一大 + 会址: a building.
                if (end == 0 || Has(document.Text, end, "会址") || HasBefore(document.Text, start, "由") && FirstAt(document.Text, end, Hosting) is not null)
                {
                    continue;
                }

                if (QuotedTheme(document.Text, start, end, sentence.Span) is var close and > 0)
                {
                    // “学习贯彻全会精神”学员论坛: the meeting in quotes is the theme of another.
                    at = close;
                    continue;
                }

                var joined = start > sentence.Span.Start && document.Text[start - 1] == '暨' ? start - 1 : start;
                if (found.Count > 0 && found[^1].Span.End == joined && joined > sentence.Span.Start)
                {
                    // 中非合作论坛 + 北京峰会, 表彰大会 + 暨 + 先进事迹报告会
                    start = found[^1].Span.Start;
                    found.RemoveAt(found.Count - 1);
                }

                found.Add(new MeetingMention
                {
                    Span = TextSpan.FromBounds(start, end), Text = document.Text[start..end], Rule = rule, Confidence = confidence,
                });
                last = end;
                at = end - 1;
            }
        }

        return document.AddAnnotations(found);
    }

    /// <summary>Where the quotation closes that the meeting stands in, if it is the theme of a meeting named right behind; -1 if not.</summary>
    private static int QuotedTheme(string text, int start, int end, TextSpan sentence)
    {
        var open = text.LastIndexOfAny(['“', '”'], start, start - sentence.Start + 1);
        var close = text.IndexOfAny(['“', '”'], end, Math.Min(sentence.End, end + LongestRest) - end);
        if (open < 0 || text[open] != '“' || open == start - 1 || close < 0 || text[close] != '”')
        {
            return -1;
        }

        for (var at = close + 1; at <= close + LongestKind && at < sentence.End && IsHan(text[at]); at++)
        {
            if (FirstAt(text, at, Gatherings) is not null)
            {
                return close;
            }
        }

        return -1;
    }

    private MeetingReading At(
        AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence, ChineseSpans bodies, ChineseSpans places, ChineseSpans titles)
    {
        var text = document.Text;
        var session = ChineseSessions.EndAt(text, at, sentence.End);
        if (session > 0)
        {
            // 十三届全国人大五次会议 + 主席团 + 第三次会议
            if (ChineseSessions.OfPresidium(text, session, sentence.End) is var presidium and > 0)
            {
                return new(at, presidium, "meeting.session", 0.95);
            }

            // 十三届全国人大五次会议 + 主席团: the body.
            if (!Has(text, session, "主席团"))
            {
                return new(OrganStart(at, sentence.Start, bodies, places), session, "meeting.session", 0.95);
            }
        }

        if (bodies.EndOf(at) is var host && host > at && host < sentence.End)
        {
            // 中国文联 + 十一大: the body's own congress, by its number.
            if (ChineseSessions.OwnCongress(text, host, sentence.End) is var own and > 0)
            {
                return new(at, own, "meeting.own-congress", 0.85);
            }

            // 中国致公党 + 第十六次全国代表大会
            if (text[host] == '第' && ChineseSessions.EndAt(text, host, sentence.End) is var congress and > 0)
            {
                return new(at, congress, "meeting.session", 0.95);
            }

            // 推动长江经济带发展领导小组 + 会议 + 精神: the name itself may begin with what is done.
            if (HasBefore(text, host, "领导小组") && host - at >= ShortestGroup && Has(text, host, "会议") && host + 2 <= sentence.End)
            {
                return new(at, host + 2, "meeting.organ", 0.88);
            }

            // 世界经济论坛 + 2017年年会
            if (WithYear(text, host, sentence.End) is var annual && annual > host + 2)
            {
                return new(at, annual, "meeting.annual", 0.9);
            }
        }

        if (_talks.At(text, tokens, at, sentence, places) is { End: > 0 } talks)
        {
            return talks;
        }

        // 第73届联合国大会, but its president is one of a post
        if (text[at] == '第' && NumeralsEnd(text, at + 1, sentence.End) is var term && term > at + 1 && Has(text, term, Assembly) && term + Assembly.Length <= sentence.End && !Has(text, term + Assembly.Length, "主席"))
        {
            return new(at, term + Assembly.Length, "meeting.session", 0.9);
        }

        // 大会 + 主席团第一次会议, where the session goes without saying
        if (text[at] is '主' or '大' && ChineseSessions.OfPresidium(text, Has(text, at, "大会主席团") ? at + 2 : at, sentence.End) is var sitting and > 0)
        {
            return new(at, sitting, "meeting.session", 0.9);
        }

        // 襄阳市 + 第十八届人民代表大会第五次会议
        if (places.EndOf(at) is var placed && placed > at && placed < sentence.End && ChineseSessions.EndAt(text, placed, sentence.End) is var local and > 0)
        {
            return new(HasBefore(text, at, "政协") && at - 2 >= sentence.Start ? at - 2 : at, local, "meeting.session", 0.95);
        }

        var known = _fixed.LongestAt(text.AsSpan(at, sentence.End - at));
        if (known.Length > 0 && (known.Length > 3 || tokens.AreBoundaries(at, at + known.Length) || (tokens.IsBoundary(at) && text[at + known.Length - 1] is '大' or '会')) && !LongerHead(text, at + known.Length, sentence.End, tokens) && !Has(text, at + known.Length, "会址") && !Has(text, at + known.Length, "纪念馆") && !Has(text, at + known.Length, "旧址"))
        {
            // 公安部 + 党委（扩大）会议
            var holder = bodies.StartOf(at, sentence.Start) is var before and >= 0 ? before : bodies.StartOf(at + 2);
            if (text[at] == '党' && holder >= sentence.Start && holder < at)
            {
                return new(holder, at + known.Length, "meeting.organ", 0.88);
            }

            return new(known.Length > 2 ? YearBefore(text, FairOrdinal(text, at, sentence.Start), sentence.Start) : at, WithYear(text, at + known.Length, sentence.End), "meeting.known", 0.93);
        }

        var head = Head(text, at, sentence.End, tokens);
        if (head > 0 && at > sentence.Start && InLongerHead(text, at, head, sentence, tokens))
        {
            // 大会 in 表彰大会, 培训班 before 开班式: the longer noun speaks for the name.
            return default;
        }

        if (head > 0 && Has(text, at + head, "第"))
        {
            // 元首理事会 + 第十六次会议: the name goes on.
            return default;
        }

        var meeting = head > 0 ? _names.EndingWith(new MeetingNoun(document, tokens, sentence, at, at + head, bodies, places, titles)) : default;
        // 委员长会议 + 建议: there is one; its ordinal goes without saying.
        if (meeting.End == 0 && Has(text, at, "委员长会议") && (at == sentence.Start || !IsHan(text[at - 1]) || text[at - 1] is '受' or '经' or '由'))
        {
            return new(at, at + 5, "meeting.known", 0.85);
        }

        return meeting.End > 0 && IsFair(text, meeting.Start, meeting.End) ? meeting with { Start = YearBefore(text, meeting.Start, sentence.Start) } : meeting;
    }

    private static bool IsFair(string text, int start, int end) =>
        (HasBefore(text, end, "大会") && (Has(text, start, "世界") || Has(text, start, "中国") || Has(text, start, "全球"))) || HasBefore(text, end, "年会") || HasBefore(text, end, "论坛") || HasBefore(text, end, "峰会") || HasBefore(text, end, "博览会") || HasBefore(text, end, "交易会");

    /// <summary>第二届 + 智博会: the ordinal of sessions belongs to the name of a fair.</summary>
    private static int FairOrdinal(string text, int at, int floor)
    {
        var start = at - 1;
        while (start > floor && text[start] is '届' or '首' || start > floor && text[start - 1] != '第' && (IsHanNumeral(text[start]) || IsDigit(text[start])))
        {
            start--;
        }

        return at > floor && text[at - 1] == '届' ? start > floor && text[start - 1] == '第' ? start - 1 : HasBefore(text, at, "首届") ? at - 2 : at : at;
    }

    /// <summary>2024年 + 世界互联网大会, 2020 + 中国—东盟…论坛: the year of a fair or forum; the sessions of organs are told by date instead.</summary>
    private static int YearBefore(string text, int at, int floor)
    {
        if (FirstAt(text, at, Dated) is not null)
        {
            return at;
        }

        var year = at - (at > floor && text[at - 1] == '年' ? 5 : 4);
        return year >= floor && text.AsSpan(year, 4).IndexOfAnyExceptInRange('0', '9') < 0 && !(year > 0 && (IsDigit(text[year - 1]) || text[year - 1] is '-' or '—' or '～' or '.')) ? year : at;
    }

    private static readonly string[] Dated = ["中央", "全国两会", "两会", "党的"];

    /// <summary>博鳌亚洲论坛 + 2013年年会.</summary>
    private static int WithYear(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && IsDigit(text[end]))
        {
            end++;
        }

        end += end - at == 4 && Has(text, end, "年") ? 1 : at - end;
        return Has(text, end, "年会") && end + 2 <= limit ? end + 2 : at;
    }

    /// <summary>The length of the longest meeting noun here that ends a word; 0 if there is none.</summary>
    private int Head(string text, int at, int limit, ChineseTokens tokens)
    {
        var best = 0;
        foreach (var match in _heads.MatchesAt(text.AsSpan(at, limit - at)))
        {
            var end = at + match.Length;
            if (tokens.IsBoundary(end) && (match.Length >= 3 || tokens.IsBoundary(at)) && !(end < limit && "室厅堂场".Contains(text[end], StringComparison.Ordinal)))
            {
                best = match.Length;
            }
        }

        return best;
    }

    /// <summary>True if a meeting noun follows at once: 中央经济工作会议 + 座谈会.</summary>
    private bool LongerHead(string text, int at, int limit, ChineseTokens tokens) => at < limit && Head(text, at, limit, tokens) > 0;

    private bool InLongerHead(string text, int at, int head, TextSpan sentence, ChineseTokens tokens)
    {
        for (var start = Math.Max(sentence.Start, at - 4); start < at; start++)
        {
            if (start + Head(text, start, sentence.End, tokens) >= at + head)
            {
                return true;
            }
        }

        return text[at + head - 1] is '班' or '坛' && LongerHead(text, at + head, sentence.End, tokens);
    }

    /// <summary>Where the organ begins that stands right before a numbered session: 省委 + 十三届六次全会.</summary>
    private static int OrganStart(int at, int floor, ChineseSpans bodies, ChineseSpans places)
    {
        var start = bodies.StartOf(at, floor) is var body and >= 0 ? body : at;
        return places.StartOf(start, floor) is var place and >= 0 ? Math.Max(places.ChainStart(start), floor) : start;
    }
}
