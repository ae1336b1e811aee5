using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Reads the names of organs by their form: capitalised words up to an organ noun (Taiwan Affairs Office), an organ noun with its
/// of-phrase (Ministry of Natural Resources), both in a chain (Standing Committee of the Municipal Party Committee).
/// </summary>
internal static class EnglishOrgans
{
    private const int LongestCore = 14;
    private const int DeepestChain = 4;

    /// <summary>The token after the body that begins at a token; 0 if none begins there.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="i">The token.</param>
    /// <param name="known">The token after the known name that begins there; 0 if none does.</param>
    public static int EndAt(EnglishLine line, int i, out int known)
    {
        known = KnownAt(line, i);
        var core = IsLead(line, i) ? i + 1 : CoreEnd(line, i);
        var end = Math.Max(known, core);
        var whole = end == 0 ? LowerEnd(line, i) : Chain(line, end, DeepestChain);
        if (end > 0 && whole == end && Part(line, whole) is > 0 and var part)
        {
            // Central Commission for Discipline Inspection General Office: a part of the body right after its name.
            whole = Chain(line, part, DeepestChain);
        }

        // Liaison Office of ... in Hong Kong, Embassy of ... in France: where it sits belongs to the name.
        if (whole > i + 1 && line.IsAny(whole, "in", "to") && HasSeat(line, i, whole))
        {
            var seat = line.Is(whole + 1, "the") ? whole + 2 : whole + 1;
            whole = EnglishGazetteer.EndAt(line, seat) is > 0 and var place ? place : whole;
        }

        return whole == i + 1 && known == 0 ? 0 : whole;
    }

    private static bool HasSeat(EnglishLine line, int from, int to)
    {
        for (var j = from; j < to; j++)
        {
            if (line.IsCapital(j) && line.IsAny(j, "liaison", "embassy", "consulate", "garrison", "mission"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token after the organ that goes on after a whole name, in words of organs only; 0 if none does.</summary>
    private static int Part(EnglishLine line, int i)
    {
        var end = 0;
        for (var j = i; line.IsCapital(j) && line.Is(j, OrganModifier | OrganHead) && IsNameWord(line, j) && j < i + LongestCore; j++)
        {
            end = line.Is(j, OrganHead) && j > i && IsValid(line, i, j) ? j + 1 : end;
        }

        return end;
    }

    /// <summary>A known name; one that is written large in the table must begin with a capital.</summary>
    private static int KnownAt(EnglishLine line, int i)
    {
        var end = EnglishBodyLexicon.Names.LongestAt(line, i, out _);
        return end > 0 && line.IsCapital(i) && !IsCutShort(line, end) ? end : 0;
    }

    /// <summary>"State Councilor" or "Party members" begin like a body; "AP-led" and "US-China" do not end after the known part.</summary>
    private static bool IsCutShort(EnglishLine line, int end) => line.IsHyphen(end) && line.IsLower(end + 1) && line.IsAny(end + 1, "based");

    /// <summary>Ministry of ..., University of ...: a capitalised organ noun that an of-phrase completes.</summary>
    private static bool IsLead(EnglishLine line, int i) =>
        line.IsCapital(i) && line.Is(i, OrganLead) && (line.IsAny(i + 1, "of") && Complement(line, i + 1, DeepestChain) > 0
            || line.Is(i + 1, "for") && Complement(line, i + 1, DeepestChain) > 0);

    /// <summary>Capitalised words up to the last organ noun among them.</summary>
    private static int CoreEnd(EnglishLine line, int i)
    {
        if (!IsStart(line, i))
        {
            return 0;
        }

        var end = 0;
        for (var j = i; j < Math.Min(line.Count, i + LongestCore); j++)
        {
            if (line.IsHyphen(j) || line.IsNumber(j) && j == i)
            {
                continue;
            }

            if (line.IsPossessive(j))
            {
                // People's Congress; the Central Committee's Political Bureau. Not: Taiwan's Central News Agency.
                if (!IsOwner(line, j - 1) && !(end == j && line.IsCapital(j + 1) && line.Is(j + 1, OrganModifier)))
                {
                    break;
                }
            }
            else if (line.IsAny(j, "and", "&"))
            {
                if (end == j || j == i || !line.IsCapital(j + 1) || !line.Is(j - 1, OrganModifier | Common) || line.Is(j - 1, Place) || line.Is(j + 1, Place | Demonym))
                {
                    break;
                }
            }
            else if (!IsNameWord(line, j))
            {
                end = Math.Max(end, LowerTail(line, i, j));
                break;
            }
            else if (line.Is(j, OrganHead) && j > i && IsValid(line, i, j))
            {
                end = j + 1;
            }
        }

        return end;
    }

    private static bool IsStart(EnglishLine line, int i) =>
        (line.IsCapital(i) || line.IsNumber(i) && line[i] is [.., 't' or 'n' or 'r', 'h' or 'd' or 't'] && line.IsCapital(i + 1))
        && !line.Is(i, Function)
        && !((i == 0 || line.IsHeadline) && line.Is(i, Common) && !line.Is(i, OrganModifier | Place | Demonym | OrganHead))
        && (IsNameWord(line, i) || line.IsNumber(i));

    private static bool IsNameWord(EnglishLine line, int j) =>
        line.IsCapital(j)
        && !line.Is(j, Function | Month | Weekday | Honorific)
        && (!line.Is(j, HeadlineVerb) || line.Is(j, OrganModifier | OrganHead))
        && (!line.Is(j, PostHead) || line.IsPossessive(j + 1) && line.Is(j + 2, "office"))
        && (!line.Is(j, MeetingHead) || line.Is(j, OrganHead));

    private static bool IsOwner(EnglishLine line, int j) =>
        line.IsAny(j, "people", "peoples", "women", "workers", "worker", "children", "farmers", "writers", "journalists", "veterans", "men", "citizens", "girls", "boys", "students", "teachers", "prime", "minister", "president");

    /// <summary>True if the words before the organ noun make a name of it.</summary>
    private static bool IsValid(EnglishLine line, int i, int head)
    {
        int strong = 0, modifiers = 0;
        for (var j = i; j < head; j++)
        {
            if (!line.IsWord(j))
            {
                strong += line.IsPossessive(j) ? 1 : 0;
                continue;
            }

            // Inside a sentence any capital is meant: it makes a name also of common words.
            modifiers += line.Is(j, OrganModifier) || !line.IsHeadline && j > 0 && line.IsCapital(j) ? 1 : 0;
            strong += line.Is(j, Place | Demonym) || !line.Is(j, Common | OrganModifier | Ordinal) ? 1 : 0;
        }

        // A congress without the people is a meeting.
        if (line.Is(head, "congress") && !(line.IsPossessive(head - 1) || line.Is(head - 1, Demonym | Place)))
        {
            return false;
        }

        // "Guiyang Party Secretary", "Communist Party members": the party, not a party of that place.
        if (line.Is(head, "party") && (line.Is(head + 1, PostHead | PostModifier) || head > 0 && line.Is(head - 1, Place) && !line.Is(head - 1, Demonym)))
        {
            return false;
        }

        return strong > 0 || modifiers > (line.Is(head, OrganWeak) && !IsNamedParty(line, head) ? 1 : 0);
    }

    /// <summary>"the Liberal Party" inside a sentence: there a capital before the noun is meant.</summary>
    private static bool IsNamedParty(EnglishLine line, int head) =>
        line.Is(head, "party") && !line.IsHeadline && head > 1 && line.IsCapital(head - 1) && !line.Is(head - 1, Function | Level | Direction | Surname);

    /// <summary>CPC Fuxin municipal committee; the US military: the name goes on in small letters.</summary>
    private static int LowerTail(EnglishLine line, int i, int j)
    {
        if (line.Is(j, Level) && line.IsLower(j))
        {
            return LowerEnd(line, j);
        }

        return j > i && line.Is(j - 1, Demonym | Place) && line.IsAny(j, "government", "military", "army", "navy", "embassy", "parliament", "cabinet", "congress", "senate", "consulate")
            && !line.IsHyphen(j + 1)
            ? j + 1
            : 0;
    }

    /// <summary>The municipal Party committee, the provincial people's congress: an organ in small letters after the level it belongs to.</summary>
    private static int LowerEnd(EnglishLine line, int i)
    {
        if (!line.Is(i, Level) || line.IsAny(i, "central", "national", "autonomous", "regional") && line.IsLower(i)
            || !(line.IsAny(i - 1, "the") || line.IsCapital(i - 1) || line.IsPossessive(i - 1)))
        {
            return 0;
        }

        for (var j = i + 1; j < Math.Min(line.Count, i + 6); j++)
        {
            if (line.Is(j, OrganHead) && !line.Is(j, "party") && !(line.Is(j + 1, OrganHead | OrganModifier) && !line.Is(j + 1, Function)))
            {
                return Chain(line, j + 1, 1);
            }

            if (!line.Is(j, OrganModifier) && !line.IsPossessive(j) && !IsOwner(line, j))
            {
                break;
            }
        }

        return 0;
    }

    /// <summary>Goes on over the of-phrases after an organ noun.</summary>
    private static int Chain(EnglishLine line, int end, int depth)
    {
        while (depth-- > 0 && Complement(line, end, depth) is > 0 and var longer)
        {
            end = longer;
        }

        return end;
    }

    /// <summary>The token after the phrase that a preposition at a token begins; 0 if it does not belong to the name.</summary>
    private static int Complement(EnglishLine line, int preposition, int depth)
    {
        if (!line.IsAny(preposition, "of", "for", "on") || !line.Is(preposition - 1, OrganHead | OrganLead))
        {
            return 0;
        }

        var i = line.IsAny(preposition + 1, "the") ? preposition + 2 : preposition + 1;
        if (line.Is(preposition, "of"))
        {
            var inner = depth > 0 ? EndAt(line, i, out _) : 0;
            if (inner > 0)
            {
                return inner;
            }

            return EnglishGazetteer.Places.LongestAt(line, i, out _) is > 0 and var place && line.IsCapital(i) ? EnglishGazetteer.AfterKind(line, place) : EnglishFields.EndAt(line, i);
        }

        return line.Is(i - 1, "the") || line.Is(i, Month | Weekday | Place | Demonym) ? 0 : EnglishFields.EndAt(line, i);
    }
}
