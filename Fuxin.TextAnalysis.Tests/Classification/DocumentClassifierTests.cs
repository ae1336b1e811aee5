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

    [Theory]
    [InlineData("各方积极评价王一平在海州博览会上的讲话", "当地企业人士表示，王一平的讲话谈到春耕和水渠，说到了大家心里。", "other-news")]
    [InlineData("国务院印发《关于海州等地水渠建设总体方案的通知》", "近日，国务院发出通知，公布水渠建设总体方案，要求各地落实责任。", "notice")]
    public void A_title_with_two_genres_has_that_of_the_outer_one(string title, string text, string kind) =>
        Assert.Equal(kind, DocumentClassifier.Default.Classify(Analyzed(title, text)).Kind);

    [Fact]
    public void A_whole_report_is_of_its_genre_and_an_excerpt_of_its_passages()
    {
        const string Passage = "加强中小学教师队伍建设，办好每一所学校，让学生就近入学，扩大高校招生。";
        var whole = Analyzed("海州市政府工作报告", "各位代表：现在，我代表市人民政府向大会报告工作，请予审议。" + string.Concat(Enumerable.Repeat(Passage, 40)));
        Assert.Contains("government", DocumentClassifier.Default.Classify(whole).Domains);

        var excerpt = DocumentClassifier.Default.Classify(Analyzed("海州市政府工作报告（节选）", Passage));
        Assert.Equal("work-report", excerpt.Kind);
        Assert.Equal(["education"], excerpt.Domains);
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
