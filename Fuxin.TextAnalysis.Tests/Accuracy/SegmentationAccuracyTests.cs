using Fuxin.TextAnalysis.Training;

namespace Fuxin.TextAnalysis.Tests.Accuracy;

/// <summary>The figures of the shipped models, guarded against drops.</summary>
public class SegmentationAccuracyTests
{
    // The shipped models are trained on the whole month: nothing of the corpus is left to measure on.
    private const int NothingHeldOut = 32;

    [Fact]
    [Trait("Category", SharedData.Category)]
    public void The_shipped_models_measure_no_worse_than_before()
    {
        var figures = ModelEvaluation.Evaluate(
            SharedData.PathOf("data"), Repository.PathOf("Fuxin.TextAnalysis", "Resources"), NothingHeldOut, TextWriter.Null);
        Baseline.Check("segmentation.tsv", "shipped", figures.Select(f => (f.Name, f.Value / 100)));
    }
}
