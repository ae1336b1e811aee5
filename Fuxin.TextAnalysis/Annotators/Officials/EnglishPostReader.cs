using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Reads posts: what stands before the noun (a body, a place, a field, deputy), the noun, and the of-phrase after it.
/// </summary>
internal sealed class EnglishPostReader(EnglishLine line, EnglishMentions<BodyMention> bodies, IReadOnlyList<EnglishPerson> names)
{
    private const int LongestNoun = 8;

    /// <summary>The posts of the sentence, in order, none overlapping.</summary>
    public List<EnglishPost> ReadAll()
    {
        var posts = new List<EnglishPost>();
        var name = 0;
        for (var i = 0; i < line.Count; i++)
        {
            while (name < names.Count && names[name].End <= i)
            {
                name++;
            }

            // "Li Xi'an Director of ...": a name that is also one of a place stays with the person.
            if (name < names.Count && names[name].Start <= i)
            {
                i = names[name].End - 1;
                continue;
            }

            if (Read(i) is { } post)
            {
                posts.Add(post);
                i = post.End - 1;
            }
        }

        return posts;
    }

    private EnglishPost? Read(int i)
    {
        if (!line.IsWord(i) || line.Is(i, Function))
        {
            return null;
        }

        var body = bodies.At(i);
        var at = bodies.EndAt(i);
        if (at > 0)
        {
            return Noun(i, at, body) ?? (line.Is(i, PostModifier | PostField | PostHead) ? Noun(i, i, null) : null);
        }

        at = EnglishGazetteer.EndAt(line, i);
        return (at > 0 ? Noun(i, at, null) : null) ?? Noun(i, i, null);
    }

    /// <summary>Reads the noun at a token and what follows it.</summary>
    private EnglishPost? Noun(int start, int at, BodyMention? body)
    {
        var head = HeadAt(at);
        if (head < 0)
        {
            return null;
        }

        var end = line.Is(head + 1, "general") && line.IsAny(head, "secretary", "director", "consul", "attorney", "governor", "procurator", "auditor", "prosecutor") ? head + 2 : head + 1;
        end = line.IsHyphen(end) && line.IsAny(end + 1, "general", "elect", "designate") ? end + 2 : end;
        // "Party Secretary" is a post, "party secretaries" are none; "leader's" speaks of something else only if a noun follows, so it stays.
        var noun = NounStart(at, head);
        var complement = Complement(end, out var ofBody);
        body = ofBody ?? body;
        var hasPrefix = at > start;
        var weak = line.Is(head, PostWeak) && !line.Is(head, PostHead) || line.IsAny(head, "members", "representatives");
        if (weak && body is null && !(hasPrefix || complement > 0) && !(head > at && line.IsCapital(head) && line.IsCapital(at)))
        {
            return null;
        }

        if (IsVerb(start, head, complement > 0))
        {
            return null;
        }

        // In small letters "chief" or "director" alone is any chief; "city" or "press" before it makes a post of it.
        if (line.IsLower(head) && line.Is(head, PostBareLower) && head == at && !hasPrefix && complement == 0)
        {
            return null;
        }

        return new EnglishPost(start, complement > 0 ? complement : end, head)
        {
            NounStart = noun,
            Body = body,
            IsSpecific = hasPrefix || complement > 0,
            IsWeak = weak,
            Role = RoleOf(start, noun, end),
        };
    }

    /// <summary>The last post noun of the run of qualifying words and nouns at a token; -1 if there is none.</summary>
    private int HeadAt(int at)
    {
        var head = -1;
        for (var j = at; j < Math.Min(line.Count, at + LongestNoun); j++)
        {
            if (line.IsHyphen(j))
            {
                continue;
            }

            if (line.Is(j, "chief") && line.Is(j + 1, "executive") && line.IsCapital(j) == line.IsCapital(j + 1))
            {
                head = ++j;
                continue;
            }

            if ((line.Is(j, PostHead | PostWeak) || line.Is(j, PostPlural) && line.IsCapital(j) && (line.IsCapital(j + 1) && !line.Is(j + 1, Function) || line.Is(at - 1, ",") && line.Is(j + 1, "of"))) && !(head >= 0 && line.IsLower(j) != line.IsLower(head)))
            {
                head = j;
            }
            else if (!line.Is(j, PostModifier | PostField) || line.IsCapital(j) != line.IsCapital(at) && line.IsLower(j) && head >= 0)
            {
                break;
            }
        }

        return head;
    }

    private int NounStart(int at, int head)
    {
        var noun = head;
        while (noun > at && (line.Is(noun - 1, PostModifier) || line.IsHyphen(noun - 1)))
        {
            noun--;
        }

        return noun;
    }

    /// <summary>"to head the office", "will chair": a verb, not a post.</summary>
    private bool IsVerb(int start, int head, bool hasComplement) =>
        start == head && line.IsLower(head) && line.IsAny(head, "head", "chair", "captain", "chief")
        && (!hasComplement || line.IsAny(head - 1, "to", "will", "would", "who"));

    /// <summary>The token after "of the Municipal Party Committee", "of China", "of Natural Resources"; 0 if nothing of the kind follows.</summary>
    private int Complement(int at, out BodyMention? body)
    {
        body = null;
        var i = line.IsAny(at, "of", "for", "to", "at", "in") ? at + 1 : line.Is(at, "in") && line.Is(at + 1, "charge") && line.Is(at + 2, "of") ? at + 3 : 0;
        if (i == 0)
        {
            return 0;
        }

        i = line.IsAny(i, "the", "its") ? i + 1 : i;
        if (line.Is(at, "of") && line.Is(at + 1, "the") && line.IsLower(i) && line.IsAny(i, "party", "country", "state", "republic", "board") && (!line.IsWord(i + 1) || line.Is(i + 1, Function)) && !line.IsPossessive(i + 1))
        {
            return i + 1;
        }

        if (line.IsAny(at, "of", "to", "for", "at") && OfBody(i, out body) is > 0 and var end)
        {
            return end;
        }

        var place = EnglishGazetteer.EndAt(line, i);
        if (!line.IsAny(at, "of", "for"))
        {
            // Consul General in Xi'an, ambassador to France: where the post is held belongs to its name.
            return place > 0 && line.IsAny(at, "in", "to") && (line.Is(at - 2, "consul") || line.IsAny(at - 1, "consul", "ambassador", "representative", "envoy")) ? place : 0;
        }

        if (place > 0 && line.IsPossessive(place))
        {
            if (EnglishGazetteer.AfterKind(line, place + 1) is var region && region > place + 1)
            {
                return region;
            }

            var after = place + 1;
            while (line.IsLower(after) && !line.Is(after, Function) && after < place + 4)
            {
                after++;
            }

            return OfBody(after, out body) is > 0 and var owned ? owned : place;
        }

        if (place > 0)
        {
            // "Minister of China" is no such thing, but "Foreign Minister of China" and "Secretary for Hong Kong Affairs" are.
            return line.IsCapital(place) && line.Is(place, Common | OrganModifier) && EnglishFields.EndAt(line, place) is > 0 and var field && !line.Is(place, Surname) ? field : place;
        }

        return line.IsCapital(i) && !line.Is(i, Place) ? EnglishFields.EndAt(line, i) : 0;
    }

    /// <summary>A body, also one owned by another: the KMT's official National Government Foundation.</summary>
    private int OfBody(int i, out BodyMention? body)
    {
        body = bodies.At(i);
        var end = bodies.EndAt(i);
        if (end > 0 && line.IsPossessive(end))
        {
            var next = end + 1;
            while (line.IsLower(next) && !line.Is(next, Function) && next < end + 4)
            {
                next++;
            }

            if (bodies.EndAt(next) is > 0 and var owned)
            {
                body = bodies.At(next);
                return owned;
            }
        }

        return end;
    }

    private OfficialRole RoleOf(int start, int noun, int end)
    {
        if (line.IsAny(start - 1, "former", "ex", "late", "then", "previous") || line.IsHyphen(start - 1) && line.Is(start - 2, "ex"))
        {
            return OfficialRole.Former;
        }

        if (line.IsAny(start - 1, "concurrently", "concurrent"))
        {
            return OfficialRole.Concurrent;
        }

        if (line.IsAny(start - 1, "incoming") || line.IsAny(end - 1, "elect", "designate"))
        {
            return OfficialRole.Candidate;
        }

        for (var j = start; j < end; j++)
        {
            if (line.IsAny(j, "acting", "interim", "caretaker"))
            {
                return OfficialRole.Acting;
            }
        }

        return line.Is(noun - 1, "former") ? OfficialRole.Former : OfficialRole.Incumbent;
    }
}
