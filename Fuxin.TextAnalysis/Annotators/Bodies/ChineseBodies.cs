using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Finds specific organisations in Chinese sentences: known ones, organs of divisions and countries, names by their last noun,
/// and the short forms that the text itself introduces (以下简称…). Immutable and thread-safe.
/// </summary>
internal sealed class ChineseBodies : IAnnotator
{
    private static readonly string[] Estates = ["社区", "小区", "家属院"];

    private readonly KnownBodies _known = KnownBodies.Default;
    private readonly ChineseLocalOrgans _local;
    private readonly ChineseNamedBodies _named;
    private readonly ChineseSubUnits _units;
    private readonly ChineseOrganLists _list;
    private readonly ChineseBodyStarts _starts;

    public ChineseBodies()
    {
        var organs = ClassedWords.Embedded("zh-organs.tsv");
        var places = ClassedWords.Embedded("zh-places.tsv");
        _local = new ChineseLocalOrgans(organs, places);
        _units = new ChineseSubUnits(organs);
        _list = new ChineseOrganLists(organs);
        _starts = new ChineseBodyStarts(organs);
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

            if (ChineseArmyUnits.EndAt(text, tokens, at, sentence.End) is var unit and > 0)
            {
                // The quotation marks are no part of a name of honour.
                at = Add(text[at] == '“' ? at + 1 : at, unit, "body.army-unit", 0.85, null);
                continue;
            }

            if (!IsHan(text[at]) && !char.IsAsciiLetter(text[at]))
            {
                continue;
            }

            // 十三届全国人大五次会议 + 主席团
            if (IsHanNumeral(text[at]) && (at == 0 || !IsHanNumeral(text[at - 1])) && ChineseSessions.EndAt(text, at, sentence.End) is var session and > 0 && Has(text, session, "主席团") && session + 3 <= sentence.End)
            {
                at = Add(at, session + 3, "body.presidium", 0.85, null);
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
            if (known.End == 0 && ChineseTradeNames.EndAt(text, tokens, at, sentence) is var trade and > 0)
            {
                at = Add(at, trade, "body.trade", 0.75, null);
                continue;
            }

            var local = _local.At(text, at, sentence.End, tokens, places);
            var named = _named.At(document, tokens, at, sentence, places, bodies);
            // 调兵山街道电厂 + 社区: where the works are.
            named = FirstAt(text, named.End, Estates) is null ? named : default;
            if (named.End > Math.Max(local.End, known.End) || (named.End > 0 && named.Start < at && (known.End == 0 || (named.End == known.End && known.End - at <= 4))))
            {
                at = Add(named.Start, named.End, "body.noun", named.Confidence, null);
            }
            else if (local.End > known.End && local.Rule == "body.local" && IsCounted(text, local.End))
            {
                // 村民理事会16000多个: so many of them.
                at = local.End - 1;
            }
            else if (local.End > known.End)
            {
                var start = ChineseNamedBodies.Mission(text, at, sentence.Start, places) is var sender and >= 0 ? sender : at;
                at = Add(start, local.End, local.Rule, local.Confidence, null);
            }
            else if (known.End > 0)
            {
                at = Add(at, known.End, "body.known", 0.96, known.Entity);
            }
            else if (PartyCentre.IsAt(document, tokens, at, sentence.End))
            {
                at = Add(at, at + 2, "body.party-centre", 0.75, null);
            }
        }

        // 8个 + 中央指导组, 1027个 + 小区党支部: so many of them.
        static bool IsOneOf(string text, int start) =>
            start > 1 && text[start - 1] is '个' or '位' or '家' or '支' && (IsDigit(text[start - 2]) || text[start - 2] is '余' or '多' && start > 2 && IsDigit(text[start - 3]));

        static bool IsCounted(string text, int end)
        {
            var number = NumeralsEnd(text, end, text.Length);
            number += number > end && number < text.Length && text[number] is '多' or '余' ? 1 : 0;
            return number > end && IsDigit(text[end]) && number < text.Length && text[number] is '个' or '家' or '支' or '所';
        }

        // Returns the last offset of the body, units that follow it included.
        int Add(int start, int end, string rule, double confidence, string? entity)
        {
            var whole = _units.Extend(document, tokens, end, sentence.End);
            // 北京 + 清华 + 工业开发研究院: a short name within another's.
            var isInner = whole > end && end - start == 2 && rule == "body.known" && text[whole - 1] is '院' or '司';
            if (whole > end)
            {
                (end, rule, confidence, entity) = (whole, "body.unit", 0.92, null);
            }

            if (IsOneOf(text, start) && (rule == "body.local" || Has(text, start, "中央指导组")))
            {
                return end - 1;
            }

            start = isInner && places.StartOf(start, sentence.Start) is var seat and >= 0 ? seat : _starts.Of(document, tokens, TextSpan.FromBounds(start, end), sentence.Start, places, bodies);

            // A name that takes in the one before is one name.
            while (found.Count > 0 && found[^1].Span.Start >= start)
            {
                found.RemoveAt(found.Count - 1);
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
