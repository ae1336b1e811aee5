using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>Finds places that no gazetteer holds by the noun they end with: 双泾村, 皖江社居, 努赛赖特难民营. Immutable and thread-safe.</summary>
internal sealed class UnknownPlaces
{
    private const int LongestName = 14;

    private readonly Lexicon _nouns = ClassedWords.Embedded("zh-place-nouns.tsv").Lexicon("nature", "site", "level");

    /// <summary>The end of the place that begins at <paramref name="at"/>; 0 if there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">Where the place would begin; a token boundary.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="afterPlace">True if a known place ends or begins here, so that less evidence is needed.</param>
    public int EndAt(AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence, bool afterPlace)
    {
        var text = document.Text;
        var index = tokens.IndexAt(at);
        var named = false;
        var end = at;
        for (var steps = 0; index >= 0 && index < tokens.Count && steps < 6; steps++, index++)
        {
            var span = tokens.Span(index);
            if (span.Start != end || span.End > sentence.End || span.End - at > LongestName || !IsHan(text[span.Start]))
            {
                return 0;
            }

            var tail = _nouns.LongestAt(text.AsSpan(span.Start, sentence.End - span.Start));
            if (steps > 0 && tail.Length > 0 && named && tokens.IsBoundary(span.Start + tail.Length))
            {
                return span.Start + tail.Length;
            }

            // A token that is a place with its noun already: 小岗村/ns.
            if (steps == 0 && tokens.Tag(index) == "ns" && span.Length >= 3 && EndsInNoun(text, span))
            {
                return span.End;
            }

            if (!IsNamePart(tokens, index, text, steps))
            {
                return 0;
            }

            named |= tokens.Tag(index) is "ns" or "nr" or "nz" or "nrt" or "nrfg" || (afterPlace && steps == 0 && span.Start != at) || IsSingle(tokens, index);
            end = span.End;
        }

        return 0;
    }

    private bool EndsInNoun(string text, TextSpan span)
    {
        for (var start = span.Start + 1; start < span.End; start++)
        {
            if (_nouns.LongestAt(text.AsSpan(start, span.End - start)).Length == span.End - start)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(ChineseTokens tokens, int index, string text, int steps)
    {
        var tag = tokens.Tag(index);
        return tag is "ns" or "nr" or "nz" or "nrt" or "nrfg" or "j" or "Ng" or "x" || (tag is "n" or "b" or "vn" or "l" or "s" or "f" && steps > 0)
            || (IsSingle(tokens, index) && tag is "ng" or "n" or "a" or "g");
    }

    private static bool IsSingle(ChineseTokens tokens, int index) => tokens.Span(index).Length == 1;
}
