using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Goals;

/// <summary>
/// Finds goal phrases in Chinese sentences: known ones wherever they stand, quoted ones by their shape and the noun behind them,
/// programmes by what is done with them, visions by topic and place. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseGoals : IAnnotator
{
    private static readonly string[] VisionTails = ["建设攻势", "生态建设", "建设", ""];

    private readonly ChineseGoalWords _words = ChineseGoalWords.Default;
    private readonly ChineseQuotedGoals _quoted;
    private readonly ChineseProgrammes _programmes;

    public ChineseGoals()
    {
        _quoted = new ChineseQuotedGoals(_words);
        _programmes = new ChineseProgrammes(_words);
    }

    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        var tokens = new ChineseTokens(document);
        var places = ChineseSpans.Of<PlaceMention>(document);
        var found = new List<GoalMention>();
        foreach (var sentence in SentencesOf(document))
        {
            Scan(document, tokens, sentence.Span, places, found);
        }

        return document.AddAnnotations(found);
    }

    private void Scan(AnalyzedDocument document, ChineseTokens tokens, TextSpan sentence, ChineseSpans places, List<GoalMention> found)
    {
        var text = document.Text;
        var quoteOpen = -1;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            var c = text[at];
            if (c == '“')
            {
                quoteOpen = at;
            }
            else if (c == '”' && quoteOpen >= 0)
            {
                _quoted.Find(text, quoteOpen, at, found);
                quoteOpen = -1;
            }

            if (!IsHan(c))
            {
                continue;
            }

            if (Known(text, at, sentence, tokens) is { } known)
            {
                found.Add(known);
                at = known.Span.End - 1;
                continue;
            }

            if (Vision(text, at, sentence.End, places) is { } vision)
            {
                found.Add(vision);
                continue;
            }

            var tail = ChineseProgrammes.TailEnd(text, at, sentence.End, tokens);
            if (tail > 0 && _programmes.EndingWith(document, tokens, at, tail, sentence.Start) is { } programme)
            {
                found.Add(programme);
            }
        }
    }

    private GoalMention? Known(string text, int at, TextSpan sentence, ChineseTokens tokens)
    {
        var limit = sentence.End;
        var match = _words.Known.LongestAt(text.AsSpan(at, limit - at));
        if (match.Length == 0)
        {
            return null;
        }

        var end = at + match.Length;
        var kind = _words.KindOf(match);
        // 雄安新区建设者 are people.
        if (end < limit && text[end] is '者' or '委' || _words.RunsIntoNoGoal(text, at, end))
        {
            return null;
        }

        var isQuoted = at > 0 && text[at - 1] == '“' && end < text.Length && text[end] == '”';
        if (kind == GoalKind.Numbered && !isQuoted && !_words.FitsContext(text[at..end], text.AsSpan(sentence.Start, sentence.Length)))
        {
            return null;
        }

        // Two-character phrases are often parts of words; they must be words of their own.
        if (match.Length <= 3 && !(tokens.IsBoundary(at) && (tokens.IsBoundary(end) || !IsHan(text[Math.Min(end, text.Length - 1)]))))
        {
            return null;
        }

        if (match.Length == 2 && kind == GoalKind.Numbered && (at == 0 || text[at - 1] is not ('“' or '、')) && !tokens.AreBoundaries(at, end))
        {
            return null;
        }

        // 三个代表 in 三个代表团 is a count: the word runs on.
        if (kind == GoalKind.Numbered && end < limit && IsHan(text[end]) && !tokens.IsBoundary(end))
        {
            return null;
        }

        // 现代化产业体系 + 建设: what is built names the building of it.
        if (kind == GoalKind.Named && !isQuoted && end + 2 <= limit && Has(text, end, "建设") && tokens.IsBoundary(end + 2) && !(end + 2 < limit && text[end + 2] is '者' or '委' or '用'))
        {
            end += 2;
        }

        // 中央八项规定: whose rules they are stands outside.
        var start = kind == GoalKind.Numbered && match.Length > 4 && Has(text, at, "中央") ? at + 2 : at;
        return ChineseQuotedGoals.Mention(text, start, end, kind, "goal.known", 0.93);
    }

    /// <summary>平安云南, 法治中国建设, 绿美广东生态建设.</summary>
    private GoalMention? Vision(string text, int at, int limit, ChineseSpans places)
    {
        foreach (var topic in _words.Topics.MatchesAt(text.AsSpan(at, limit - at)))
        {
            if (places.EndOf(at + topic.Length) is var place and > 0 && place <= limit)
            {
                var tail = VisionTails.First(t => Has(text, place, t));
                return ChineseQuotedGoals.Mention(text, at, place + tail.Length, GoalKind.Named, "goal.vision", 0.85);
            }
        }

        return null;
    }
}
