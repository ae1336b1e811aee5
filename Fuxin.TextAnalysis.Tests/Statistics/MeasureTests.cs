using Fuxin.TextAnalysis.Statistics;

namespace Fuxin.TextAnalysis.Tests.Statistics;

/// <summary>Formulas against published figures and against what a short calculation by hand gives.</summary>
public class MeasureTests
{
    /// <summary>Dunning 1993, the table of bigrams by -2 log λ: k(AB), k(A ~B), k(~A B), k(~A ~B).</summary>
    [Theory]
    [InlineData(110, 2442, 111, 29114, 270.72)]
    [InlineData(29, 13, 123, 31612, 263.90)]
    [InlineData(31, 23, 139, 31584, 256.84)]
    public void The_likelihood_of_bigrams_is_that_of_Dunning(int both, int first, int second, int neither, double published) =>
        Assert.Equal(published, AssociationMeasures.LogLikelihood(both, both + first, both + second, both + first + second + neither), 0.01);

    /// <summary>Church and Hanks 1990, associations with doctors in 15 million words: I, f(x, y), f(x), f(y).</summary>
    [Theory]
    [InlineData(12, 111, 621, 11.3)]
    [InlineData(8, 1105, 44, 11.3)]
    [InlineData(30, 1105, 241, 10.7)]
    public void Mutual_information_is_that_of_Church_and_Hanks(int both, int first, int second, double published) =>
        Assert.Equal(published, AssociationMeasures.MutualInformation(both, first, second, 15_000_000), 0.06);

    [Fact]
    public void LogDice_has_the_bounds_and_steps_of_Rychly()
    {
        Assert.Equal(14, AssociationMeasures.LogDice(40, 40, 40), 12);
        // Half as often together is one less; one in 16,000 of both is 0.
        Assert.Equal(13, AssociationMeasures.LogDice(20, 40, 40), 12);
        Assert.Equal(0, AssociationMeasures.LogDice(1, 16384, 16384), 12);
    }

    [Fact]
    public void Normalised_information_runs_from_apart_over_independent_to_inseparable()
    {
        Assert.Equal(-1, AssociationMeasures.NormalizedMutualInformation(0, 10, 10, 100));
        Assert.Equal(0, AssociationMeasures.NormalizedMutualInformation(1, 10, 10, 100), 12);
        Assert.Equal(1, AssociationMeasures.NormalizedMutualInformation(10, 10, 10, 100), 12);
    }

    [Fact]
    public void What_is_as_frequent_as_expected_has_no_likelihood()
    {
        Assert.Equal(0, AssociationMeasures.LogLikelihood(10, 100, 100, 1000), 9);
        Assert.Equal(0, KeynessMeasures.LogLikelihood(20, 10, 2000, 1000), 9);
    }

    /// <summary>By hand: E1 = 100 * 120 / 200 = 60 = E2; G2 = 2 (90 ln 1.5 + 30 ln 0.5) = 2 (36.4919 - 20.7944) = 31.395.</summary>
    [Fact]
    public void Keyness_is_what_the_formula_of_Rayson_and_Garside_gives_by_hand()
    {
        var likelihood = KeynessMeasures.LogLikelihood(90, 30, 100, 100);
        Assert.Equal(31.395, likelihood, 0.001);
        Assert.Equal(31.395 - 5.298, KeynessMeasures.BayesFactor(likelihood, 100, 100), 0.001);
    }

    [Fact]
    public void Effects_are_twice_as_often_and_a_hundred_percent_more()
    {
        Assert.Equal(1, KeynessMeasures.LogRatio(20, 10, 1000, 1000), 12);
        Assert.Equal(100, KeynessMeasures.PercentDifference(20, 10, 1000, 1000)!.Value, 9);
        // Hardie's half in place of nothing: 8 against 0.5 is 16 times, four doublings.
        Assert.Equal(4, KeynessMeasures.LogRatio(8, 0, 1000, 1000), 12);
        Assert.Null(KeynessMeasures.PercentDifference(8, 0, 1000, 1000));
    }

    /// <summary>Gries 2008, the word a in the five parts of his example: DP = 0.18, Juilland's D = 0.785; and with the correction of 2012, 0.18 / 0.82 = 0.2195.</summary>
    [Fact]
    public void Dispersion_is_that_of_Gries()
    {
        long[] counts = [1, 2, 3, 4, 5];
        long[] sizes = [9, 10, 10, 10, 11];
        Assert.Equal(0.18, DispersionMeasures.DeviationOfProportions(counts, sizes)!.Value, 1e-9);
        Assert.Equal(0.2195, DispersionMeasures.NormalizedDeviationOfProportions(counts, sizes)!.Value, 1e-4);
        Assert.Equal(0.785, DispersionMeasures.JuillandD(counts, sizes)!.Value, 0.0005);
    }

    [Fact]
    public void Dispersion_has_its_ends_and_none_where_there_is_nothing()
    {
        Assert.Equal(0, DispersionMeasures.DeviationOfProportions([5, 10], [50, 100])!.Value, 12);
        Assert.Equal(1, DispersionMeasures.JuillandD([5, 10], [50, 100])!.Value, 12);
        Assert.Equal(1, DispersionMeasures.NormalizedDeviationOfProportions([5, 0], [50, 100])!.Value * 1.0, 12);
        Assert.Equal(0, DispersionMeasures.JuillandD([5, 0], [100, 100])!.Value, 12);
        Assert.Null(DispersionMeasures.DeviationOfProportions([0, 0], [50, 100]));
        Assert.Null(DispersionMeasures.JuillandD([7], [100]));
        Assert.Throws<ArgumentException>(() => DispersionMeasures.DeviationOfProportions([1], [1, 2]));
    }
}
