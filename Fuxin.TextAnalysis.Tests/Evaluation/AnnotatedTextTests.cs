using CsCheck;
using Fuxin.TextAnalysis.Evaluation;
using Fuxin.TextAnalysis.Tests.Contracts;

namespace Fuxin.TextAnalysis.Tests.Evaluation;

public class AnnotatedTextTests
{
    public static TheoryData<string> CorpusIds => [.. Repository.CorpusIds];

    [Fact]
    public void A_body_nests_in_a_post_and_values_follow_the_type()
    {
        var read = AnnotatedText.Parse("{date=2023-11-09|11月9日}，{post|{body|省委}书记}{person|郝鹏}\n=== officials\n郝鹏 | 省委书记 | 省委 | acting\n");
        Assert.Equal("11月9日，省委书记郝鹏\n", read.Text);
        Assert.Equal(
            [
                new MarkedSpan(new TextSpan(0, 5), "date", "2023-11-09"),
                new MarkedSpan(new TextSpan(6, 4), "post"),
                new MarkedSpan(new TextSpan(6, 2), "body"),
                new MarkedSpan(new TextSpan(10, 2), "person"),
            ],
            read.Spans);
        Assert.Equal([new MarkedOfficial("郝鹏", "省委书记", "省委", OfficialRole.Acting)], read.Officials);
    }

    [Theory]
    [InlineData("一{place|辽宁", "Line 1, column 2", "never closed")]
    [InlineData("一\n二}", "Line 2, column 2", "closes nothing")]
    [InlineData("{town|阜新}", "Line 1, column 1", "is no type")]
    [InlineData("a\\b", "Line 1, column 2", "backslash")]
    [InlineData("{place|}", "Line 1, column 8", "is empty")]
    [InlineData("x\n=== officials\n胡涛 | 书记\n", "Line 3, column 1", "person | post | body | role")]
    public void A_broken_notation_says_where_and_what(string marked, string place, string problem)
    {
        var message = Assert.Throws<FormatException>(() => AnnotatedText.Parse(marked)).Message;
        Assert.Contains(place, message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_and_any_nesting_annotations_come_back_as_written() =>
        Gen.Select(RandomText.Any.Where(t => t.Length > 0 && !t.Contains("===", StringComparison.Ordinal)), Gen.Int[0, 1_000_000], Gen.Int[1, 20])
            .Sample((text, start, length) =>
            {
                var outer = Span(text.Length, start, length);
                var inner = new TextSpan(outer.Start, Math.Max(1, outer.Length / 2));
                MarkedSpan[] spans = outer == inner
                    ? [new(outer, "post", null)]
                    : [new(outer, "post", "post:x"), new(inner, "body", null)];
                var written = new AnnotatedText(text, [.. spans], []).ToString();
                var read = AnnotatedText.Parse(written);
                Assert.Equal(text, read.Text);
                Assert.Equal(spans, read.Spans);
            });

    [Theory]
    [MemberData(nameof(CorpusIds))]
    public void The_gold_without_its_marks_is_the_document(string id)
    {
        var gold = AnnotatedText.Parse(Repository.CorpusGold(id));
        Assert.Equal(Repository.CorpusText(id), gold.Text);
        var again = AnnotatedText.Parse(gold.ToString());
        Assert.Equal(gold.Spans, again.Spans);
        Assert.Equal(gold.Officials, again.Officials);
    }

    [Fact]
    public void The_scorer_counts_right_extra_and_missed()
    {
        var scorer = new Scorer();
        scorer.Add("d", AnnotatedText.Parse("{place|辽宁}{place|阜新}和{body|省委}"), AnnotatedText.Parse("{place|辽宁}阜新{place|和}{body|省委}"));
        var place = scorer.Scores.Single(s => s.Type == "place");
        Assert.Equal(new Score("place", 1, 1, 1), place);
        Assert.Equal(0.5, place.F1);
        Assert.Equal(1, scorer.Scores.Single(s => s.Type == "body").F1);
        Assert.Contains(scorer.Errors, e => e.Contains("missed place in d: 辽宁[阜新]", StringComparison.Ordinal));
    }

    private static TextSpan Span(int textLength, int start, int length)
    {
        var from = start % textLength;
        return new TextSpan(from, Math.Min(length, textLength - from));
    }
}
