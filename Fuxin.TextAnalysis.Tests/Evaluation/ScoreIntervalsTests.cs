using Fuxin.TextAnalysis.Evaluation;

namespace Fuxin.TextAnalysis.Tests.Evaluation;

public class ScoreIntervalsTests
{
    [Fact]
    public void Documents_that_are_all_alike_leave_nothing_to_chance()
    {
        var intervals = ScoreIntervals.Of([.. Enumerable.Repeat(new Score("x", 3, 1, 0), 20)]);
        Assert.Equal(new ScoreInterval(0.75, 0.75), intervals.Precision);
        Assert.Equal(new ScoreInterval(1, 1), intervals.Recall);
    }

    /// <summary>For a share of independent units the bootstrap must come near the textbook's interval of a proportion.</summary>
    [Fact]
    public void The_interval_of_a_share_is_that_of_the_normal_approximation()
    {
        Score[] units = [.. Enumerable.Range(0, 400).Select(i => i % 4 == 0 ? new Score("x", 0, 0, 1) : new Score("x", 1, 0, 0))];
        var recall = ScoreIntervals.Of(units, resamples: 4000).Recall;
        var half = 1.96 * Math.Sqrt(0.75 * 0.25 / 400);
        Assert.Equal(0.75 - half, recall.Low, 0.01);
        Assert.Equal(0.75 + half, recall.High, 0.01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_no_documents_give_nothing()
    {
        Score[] units = [new("x", 5, 1, 2), new("x", 1, 4, 0), new("x", 9, 0, 3)];
        Assert.Equal(ScoreIntervals.Of(units, seed: 7), ScoreIntervals.Of(units, seed: 7));
        Assert.Equal(new ScoreInterval(0, 0), ScoreIntervals.Of([]).F1);
    }
}
