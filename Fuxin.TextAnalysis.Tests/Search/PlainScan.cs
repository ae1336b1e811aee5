using System.Text.RegularExpressions;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tests.Search;

/// <summary>
/// What a query finds in one document, by looking at every position in turn: slow, short and independent of the index. The document is a
/// row of units, each a Han character, a mark or a lower-case Latin word, and a line break is a gap.
/// </summary>
internal sealed class PlainScan
{
    private readonly List<(string Text, int Position, int Start, int End)> _units = [];
    private readonly AnalyzedDocument _document;

    public PlainScan(AnalyzedDocument document)
    {
        _document = document;
        var position = 0;
        for (var i = 0; i < document.Text.Length; i++)
        {
            var c = document.Text[i];
            if (c == '\n')
            {
                position++;
            }
            else if (c != ' ')
            {
                var end = i + 1;
                while (char.IsAsciiLetter(c) && end < document.Text.Length && char.IsAsciiLetter(document.Text[end]))
                {
                    end++;
                }

                _units.Add((document.Text[i..end], position++, i, end));
                i = end - 1;
            }
        }
    }

    /// <summary>The places that meet the query as spans of the text, in order; null if the document does not match.</summary>
    public List<TextSpan>? Find(Query query)
    {
        var places = new HashSet<(int From, int To)>();
        return !Evaluate(query, 0, int.MaxValue, places) ? null : [.. places.Select(SpanOf).Order()];
    }

    private TextSpan SpanOf((int From, int To) place) => TextSpan.FromBounds(
        _units.First(u => u.Position == place.From).Start, _units.Last(u => u.Position < place.To).End);

    private bool Evaluate(Query query, int from, int to, HashSet<(int From, int To)> places)
    {
        switch (query)
        {
            case AndQuery and:
                var all = new HashSet<(int, int)>();
                if (!and.Parts.All(p => Evaluate(p, from, to, all)))
                {
                    return false;
                }

                places.UnionWith(all);
                return true;
            case OrQuery or:
                return or.Parts.Select(p => Evaluate(p, from, to, places)).ToList().Contains(true);
            case NotQuery not:
                return !Evaluate(not.Part, from, to, []);
            case WithinQuery within:
                return Spans(within.Scope, from, to).Select(s => Evaluate(within.Part, s.From, s.To, places)).ToList().Contains(true);
            default:
                var found = Spans(query, from, to);
                places.UnionWith(found);
                return found.Count > 0;
        }
    }

    /// <summary>The places of a query that has them.</summary>
    private HashSet<(int From, int To)> Spans(Query query, int from, int to)
    {
        IEnumerable<(int From, int To)> all = query switch
        {
            TextQuery text => Phrase(text.Text),
            PatternQuery { Field: QueryField.Word } pattern => Tokens(WordTest(pattern)),
            PatternQuery pattern => Mentions(pattern.Field, _ => true),
            FieldQuery { Field: QueryField.Word } word => Tokens(t => t == word.Value),
            FieldQuery field => Mentions(field.Field, a => a.Text == field.Value),
            PartQuery part => Parts(part.Part),
            NearQuery near => Pairs(near, from, to),
            ContainingQuery containing => Spans(containing.Scope, from, to).Where(s => Evaluate(containing.Part, s.From, s.To, [])),
            OrQuery or => or.Parts.SelectMany(p => Spans(p, from, to)),
            WithinQuery within => Spans(within.Scope, from, to).SelectMany(s => Spans(within.Part, s.From, s.To)),
            _ => throw new ArgumentException($"Not scanned here: {query}"),
        };
        return [.. all.Where(s => s.From >= from && s.To <= to)];
    }

    private IEnumerable<(int From, int To)> Phrase(string text)
    {
        var wanted = new PlainScan(new AnalyzedDocument(new SourceDocument { Id = "q", Text = text }, Language.Chinese, [], []))._units;
        for (var i = 0; i + wanted.Count <= _units.Count; i++)
        {
            if (wanted.Select((w, k) => _units[i + k].Text == w.Text && _units[i + k].Position == _units[i].Position + k).All(x => x))
            {
                yield return (_units[i].Position, _units[i].Position + wanted.Count);
            }
        }
    }

    private static Func<string, bool> WordTest(PatternQuery pattern)
    {
        var expression = pattern.Kind == PatternKind.Regex
            ? pattern.Pattern
            : Regex.Escape(pattern.Pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal);
        return word => Regex.IsMatch(word, $"^({expression})$");
    }

    private IEnumerable<(int From, int To)> Tokens(Func<string, bool> fits) =>
        _document.Tokens.Where(t => fits(_document.TextOf(t.Span)) && char.IsLetter(_document.Text[t.Span.Start])).Select(t => PositionsOf(t.Span));

    private IEnumerable<(int From, int To)> Mentions(QueryField field, Func<Annotation, bool> fits) =>
        _document.Annotations.Where(a => (field == QueryField.Goal ? a is GoalMention : a is PersonMention) && fits(a)).Select(a => PositionsOf(a.Span));

    private IEnumerable<(int From, int To)> Parts(TextPart part) => part == TextPart.Sentence
        ? _document.Sentences.Select(s => PositionsOf(s.Span))
        : _document.Sentences.GroupBy(s => s.Paragraph).Select(g => PositionsOf(TextSpan.FromBounds(g.First().Span.Start, g.Last().Span.End)));

    private IEnumerable<(int From, int To)> Pairs(NearQuery near, int from, int to)
    {
        foreach (var left in Spans(near.Left, from, to))
        {
            foreach (var right in Spans(near.Right, from, to).Where(r => r != left))
            {
                var gap = near.IsOrdered ? right.From - left.To : Math.Max(0, Math.Max(right.From - left.To, left.From - right.To));
                if (gap >= 0 && gap <= near.Distance)
                {
                    yield return (Math.Min(left.From, right.From), Math.Max(left.To, right.To));
                }
            }
        }
    }

    private (int From, int To) PositionsOf(TextSpan span)
    {
        var inside = _units.Where(u => u.End > span.Start && u.Start < span.End).ToList();
        return (inside[0].Position, inside[^1].Position + 1);
    }
}
