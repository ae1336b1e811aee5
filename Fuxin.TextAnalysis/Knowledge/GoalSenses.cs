using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// Tells which of several goals of one name a mention means: the one whose context words stand nearest. Words beside the mention count more than
/// words of its sentence, these more than the rest of the document; where none occurs, the one that the knowledge base lists first.
/// </summary>
internal sealed class GoalSenses(KnowledgeBase knowledge, AnalyzedDocument document)
{
    private const int Beside = 10;
    private const int BesideWeight = 1_000;
    private const int SentenceWeight = 30;

    private readonly Dictionary<string, int> _inDocument = new(StringComparer.Ordinal);

    /// <summary>The goal that <paramref name="mention"/> means; null if none of its name is known.</summary>
    public KnownGoal? Of(GoalMention mention) => knowledge.GoalsNamed(mention.Text) switch
    {
        [] => null,
        [var only] => only,
        var several => several.MaxBy(goal => Support(goal, mention.Span)),
    };

    /// <summary>The goals that <paramref name="annotations"/> name, each once, in the order of their first mention.</summary>
    public IEnumerable<Goal> Goals(ImmutableArray<Annotation> annotations) =>
        annotations.OfType<GoalMention>()
            .Select(Of)
            .OfType<KnownGoal>()
            .DistinctBy(goal => goal.Id)
            .Select(ToGoal);

    private Goal ToGoal(KnownGoal goal)
    {
        var english = document.Language == Language.English;
        return new Goal
        {
            Entity = goal.Id,
            Name = FirstOf(english, goal.EnglishNames, goal.ChineseNames) is [var name, ..] ? name : goal.Id,
            Kind = goal.Kind,
            Members = FirstOf(english, goal.EnglishMembers, goal.ChineseMembers),
            SetBy = goal.SetBy,
            Date = goal.Date,
        };
    }

    private static ImmutableArray<string> FirstOf(bool english, ImmutableArray<string> inEnglish, ImmutableArray<string> inChinese) =>
        english && !inEnglish.IsEmpty || inChinese.IsEmpty ? inEnglish : inChinese;

    private int Support(KnownGoal goal, TextSpan mention)
    {
        var beside = TextSpan.FromBounds(Math.Max(0, mention.Start - Beside), Math.Min(document.Text.Length, mention.End + Beside));
        var sentence = document.SentenceAt(mention.Start)?.Span ?? beside;
        return goal.Context.Sum(word =>
            BesideWeight * Occurrences(word, beside) + SentenceWeight * Occurrences(word, sentence) + InDocument(word));
    }

    private int InDocument(string word)
    {
        if (!_inDocument.TryGetValue(word, out var count))
        {
            count = Occurrences(word, new TextSpan(0, document.Text.Length));
            _inDocument[word] = count;
        }

        return count;
    }

    private int Occurrences(string word, TextSpan span)
    {
        var text = document.Text.AsSpan(span.Start, span.Length);
        var count = 0;
        for (int at; (at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase)) >= 0; text = text[(at + word.Length)..])
        {
            count++;
        }

        return count;
    }
}
