using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Gathers what documents say of one goal; only those that name it are read.</summary>
internal sealed class GoalProfiler(CorpusState state, Selection selection)
{
    private readonly Dictionary<(string Text, Language Language), (int Count, int Documents, DateOnly? First)> _wordings = [];
    private readonly Dictionary<string, Members> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _setBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _setOn = new(StringComparer.Ordinal);
    private (DateOnly Date, string Id)? _first;
    private (DateOnly Date, string Id)? _last;
    private GoalKind? _kind;
    private int _documents;
    private int _mentions;

    public GoalProfile Profile(string goal)
    {
        var view = selection.In(state);
        var naming = state.Select(new AndQuery(new FieldQuery(QueryField.Goal, goal), selection.Query), selection.Filters);
        foreach (var (_, document) in naming.ReadFindings())
        {
            var mentions = document.Annotations.OfType<GoalMention>().Where(a => (a.Entity ?? a.Text) == goal).ToList();
            if (mentions.Count > 0)
            {
                Read(document.Source, document.Sentences, mentions, document.Goals.FirstOrDefault(g => g.Entity == goal));
            }
        }

        return new GoalProfile
        {
            Size = SelectionSize.Of(selection, view),
            Goal = goal,
            Label = state.LabelOf("goal", "#" + goal),
            Kind = _kind,
            Documents = new(_documents),
            Mentions = new(_mentions),
            First = _first?.Date,
            Last = _last?.Date,
            FirstDocument = _first?.Id,
            SetBy = MostFrequent(_setBy),
            SetOn = MostFrequent(_setOn),
            Wordings = [.. _wordings.Select(w => new GoalWording(w.Key.Text, w.Key.Language, w.Value.Count, w.Value.Documents, w.Value.First))
                .OrderByDescending(w => w.Count).ThenBy(w => w.Text, StringComparer.Ordinal)],
            MemberLists = [.. _members.Values.Select(m => m.ToList())
                .OrderByDescending(m => m.Documents).ThenBy(m => string.Join('\n', m.Members), StringComparer.Ordinal)],
        };
    }

    private void Read(SourceDocument source, ImmutableArray<Sentence> sentences, List<GoalMention> mentions, Goal? goal)
    {
        _documents++;
        _mentions += mentions.Count;
        _kind ??= mentions[0].Kind;
        if (source.Date is { } date)
        {
            var seen = (Date: date, source.Id);
            _first = _first is { } first && first.CompareTo(seen) <= 0 ? first : seen;
            _last = _last is { } last && last.CompareTo(seen) >= 0 ? last : seen;
        }

        foreach (var group in mentions.GroupBy(m => (m.Text, sentences.FirstOrDefault(s => s.Span.Contains(m.Span.Start)).Language)))
        {
            var known = _wordings.GetValueOrDefault(group.Key);
            var first = known.First is { } earlier && (source.Date is not { } day || earlier <= day) ? earlier : source.Date;
            _wordings[group.Key] = (known.Count + group.Count(), known.Documents + 1, first);
        }

        if (goal is not null)
        {
            Add(_setBy, goal.SetBy);
            Add(_setOn, goal.Date);
            if (!goal.Members.IsEmpty)
            {
                var key = string.Join('\n', goal.Members);
                (_members.TryGetValue(key, out var list) ? list : _members[key] = new Members(goal.Members)).Add(source, goal.MembersEvidence);
            }
        }
    }

    private static void Add(Dictionary<string, int> counts, string? value)
    {
        if (value is not null)
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }
    }

    private static string? MostFrequent(Dictionary<string, int> counts) =>
        counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();

    /// <summary>One list of members.</summary>
    private sealed class Members(ImmutableArray<string> members)
    {
        private int _documents;
        private int _listedIn;
        private (bool Lists, DateOnly Date, string Id, TextSpan? Evidence)? _first;

        public void Add(SourceDocument source, TextSpan? evidence)
        {
            _documents++;
            _listedIn += evidence is null ? 0 : 1;
            var (lists, date) = (evidence is not null, source.Date ?? DateOnly.MaxValue);
            var isFirst = _first is not { } first || (lists != first.Lists ? lists
                : date != first.Date ? date < first.Date : string.CompareOrdinal(source.Id, first.Id) < 0);
            _first = isFirst ? (lists, date, source.Id, evidence) : _first;
        }

        public GoalMemberList ToList() => new(members, _documents, _listedIn, _first!.Value.Id, _first.Value.Evidence);
    }
}
