using System.Buffers;
using Fuxin.TextAnalysis.Lexicons;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Tests.Segmentation;

public class UserWordTests
{
    private const int Tries = 1_000;

    [Theory]
    [InlineData(UserWordMode.Force, Tries)]
    [InlineData(UserWordMode.Combine, Tries * 85 / 100)]
    public void Any_string_of_han_characters_can_be_made_a_word(UserWordMode mode, int atLeast)
    {
        var lines = Repository.CorpusIds.Where(id => id.StartsWith("zh", StringComparison.Ordinal))
            .SelectMany(id => Repository.CorpusText(id).Split('\n')).Where(l => l.Length > 20).ToArray();
        var random = new Random(1998);
        var found = 0;
        for (var k = 0; k < Tries;)
        {
            var line = lines[random.Next(lines.Length)];
            var length = random.Next(2, 5);
            var start = random.Next(line.Length - length);
            var word = line.Substring(start, length);
            if (word.All(c => CharacterTypes.Of(c) == CharacterType.Han))
            {
                k++;
                found += IsWord(ChineseSegmenter.WordsOnly.With(UserLexicon.Empty.With(new UserWord(word, mode))), line, word) ? 1 : 0;
            }
        }

        Assert.InRange(found, atLeast, Tries);
    }

    [Fact]
    public void A_user_s_tag_is_kept()
    {
        var segmenter = ChineseSegmenter.Default.With(UserLexicon.Empty.With(new UserWord("展现更大", UserWordMode.Force, "nz")));
        var words = new ArrayBufferWriter<Word>();
        segmenter.Segment("在振兴上展现更大担当", words);
        Assert.Contains(new Word(4, 4, "nz"), words.WrittenSpan.ToArray());
    }

    [Fact]
    public void Latin_user_words_are_not_found_inside_longer_ones()
    {
        var segmenter = ChineseSegmenter.WordsOnly.With(UserLexicon.Empty.With(new UserWord("AI", UserWordMode.Force)));
        Assert.False(IsWord(segmenter, "CHAIN产业", "AI"));
        Assert.True(IsWord(segmenter, "发展AI产业", "AI"));
    }

    private static bool IsWord(ChineseSegmenter segmenter, string line, string word)
    {
        var words = new ArrayBufferWriter<Word>();
        segmenter.Segment(line, words);
        return words.WrittenSpan.ToArray().Any(w => line.AsSpan(w.Start, w.Length).SequenceEqual(word));
    }
}
