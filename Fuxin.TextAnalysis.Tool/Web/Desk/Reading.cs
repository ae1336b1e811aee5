using System.Collections.Immutable;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Documents.Duplicates;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Web.Api;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Web.Desk;

internal sealed record SpanAnswer(int Start, int End)
{
    public static SpanAnswer Of(TextSpan span) => new(span.Start, span.End);
}

/// <summary>An annotation: <c>Value</c> is the ISO value of a date, <c>Kind</c> that of a goal, <c>Doubt</c> why it stays open whose body is meant.</summary>
internal sealed record AnnotationAnswer(
    string Type, int Start, int End, string Text, string? Entity, string Rule, double Confidence, string? Value, GoalKind? Kind, string? Doubt);

internal sealed record FactAnswer(
    string Person, string? PersonEntity, string Post, string? Body, string? BodyEntity, OfficialRole Role, SpanAnswer PersonSpan, SpanAnswer PostSpan, SpanAnswer Evidence, string Rule, double Confidence);

internal sealed record GoalAnswer(string Entity, string Name, GoalKind Kind, ImmutableArray<string> Members, SpanAnswer? MembersEvidence, string? SetBy, string? Date);

internal sealed record SectionAnswer(SectionLevel Level, string Address, string Heading, int Start);

internal sealed record NearDuplicate(string Id, string? Title, DateOnly? Date, string? Source, bool IsExact, double Similarity);

/// <summary>A document as it was written, and what was found in it.</summary>
internal sealed record DocumentAnswer
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public DateOnly? Date { get; init; }

    public string? Source { get; init; }

    public string? Kind { get; init; }

    public ImmutableArray<string> Domains { get; init; } = [];

    public string? Number { get; init; }

    public string? IssuingBody { get; init; }

    public required string Language { get; init; }

    public required string Text { get; init; }

    public required ImmutableArray<AnnotationAnswer> Annotations { get; init; }

    public required ImmutableArray<FactAnswer> Officials { get; init; }

    public required ImmutableArray<GoalAnswer> Goals { get; init; }

    public required ImmutableArray<SectionAnswer> Outline { get; init; }
}

/// <summary>Reading one document.</summary>
internal static class Reading
{
    private const double NearlyTheSame = 0.5;
    private const int SentencesCompared = 4;
    private const int LongestPhrase = 60;
    private const int ShortestPhrase = 8;
    private const int MostCandidates = 20;

    public static DocumentAnswer Document(ResearchDesk desk, string id)
    {
        var document = Find(desk, id);
        var source = MetadataReader.Complete(document.Source);
        return new DocumentAnswer
        {
            Id = document.Source.Id,
            Title = source.Title,
            Date = document.Source.Date,
            Source = source.Source,
            Kind = document.Source.Kind,
            Domains = document.Source.Domains,
            Number = source.Number,
            IssuingBody = source.IssuingBody,
            Language = AnalysisJson.Name(document.Language),
            Text = document.Source.Text,
            Annotations = [.. document.Annotations.Select(Of)],
            Officials = [.. document.Officials.Select(Of)],
            Goals = [.. document.Goals.Select(Of)],
            Outline = [.. source.Sections.Select(s => new SectionAnswer(s.Level, s.Address, s.Heading, s.Span.Start))],
        };
    }

    /// <summary>Documents that say nearly the same: those that share its longest sentences, compared in full.</summary>
    public static ImmutableArray<NearDuplicate> NearDuplicates(ResearchDesk desk, string id, CancellationToken cancellation)
    {
        var document = Find(desk, id);
        var phrases = document.Sentences
            .Where(s => s.Span.Length >= ShortestPhrase)
            .OrderByDescending(s => s.Span.Length).Take(SentencesCompared)
            .Select(s => PhraseOf(document.Source.Text.AsSpan(s.Span.Start, s.Span.Length)))
            .OfType<Query>().Distinct().ToList();
        if (phrases.Count == 0)
        {
            return [];
        }

        var fingerprint = TextFingerprint.Of(document.Source.Text);
        var found = ImmutableArray.CreateBuilder<NearDuplicate>();
        var query = phrases.Count == 1 ? phrases[0] : new OrQuery(phrases);
        foreach (var hit in desk.Searcher.Search(query, new SearchOptions { Take = MostCandidates, MostHighlights = 0 }, cancellation).Hits)
        {
            if (hit.Id == document.Source.Id || desk.Searcher.GetDocument(hit.Id) is not { } other)
            {
                continue;
            }

            var isExact = other.Source.Text == document.Source.Text;
            var similarity = isExact ? 1 : fingerprint.SimilarityTo(TextFingerprint.Of(other.Source.Text));
            if (similarity >= NearlyTheSame)
            {
                found.Add(new NearDuplicate(hit.Id, hit.Title, hit.Date, hit.Source, isExact, Math.Round(similarity, 2)));
            }
        }

        return [.. found.OrderBy(d => d.Date ?? DateOnly.MaxValue).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    public static IndexedDocument Find(ResearchDesk desk, string id) =>
        desk.Searcher.GetDocument(id) ?? throw new NothingThereException($"There is no document {id} in this index.");

    public static FactAnswer Of(OfficialFact fact) => new(
        fact.Person, fact.PersonEntity, fact.Post, fact.Body, fact.BodyEntity, fact.Role, SpanAnswer.Of(fact.PersonSpan), SpanAnswer.Of(fact.PostSpan), SpanAnswer.Of(fact.Evidence), fact.Rule,
        Math.Round(fact.Confidence, 3));

    private static AnnotationAnswer Of(Annotation annotation) => new(
        annotation.Type, annotation.Span.Start, annotation.Span.End, annotation.Text, annotation.Entity, annotation.Rule, Math.Round(annotation.Confidence, 3),
        (annotation as DateMention)?.Value, (annotation as GoalMention)?.Kind, (annotation as BodyMention)?.Doubt);

    private static GoalAnswer Of(Goal goal) => new(
        goal.Entity, goal.Name, goal.Kind, goal.Members, goal.MembersEvidence is { } evidence ? SpanAnswer.Of(evidence) : null, goal.SetBy, goal.Date);

    /// <summary>The beginning of a sentence as a phrase; null if it holds nothing that could be found.</summary>
    private static TextQuery? PhraseOf(ReadOnlySpan<char> sentence)
    {
        var line = sentence.IndexOfAny('\n', '\r') is >= 0 and var end ? sentence[..end] : sentence;
        var phrase = line[..Math.Min(LongestPhrase, line.Length)].Trim();
        if (phrase.Length < ShortestPhrase)
        {
            return null;
        }

        if (phrase.Length < line.Length && char.IsAsciiLetterOrDigit(phrase[^1]) && phrase.LastIndexOf(' ') is > ShortestPhrase and var space)
        {
            // Half a word is found nowhere.
            phrase = phrase[..space];
        }

        try
        {
            return new TextQuery(phrase.ToString());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
