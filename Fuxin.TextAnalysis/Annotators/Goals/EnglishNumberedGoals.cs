using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>Reads goals whose name holds a quantity: “six places”, Four Confidences, three-year action plan, 14th Five-Year Plan.</summary>
internal static class EnglishNumberedGoals
{
    /// <summary>Reads the goal that begins at a token; null if none does.</summary>
    public static EnglishGoal? Read(EnglishLine line, int i)
    {
        if (line[i] is ['"'] or ['“'] or ['‘'] or ['\''])
        {
            return Quoted(line, i + 1) is > 0 and var quoted ? Numbered("quoted", i + 1, quoted, 0.9) : null;
        }

        return FiveYearPlan(line, i) is > 0 and var plan ? Numbered("five-year-plan", i, plan, 0.95)
            : Years(line, i) is > 0 and var years ? Numbered("years", i, years, 0.85)
            : Points(line, i) is > 0 and var points ? Numbered("points", i, points, 0.85)
            : Capitals(line, i) is > 0 and var capitals ? Numbered("capitals", i, capitals, 0.75)
            : null;
    }

    private static EnglishGoal Numbered(string rule, int start, int end, double confidence) =>
        new("numbered-" + rule, start, end, GoalKind.Numbered, confidence);

    /// <summary>A quantity and up to five words in quotes; a code such as 1+1+9.</summary>
    private static int Quoted(EnglishLine line, int i)
    {
        var number = line.IsNumber(i);
        var one = line.Is(i, "one");
        if (!number && !one && !line.Is(i, Cardinal))
        {
            return 0;
        }

        // “One Centre, Five Stations”: a list of quantities is one name.
        var end = i + 1;
        while (end < line.Count && end < i + 10 && (line.Is(end, ",") && (line.Is(end + 1, Cardinal) || line.Is(end + 1, "one")) || line.IsWord(end) || line.IsHyphen(end) || number && (line.IsNumber(end) || line[end] is ['+'])))
        {
            end++;
        }

        if (line[end] is not (['"'] or ['”'] or ['’'] or ['\''] or [','] or ['.']) || line[end] is [','] or ['.'] && line[end + 1] is not (['"'] or ['”'] or ['’']))
        {
            return 0;
        }

        // "1992 Consensus" is an agreement of that year, "18 years" a duration.
        var isYear = number && line[i].Length == 4 && line.IsWord(i + 1);
        var isMeasure = line.IsAny(i + 1, "year", "years", "months", "days", "yuan", "percent", "people") && end == i + 2;
        if (one && !HasQuantity(line, i + 1, end))
        {
            return 0;
        }

        return isYear || isMeasure || end == i + 1 && (!number || line[i].Length < 3) || line.Is(end + 1, Doctrine) ? 0 : end;
    }

    private static bool HasQuantity(EnglishLine line, int from, int to)
    {
        for (var j = from; j < to; j++)
        {
            if (line.Is(j, Cardinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>14th Five-Year Plan, Twelfth Five-Year Program</summary>
    private static int FiveYearPlan(EnglishLine line, int i)
    {
        if (!(line.Is(i, Ordinal) || line.IsNumber(i) && line[i] is [.., 't' or 'n' or 'r', 'h' or 'd' or 't']))
        {
            return 0;
        }

        return line.Is(i + 1, "five") && line.IsHyphen(i + 2) && line.Is(i + 3, "year") && line.IsAny(i + 4, "plan", "program") ? i + 5
            : line.Is(i + 1, "five") && line.Is(i + 2, "year") && line.Is(i + 3, "plan") ? i + 4
            : 0;
    }

    /// <summary>three-year action plan, three-year campaign</summary>
    private static int Years(EnglishLine line, int i)
    {
        if (!(line.Is(i, Cardinal) || line.IsNumber(i)) || !line.IsHyphen(i + 1) || !line.Is(i + 2, "year"))
        {
            return 0;
        }

        var end = i + 3;
        return line.Is(end, "action") ? line.IsAny(end + 1, "plan", "program", "programme", "campaign") ? end + 2 : end + 1
            : line.IsAny(end, "campaign", "drive", "initiative") ? end + 1
            : 0;
    }

    /// <summary>eight-point decision, three-point proposal, four-pronged strategy: a text known by how many points it has.</summary>
    private static int Points(EnglishLine line, int i)
    {
        if (!line.Is(i, Cardinal) || !line.IsHyphen(i + 1) || !line.IsAny(i + 2, "point", "pronged", "pillar"))
        {
            return 0;
        }

        var head = line.Is(i + 3, "comprehensive") ? i + 4 : i + 3;
        return line.IsAny(head, PointHeads) ? head + 1 : 0;
    }

    private static readonly string[] PointHeads =
        ["decision", "regulation", "regulations", "rules", "code", "plan", "proposal", "initiative", "strategy", "policy", "guideline", "guidelines", "agenda", "programme", "program", "formula", "vision"];

    /// <summary>Four Confidences, Two Upholds: a capitalised quantity and plural inside a sentence, where nothing else calls for capitals.</summary>
    private static int Capitals(EnglishLine line, int i)
    {
        if (line.IsHeadline || i == 0 || line[i - 1] is ['"'] or ['“'] || !line.IsCapital(i) || !line.Is(i, Cardinal) || line.Is(i - 1, ".") || line.IsHyphen(i - 1))
        {
            return 0;
        }

        var end = i + 1;
        while (line.IsCapital(end) && end < i + 4 && !line.Is(end, Function))
        {
            end++;
        }

        // Three Stricts and Three Earnests: the same quantity twice is one name.
        if (line.Is(end, "and") && line.IsCapital(end + 1) && line[end + 1].Equals(line[i], StringComparison.OrdinalIgnoreCase) && line.IsCapital(end + 2))
        {
            end += 3;
        }

        return end > i + 1 && line[end - 1] is [.., 's'] && !line.Is(end - 1, MeetingHead | FacilityHead | PostHead) && !line.Is(end, Doctrine)
            && !line.IsAny(i + 1, "sessions", "gorges", "kingdoms")
            ? end
            : 0;
    }
}
