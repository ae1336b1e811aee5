using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Finds specific organisations in Chinese sentences: known ones, organs of divisions and countries, names by their last noun,
/// and the short forms that the text itself introduces (以下简称…). Immutable and thread-safe.
/// </summary>
internal sealed class ChineseBodies : IAnnotator
{
    private readonly KnownBodies _known = KnownBodies.Default;
    private readonly ChineseLocalOrgans _local;
    private readonly ChineseNamedBodies _named;

    public ChineseBodies()
    {
        var organs = ClassedWords.Embedded("zh-organs.tsv");
        _local = new ChineseLocalOrgans(organs, ClassedWords.Embedded("zh-places.tsv"));
        _named = new ChineseNamedBodies(organs, ClassedWords.Embedded("zh-context.tsv"));
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

        found.AddRange(ChineseShortForms.Find(document, found));
        return document.AddAnnotations(found);
    }

    private void Scan(
        AnalyzedDocument document, TextSpan sentence, ChineseTokens tokens, ChineseSpans places, ChineseSpans bodies, List<BodyMention> found)
    {
        var text = document.Text;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (!IsHan(text[at]) && !char.IsAsciiLetter(text[at]))
            {
                continue;
            }

            var known = _known.EndAt(text, at, sentence.End, tokens);
            var local = _local.At(text, at, sentence.End, tokens, places);
            if (local.End > known.End)
            {
                Add(at, local.End, local.Rule, local.Confidence, null);
                at = local.End - 1;
                continue;
            }

            if (known.End > 0)
            {
                Add(at, known.End, "body.known", 0.96, known.Entity);
                at = known.End - 1;
                continue;
            }

            var named = _named.At(document, tokens, at, sentence, places, bodies);
            if (named.End > 0)
            {
                Add(named.Start, named.End, "body.noun", named.Confidence, null);
                at = named.End - 1;
            }
        }

        void Add(int start, int end, string rule, double confidence, string? entity)
        {
            // 中国航天科技集团 + 中国运载火箭研究院: what follows a name at once and begins a name of its own is still the same body.
            bodies.Add(TextSpan.FromBounds(start, end));
            found.Add(new BodyMention
            {
                Span = TextSpan.FromBounds(start, end), Text = text[start..end], Rule = rule, Confidence = confidence, Entity = entity,
            });
        }
    }
}
