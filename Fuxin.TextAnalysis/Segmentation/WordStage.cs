using System.Buffers;
using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>Cuts every sentence with the segmenter of its language; runs of the other script inside it go to the other segmenter.</summary>
internal sealed class WordStage(ISegmenter chinese, ISegmenter english)
{
    // A pair of characters is a word.
    private const int ShortestWithParts = 3;

    public ImmutableArray<Token> Cut(string text, ImmutableArray<Sentence> sentences)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 2);
        var words = new ArrayBufferWriter<Word>(256);
        foreach (var sentence in sentences)
        {
            if (sentence.Language == Language.Chinese)
            {
                Cut(chinese, text, sentence.Span, words, tokens);
                continue;
            }

            // An English sentence may quote Chinese terms: “six places” (六地).
            var start = sentence.Span.Start;
            while (start < sentence.Span.End)
            {
                var isChinese = IsChinese(text[start]);
                var end = start + 1;
                while (end < sentence.Span.End && IsChinese(text[end]) == isChinese)
                {
                    end++;
                }

                Cut(isChinese ? chinese : english, text, TextSpan.FromBounds(start, end), words, tokens);
                start = end;
            }
        }

        return tokens.ToImmutable();
    }

    /// <summary>The words that long tokens of Chinese are made of.</summary>
    public ImmutableArray<TextSpan> PartsOf(string text, ImmutableArray<Token> tokens)
    {
        ImmutableArray<TextSpan>.Builder? parts = null;
        var words = new ArrayBufferWriter<Word>(64);
        foreach (var token in tokens)
        {
            if (token.Span.Length < ShortestWithParts || !IsChinese(text[token.Span.Start]))
            {
                continue;
            }

            words.ResetWrittenCount();
            chinese.FindParts(text.AsSpan(token.Span.Start, token.Span.Length), words);
            foreach (var word in words.WrittenSpan)
            {
                (parts ??= ImmutableArray.CreateBuilder<TextSpan>()).Add(new TextSpan(token.Span.Start + word.Start, word.Length));
            }
        }

        return parts?.ToImmutable() ?? [];
    }

    public ISegmenter SegmenterFor(Language language) => language == Language.Chinese ? chinese : english;

    private static void Cut(
        ISegmenter segmenter, string text, TextSpan span, ArrayBufferWriter<Word> words, ImmutableArray<Token>.Builder tokens)
    {
        words.ResetWrittenCount();
        segmenter.Segment(text.AsSpan(span.Start, span.Length), words);
        foreach (var word in words.WrittenSpan)
        {
            if (!char.IsWhiteSpace(text[span.Start + word.Start]))
            {
                tokens.Add(new Token(new TextSpan(span.Start + word.Start, word.Length), word.Tag, word.Lemma));
            }
        }
    }

    /// <summary>Han characters, of all planes, and the punctuation and full-width forms that go with them.</summary>
    private static bool IsChinese(char c) => c is >= '\u2E80' and not (>= '\uE000' and <= '\uF8FF');
}
