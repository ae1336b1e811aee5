using System.Buffers;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Tests.Segmentation;

public class ChineseSegmenterTests
{
    [Theory]
    [InlineData("全会提出打造新时代“六地”目标定位", "六地")]
    [InlineData("深刻领悟两个确立的决定性意义", "两个确立")]
    [InlineData("共建一带一路", "一带一路")]
    [InlineData("使用5G网络", "5G")]
    [InlineData("增长3.5%。", "3.5%")]
    [InlineData("访问www.example.org。", "www.example.org")]
    [InlineData("COVID-19疫情", "COVID-19")]
    [InlineData("姚明、𠮷田到会", "𠮷田")]
    public void Policy_words_codes_and_rare_characters_stay_whole(string text, string word) =>
        Assert.Contains(word, Words(ChineseSegmenter.Default, text));

    [Theory]
    [InlineData("习近平新时代中国特色社会主义思想是指引", "习近平新时代中国特色社会主义思想")]
    [InlineData("中共中央政治局常委出席", "中共中央政治局常委")]
    [InlineData("2023年11月9日召开", "2023年11月9日")]
    [InlineData("二〇二三年十一月九日召开", "二〇二三年十一月九日")]
    [InlineData("根据国发〔2023〕12号文件", "国发〔2023〕12号")]
    [InlineData("建成38个项目", "38个")]
    [InlineData("市委书记胡涛讲话", "胡涛")]
    public void Units_are_whole_in_coarse_words(string text, string unit) =>
        Assert.Contains(unit, Words(ChineseSegmenter.Default.With(WordGranularity.Coarse), text));

    [Fact]
    public void A_unit_is_not_found_across_word_boundaries() =>
        Assert.DoesNotContain("六地", Words(ChineseSegmenter.Default, "锦州市第六地质队参加"));

    [Fact]
    public void Inner_words_of_a_long_unit_are_available()
    {
        const string Unit = "习近平新时代中国特色社会主义思想";
        var inner = new ArrayBufferWriter<Word>();
        ChineseSegmenter.Default.FindInnerWords(Unit, new Word(0, Unit.Length, ""), inner);
        var words = inner.WrittenSpan.ToArray().Select(w => Unit.Substring(w.Start, w.Length)).ToList();
        Assert.Superset(new HashSet<string> { "新时代", "中国", "社会主义", "思想" }, words.ToHashSet());
        Assert.DoesNotContain(Unit, words);
    }

    [Fact]
    public void Tags_are_those_of_the_people_s_daily_corpus()
    {
        var words = Segment(ChineseSegmenter.Default, "市长周鹏举主持会议。");
        Assert.Equal(["n", "nr", "nr", "v", "n", "w"], words.Select(w => w.Tag));
    }

    [Fact]
    public void Words_only_gives_the_same_words_without_tags()
    {
        const string Text = "辽宁全面振兴新突破三年行动首战之年\n经济增长5.3%。";
        var bare = Segment(ChineseSegmenter.WordsOnly, Text);
        Assert.All(bare, w => Assert.Equal("", w.Tag));
        Assert.Equal(Segment(ChineseSegmenter.Default, Text).Select(w => (w.Start, w.Length)), bare.Select(w => (w.Start, w.Length)));
    }

    [Fact]
    public void Lines_are_cut_the_same_alone_and_together()
    {
        string[] lines = ["辽宁省委召开常委会会议", "研究部署三年行动", "市委书记胡涛出席。"];
        Assert.Equal(
            lines.SelectMany(l => Words(ChineseSegmenter.Default, l)),
            Words(ChineseSegmenter.Default, string.Join('\n', lines)).Where(w => w != "\n"));
    }

    [Fact]
    public void Cutting_words_allocates_nothing_per_word()
    {
        var text = string.Concat(Enumerable.Repeat("全面振兴新突破三年行动取得重要进展，市委书记胡涛主持会议。\n", 2_000));
        var words = new ArrayBufferWriter<Word>(text.Length);
        foreach (var segmenter in new[] { ChineseSegmenter.WordsOnly, ChineseSegmenter.Default })
        {
            segmenter.Segment(text, words);
            words.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            segmenter.Segment(text, words);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
            words.ResetWrittenCount();
        }
    }

    [Fact]
    public void A_word_without_end_is_one_word()
    {
        var words = Segment(ChineseSegmenter.WordsOnly, new string('a', 100_000) + "中国");
        Assert.Equal((0, 100_000), (words[0].Start, words[0].Length));
    }

    private static List<string> Words(ChineseSegmenter segmenter, string text) =>
        [.. Segment(segmenter, text).Select(w => text.Substring(w.Start, w.Length))];

    private static Word[] Segment(ChineseSegmenter segmenter, string text)
    {
        var words = new ArrayBufferWriter<Word>();
        segmenter.Segment(text, words);
        return words.WrittenSpan.ToArray();
    }
}
