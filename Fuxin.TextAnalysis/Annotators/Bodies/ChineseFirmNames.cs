using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>Finds where the name of a firm begins: after what kind of firm it is, with a made-up word, in a list of firms. Immutable and thread-safe.</summary>
internal sealed class ChineseFirmNames(ClassedWords context)
{
    private const int LongestMark = 5;

    private readonly HashSet<string> _generic = [.. context.Words("generic")];

    /// <summary>The name of the firm; null if these rules say nothing of the phrase.</summary>
    public BodyReading? Read(BodyPhrase phrase)
    {
        var (text, left, at) = (phrase.Text, phrase.Left, phrase.At);
        // 北京证券交易所 + 上市公司: those on its list.
        if (HasBefore(text, at, "上市"))
        {
            return BodyReading.None;
        }

        // 美国私营企业 + 太空探索技术公司: what kind of firm, and then its name.
        if (AfterKind(text, phrase.Tokens, left, at) is var name && name > left)
        {
            return at - name >= 2 ? phrase.From(name, 0.75) : BodyReading.None;
        }

        if (Firm(text, phrase.Tokens, left, phrase.Sentence.Start, phrase.Places) is var firm and >= 0)
        {
            return phrase.From(firm, 0.8);
        }

        // 协鑫集团、远景科技集团: one more in a list of such names.
        return at - left >= 2 && left - 1 > phrase.Sentence.Start && text[left - 1] == '、' && phrase.Bodies.StartOf(left - 1) >= phrase.Sentence.Start && !_generic.Contains(text[left..at])
            ? phrase.From(left, 0.75) : null;
    }

    private static int AfterKind(string text, ChineseTokens tokens, int left, int at)
    {
        for (var offset = at; offset > left && tokens.IndexEndingAt(offset) is var index and >= 0; offset = tokens.Span(index).Start)
        {
            if (text.AsSpan(tokens.Span(index).Start, tokens.Span(index).Length) is "企业" or "厂商" or "开发商" or "供应商" or "运营商" or "巨头" or "制造商")
            {
                return offset;
            }
        }

        return left;
    }

    /// <summary>东莞市 + 科磊得 + 数码光电科技公司: a made-up word between a place and what the firm does; where the place begins, -1 if there is none.</summary>
    private static int Firm(string text, ChineseTokens tokens, int left, int floor, ChineseSpans places)
    {
        for (var at = left - 2; at >= Math.Max(floor, left - LongestMark) && IsHan(text[at]) && IsHan(text[at + 1]); at--)
        {
            if (places.StartOf(at) is not (var place and >= 0) || place < floor)
            {
                continue;
            }

            for (var index = tokens.IndexAt(at); index >= 0 && index < tokens.Count && tokens.Span(index).Start < left; index++)
            {
                var span = tokens.Span(index);
                if (tokens.Tag(index) is "p" or "u" or "w" or "c" or "r" or "m" or "q" or "t" || ChinesePhrases.Default.Opens(text.AsSpan(span.Start, span.Length)) || (tokens.Tag(index) is "v" or "d" && span.Length > 1))
                {
                    return -1;
                }
            }

            return Math.Max(places.ChainStart(at), floor);
        }

        return -1;
    }
}
