using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>A goal phrase as the rules read it.</summary>
internal readonly record struct EnglishGoal(string Rule, int Start, int End, GoalKind Kind, double Confidence, string? Id = null);

/// <summary>Reads the names of goals: known names and the patterns in which new ones are made.</summary>
internal static class EnglishGoals
{
    /// <summary>Reads the goal that begins at a token; null if none does.</summary>
    public static EnglishGoal? Read(EnglishLine line, int i)
    {
        if (line[i] is ['"'] or ['“'] or ['‘'] && EnglishGoalLexicon.Names.LongestAt(line, i + 1, out var inQuotes) > 0 && inQuotes.Kind is null)
        {
            return null;
        }

        var known = EnglishGoalLexicon.Names.LongestAt(line, i, out var goal);
        var pattern = EnglishNumberedGoals.Read(line, i) ?? Named(line, i);
        if (known > 0 && (line.Is(known, "spirit") || line.Is(known + 1, "spirit")))
        {
            // The “Two Bombs, One Satellite” Spirit is a spirit.
            return null;
        }

        if (known > 0 && (pattern is null || known >= pattern.Value.End))
        {
            return goal.Kind is not { } kind ? null
                : kind == GoalKind.Numbered && IsPlainCount(line, i, known, goal) ? pattern
                : new EnglishGoal("known", i, known, kind, 0.95, goal.Id);
        }

        return pattern;
    }

    private static EnglishGoal? Named(EnglishLine line, int i)
    {
        if (Quoted(line, i) is { } quoted)
        {
            return quoted;
        }

        var end = Thought(line, i);
        if (end > 0)
        {
            return new EnglishGoal("thought", i, end, GoalKind.Named, 0.9);
        }

        end = Headed(line, i);
        return end > 0 ? new EnglishGoal("headed", i, end, GoalKind.Named, 0.75) : null;
    }

    /// <summary>
    /// Three changes, four functions: small words without quotes are a count, unless the name is built of no common word or a word of its
    /// context stands in the sentence.
    /// </summary>
    private static bool IsPlainCount(EnglishLine line, int i, int end, EnglishGoalName goal)
    {
        if (line[i - 1] is ['"'] or ['“'] or ['‘'] || !line.Is(i, Cardinal))
        {
            return false;
        }

        var isPlain = true;
        for (var j = i + 1; j < end; j++)
        {
            if (line.IsCapital(j) || goal.Context.IsEmpty && line.IsWord(j) && !line.Is(j, Common))
            {
                return false;
            }

            isPlain &= line.IsLower(j) || line.IsHyphen(j);
        }

        var sentence = line.Document.TextOf(line.Sentence.Span);
        return isPlain && !goal.Context.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Fish and Rice Corridor", "Clear Waters" campaign: in quotes, the noun inside or after them.</summary>
    private static EnglishGoal? Quoted(EnglishLine line, int i)
    {
        if (line[i] is not (['"'] or ['“'] or ['‘']) || !line.IsCapital(i + 1))
        {
            return null;
        }

        var end = i + 1;
        var capitals = true;
        while (end < line.Count && end < i + 9 && line[end] is not (['"'] or ['”'] or ['’'] or ['.'] or [',']))
        {
            capitals &= !line.IsLower(end) || line.Is(end, Function);
            end++;
        }

        var close = line[end] is [','] or ['.'] ? end + 1 : end;
        if (line[close] is not (['"'] or ['”'] or ['’']) || end == i + 1 || !capitals)
        {
            return null;
        }

        var inside = line.Is(end - 1, GoalHead) && end > i + 2;
        var outside = line.IsLower(close + 1) && line.Is(close + 1, GoalHead) || line.IsLower(close + 2) && line.IsAny(close + 2, "campaign", "initiative", "strategy", "action");
        return inside || outside ? new EnglishGoal("quoted", i + 1, end, GoalKind.Named, 0.8) : null;
    }

    /// <summary>Xi Jinping Thought on ..., Deng Xiaoping Theory: a body of ideas named after a person.</summary>
    private static int Thought(EnglishLine line, int i)
    {
        if (!line.IsCapital(i) || !line.Is(i, Surname) || !line.IsCapital(i + 1))
        {
            return 0;
        }

        var head = line.IsPossessive(i + 2) ? i + 3 : i + 2;
        if (!(line.IsAny(head, "thought", "thinking") && (line.IsCapital(head) || line.Is(head + 1, "on")) || line.Is(head, "theory") && line.IsCapital(head)))
        {
            return 0;
        }

        var end = head + 1;
        if (!line.Is(end, "on"))
        {
            return end;
        }

        // "on Socialism with Chinese Characteristics for a New Era", "on Party building"
        for (var j = end + 1; j < Math.Min(line.Count, end + 16); j++)
        {
            if (line.IsWord(j) && !line.Is(j, Function | HeadlineVerb) || line.IsHyphen(j) || line.Is(j, "building") || line.IsCapital(j) && line.Is(j, HeadlineVerb) && line.Is(j - 1, "on"))
            {
                end = j + 1;
            }
            else if (!line.IsAny(j, "with", "for", "a", "of", "the", "and") || !(line.IsCapital(j + 1) || line.Is(j, "for") && line.Is(j + 1, "a")))
            {
                break;
            }
            else if (line.Is(j, "and") && (line.Is(j + 1, Surname) || line.Is(j + 2, MeetingHead)))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Global Security Initiative, South-to-North Water Diversion Project: capitals up to the noun.</summary>
    private static int Headed(EnglishLine line, int i)
    {
        if (!line.IsCapital(i) && !(line.IsNumber(i) && line.IsCapital(i + 1) && !char.IsAsciiDigit(line[i][^1])) || line.IsHyphen(i - 1)
            || line.Is(i, Function | HeadlineVerb | PostHead | GoalHead) && !line.Is(i, OrganModifier)
            || line.Is(i - 1, "the") && line.IsHeadline && line.Is(i, Common))
        {
            return 0;
        }

        var end = 0;
        for (var j = i + 1; j < Math.Min(line.Count, i + 9); j++)
        {
            if (line.IsHyphen(j) || line.IsHyphen(j - 1) && line.IsHyphen(j + 1) || line.IsAny(j, "and", "of") && line.IsCapital(j + 1))
            {
                continue;
            }

            if (!line.IsCapital(j) || line.Is(j, Function | HeadlineVerb) && !line.Is(j, GoalHead))
            {
                break;
            }

            if (line.Is(j, GoalHead) && !(line.IsCapital(j + 1) && line.Is(j + 1, OrganHead | DocumentHead)))
            {
                end = j + 1;
            }
        }

        if (end == 0 || line.Is(end - 2, "and"))
        {
            return 0;
        }

        // At the start of a sentence a common word is capitalised anyway; two more capitals after it make a name, or a heading that is one.
        var plainStart = (i == 0 || line.IsHeadline) && line.Is(i, Common) && !line.Is(i, OrganModifier | Direction);
        if (plainStart && end < i + 3 || line.IsHeadline && !IsWholeLine(line, i, end) && !line.IsAny(end - 1, "initiative", "strategy", "programme", "program"))
        {
            return 0;
        }

        return Topic(line, end);
    }

    /// <summary>True if nothing but a number stands beside the name on its line.</summary>
    private static bool IsWholeLine(EnglishLine line, int i, int end) =>
        (i == 0 || line[i - 1] is ['.'] or [')'] or [':'] && i <= 3) && (end == line.Count || end == line.Count - 1 && line[end] is ['.']);

    /// <summary>Revitalization Programme for Old Revolutionary Base Areas: the topic in capitals belongs to the name.</summary>
    private static int Topic(EnglishLine line, int end)
    {
        if (!line.IsAny(end, "for", "on") || line.IsHeadline)
        {
            return end;
        }

        var last = end + 1;
        while (line.IsCapital(last) && !line.Is(last, Function | Month | Weekday) || line.IsHyphen(last) || last > end + 1 && line.IsAny(last, "and", "of") && line.IsCapital(last + 1))
        {
            last++;
        }

        return last > end + 1 && !(last == end + 2 && line.Is(end + 1, Place)) ? last : end;
    }
}
