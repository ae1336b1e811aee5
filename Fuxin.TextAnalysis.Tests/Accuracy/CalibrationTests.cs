namespace Fuxin.TextAnalysis.Tests.Accuracy;

/// <summary>Of annotations that claim a confidence of 0.9, about nine in ten are right.</summary>
public class CalibrationTests
{
    // Tuned on these documents, so that new ones may do a little worse; the claims should lie below what is found here.
    private const double MostOverclaimed = 0.03;
    private const double MostUnderclaimed = 0.15;
    private const int FewestToJudge = 20;

    [Fact]
    [Trait("Category", SharedData.Category)]
    public void Chinese_annotations_are_right_about_as_often_as_they_claim()
    {
        var buckets = new SortedDictionary<int, (int Count, int Right, double Claimed)>();
        foreach (var path in Directory.GetFiles(SharedData.PathOf("gold", "dev"), "*-zh-*.json").Order(StringComparer.Ordinal))
        {
            var (id, gold) = OutsideGold.Read(path);
            var expected = gold.Spans.Select(s => (s.Span, s.Type.Split(':')[0])).ToHashSet();
            foreach (var annotation in TextAnalyzer.Default.Analyze(gold.Text, id).Annotations)
            {
                var key = (int)(annotation.Confidence * 20);
                var (count, right, claimed) = buckets.GetValueOrDefault(key);
                buckets[key] = (count + 1, right + (expected.Contains((annotation.Span, annotation.Type)) ? 1 : 0), claimed + annotation.Confidence);
            }
        }

        var judged = buckets.Where(b => b.Value.Count >= FewestToJudge).ToList();
        Assert.True(judged.Count >= 3, "Too few buckets hold enough annotations to judge.");
        Assert.All(judged, bucket =>
        {
            var (count, right, claimed) = bucket.Value;
            Assert.InRange((double)right / count, (claimed / count) - MostOverclaimed, (claimed / count) + MostUnderclaimed);
        });
    }
}
