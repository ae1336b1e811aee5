using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Finds persons and posts in Chinese sentences together, since each is the best evidence for the other, and states who holds what.
/// Reads the bodies and places that stand on the document. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseOfficials : IAnnotator
{
    private readonly ChinesePostFinder _posts;
    private readonly ChineseNameFinder _names;

    public ChineseOfficials()
    {
        var posts = ClassedWords.Embedded("zh-posts.tsv");
        _posts = new ChinesePostFinder(posts);
        _names = new ChineseNameFinder(
            new ChineseNameModel(ClassedWords.Embedded("zh-surnames.tsv"), ClassedWords.Embedded("zh-places.tsv")),
            new ChineseNameContext(ClassedWords.Embedded("zh-context.tsv"), posts, ClassedWords.Embedded("zh-surnames.tsv")));
    }

    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        var tokens = new ChineseTokens(document);
        var bodies = ChineseSpans.Of<BodyMention>(document);
        var places = ChineseSpans.Of<PlaceMention>(document);
        var candidates = new List<PostCandidate>();
        foreach (var sentence in SentencesOf(document))
        {
            candidates.AddRange(_posts.Find(document, tokens, sentence.Span, bodies, places));
        }

        var postSpans = new ChineseSpans(candidates.Select(c => c.Span));
        // A name may stand where a place was read (祁连峰), if a post stands before it; never inside what is surer.
        var taken = new ChineseSpans(document.Annotations.Where(a => a switch
        {
            // 董事长武钢: a short name right after a post is the holder's.
            BodyMention body => body.Text.Length > 3 || postSpans.StartOf(body.Span.Start) < 0,
            DocumentMention or DateMention or MeetingMention => true,
            GoalMention goal => goal.Text.Length >= 4,
            // 赵汀阳、荣新江、万建中: a name in a list of them.
            PlaceMention place => place.Text.Length > 2 && postSpans.StartOf(place.Span.Start) < 0 && !(place is { Rule: "place.noun", Text.Length: 3 } && HasBefore(document.Text, place.Span.Start, "、")),
            _ => false,
        }).Select(a => a.Span));
        var persons = _names.Find(document, tokens, postSpans, places, taken);
        var links = new ChineseOfficialLinks(document, candidates, persons);
        var (posts, inside, facts) = links.Resolve();
        // Where a person was found against a place of the same name (部长钟山), the place goes.
        var names = persons.Select(p => p.Span).ToHashSet();
        return document
            .WithAnnotations(document.Annotations.Where(a => a is not (PlaceMention or BodyMention) || !names.Contains(a.Span)))
            .AddAnnotations([.. persons, .. posts, .. inside])
            .WithOfficials([.. document.Officials, .. facts]);
    }
}
