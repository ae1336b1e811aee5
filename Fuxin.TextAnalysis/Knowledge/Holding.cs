namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>What a fact says of a post, in the form in which facts are compared: kind of post, body, division and rank of the body.</summary>
/// <param name="Post">The kind of post, or the post as written if its kind is not known.</param>
/// <param name="Body">The id of the body, or its name as written; empty if there is none.</param>
/// <param name="Role">In what way the post is held.</param>
/// <param name="Division">The code of the body's division; null if it has none.</param>
/// <param name="Rank">4 for a central body, 3 for a province, 2 for a prefecture, 1 for a county, 0 if not known.</param>
internal readonly record struct Holding(string Post, string Body, OfficialRole Role, string? Division, int Rank)
{
    private const string DivisionMark = "/CN-";
    private const int Central = 4;

    /// <summary>The first two digits of the division's code: the province.</summary>
    public string? Province => Division?[..2];

    public static Holding Of(OfficialFact fact)
    {
        var post = PostNames.Default.Read(fact.Post)?.Id ?? fact.Post;
        var body = fact.BodyEntity ?? fact.Body ?? "";
        var mark = body.IndexOf(DivisionMark, StringComparison.Ordinal);
        var division = mark < 0 ? null : body[(mark + DivisionMark.Length)..];
        var rank = division is not null ? Central - (division.Length / 2)
            : fact.BodyEntity is not null || post is "president-state" or "vice-president-state" or "state-councilor" ? Central
            : 0;
        return new Holding(post, body, fact.Role, division, rank);
    }
}
