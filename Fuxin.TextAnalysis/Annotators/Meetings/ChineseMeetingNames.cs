using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>
/// Finds where the name of a meeting begins whose last noun is known: by the frame it stands in, or with the ordinal, organ, theme, states or quotation
/// before it. One list of rules, the first that has something to say decides. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseMeetingNames
{
    // 圆桌会议 + 制度, 国际会议 + 中心, 部务会议 + 成员: of such meetings, or where they are held.
    private static readonly string[] NoMeeting = ["制度", "机制", "中心", "共召开"];

    private readonly ChineseStates _states = ChineseStates.Default;
    private readonly Func<MeetingNoun, MeetingReading?>[] _rules;

    public ChineseMeetingNames()
    {
        _rules =
        [
            ChineseMeetingFrames.Framed,
            ChineseMeetingFrames.Held,
            ChineseMeetingFrames.Opening,
            new ChineseNumberedMeetings().Read,
            noun => noun.IsTalk ? MeetingReading.None : null,
            WithinBody,
            OfStates,
            new ChineseMeetingThemes().Read,
        ];
    }

    /// <summary>The meeting whose last noun is given; an end of 0 if nothing before the noun names it.</summary>
    public MeetingReading EndingWith(MeetingNoun noun)
    {
        if (FirstAt(noun.Text, noun.End, NoMeeting) is not null || noun.Noun.EndsWith("会议") && Has(noun.Text, noun.End, "成员"))
        {
            return MeetingReading.None;
        }

        foreach (var rule in _rules)
        {
            if (rule(noun) is { } reading)
            {
                return reading;
            }
        }

        return MeetingReading.None;
    }

    /// <summary>国务院党组 + 会议: the noun begins within the name of the body.</summary>
    private static MeetingReading? WithinBody(MeetingNoun noun)
    {
        for (var inside = noun.At + 1; inside < noun.End && noun.Text[noun.At] != '部'; inside++)
        {
            if (noun.Bodies.StartOf(inside, noun.Floor) is var holder and >= 0 && holder < noun.At)
            {
                return noun.From(holder, "meeting.organ", 0.88);
            }
        }

        return null;
    }

    /// <summary>中欧 + 峰会, 中日韩 + 领导人会议.</summary>
    private MeetingReading? OfStates(MeetingNoun noun)
    {
        var (text, at) = (noun.Text, noun.At);
        var start = at;
        while (start > noun.Floor && at - start < 4 && _states.IsState(text[start - 1]))
        {
            start--;
        }

        // The first of them may be the end of a word before: 应对 + 中日韩.
        while (at - start > 2 && !noun.Tokens.IsBoundary(start))
        {
            start++;
        }

        return at - start >= 2 && (_states.IsCountry(text[at - 1]) || _states.IsCountry(text[at - 2]) || text[at - 1] == '欧') && noun.Tokens.IsBoundary(start)
            && !(start - 1 >= noun.Floor && text[start - 1] is '－' or '—' or '-')
            ? noun.From(start, "meeting.states", 0.85)
            : null;
    }
}
