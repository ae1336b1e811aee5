using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Finds names of persons in one sentence: by their form, and by what stands around them (after a post or honorific, before an
/// apposition with a post, as the one who said or was met).
/// </summary>
internal sealed class EnglishPersonReader(EnglishLine line, EnglishMentions<BodyMention> bodies, IReadOnlyList<EnglishPost> posts)
{
    /// <summary>The names of a sentence that their own form shows, in order, none overlapping.</summary>
    public static List<EnglishPerson> ReadByForm(EnglishLine line, EnglishMentions<BodyMention> bodies)
    {
        var reader = new EnglishPersonReader(line, bodies, []);
        var persons = new List<EnglishPerson>();
        for (var i = 0; i < line.Count; i++)
        {
            if (line.IsCapital(i) && reader.ByForm(i, afterPost: false) is { } person)
            {
                persons.Add(person);
                i = person.End - 1;
            }
        }

        return persons;
    }

    /// <summary>The names of the sentence, in order, none overlapping.</summary>
    public List<EnglishPerson> ReadAll()
    {
        var persons = new List<EnglishPerson>();
        var post = 0;
        for (var i = 0; i < line.Count; i++)
        {
            if (!line.IsCapital(i))
            {
                continue;
            }

            while (post < posts.Count && posts[post].End < i)
            {
                post++;
            }

            var afterPost = post < posts.Count && posts[post].End == i;
            if (Read(i, afterPost) is { } person)
            {
                persons.Add(person);
                i = person.End - 1;
            }
        }

        return persons;
    }

    private EnglishPerson? ByForm(int i, bool afterPost)
    {
        if (IsElse(i, afterPost))
        {
            return null;
        }

        var (end, rule) = EnglishNames.ByForm(line, i);
        return end > 0 && !IsEponym(end) ? new EnglishPerson(i, end, "person.en-" + rule, 0.9) : null;
    }

    /// <summary>True if a longer name of a body or place begins here.</summary>
    private bool IsElse(int i, bool afterPost) =>
        bodies.EndAt(i) > i + 1 && !afterPost || EnglishGazetteer.Places.LongestAt(line, i, out _) > i + 1;

    private EnglishPerson? Read(int i, bool afterPost)
    {
        if (IsElse(i, afterPost))
        {
            return null;
        }

        if (ByForm(i, afterPost) is { } byForm)
        {
            return byForm;
        }

        var run = EnglishNames.Run(line, i, 4);
        if (run == i || IsEponym(run) || line.Is(i, Common) && (i == 0 || line.IsHeadline) || bodies.EndAt(i) > 0)
        {
            return null;
        }

        if (afterPost || line.Is(i - 1, Honorific) && line.IsCapital(i - 1) || line.Is(i - 1, ".") && line.Is(i - 2, Honorific))
        {
            return new EnglishPerson(i, run, "person.en-after-title", 0.85);
        }

        return ByContext(i, run);
    }

    private EnglishPerson? ByContext(int i, int run)
    {
        if (HasCommon(i, run))
        {
            return null;
        }

        if (line.Is(run, ",") && run - i <= 4 && IsPost(run + 1) && (run - i > 1 || !line.IsAny(i - 1, "to", "in", "from", "of", "at")))
        {
            return new EnglishPerson(i, run, "person.en-apposition", 0.8);
        }

        if (line.Is(run, SpeechVerb) && line.IsLower(run) || line.IsAny(run, "did", "who") && i == 0 || i == 0 && line.Is(run, ",") && line.Is(run + 1, "who"))
        {
            return new EnglishPerson(i, run, "person.en-speaks", 0.7);
        }

        if (line.Is(i - 1, ":") && line.IsAny(i - 2, "author", "editor", "reporter", "by", "photo"))
        {
            return new EnglishPerson(i, run, "person.en-label", 0.8);
        }

        // In a list of persons a name of one word is one of them: Bayanqolu and Yu Weiguo.
        if (run == i + 1 && line[i - 1] is [','] or [';'] && line.Is(run, "and") && EnglishNames.ByForm(line, run + 1).End > 0)
        {
            return new EnglishPerson(i, run, "person.en-listed", 0.7);
        }

        if (IsUnknownName(i, run))
        {
            return new EnglishPerson(i, run, "person.en-unknown", 0.55);
        }

        return line.Is(i - 1, "with") && line.IsAny(i - 2, "met", "meets", "meet", "talks", "talked", "spoke", "speaks") && run - i >= 2
            ? new EnglishPerson(i, run, "person.en-met", 0.75)
            : null;
    }

    /// <summary>Two or three capitalised words that no table knows, in the middle of a sentence, with nothing around them that makes another thing of them.</summary>
    private bool IsUnknownName(int i, int run)
    {
        if (line.IsHeadline || line.IsShout || run - i is < 2 or > 3 || i == 0 || line.IsCapital(run) || line.IsCapital(i - 1) || line.IsHyphen(i - 1) || line.IsHyphen(run)
            || line.Is(i - 1, "the") || line[i - 1] is ['"'] or ['“'] or ['\''] or ['‘'] || line.IsAny(i - 1, "in", "at", "near", "called", "named", "to", "via", "a", "an"))
        {
            return false;
        }

        for (var j = i; j < run; j++)
        {
            if (line[j].Length < 3 || char.IsUpper(line[j][1]) || !line.IsWord(j))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasCommon(int from, int to)
    {
        for (var j = from; j < to; j++)
        {
            if (line.Is(j, Common | Cardinal | Ordinal) && !line.Is(j, FirstName | Surname | OtherSurname))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPost(int i)
    {
        i = line.IsAny(i, "the", "a", "an", "then", "now", "also", "former") ? i + 1 : i;
        int low = 0, high = posts.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (posts[middle].Start < i)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < posts.Count && posts[low].Start == i;
    }

    /// <summary>Hu Jintao Street, Zhou Enlai Memorial Hall: named after a person, not the person.</summary>
    private bool IsEponym(int end)
    {
        for (var j = end; j < end + 3 && line.IsCapital(j) && !line.Is(j, HeadlineVerb); j++)
        {
            if (line.Is(j, RoadHead | FacilityHead | DivisionHead | OrganHead) && !line.Is(j, HeadlineVerb | PostModifier | PostField))
            {
                return true;
            }
        }

        return false;
    }
}
