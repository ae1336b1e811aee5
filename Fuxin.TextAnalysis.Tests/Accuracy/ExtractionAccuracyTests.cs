using Fuxin.TextAnalysis.Evaluation;

namespace Fuxin.TextAnalysis.Tests.Accuracy;

/// <summary>The exact-span F1 of every type, guarded against drops.</summary>
public class ExtractionAccuracyTests
{
    private const string File = "extraction.tsv";

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void The_corpus_is_extracted_no_worse_than_before(string language)
    {
        var scorer = new Scorer();
        foreach (var id in Repository.CorpusIds.Where(id => id.StartsWith(language, StringComparison.Ordinal)))
        {
            var gold = AnnotatedText.Parse(Repository.CorpusGold(id));
            scorer.Add(id, gold, AnnotatedText.Of(TextAnalyzer.Default.Analyze(gold.Text, id)));
        }

        Baseline.Check(File, $"corpus-{language}", scorer.Scores.Select(s => (s.Type, s.F1)));
    }

    [Theory]
    [Trait("Category", SharedData.Category)]
    [InlineData("zh")]
    [InlineData("en")]
    public void The_outside_gold_is_extracted_no_worse_than_before(string language)
    {
        var scorer = new Scorer();
        foreach (var path in Directory.GetFiles(SharedData.PathOf("gold", "dev"), $"*-{language}-*.json").Order(StringComparer.Ordinal))
        {
            var (id, gold) = OutsideGold.Read(path);
            scorer.Add(id, gold, AnnotatedText.Of(TextAnalyzer.Default.Analyze(gold.Text, id)));
        }

        Baseline.Check(File, $"dev-{language}", scorer.Scores.Select(s => (s.Type, s.F1)));
    }

    /// <summary>Hundreds of documents by annotators who knew nothing of the program; read since, so they guard and no longer measure.</summary>
    [Fact]
    [Trait("Category", SharedData.Category)]
    public void The_labels_of_strangers_are_extracted_no_worse_than_before()
    {
        var scorer = new Scorer();
        var documents = 0;
        foreach (var (id, gold) in BlindGold.Read().Where(d => d.Id.Contains("-zh-", StringComparison.Ordinal)))
        {
            documents++;
            scorer.Add(id, gold, AnnotatedText.Of(TextAnalyzer.Default.Analyze(gold.Text, id)));
        }

        Assert.True(documents > 500, $"Only {documents} documents could be made again from the outside data.");
        Baseline.Check(File, "blind-zh", scorer.Scores.Select(s => (s.Type, s.F1)));
    }
}
