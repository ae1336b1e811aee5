using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Reads personal names by their own form: Chinese names in pinyin and other romanizations, first names of other languages.</summary>
internal static class EnglishNames
{
    /// <summary>The token after the name that begins at a token, and the rule; 0 if its form alone shows none.</summary>
    public static (int End, string Rule) ByForm(EnglishLine line, int i)
    {
        if (!line.IsCapital(i))
        {
            return default;
        }

        if (line.Is(i, Surname) && Pinyin(line, i) is > 0 and var pinyin)
        {
            return (pinyin, "pinyin");
        }

        if (line.Is(i, OtherSurname) && Romanized(line, i) is > 0 and var romanized)
        {
            return (romanized, "romanized");
        }

        return line.Is(i, FirstName) && Western(line, i) is > 0 and var western ? (western, "first-name") : default;
    }

    /// <summary>True if a word is one or two syllables of pinyin.</summary>
    public static int Syllables(ReadOnlySpan<char> word)
    {
        if ((EnglishWords.Of(word) & Syllable) != 0)
        {
            return 1;
        }

        for (var cut = 1; cut < word.Length && word.Length <= 13; cut++)
        {
            var rest = word[cut] is '\'' or '’' ? word[(cut + 1)..] : word[cut..];
            if ((EnglishWords.Of(word[..cut]) & Syllable) != 0 && (EnglishWords.Of(rest) & Syllable) != 0)
            {
                return 2;
            }
        }

        return 0;
    }

    /// <summary>Hu Tao, Zhou Pengju, Ouyang Xiu, HU Tao, Chiu Chun-shan</summary>
    private static int Pinyin(EnglishLine line, int i)
    {
        var given = i + 1;
        if (!line.IsCapital(given) || line[given].Length < 2 && !line.Is(given, Syllable))
        {
            return 0;
        }

        var syllables = Syllables(line[given]);
        if (syllables == 0 || line.Is(given, Function) && (line.IsHeadline || line.Is(i, Common | Function) || i == 0) || IsShout(line, given) && !IsShout(line, i))
        {
            return 0;
        }

        // A name of two short words may be two words: "He Can", "Long Bang". One of them must be no English word.
        bool plainSurname = line.Is(i, Common | Function), plainGiven = line.Is(given, Common);
        if (plainGiven && (plainSurname || line.Is(given, HeadlineVerb | SpeechVerb)))
        {
            return 0;
        }

        if (line.IsHyphen(given + 1) && syllables == 1 && (line.IsLower(given + 2) || Syllables(line[given + 2]) == 1) && !line.Is(given + 2, Common))
        {
            return given + 3;
        }

        // Deng Xiao Ping: the two syllables of the given name apart.
        if (syllables == 1 && line.IsCapital(given + 1) && line.Is(given + 1, Syllable) && !line.Is(given + 1, Common | Function | Place) && !line.Is(given + 2, OrganHead))
        {
            return given + 2;
        }

        return line.Is(given, Place) && line.Is(i, Common) ? 0 : given + 1;
    }

    /// <summary>Chiu Chun-shan, Lee Jae-myung, Pham Minh Triet, Hun Sen</summary>
    private static int Romanized(EnglishLine line, int i)
    {
        var given = i + 1;
        if (line.IsCapital(given) && line.IsHyphen(given + 1) && line.IsWord(given + 2) && line[given].Length <= 6 && !line.Is(given, Place | Demonym))
        {
            return given + 3;
        }

        if (!IsNamePart(line, given) || line.Is(given, Common | Place))
        {
            return 0;
        }

        if (IsNamePart(line, given + 1) && (!line.Is(given + 1, Common) || line.Is(given + 1, Syllable) || !line.IsHeadline && line[given + 1].Length <= 4) && line[given].Length <= 6)
        {
            return given + 2;
        }

        return !line.Is(i, Common | Function) && !line.IsHeadline ? given + 1 : 0;
    }

    /// <summary>Joe Biden, John F. Kennedy, Bashar al-Assad, Ursula von der Leyen</summary>
    private static int Western(EnglishLine line, int i)
    {
        // Jean-Louis Borel: the first name may be two.
        var first = line.IsHyphen(i + 1) && line.IsCapital(i + 2) ? i + 3 : i + 1;
        var end = Run(line, first, 4);
        if (end == first)
        {
            return 0;
        }

        // "Chad President" or "Victoria Harbour" begins like a name.
        return line.Is(i, Common | Place) && (line.Is(end - 1, Common | FacilityHead) || line.IsHeadline) ? 0 : end;
    }

    /// <summary>The token after the parts of a name that begin at a token: capitalised words that are nothing else, particles, initials.</summary>
    public static int Run(EnglishLine line, int i, int most)
    {
        var end = i;
        for (var parts = 0; parts < most; parts++)
        {
            var at = end;
            while (line.Is(at, Particle) && (line.IsLower(at) || line.IsHyphen(at + 1)) && at < end + 3)
            {
                at = line.IsHyphen(at + 1) ? at + 2 : at + 1;
            }

            var initial = line.IsCapital(at) && line[at].Length == 1 && line.Is(at + 1, ".") && line.IsCapital(at + 2);
            if (!initial && !IsNamePart(line, at) && !(parts > 0 && IsSurnameAndTitle(line, at)))
            {
                break;
            }

            end = line[at].Length == 1 && line.Is(at + 1, ".") ? at + 2 : at + 1;
            end = line.Is(end, ",") && line.IsAny(end + 1, "jr", "sr") ? end + 2 : line.IsAny(end, "jr", "sr") ? end + 1 : end;
            if (line.IsAny(end - 1, "jr", "sr"))
            {
                return line.Is(end, ".") && end + 1 < line.Count ? end + 1 : end;
            }

            while (line.IsHyphen(end) && line.IsWord(end + 1) && !line.Is(end + 1, Place | Demonym | Common))
            {
                end += 2;
            }
        }

        return end;
    }

    /// <summary>True if a capitalised word can be part of a name because it is nothing else.</summary>
    public static bool IsNamePart(EnglishLine line, int i) =>
        line.IsCapital(i)
        && !line.Is(i, Function | HeadlineVerb | Month | Weekday | Honorific | PostModifier | PostField | OrganHead | MeetingHead | FacilityHead | DivisionHead | Demonym)
        && !line.Is(i, PostHead)
        && !(line.Is(i, Place) && !line.Is(i, FirstName | Surname | OtherSurname))
        && !(line.IsHeadline && line.Is(i, Common));

    /// <summary>Martin Luther King: a title that is a surname too.</summary>
    private static bool IsSurnameAndTitle(EnglishLine line, int i) => line.IsCapital(i) && line.Is(i, PostHead) && line.Is(i, OtherSurname);

    private static bool IsShout(EnglishLine line, int i) => line[i].Length > 1 && char.IsUpper(line[i][1]);
}
