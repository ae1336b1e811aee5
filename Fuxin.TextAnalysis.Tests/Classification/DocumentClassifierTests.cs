using Fuxin.TextAnalysis.Classification;

namespace Fuxin.TextAnalysis.Tests.Classification;

public class DocumentClassifierTests
{
    [Theory]
    [InlineData("市政府办公室关于做好春耕备耕的通知", "各县区人民政府：现就做好春耕备耕工作通知如下。一、备足种子和化肥。二、检修农机。三、抓好小麦田间管理。", "notice", "agriculture")]
    [InlineData("王一平会见法国客人", "3日，市长王一平会见来访的法国大使一行。双方回顾了友好往来，期待扩大双边合作。", "foreign-affairs", "foreign")]
    [InlineData("Provisions of Haizhou Municipality on the Protection of Wetlands", "Article 1 These Provisions are formulated to protect wetland ecosystems.\nArticle 2 Pollution of wetlands is prohibited.\nArticle 3 Biodiversity shall be monitored.", "regulation", "environment")]
    public void Tells_kind_and_domain(string title, string text, string kind, string domain)
    {
        var found = DocumentClassifier.Default.Classify(Analyzed(title, text));

        Assert.Equal(kind, found.Kind);
        Assert.Contains(domain, found.Domains);
        Assert.Equal(1, found.Kinds.Sum(k => k.Probability), 6);
    }

    [Fact]
    public void Names_the_evidence_of_a_decision()
    {
        var document = Analyzed("市政府办公室关于做好春耕备耕的通知", "各县区人民政府：现就春耕备耕通知如下。");

        Assert.Contains(DocumentClassifier.Default.Explain(document, "notice"), e => e is { Evidence: "cue:title-notice", Weight: > 0 });
        Assert.Contains(DocumentClassifier.Default.Explain(document, "agriculture"), e => e.Evidence.EndsWith("share:agriculture", StringComparison.Ordinal) && e.Weight > 0);
        Assert.Throws<ArgumentException>(() => DocumentClassifier.Default.Explain(document, "poetry"));
    }

    [Fact]
    public void Keeps_what_the_file_says_of_kind_and_domains()
    {
        var document = TextAnalyzer.Default.Analyze(new SourceDocument { Id = "a", Text = "现就春耕通知如下。", Kind = "letter", Domains = ["weather"] });

        var completed = DocumentClassifier.Default.Complete(document);

        Assert.Equal("letter", completed.Source.Kind);
        Assert.Equal(["weather"], completed.Source.Domains);
    }

    [Fact]
    public void Own_labels_are_learned_saved_and_read_again()
    {
        var labelled = Enumerable.Range(0, 24).Select(i => i % 2 == 0
            ? new LabelledDocument(Analyzed(null, $"第{i}封信：村里的桥坏了，请派人修桥。"), "request", ["bridge"])
            : new LabelledDocument(Analyzed(null, $"第{i}封信：感谢医生，药很好，病治好了。"), "thanks", ["clinic"]));
        var trained = new ClassifierTrainer().Train(labelled);
        using var file = new MemoryStream();
        trained.Save(file);
        file.Position = 0;
        var read = DocumentClassifier.Load(file);
        var letter = Analyzed(null, "请快来修桥，桥坏了。");

        Assert.Equal("request", read.Classify(letter).Kind);
        Assert.Equal(["bridge"], read.Classify(letter).Domains);
        Assert.Equal(trained.Fingerprint, read.Fingerprint);
    }

    [Fact]
    public void Damaged_and_foreign_files_are_named_as_such()
    {
        using var whole = new MemoryStream();
        DocumentClassifier.Default.Save(whole);

        Assert.Throws<InvalidDataException>(() => DocumentClassifier.Load(new MemoryStream(whole.ToArray()[..2000])));
        Assert.Throws<InvalidDataException>(() => DocumentClassifier.Load(new MemoryStream("not a model"u8.ToArray())));
    }

    [Fact]
    public void Training_needs_something_to_tell_apart() =>
        Assert.Throws<ArgumentException>(() => new ClassifierTrainer().Train([new LabelledDocument(Analyzed(null, "一封信。"), "letter", [])]));

    private static AnalyzedDocument Analyzed(string? title, string text) =>
        TextAnalyzer.Default.Analyze(new SourceDocument { Id = "a", Title = title, Text = text });
}
