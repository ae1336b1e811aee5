using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>Reads the names of meetings in one sentence.</summary>
internal sealed class EnglishMeetings(EnglishLine line, EnglishMentions<BodyMention> bodies)
{
    private const int LongestName = 16;
    private const int LongestTopic = 30;

    /// <summary>Reads the meeting that begins at a token; null if none does.</summary>
    public (string Rule, int End)? Read(int i)
    {
        if (line.IsAny(i, "two") && line.Is(i + 1, "sessions"))
        {
            return ("two-sessions", i + 2);
        }

        return Session(i) is > 0 and var session ? ("session", session)
            : PartyCongress(i) is > 0 and var congress ? ("congress", congress)
            : OfBody(i) is > 0 and var ofBody ? ("of-body", ofBody)
            : Anniversary(i) is > 0 and var anniversary ? ("anniversary", anniversary)
            : Leaders(i) is > 0 and var leaders ? ("leaders", leaders)
            : Named(i) is > 0 and var named ? ("named", named)
            : Topical(i) is > 0 and var topical ? ("topical", topical)
            : null;
    }

    /// <summary>Sixth Plenary Session [of the 13th Provincial Party Committee], third plenum of ...</summary>
    private int Session(int i)
    {
        var at = AfterOrdinal(i);
        if (at == i && !line.IsAny(i, "plenary", "annual", "enlarged"))
        {
            return 0;
        }

        // "third and fourth plenary sessions" are named together.
        while (line.IsAny(at, "and", ",") && AfterOrdinal(at + 1) > at + 1)
        {
            at = AfterOrdinal(at + 1);
        }

        while (line.IsAny(at, "plenary", "annual", "enlarged", "full"))
        {
            at++;
        }

        if (!line.IsAny(at, "session", "plenum", "meeting", "sessions", "plenums", "meetings") || at == i)
        {
            return 0;
        }

        var end = at + 1;
        var of = OfBodyAfter(end);
        if (of > 0)
        {
            return of;
        }

        return line.IsCapital(at) && line.IsCapital(i) && AfterOrdinal(i) > i && !line.Is(at, "meeting") ? end : 0;
    }

    /// <summary>"of the 13th Provincial Party Committee" after a session; 0 if no body follows.</summary>
    private int OfBodyAfter(int of)
    {
        if (!line.Is(of, "of"))
        {
            return 0;
        }

        var i = line.Is(of + 1, "the") ? of + 2 : of + 1;
        if (line.Is(i, "cpc") || line.Is(i, "party"))
        {
            return bodies.EndAt(i) is > 0 and var party ? party : line.Is(i, "cpc") ? i + 1 : 0;
        }

        return bodies.EndAt(i) is > 0 and var whole ? whole : bodies.EndAt(AfterOrdinal(i)) is > 0 and var end ? end : PartyCongress(i);
    }

    /// <summary>20th CPC National Congress, 19th National Congress of the Communist Party of China, 20th Party Congress</summary>
    private int PartyCongress(int i)
    {
        var at = AfterOrdinal(i);
        if (at == i)
        {
            return 0;
        }

        at = line.IsAny(at, "cpc", "party") ? at + 1 : at;
        at = line.IsAny(at, "national", "provincial", "municipal") ? at + 1 : at;
        at = line.IsAny(at, "cpc", "party") ? at + 1 : at;
        if (!line.Is(at, "congress") || at == AfterOrdinal(i))
        {
            return 0;
        }

        return OfBodyAfter(at + 1) is > 0 and var whole ? whole : at + 1;
    }

    /// <summary>State Council executive meeting: a body, what kind of meeting, and the noun, with nothing between.</summary>
    private int OfBody(int i)
    {
        var at = bodies.EndAt(i);
        if (at == 0)
        {
            return 0;
        }

        var end = at;
        while (line.Is(end, MeetingModifier) || line.IsPossessive(end) && line.Is(end + 1, Ordinal | MeetingModifier) || line.Is(end, Ordinal) && !line.IsPossessive(end - 1))
        {
            end++;
        }

        return line.Is(end, MeetingHead) && !line.IsAny(end, "ceremony", "talks", "celebration", "assembly", "fair", "congress", "consultation", "sessions") ? end + 1 : 0;
    }

    /// <summary>ceremony celebrating the 105th anniversary of the founding of ..., gathering marking the ... anniversary of ...</summary>
    private int Anniversary(int i)
    {
        if (line.Is(AfterOrdinal(i), "cpc") && AfterOrdinal(i) > i && line.Is(AfterOrdinal(i) + 1, "anniversary") && line.Is(AfterOrdinal(i) + 2, MeetingHead))
        {
            return AfterOrdinal(i) + 3;
        }

        if (!line.Is(i, MeetingHead) && !line.Is(i, "gathering"))
        {
            return 0;
        }

        var at = i + 1;
        at = line.IsAny(at, "celebrating", "commemorating", "marking") ? at + 1 : line.Is(at, "in") && line.IsAny(at + 1, "celebration", "commemoration") && line.Is(at + 2, "of") ? at + 3 : 0;
        at = line.Is(at, "the") ? at + 1 : at;
        if (at <= i + 1 || !line.Is(AfterOrdinal(at), "anniversary") || !line.Is(AfterOrdinal(at) + 1, "of"))
        {
            return 0;
        }

        var end = AfterOrdinal(at) + 2;
        while (line.IsAny(end, "the", "of", "founding", "birth", "establishment", "victory", "in", "founder") || bodies.EndAt(end) > 0 || line.IsCapital(end) && !line.Is(end, Function | HeadlineVerb) || line.IsPossessive(end))
        {
            end = Math.Max(end + 1, bodies.EndAt(end));
        }

        while (line.IsAny(end - 1, "the", "of", "in"))
        {
            end--;
        }

        return end;
    }

    /// <summary>East Asian leaders' meetings on cooperation: whose leaders meet, and the noun in small letters.</summary>
    private int Leaders(int i)
    {
        var at = i;
        while (line.IsCapital(at) && at < i + 4 && (line.Is(at, Place | Demonym | Direction) || line.IsHyphen(at + 1)))
        {
            at = line.IsHyphen(at + 1) ? at + 2 : at + 1;
        }

        if (at == i || !line.IsAny(at, "leaders", "leader") || !line.IsPossessive(at + 1) || !line.IsAny(at + 2, "meeting", "meetings", "summit", "summits"))
        {
            return 0;
        }

        return line.Is(at + 3, "on") && line.IsLower(at + 4) && !line.Is(at + 4, Function) ? at + 5 : at + 3;
    }

    /// <summary>14th World Peace Forum, Central Economic Work Conference, Boao Forum for Asia</summary>
    private int Named(int i)
    {
        var first = line.IsNumber(i) && line[i].Length == 4 && line.IsCapital(i + 1) ? i + 1 : AfterOrdinal(i);
        if (!line.IsCapital(first) || line.Is(first, Function | HeadlineVerb | PostHead | Month | Honorific) && !line.Is(first, OrganModifier | MeetingHead))
        {
            return 0;
        }

        // A common word with a capital at the start of a sentence begins no name, unless it is one of those that name meetings.
        if (first == i && (i == 0 || line.IsHeadline) && line.Is(i, Common) && !line.Is(i, OrganModifier | MeetingModifier | Place))
        {
            return 0;
        }

        var end = 0;
        for (var j = first; j < Math.Min(line.Count, i + LongestName); j++)
        {
            if (line.IsHyphen(j) || line.IsPossessive(j) && line.IsCapital(j + 1)
                || line.Is(j, "and") && j > i && line.IsCapital(j + 1) && end != j && !line.Is(j - 1, Place | MeetingHead) && !line.Is(j + 1, Place)
                || line.IsNumber(j) && j > first && !line.Touches(j))
            {
                continue;
            }

            if (!line.IsCapital(j) || line.Is(j, Function | Honorific) || line.Is(j, PostHead) && !line.IsPossessive(j + 1) && !line.IsAny(j, "leader") || line.Is(j, HeadlineVerb) && !line.Is(j, OrganModifier | MeetingModifier))
            {
                break;
            }

            if (line.Is(j, MeetingHead) && (j > i || line.IsAny(j + 1, "on", "for") && line.IsCapital(j + 2)) && IsStrong(i, first, j))
            {
                end = j + 1;
            }
        }

        if (end == 0)
        {
            return 0;
        }

        end = line.IsNumber(end) && line[end].Length == 4 && !line.IsHyphen(end + 1) ? end + 1 : Topic(end);
        // Boao Forum for Asia annual conference: the forum is the series, the conference is the meeting.
        return line.IsAny(end, "annual") && line.IsAny(end + 1, "conference", "meeting", "session") ? end + 2 : end;
    }

    private bool IsStrong(int i, int first, int head)
    {
        if (line.IsAny(head, "conference", "forum", "summit", "symposium", "expo", "exposition", "plenum", "dialogue", "fair", "seminar", "roundtable"))
        {
            return first > i || HasName(i, head) || line.IsAny(head + 1, "on", "for") || line.IsHeadline && line.IsAny(head, "symposium", "conference") && head > i;
        }

        return line.IsAny(head, "meeting", "session") && (first > i || line.IsAny(head - 1, "leaders", "economic") || line.IsHyphen(head - 2) && line.Is(head - 1, Place) || HasName(i, head) && line.Is(head - 1, MeetingModifier) || line.IsPossessive(head - 1));
    }

    private bool HasName(int from, int to)
    {
        for (var j = from; j < to; j++)
        {
            if (line.IsWord(j) && (line.Is(j, Place | Demonym) || line.Is(j, OrganModifier) && !line.Is(j, MeetingModifier) || !line.Is(j, Common | MeetingModifier | Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Forum on China-Africa Cooperation", "Conference for Outstanding Individuals": the topic in capitals after the noun.</summary>
    private int Topic(int end)
    {
        if (!line.IsAny(end, "on", "for", "of") || !line.IsCapital(end + 1) && !(line.Is(end + 1, "the") && line.IsCapital(end + 2)) || line.Is(end + 1, Month | Weekday))
        {
            return end;
        }

        var last = end;
        for (var j = end + 1; j < Math.Min(line.Count, end + LongestName); j++)
        {
            if (line.IsCapital(j) && (!line.Is(j, HeadlineVerb) || line.IsAny(j - 1, "and", "of", "for", "on")) || line.IsHyphen(j))
            {
                last = j + 1;
            }
            else if (!(line.IsAny(j, "and", "of", "the", "for", "on", "in") && !line.Is(j + 1, Month | Weekday) && !(line.Is(j, "in") && line.Is(j + 1, Place)) && (line.IsCapital(j + 1) || line.Is(j + 1, "the"))))
            {
                break;
            }
        }

        return last > end + 1 ? last : end;
    }

    /// <summary>"symposium on promoting ...", in small letters: the topic reaches to the verb or the mark that ends it.</summary>
    private int Topical(int i)
    {
        var head = i;
        while (line.IsLower(head) && line.Is(head, MeetingModifier))
        {
            head++;
        }

        if (!line.IsLower(i) || !line.IsAny(head, "symposium", "conference", "forum", "seminar") || !line.IsAny(head + 1, "on", "for") || !line.IsAny(i - 1, "the", "a", "an"))
        {
            return 0;
        }

        // Without a word before the noun, only "the symposium on doing something" is a name.
        if (head == i && !(line.Is(i - 1, "the") && line[head + 2].EndsWith("ing")))
        {
            return 0;
        }

        var comma = 0;
        for (var j = head + 2; j < Math.Min(line.Count, head + LongestTopic); j++)
        {
            if (line.IsAny(j, "was", "were", "is", "held", "opened", "concluded", "has", "will"))
            {
                return j;
            }

            if (line.Is(j, ","))
            {
                comma = comma == 0 ? j : comma;
            }
            else if (!line.IsWord(j) && !line.IsHyphen(j) && !line.IsPossessive(j) || line.IsAny(j, "in", "at", "on") && line.Is(j + 1, Place | Month | Weekday))
            {
                return comma > 0 ? comma : j;
            }
        }

        return comma;
    }

    /// <summary>The token after "13th", "Sixth" or "Twenty-first"; the same token if there is no ordinal.</summary>
    private int AfterOrdinal(int i)
    {
        if (line.IsNumber(i))
        {
            return line[i] is [.., 't' or 'n' or 'r', 'h' or 'd' or 't'] ? i + 1 : i;
        }

        if (!line.Is(i, Ordinal))
        {
            return i;
        }

        return line.IsHyphen(i + 1) && line.Is(i + 2, Ordinal) ? i + 3 : line.Is(i, "twenty") ? i : i + 1;
    }
}
