using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Citations;

/// <summary>Reads titles of documents.</summary>
internal static class EnglishTitles
{
    private const int LongestTitle = 60;

    /// <summary>Reads the title that begins at a token; null if none does.</summary>
    public static (string Rule, int Start, int End)? Read(EnglishLine line, int i)
    {
        if (line[i] is ['《'] && ClosedBy(line, i + 1, "》") is > 0 and var bracket)
        {
            return ("brackets", i, bracket + 1);
        }

        if (line[i] is ['"'] or ['“'] or ['‘'] or ['\''] && Quoted(line, i + 1) is > 0 and var quoted)
        {
            return ("quoted", i + 1, quoted);
        }

        if (Numbered(line, i) is > 0 and var numbered)
        {
            return ("numbered", i, numbered);
        }

        if (line.IsCapital(i) && line.Is(i, "government") && line.Is(i + 1, "work") && line.Is(i + 2, "report") && line.IsCapital(i + 2) && i > 0)
        {
            return ("title", i, i + 3);
        }

        if (OfficeNumber(line, i) is > 0 and var office)
        {
            return ("numbered", i, office);
        }

        return Bare(line, i) is > 0 and var bare ? ("title", i, bare) : null;
    }

    /// <summary>A quotation is a title if a noun for documents heads it: "Opinions of ... on ...", "Trademark Law of ...".</summary>
    private static int Quoted(EnglishLine line, int i)
    {
        if (!line.IsCapital(i))
        {
            return 0;
        }

        var end = ClosedBy(line, i, "\"", "”", "’");
        if (end == 0 || end == i + 1)
        {
            return end > 0 && line.IsAny(i, "opinions", "notice", "decision", "regulations", "outline", "measures", "provisions", "guidelines") ? end : 0;
        }

        if (IsAnnounced(line, i - 2) || IsBook(line, i, end))
        {
            return end;
        }

        // A comma or point before the closing quote belongs to the sentence outside.
        var last = line[end - 1] is [','] or ['.'] or [';'] ? end - 1 : end;
        for (var j = i; j < last && (line.IsCapital(j) || line.IsAny(j, "and", "of", "the", "for") || line.IsHyphen(j) || line.IsPossessive(j) || line.IsNumber(j)); j++)
        {
            if (line.IsCapital(j) && line.Is(j, DocumentHead) && (j == last - 1 || line.IsAny(j + 1, "of", "on", "for", "to", "concerning", "regarding", "(")))
            {
                return last;
            }
        }

        return 0;
    }

    /// <summary>an article titled "...", the book "..."</summary>
    private static bool IsAnnounced(EnglishLine line, int i) =>
        line.IsAny(line.Is(i, ",") ? i - 1 : i, "titled", "entitled", "article", "book", "essay", "editorial", "commentary", "paper");

    /// <summary>A colon between capitalised words: the name of the author or series and the title.</summary>
    private static bool IsBook(EnglishLine line, int i, int end)
    {
        var colon = false;
        for (var j = i; j < end; j++)
        {
            colon |= line.Is(j, ":");
            if (line.IsLower(j) && !line.Is(j, Function))
            {
                return false;
            }
        }

        return colon;
    }

    private static int ClosedBy(EnglishLine line, int i, params ReadOnlySpan<string> marks)
    {
        for (var j = i; j < Math.Min(line.Count, i + LongestTitle); j++)
        {
            if (line.IsAny(j, marks))
            {
                return j;
            }
        }

        return 0;
    }

    /// <summary>Order No. 77, Document No. 1, Resolution 2758</summary>
    private static int Numbered(EnglishLine line, int i)
    {
        if (!line.IsCapital(i) || !line.IsAny(i, "order", "decree", "document", "resolution", "announcement", "circular", "directive", "notice"))
        {
            return 0;
        }

        if (line.Is(i + 1, "no") && line.Is(i + 2, ".") && line.IsNumber(i + 3))
        {
            return i + 4;
        }

        return line.IsNumber(i + 1) ? i + 2 : 0;
    }

    /// <summary>Guofa [2023] No. 5: the number a Chinese office gives a document, in pinyin.</summary>
    private static int OfficeNumber(EnglishLine line, int i) =>
        line.IsCapital(i) && line[i + 1] is ['['] or ['〔'] or ['('] && line.IsNumber(i + 2) && line[i + 2].Length == 4 && line[i + 3] is [']'] or ['〕'] or [')']
        && line.Is(i + 4, "no") && line.Is(i + 5, ".") && line.IsNumber(i + 6)
            ? i + 7
            : 0;

    /// <summary>A title without quotes: Labor Contract Law, Regulations on Promoting Employment, Paris Agreement.</summary>
    private static int Bare(EnglishLine line, int i)
    {
        if (!line.IsCapital(i) && !(line.IsNumber(i) && line.IsCapital(i + 1) && !char.IsAsciiDigit(line[i][^1])) || line.Is(i, Function | HeadlineVerb | PostHead | Honorific | Month) && !line.Is(i, DocumentHead) || line.IsShout)
        {
            return 0;
        }

        var head = -1;
        for (var j = i; j < Math.Min(line.Count, i + 10); j++)
        {
            if (line.IsHyphen(j) || line.IsNumber(j) && j == i || line.Is(j, "and") && j > i && line.IsCapital(j + 1)
                || line.IsPossessive(j) && line.IsCapital(j + 1) && !line.Is(j - 1, Place | Surname))
            {
                continue;
            }

            if (!line.IsCapital(j) || line.Is(j, Function) || line.Is(j, HeadlineVerb) && !line.Is(j, DocumentHead))
            {
                break;
            }

            if (line.Is(j, DocumentHead) && IsTitle(line, i, j))
            {
                head = j;
            }
        }

        if (head < 0)
        {
            return 0;
        }

        var end = Topic(line, head + 1);
        if (head == i && end == head + 1)
        {
            return 0;
        }

        // A title that is the whole line is the document's own heading, not a citation.
        end = AfterYears(line, end);
        // Treaty on Conventional Armed Forces in Europe: the part of the world a treaty is about closes its name.
        if (end > head + 1 && line.Is(end, "in") && line.IsAny(head, "treaty", "agreement", "convention", "pact", "protocol") && line.Is(end + 1, Place) && line.IsCapital(end + 1))
        {
            end += 2;
        }

        if (end > head + 1 && line.Is(end, "in") && IsYear(line, end + 1) && !line.IsCapital(end + 2))
        {
            end += 2;
        }

        return i == 0 && end == line.Count ? 0 : end;
    }

    private static bool IsTitle(EnglishLine line, int i, int head)
    {
        var led = line.IsAny(head + 1, "on", "of", "for", "concerning", "regarding") && line.IsCapital(head + 2)
            || line.IsAny(head + 1, "on", "of", "for") && line.IsAny(head + 2, "the", "a") && line.IsCapital(head + 3)
            || line.Is(head, "memorandum") && line.Is(head + 1, "of")
            || line.IsAny(head, "report", "plan", "yearbook", "communique") && head > i + 1 && IsYear(line, head + 1);
        if (led)
        {
            return head == i || !line.IsHeadline || !line.Is(i, Common) || line.IsAny(head, "law", "regulations", "measures", "rules", "provisions", "opinions");
        }

        // Without an on-phrase only laws and treaties are well known by name; "the Law" and "State Council Order" are none.
        return head > i
            && line.IsAny(head, "law", "code", "constitution", "charter", "agreement", "treaty", "convention", "protocol", "declaration", "accord", "act", "pact", "regulations")
            && !(line.Is(head, "constitution") && !line.Is(head - 1, Place | Demonym))
            && !((i == 0 || line.IsHeadline) && line.Is(i, Common) && !line.Is(i, Place | Demonym | OrganModifier));
    }

    /// <summary>Goes on over "on Promoting Employment and Entrepreneurship for Veterans", and in small letters after a memorandum.</summary>
    private static int Topic(EnglishLine line, int end)
    {
        var last = end;
        for (var j = end; j < Math.Min(line.Count, end + LongestTitle); j++)
        {
            if (line.IsCapital(j) && !(line.IsHeadline && line.Is(j, HeadlineVerb) && !line.IsAny(j - 1, "on", "of", "for", "to", "and")) || line.IsHyphen(j)
                || line[j] is ['-'] && line.Touches(j) && line.Is(j + 1, "and") || line.IsPossessive(j) && line.IsCapital(j + 1))
            {
                last = j + 1;
            }
            else if (!IsTitleLink(line, j))
            {
                break;
            }
        }

        if (line.Is(last, "on") && line.IsLower(last + 1) && line.Is(last - 1, "understanding"))
        {
            last += 2;
            while (line.IsLower(last) && !line.Is(last, Function | HeadlineVerb | SpeechVerb))
            {
                last++;
            }
        }

        return last;
    }

    private static bool IsTitleLink(EnglishLine line, int j)
    {
        if (!line.IsAny(j, "of", "on", "the", "and", "in", "at", "for", "a", "an", "with", "to", "by", "from", "against", "among", "under", "concerning", "regarding"))
        {
            return false;
        }

        // "Ministry of Finance in Beijing": a preposition before a date or after the end of the title leads out of it.
        for (var k = j + 1; k <= j + 2; k++)
        {
            if (line.IsCapital(k))
            {
                return !line.Is(k, Month | Weekday) && !(line.Is(j, "in") && line.Is(k, Place)) && !(line.Is(j, "and") && HeadsAnother(line, k));
            }

            if (!line.IsAny(k, "the", "of", "a"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"the Labor Law and the Labor Contract Law" are two.</summary>
    private static bool HeadsAnother(EnglishLine line, int i)
    {
        for (var j = i; j < i + 8 && (line.IsCapital(j) || line.IsHyphen(j) || line.Is(j, "and") && line.IsCapital(j + 1)); j++)
        {
            if (line.Is(j, DocumentHead) && (j > i || line.IsAny(j + 1, "of", "on", "for")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(EnglishLine line, int i) => line[i].Length == 4 && line[i] is ['1' or '2', ..] && line.IsNumber(i);

    /// <summary>(2021–2025) after a title</summary>
    private static int AfterYears(EnglishLine line, int end) =>
        line.Is(end, "(") && line.IsNumber(end + 1) && line[end + 1].Length == 4 && line.IsHyphen(end + 2) && line.Is(end + 4, ")") ? end + 5
        : IsYear(line, end) && !line.IsHyphen(end + 1) && line.IsAny(end - 1, "report", "plan", "yearbook", "communique") ? end + 1
        : line.Is(end, "(") && line.IsNumber(end + 1) && line[end + 1].Length == 4 && line.Is(end + 2, ")") ? end + 3
        : end;
}
