using System.Buffers;
using CsCheck;
using Fuxin.TextAnalysis.Lexicons;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Tests.Contracts;

public class SegmenterContractTests
{
    public static TheoryData<string> Segmenters => ["words", "tagged", "coarse", "user", "english"];

    [Theory]
    [MemberData(nameof(Segmenters))]
    public void Words_partition_any_text(string name)
    {
        var segmenter = Named(name);
        RandomText.Any.Sample(text => AssertPartition(text, Segment(segmenter, text)), iter: 5_000);
    }

    [Theory]
    [MemberData(nameof(Segmenters))]
    public void Words_partition_a_long_text_without_punctuation(string name)
    {
        var text = string.Concat(Enumerable.Repeat("新时代新征程在推动东北全面振兴上展现更大担当和作为Liaoning", 20_000));
        AssertPartition(text, Segment(Named(name), text));
    }

    [Fact]
    public void Another_segmenter_can_take_the_place_of_ours()
    {
        var analyzer = new TextAnalyzerBuilder().UseChineseSegmenter(new CharacterSegmenter()).Build();
        var document = analyzer.Analyze("胡涛主持会议。");
        Assert.Equal(["胡", "涛", "主", "持", "会", "议", "。"], document.Tokens.Select(t => document.TextOf(t.Span)));
    }

    private static ISegmenter Named(string name) => name switch
    {
        "words" => ChineseSegmenter.WordsOnly,
        "tagged" => ChineseSegmenter.Default,
        "coarse" => ChineseSegmenter.Default.With(WordGranularity.Coarse),
        "user" => ChineseSegmenter.Default.With(UserLexicon.Empty.With([new UserWord("委书", UserWordMode.Force), new UserWord("会议")])),
        _ => EnglishSegmenter.Default,
    };

    private static Word[] Segment(ISegmenter segmenter, string text)
    {
        var words = new ArrayBufferWriter<Word>();
        segmenter.Segment(text, words);
        return words.WrittenSpan.ToArray();
    }

    private static void AssertPartition(string text, Word[] words)
    {
        var end = 0;
        foreach (var word in words)
        {
            Assert.Equal(end, word.Start);
            Assert.True(word.Length > 0);
            Assert.NotNull(word.Tag);
            end = word.End;
        }

        Assert.Equal(text.Length, end);
    }

    private sealed class CharacterSegmenter : ISegmenter
    {
        public void Segment(ReadOnlySpan<char> text, IBufferWriter<Word> words)
        {
            for (var i = 0; i < text.Length; i++)
            {
                words.Write([new Word(i, 1, "")]);
            }
        }
    }
}
