using Fuxin.TextAnalysis.Training.English;

namespace Fuxin.TextAnalysis.Tests.Segmentation;

/// <summary>The tagger against the test part of the treebank whose training part made it.</summary>
public class EnglishTaggerAccuracyTests
{
    [Fact]
    [Trait("Category", SharedData.Category)]
    public void The_treebank_is_tagged_no_worse_than_measured()
    {
        var treebank = SharedData.PathOf("data", "train", "ud-ewt", "test.conllu");
        var model = Repository.PathOf("Fuxin.TextAnalysis", "Resources", "en-tagger.model.br");
        var accuracy = EnglishTaggerTrainer.Evaluate(model, treebank);
        Assert.True(accuracy.Tags >= 0.945, $"Parts of speech: {accuracy.Tags:P2} of {accuracy.Words} words.");
        Assert.True(accuracy.Lemmas >= 0.98, $"Dictionary forms: {accuracy.Lemmas:P2} of {accuracy.Words} words.");
    }
}
