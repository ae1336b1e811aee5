using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Finds specific organisations in Chinese sentences: known ones, organs of divisions and countries, names by their last noun,
/// and the short forms that the text itself introduces (以下简称…). Immutable and thread-safe.
/// </summary>
internal sealed class ChineseBodies : IAnnotator
{
    private const int LongestQuotation = 24;

    private readonly KnownBodies _known = KnownBodies.Default;
    private readonly ChineseLocalOrgans _local;
    private readonly ChineseNamedBodies _named;
    private readonly ChineseSubUnits _units;
    private readonly ChineseOrganLists _list;
    private readonly HashSet<string> _groups;

    public ChineseBodies()
    {
        var organs = ClassedWords.Embedded("zh-organs.tsv");
        var places = ClassedWords.Embedded("zh-places.tsv");
        _local = new ChineseLocalOrgans(organs, places);
        _units = new ChineseSubUnits(organs);
        _list = new ChineseOrganLists(organs);
        _groups = [.. organs.Words("group")];
        _named = new ChineseNamedBodies(organs, ClassedWords.Embedded("zh-context.tsv"), places);
    }

    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        var tokens = new ChineseTokens(document);
        var places = ChineseSpans.Of<PlaceMention>(document);
        var bodies = new ChineseSpans([]);
        var found = new List<BodyMention>();
        foreach (var sentence in SentencesOf(document))
        {
            Scan(document, sentence.Span, tokens, places, bodies, found);
        }

        found.AddRange(ChineseShortForms.Find(document, tokens, found, places));
        return document.AddAnnotations(found);
    }

    private static int RunStart(string text, int at, int floor)
    {
        while (at > floor && char.IsAsciiLetterOrDigit(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>民进 + 大同市委: the committee belongs to the party named right before it.</summary>
    private static int PartyStart(string text, int at, ChineseSpans bodies)
    {
        var start = bodies.StartOf(at);
        return start >= 0 && at - start <= 4 && text[start..at] is "民革" or "民盟" or "民建" or "民进" or "农工党" or "致公党" or "九三学社" or "台盟" or "共青团" ? start : at;
    }

    private void Scan(
        AnalyzedDocument document, TextSpan sentence, ChineseTokens tokens, ChineseSpans places, ChineseSpans bodies, List<BodyMention> found)
    {
        var text = document.Text;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (ChineseMedia.EndAt(text, at) is var medium and > 0)
            {
                // The marks set the name off; they are no part of it.
                at = Add(at + 1, medium - 1, "body.medium", 0.85, null);
                continue;
            }

            if (!IsHan(text[at]) && !char.IsAsciiLetter(text[at]))
            {
                continue;
            }

            if (found.Count > 0 && _list.EndAt(text, tokens, at, sentence.End, found[^1]) is var listed and > 0)
            {
                at = Add(at, listed, "body.listed", 0.85, null);
                continue;
            }

            if (_list.FirstEndAt(text, tokens, at, sentence.End) is var first and > 0)
            {
                at = Add(at, first, "body.listed", 0.75, null);
                continue;
            }

            var known = _known.EndAt(text, at, sentence.End, tokens);
            var local = _local.At(text, at, sentence.End, tokens, places);
            var named = _named.At(document, tokens, at, sentence, places, bodies);
            if (named.End > Math.Max(local.End, known.End) || (named.End > 0 && named.Start < at && known.End == 0))
            {
                at = Add(named.Start, named.End, "body.noun", named.Confidence, null);
            }
            else if (local.End > known.End)
            {
                var start = ChineseNamedBodies.Mission(text, at, sentence.Start, places) is var sender and >= 0 ? sender : PartyStart(text, at, bodies);
                at = Add(start, local.End, local.Rule, local.Confidence, null);
            }
            else if (known.End > 0)
            {
                // 美国 + 约翰斯·霍普金斯大学: the state before a foreign name belongs to it.
                var start = (text.AsSpan(at, known.End - at).Contains('·') || Has(text, known.End - 2, "运动") || Has(text, known.End - 2, "杜马") || text[known.End - 1] == '党') && places.StartOf(at) is var state && state >= sentence.Start ? state : at;
                // 中国 + 国家话剧院
                start = start == at && Has(text, at, "国家") && known.End - at > 4 && HasBefore(text, at, "中国") && at - 2 >= sentence.Start ? at - 2 : start;
                at = Add(start, known.End, "body.known", 0.96, known.Entity);
            }
            else if (PartyCentre.IsAt(document, tokens, at, sentence.End))
            {
                at = Add(at, at + 2, "body.party-centre", 0.75, null);
            }
        }

        // Returns the last offset of the body, units that follow it included.
        int Add(int start, int end, string rule, double confidence, string? entity)
        {
            // 中央广播电视总台 + 央视综合频道, 西部战区 + 空军: two names that make one.
            if (found.Count > 0 && found[^1].Span.End == start && (Has(text, start, "央视") || found[^1].Text.EndsWith("战区", StringComparison.Ordinal)))
            {
                start = found[^1].Span.Start;
                found.RemoveAt(found.Count - 1);
            }

            // 58 + 集团: figures or letters right before the noun are the name.
            if (start > sentence.Start && (Has(text, start, "集团") || Has(text, start, "公司")) && char.IsAsciiLetterOrDigit(text[start - 1]))
            {
                start = RunStart(text, start, sentence.Start);
            }

            // 国网 + 天津电力党校: the group before the place of its subsidiary.
            if (places.EndOf(start) > 0 && start - 2 >= sentence.Start && _groups.Contains(text[(start - 2)..start]) && tokens.IsBoundary(start - 2) && bodies.StartOf(start) < 0)
            {
                start -= 2;
            }

            // 联合国驻 + 黎巴嫩临时部队
            if (HasBefore(text, start, "驻") && bodies.StartOf(start - 1) is var sender && sender >= sentence.Start && Has(text, end - 2, "部队"))
            {
                start = sender;
                found.RemoveAll(b => b.Span.Start == sender);
            }

            // 武警 + 新疆总队
            if (HasBefore(text, start, "武警") && start - 2 >= sentence.Start && (Has(text, end - 2, "总队") || Has(text, end - 2, "支队")))
            {
                start -= 2;
            }

            var whole = _units.Extend(document, tokens, end, sentence.End);
            if (whole > end)
            {
                (end, rule, confidence, entity) = (whole, "body.unit", 0.92, null);
            }

            // “助力鲁南”党员先锋队: a name that ends a quotation begins with it.
            var close = text.IndexOf('”', start, end - start);
            if (close > 0 && text.IndexOf('“', start, close - start) < 0 && text.LastIndexOf('“', start, Math.Min(start - sentence.Start, LongestQuotation)) is var open and >= 0)
            {
                start = open;
            }

            bodies.Add(TextSpan.FromBounds(start, end));
            found.Add(new BodyMention
            {
                Span = TextSpan.FromBounds(start, end), Text = text[start..end], Rule = rule, Confidence = confidence, Entity = entity,
            });
            return end - 1;
        }
    }
}
