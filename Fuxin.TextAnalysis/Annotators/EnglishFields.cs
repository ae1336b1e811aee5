using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>Reads the field of work in the name of an organ: (Ministry of) Industry and Information Technology.</summary>
internal static class EnglishFields
{
    private const int LongestField = 12;

    /// <summary>The token after the field that begins at a token; 0 if none begins there.</summary>
    public static int EndAt(EnglishLine line, int i)
    {
        var end = 0;
        for (var j = i; j < Math.Min(line.Count, i + LongestField); j++)
        {
            if (IsFieldWord(line, j))
            {
                end = j + 1;
            }
            else if (!line.IsHyphen(j) && !(line.IsPossessive(j) && line.IsCapital(j + 1)) && !(end == j && IsLink(line, j)))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>"and", a comma of a list, "a" and "of" between two words of the field.</summary>
    private static bool IsLink(EnglishLine line, int j)
    {
        if (line.IsAny(j, "and", "&"))
        {
            return IsFieldWord(line, j + 1) && !BeginsAnother(line, j + 1);
        }

        if (line.Is(j, ","))
        {
            // Ministry of Culture, Sports and Tourism: a comma belongs to the name only if "and" follows within the list.
            for (var k = j + 1; k < Math.Min(line.Count, j + 5); k++)
            {
                if (line.Is(k, "and"))
                {
                    return k > j + 1 && IsFieldWord(line, j + 1) && !BeginsAnother(line, j + 1) && IsFieldWord(line, k + 1) && !BeginsAnother(line, k + 1);
                }

                if (!IsFieldWord(line, k) && !line.Is(k, ","))
                {
                    return false;
                }
            }

            return false;
        }

        return line.IsAny(j, "a", "an") && line.IsCapital(j + 1) || line.IsAny(j, "on", "of") && IsFieldWord(line, j + 1) && !line.Is(j + 1, Place);
    }

    private static bool IsFieldWord(EnglishLine line, int j) =>
        line.IsCapital(j)
        && !line.Is(j, Function | Month | Weekday | Honorific | Surname | OtherSurname | FirstName | PostHead)
        && (!line.Is(j, HeadlineVerb) || line.Is(j, OrganModifier) || !line.IsHeadline);

    /// <summary>True if a new body or post begins: "Ministry of Finance and People's Bank of China" is two.</summary>
    private static bool BeginsAnother(EnglishLine line, int j)
    {
        if (line.Is(j, OrganLead) && line.Is(j + 1, "of") || line.Is(j, Place | Demonym))
        {
            return true;
        }

        for (var k = j; k < Math.Min(line.Count, j + 6) && (line.IsCapital(k) || line.IsPossessive(k)); k++)
        {
            if (line.Is(k, PostHead) || line.Is(k, OrganHead) && (k > j || !line.Is(k, OrganModifier)))
            {
                return true;
            }
        }

        return false;
    }
}
