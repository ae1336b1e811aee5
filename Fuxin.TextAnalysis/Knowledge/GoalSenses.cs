using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// Tells which of several goals of one name a document means: the one whose context words it holds most often;
/// where none occurs, the one that the knowledge base lists first.
/// </summary>
internal sealed class GoalSenses(KnowledgeBase knowledge, AnalyzedDocument document)
{
    private readonly Dictionary<string, KnownGoal?> _byKey = new(StringComparer.Ordinal);

    public KnownGoal? Of(string name)
    {
        var key = NameKey.Of(name);
        if (!_byKey.TryGetValue(key, out var goal))
        {
            goal = knowledge.GoalsNamed(name) switch
            {
                [] => null,
                [var only] => only,
                var several => several.MaxBy(Support),
            };
            _byKey[key] = goal;
        }

        return goal;
    }

    /// <summary>The goals that <paramref name="annotations"/> name, each once, in the order of their first mention.</summary>
    public IEnumerable<Goal> Goals(ImmutableArray<Annotation> annotations) =>
        annotations.OfType<GoalMention>()
            .Select(mention => Of(mention.Text))
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

    private int Support(KnownGoal goal) => goal.Context.Sum(Occurrences);

    private int Occurrences(string word)
    {
        var count = 0;
        for (var at = 0; (at = document.Text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
        {
            count++;
        }

        return count;
    }
}
