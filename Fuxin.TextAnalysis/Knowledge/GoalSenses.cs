using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// Tells which of several goals of one name a mention means: the one whose context words stand nearest. Words beside the mention count more than
/// words of its sentence, these more than the rest of the document. Where the text lists the members itself, these decide.
/// </summary>
internal sealed class GoalSenses(KnowledgeBase knowledge, AnalyzedDocument document)
{
    private const int Beside = 10;
    private const int BesideWeight = 1_000;
    private const int SentenceWeight = 30;

    private readonly Dictionary<TextSpan, MemberList?> _lists = [];
    private readonly Dictionary<string, int> _inDocument = new(StringComparer.Ordinal);

    /// <summary>The id of the goal that <paramref name="mention"/> means; null if none of its name is known or the document leaves it open.</summary>
    public string? EntityOf(GoalMention mention)
    {
        var list = ListOf(mention);
        return Of(mention, list)?.Id ?? (list is null ? null : LocalId(mention.Text));
    }

    /// <summary>
    /// The goals that <paramref name="annotations"/> name, each once, in the order of their first mention. One that is not known is listed if the
    /// text itself says what stands behind its number.
    /// </summary>
    public IEnumerable<Goal> Goals(ImmutableArray<Annotation> annotations)
    {
        var goals = new Dictionary<string, Goal>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var mention in annotations.OfType<GoalMention>())
        {
            var list = ListOf(mention);
            var known = Of(mention, list);
            var id = known?.Id ?? (list is null ? null : LocalId(mention.Text));
            if (id is null)
            {
                continue;
            }

            if (!goals.TryGetValue(id, out var goal))
            {
                order.Add(id);
                goal = known is null ? new Goal { Entity = id, Name = mention.Text, Kind = mention.Kind } : ToGoal(known);
            }

            var isOther = known is not null && list is not null && !Members(known, list).IsEmpty && Shared(Members(known, list), list.Members) * 3 < list.Members.Length;
            goals[id] = list is null || isOther || goal.MembersEvidence is not null
                ? goal
                : goal with { MembersEvidence = list.Span, Members = goal.Members.IsEmpty ? list.Members : goal.Members };
        }

        return order.Select(id => goals[id]);
    }

    /// <summary>The goal of the knowledge base that is meant: the one whose members the text lists, else the one whose context stands nearest.</summary>
    private KnownGoal? Of(GoalMention mention, MemberList? list)
    {
        var candidates = mention.Entity is { } given ? knowledge.GoalWithId(given) is { } goal ? [goal] : [] : Named(mention.Text);
        if (list is { IsExplicit: true } || (list is not null && candidates.Any(c => Shared(Members(c, list), list.Members) * 3 >= list.Members.Length)))
        {
            // A list of its own is a goal of its own: 三大攻坚战 of a county need not be those of the country.
            candidates = [.. candidates.Where(c => Members(c, list).IsEmpty || Shared(Members(c, list), list.Members) * 3 >= list.Members.Length)];
            var byMembers = candidates.Where(c => !Members(c, list).IsEmpty).ToList();
            if (byMembers.Count > 0)
            {
                return byMembers.MaxBy(c => Shared(Members(c, list), list.Members));
            }
        }

        return candidates switch
        {
            [] => null,
            [{ Context.IsEmpty: true } only] => only,
            var several => several.MaxBy(goal => Support(goal, mention.Span)) is { } best && (Support(best, mention.Span) > 0 || several.Any(g => g.Context.IsEmpty)) ? best : null,
        };
    }

    /// <summary>The goals of a name; 建设 behind it makes no other goal.</summary>
    private ImmutableArray<KnownGoal> Named(string name)
    {
        const string Building = "建设";
        var known = knowledge.GoalsNamed(name);
        return known.IsEmpty && name.EndsWith(Building, StringComparison.Ordinal) ? knowledge.GoalsNamed(name[..^Building.Length]) : known;
    }

    private static ImmutableArray<string> Members(KnownGoal goal, MemberList list) =>
        list.Members[0] is [var first, ..] && char.IsAsciiLetter(first) ? goal.EnglishMembers : goal.ChineseMembers;

    /// <summary>How many of a text's members are among the known ones, in whole or in their greater part.</summary>
    private static int Shared(ImmutableArray<string> known, ImmutableArray<string> listed) =>
        listed.Count(member => known.Any(k => k.Contains(member, StringComparison.OrdinalIgnoreCase) || member.Contains(k, StringComparison.OrdinalIgnoreCase) || HaveRun(k, member)));

    /// <summary>True if two members share a run of characters as long as half of the shorter one, four at least in English, two in Chinese.</summary>
    private static bool HaveRun(string a, string b)
    {
        var length = Math.Max(char.IsAsciiLetter(a[0]) ? 6 : 2, (Math.Min(a.Length, b.Length) + 1) / 2);
        for (var i = 0; i + length <= a.Length; i++)
        {
            if (b.Contains(a.Substring(i, length), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string LocalId(string name) => "goal:" + NameKey.Of(name);

    private MemberList? ListOf(GoalMention mention)
    {
        if (!_lists.TryGetValue(mention.Span, out var list))
        {
            var count = mention.Kind == GoalKind.Numbered ? GoalNumbers.Of(mention.Text) : 0;
            var sentence = document.SentenceAt(mention.Span.Start)?.Span ?? mention.Span;
            list = count < 2 ? null
                : char.IsAsciiLetter(mention.Text[0]) ? EnglishMemberLists.Read(document.Text, mention.Span, count)
                : ChineseMemberLists.Read(document.Text, mention.Span, count, sentence);
            _lists[mention.Span] = list;
        }

        return list;
    }

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
        // Han has no case, and counting without it is an order faster, which a text of megabytes shows.
        if (!char.IsAscii(word[0]))
        {
            return text.Count(word);
        }

        var count = 0;
        for (int at; (at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase)) >= 0; text = text[(at + word.Length)..])
        {
            count++;
        }

        return count;
    }
}
