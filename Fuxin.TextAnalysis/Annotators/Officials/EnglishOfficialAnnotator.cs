using static Fuxin.TextAnalysis.Annotators.EnglishWordClass;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Finds persons and posts in English sentences and says who holds which post of which body. Reads the bodies already found.
/// Immutable and thread-safe.
/// </summary>
internal sealed class EnglishOfficialAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var bodies = document.Annotations.OfType<BodyMention>().ToList();
        var sentences = new List<EnglishOfficialSentence>();
        var aliases = new EnglishAliases();
        var next = 0;
        foreach (var line in EnglishLine.Of(document))
        {
            var inLine = EnglishMentions<BodyMention>.In(line, bodies, ref next);
            var posts = new EnglishPostReader(line, inLine, EnglishPersonReader.ReadByForm(line, inLine)).ReadAll();
            var persons = new EnglishPersonReader(line, inLine, posts).ReadAll();
            foreach (var person in persons)
            {
                aliases.Add(line, person);
            }

            sentences.Add(new EnglishOfficialSentence(line, inLine, posts, persons));
        }

        var found = new List<Annotation>();
        var facts = new EnglishFacts(aliases, new EnglishBodyForms(bodies));
        foreach (var sentence in sentences)
        {
            AddLaterMentions(sentence, aliases);
            Emit(sentence, found, facts);
        }

        return found.Count == 0
            ? document
            : document.AddAnnotations(found).WithOfficials(document.Officials.Concat(facts.All));
    }

    /// <summary>Finds the persons of the document where only a part of the name stands.</summary>
    private static void AddLaterMentions(EnglishOfficialSentence sentence, EnglishAliases aliases)
    {
        var line = sentence.Line;
        var taken = 0;
        var more = new List<EnglishPerson>();
        for (var i = 0; i < line.Count; i++)
        {
            while (taken < sentence.Persons.Count && sentence.Persons[taken].End <= i)
            {
                taken++;
            }

            var isTaken = taken < sentence.Persons.Count && sentence.Persons[taken].Start <= i;
            if (!isTaken && line.IsCapital(i) && aliases.ByPart(line[i]) is not null && sentence.Bodies.EndAt(i) == 0 && StandsAlone(line, i))
            {
                more.Add(new EnglishPerson(i, i + 1, "person.en-later", 0.8));
            }
        }

        sentence.Persons.AddRange(more);
        sentence.Persons.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private static bool StandsAlone(EnglishLine line, int i) =>
        !(line.IsCapital(i + 1) && !line.Is(i + 1, HeadlineVerb | Function)) && !line.IsHyphen(i + 1) && !line.IsHyphen(i - 1)
        && !(line.IsCapital(i - 1) && !line.Is(i - 1, HeadlineVerb | Function | PostHead | Honorific | Common));

    private static void Emit(EnglishOfficialSentence sentence, List<Annotation> found, EnglishFacts facts)
    {
        var (line, posts, persons) = (sentence.Line, sentence.Posts, sentence.Persons);
        foreach (var person in persons)
        {
            found.Add(new PersonMention
            {
                Span = line.Span(person.Start, person.End),
                Text = line.Text(person.Start, person.End),
                Rule = person.Rule,
                Confidence = person.Confidence,
            });
        }

        if (posts.Count == 0)
        {
            return;
        }

        var attachment = new EnglishAttachment(line, posts, persons);
        var holders = attachment.Resolve();
        for (var k = 0; k < posts.Count; k++)
        {
            var post = posts[k];
            var held = holders[k].Person >= 0;
            if (!held && !StandsForHolder(line, post))
            {
                continue;
            }

            found.Add(new PostMention
            {
                Span = line.Span(post.Start, post.End),
                Text = line.Text(post.Start, post.End),
                Rule = held ? "post.en-held" : "post.en-holder-unnamed",
                Confidence = held ? 0.9 : 0.7,
            });
            if (held)
            {
                facts.Add(line, post, persons[holders[k].Person], holders[k].Role);
            }
        }

        foreach (var (post, person) in attachment.More)
        {
            facts.Add(line, posts[post], persons[person], posts[post].Role);
        }
    }

    /// <summary>A post without a name stands for its holder if it is that of one certain body, place or field.</summary>
    private static bool StandsForHolder(EnglishLine line, EnglishPost post) =>
        (post.IsSpecific || IsHeadOfState(line, post) || line.Is(post.Start - 1, "the") && line.IsCapital(post.Start) && !line.IsHeadline && line[post.Start - 2] is not (['"'] or ['“'] or ['‘'])) && !post.IsWeak && !line.Is(post.Head, PostPlural) && !line.IsAny(post.Start - 1, "a", "an", "any", "each", "every", "no")
        && (line.IsCapital(post.Head) || IsHeadOfState(line, post) || post.Body is not null || line.Is(post.Start - 1, "the"));

    /// <summary>"the president", in small letters: there is but one, if no noun follows that the word would qualify.</summary>
    private static bool IsHeadOfState(EnglishLine line, EnglishPost post) =>
        line.IsLower(post.Head) && line.IsAny(post.Head, "president", "premier", "chancellor") && line.Is(post.Start - 1, "the")
        && line.IsLower(post.End) && !line.Is(post.End - 1, PostPlural) && !line.IsAny(post.End, "of", "or");
}

/// <summary>What was read in one sentence.</summary>
internal sealed record EnglishOfficialSentence(
    EnglishLine Line, EnglishMentions<BodyMention> Bodies, List<EnglishPost> Posts, List<EnglishPerson> Persons);
