using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Ties the mentions of a goal to jurisdictions; only the documents that name it are read.</summary>
internal sealed class DiffusionCounter(CorpusState state, DiffusionOptions options, IProgress<StatisticsProgress>? progress)
{
    private const int LongestSentence = 300;

    private readonly CorpusView _view = options.Selection.In(state);
    private readonly Dictionary<string, Trace> _traces = new(StringComparer.Ordinal);
    private readonly Dictionary<AdministrativeLevel, Dictionary<int, int>> _years = [];
    private readonly Dictionary<AdministrativeLevel, int> _documents = [];
    private readonly Dictionary<string, string?> _publishers = new(StringComparer.Ordinal);
    private int _documentsWith;
    private int _mentions;
    private int _unplaced;

    public DiffusionResult Count(string goal)
    {
        var naming = state.Select(new AndQuery(new FieldQuery(QueryField.Goal, goal), options.Selection.Query), options.Selection.Filters);
        var report = new ProgressReport(progress, naming.Documents.Length);
        foreach (var (_, document) in naming.ReadFindings())
        {
            var mentions = document.Annotations.Where(a => a is GoalMention && (a.Entity ?? a.Text) == goal).ToList();
            if (mentions.Count > 0)
            {
                Read(document.Source, document.Sentences, document.Annotations, mentions);
            }

            report.Step();
        }

        return ResultOf(goal);
    }

    private void Read(SourceDocument source, ImmutableArray<Sentence> sentences, ImmutableArray<Annotation> annotations, List<Annotation> mentions)
    {
        _documentsWith++;
        _mentions += mentions.Count;
        var publisher = PublisherOf(source);
        var levels = new HashSet<AdministrativeLevel>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var sentence = sentences.FirstOrDefault(s => s.Span.Contains(mention.Span.Start)).Span;
            var named = annotations.Where(a => sentence.Contains(a.Span)).Select(Jurisdiction.Of).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var evidence = named.Count > 0 ? JurisdictionEvidence.Sentence : JurisdictionEvidence.Publisher;
            var found = named.Count > 0 ? Jurisdiction.MostSpecial(named).ToList() : publisher is null ? [] : [publisher];
            _unplaced += found.Count == 0 ? 1 : 0;
            foreach (var code in found)
            {
                if (!_traces.TryGetValue(code, out var trace))
                {
                    _traces.Add(code, trace = new Trace());
                }

                trace.Add(source, mention.Span, sentence, evidence, isNewDocument: codes.Add(code));
                levels.Add(Jurisdiction.LevelOf(code));
            }
        }

        foreach (var level in levels)
        {
            _documents[level] = _documents.GetValueOrDefault(level) + 1;
            if (source.Date is { } date)
            {
                var years = _years.TryGetValue(level, out var known) ? known : _years[level] = [];
                years[date.Year] = years.GetValueOrDefault(date.Year) + 1;
            }
        }
    }

    private string? PublisherOf(SourceDocument source)
    {
        if (source.Source is not { } name)
        {
            return null;
        }

        if (!_publishers.TryGetValue(name, out var code))
        {
            _publishers.Add(name, code = Jurisdiction.OfPublisher(state, name));
        }

        return code;
    }

    private DiffusionResult ResultOf(string goal)
    {
        var rows = _traces.Select(t => t.Value.ToRow(t.Key, Jurisdiction.LabelOf(state, t.Key)))
            .OrderBy(r => r.First ?? DateOnly.MaxValue).ThenBy(r => r.Level).ThenBy(r => r.Code, StringComparer.Ordinal).ToList();
        return new DiffusionResult
        {
            Size = SelectionSize.Of(options.Selection, _view),
            Goal = goal,
            Label = state.LabelOf("goal", "#" + goal),
            Documents = new(_documentsWith),
            Mentions = new(_mentions),
            Unplaced = new(_unplaced),
            JurisdictionsInAll = new(rows.Count),
            Levels = [.. Jurisdiction.Levels.Select(l => new DiffusionLevel(
                l,
                rows.Where(r => r.Level == l).Min(r => r.First),
                rows.Count(r => r.Level == l),
                _documents.GetValueOrDefault(l),
                _years.TryGetValue(l, out var years) ? [.. years.OrderBy(y => y.Key).Select(y => (y.Key, y.Value))] : []))],
            Rows = [.. rows.Take(options.Take)],
        };
    }

    /// <summary>What is seen of the goal in one jurisdiction.</summary>
    private sealed class Trace
    {
        private DateOnly? _first;
        private DateOnly? _last;
        private int _documents;
        private int _mentions;
        private JurisdictionEvidence _evidence;
        private (string Id, TextSpan Span, string Sentence)? _where;

        public void Add(SourceDocument source, TextSpan mention, TextSpan sentence, JurisdictionEvidence evidence, bool isNewDocument)
        {
            _mentions++;
            _documents += isNewDocument ? 1 : 0;
            _last = source.Date is { } day && (_last is null || day > _last) ? day : _last;
            // Of several documents of one day the first by id, whatever the order they are read in.
            var isFirst = _where is not { } where || (source.Date, _first) switch
            {
                ({ } date, { } first) when date != first => date < first,
                ({ }, null) => true,
                (null, { }) => false,
                _ => string.CompareOrdinal(source.Id, where.Id) < 0,
            };
            if (isFirst)
            {
                _first = source.Date;
                _evidence = evidence;
                _where = (source.Id, mention, source.Text.Substring(sentence.Start, Math.Min(sentence.Length, LongestSentence)));
            }
        }

        public DiffusionRow ToRow(string code, string label) => new(
            code, label, Jurisdiction.LevelOf(code), _first, _last, _documents, _mentions, _evidence, _where!.Value.Id, _where.Value.Span, _where.Value.Sentence);
    }
}
